/** Something of before to read again: what was written on this day, and a mirrorback; nothing where there is neither. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import { opening } from '../../charts/opening-model.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { dashboardWords } from './words.ts'

export function AgainSection({
  identityId,
  today,
}: {
  readonly identityId: IdentityId
  readonly today: string
}): ReactNode {
  const sameDay = useQuery(
    orpc.reflections.onThisDay.queryOptions({ input: { identity_id: identityId, day: today } }),
  )
  const mirrorback = useQuery(
    orpc.dashboard.mirrorback.queryOptions({ input: { identity_id: identityId, today } }),
  )
  const [first, ...others] = sameDay.data?.reflections ?? []
  const again = mirrorback.data
  if (!first && !again) return null
  return (
    <div className="again">
      {first && (
        <section className="again__one" aria-labelledby="again-day">
          <h2 className="again__title" id="again-day">
            {dashboardWords.thisDay}
          </h2>
          <Link href={`/r/${first.id}`} className="again__text">
            {opening(first.body, 260)}
          </Link>
          <p className="again__about">
            {formatDay(first.journal_day, 'long')}
            {others.length > 0 && (
              <>
                {', '}
                <Link href="/on-this-day">{dashboardWords.moreOfDay(others.length)}</Link>
              </>
            )}
          </p>
        </section>
      )}
      {again && (
        <section className="again__one" aria-labelledby="again-mirrorback">
          <h2 className="again__title" id="again-mirrorback">
            {dashboardWords.again}
          </h2>
          <Link href={`/r/${again.mirrorback.reflection_id}`} className="again__text">
            {opening(again.mirrorback.body, 260)}
          </Link>
          <p className="again__about">{dashboardWords.againOf(formatDay(again.journal_day, 'long'))}</p>
        </section>
      )}
    </div>
  )
}
