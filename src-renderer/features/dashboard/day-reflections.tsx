/** What was written on one day, each reflection by its opening. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import { opening } from '../../charts/opening-model.ts'
import { formatTime } from '../../format.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'

export function DayReflections({
  identityId,
  day,
}: {
  readonly identityId: IdentityId
  readonly day: string
}): ReactNode {
  const found = useQuery(orpc.reflections.byDay.queryOptions({ input: { identity_id: identityId, day } }))
  if (found.error) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeleton lines={2} />
  return (
    <ul className="evidence">
      {found.data.reflections.map(reflection => (
        <li key={reflection.id} className="evidence__item">
          <p className="evidence__day">{formatTime(reflection.occurred_at, reflection.zone)}</p>
          <Link href={`/r/${reflection.id}`} className="evidence__quote">
            {opening(reflection.body, 280)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
