/** Where removed and earlier texts lie, and the sample journal. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { ChevronRight, GitCompareArrows, History, type LucideIcon, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DataStatus } from '#contract/schemas/data.ts'
import { navigate } from '../../app/hash-location.ts'
import { useOpenJournal } from '../../app/identity-form.tsx'
import { client } from '../../link.ts'
import { useIdentity, useSession } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { words } from '../../words.ts'
import { useRemoveSample } from '../journal/use-remove-sample.ts'
import { conflictCount } from './conflict-count.ts'

const text = words.data.more

export function MoreSection({ counts }: { readonly counts: DataStatus['counts'] }): ReactNode {
  const { data: conflicts = 0 } = useQuery(conflictCount(useIdentity().id))
  return (
    <>
      <Section title={text.title}>
        <ul className="ways">
          <Way href="/trash" icon={Trash2} name={words.nav.trash} hint={text.trashHint}>
            {text.trash(counts.trashed)}
          </Way>
          <Way href="/data/versions" icon={History} name={text.versions} hint={text.versionsHint}>
            {text.versionsCount(counts.revisions)}
          </Way>
          <Way
            href="/data/conflicts"
            icon={GitCompareArrows}
            name={words.data.conflicts.title}
            hint={words.data.conflicts.noneHint}
          >
            {conflicts === 0 ? text.versionsCount(0) : words.data.conflicts.badge(conflicts)}
          </Way>
        </ul>
      </Section>
      <Section title={text.sample} hint={text.sampleHint}>
        <Sample />
      </Section>
    </>
  )
}

function Way({
  href,
  icon: Icon,
  name,
  hint,
  children,
}: {
  readonly href: string
  readonly icon: LucideIcon
  readonly name: string
  readonly hint: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <li>
      <Link href={href} className="ways__one">
        <Icon size={18} strokeWidth={1.6} aria-hidden />
        <span className="ways__words">
          <span className="ways__name">{name}</span>
          <span className="ways__hint">{hint}</span>
        </span>
        <span className="ways__count">{children}</span>
        <ChevronRight size={16} aria-hidden />
      </Link>
    </li>
  )
}

function Sample(): ReactNode {
  const { identities } = useSession()
  const opened = useOpenJournal()
  const remove = useRemoveSample()
  const open = useMutation({
    mutationFn: async () => {
      await opened(await client.identities.openSample())
      navigate('/journal')
    },
  })
  return (
    <div className="stack">
      <div className="row">
        <Button busy={open.isPending} onClick={() => open.mutate()}>
          {text.openSample}
        </Button>
        {identities.some(identity => identity.sample) && (
          <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {text.removeSample}
          </Button>
        )}
      </div>
      {(open.error ?? remove.error) && <ErrorNotice error={open.error ?? remove.error} />}
    </div>
  )
}
