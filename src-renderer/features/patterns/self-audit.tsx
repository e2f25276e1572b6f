/** How often what Mirror said would come back did; nothing while too little is judged. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { IdentityId } from '#contract/ids.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { auditWords } from './audit-words.ts'
import { patternWords } from './words.ts'

export function SelfAudit({ identityId }: { readonly identityId: IdentityId }): ReactNode {
  const audit = useQuery(orpc.patterns.audit.queryOptions({ input: { identity_id: identityId } }))
  if (audit.error) return <ErrorNotice error={audit.error} onRetry={() => void audit.refetch()} />
  const said = audit.data && auditWords(audit.data)
  if (!said) return null
  return (
    <Section title={patternWords.audit} hint={patternWords.auditHint}>
      <p className="pattern-said">{said.join(' ')}</p>
    </Section>
  )
}

/** The same as one sentence, beside a confidence. */
export function SelfAuditSentence({ identityId }: { readonly identityId: IdentityId }): ReactNode {
  const audit = useQuery(orpc.patterns.audit.queryOptions({ input: { identity_id: identityId } }))
  const said = audit.data && auditWords(audit.data)
  return said ? <p>{patternWords.auditOfAll(said[0] ?? '')}</p> : null
}
