/** The threads that are alive, the one written in last first; nothing where there is none. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import { orpc } from '../../link.ts'
import { Section } from '../../ui/page.tsx'
import { dayOf } from '../threads/thread-day.ts'
import { dashboardWords } from './words.ts'

const SHOWN = 4

export function ThreadsSection({
  identityId,
  zone,
}: {
  readonly identityId: IdentityId
  readonly zone: string
}): ReactNode {
  const list = useQuery(
    orpc.threads.list.queryOptions({ input: { identity_id: identityId, status: 'active', limit: SHOWN } }),
  )
  const threads = list.data?.threads ?? []
  if (threads.length === 0) return null
  return (
    <Section
      title={dashboardWords.threads}
      actions={<Link href="/threads">{dashboardWords.allThreads}</Link>}
    >
      <ul className="alive">
        {threads.map(thread => (
          <li key={thread.id} className="alive__one">
            <Link href={`/threads/${thread.id}`} className="alive__title">
              {thread.title}
            </Link>
            <p className="alive__about">
              {dashboardWords.threadAbout(thread.reflections, dayOf(thread.last_active, zone))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
