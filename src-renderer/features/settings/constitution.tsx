/** The list of the rules that every mirrorback is checked against. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { language } from '../../language.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'

const text = words.settings
const german = language() === 'de' ? (await import('./rules.de.ts')).rules : null

/** null in English, and for a rule that has no German yet. */
function inGerman(id: string): { readonly title: string; readonly words: string } | null {
  return german && Object.hasOwn(german, id) ? german[id as keyof typeof german] : null
}

export function Constitution(): ReactNode {
  const rules = useQuery(orpc.constitution.rules.queryOptions())
  if (rules.isPending) return <Skeleton lines={5} />
  if (rules.error) return <ErrorNotice error={rules.error} onRetry={() => void rules.refetch()} />
  return (
    <ol className="rules">
      {rules.data.rules.map(rule => (
        <li key={rule.id} className="rules__one">
          <span className="rules__id">{rule.id}</span>
          <div>
            <h3 className="rules__title">{inGerman(rule.id)?.title ?? rule.title}</h3>
            <p>{inGerman(rule.id)?.words ?? rule.words}</p>
            <p className="muted">{rule.severity === 'reject' ? text.reject : text.rewrite}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
