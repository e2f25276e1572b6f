/** Every tension that was read, as a row that leads to its page: where it stands, and how sure that is. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import type { TensionSummary } from '#contract/schemas/tension.ts'
import { axisWords, intervalWords, leaningWords, tensionTrendWords } from '../../charts/tension-words.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import type { DayRange } from './time-window.ts'
import { tensionWords } from './words.ts'

export function TensionRows({
  identityId,
  range,
}: {
  readonly identityId: IdentityId
  readonly range: DayRange
}): ReactNode {
  const list = useQuery(
    orpc.tensions.list.queryOptions({ input: { identity_id: identityId, limit: 100, ...range } }),
  )
  return (
    <Section title={tensionWords.each}>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={5} />}
      <ul className="tension-rows">
        {list.data?.tensions.map(tension => (
          <Row key={tension.id} tension={tension} />
        ))}
      </ul>
    </Section>
  )
}

function Row({ tension }: { readonly tension: TensionSummary }): ReactNode {
  return (
    <li className="tension-row">
      <Link href={`/tensions/${tension.id}`} className="tension-row__name">
        {axisWords(tension)}
      </Link>
      <p className="tension-row__about">{aboutOf(tension)}</p>
      <IntervalBar tension={tension} />
      <p className="tension-row__count">{tensionWords.readings(tension.count)}</p>
    </li>
  )
}

/** The trend is said only where there is one to say. */
function aboutOf(tension: TensionSummary): string {
  const leaning = leaningWords(tension.leaning, tension)
  return tension.trend === 'too-few'
    ? leaning
    : `${leaning}\u00a0· ${tensionTrendWords(tension.trend, tension)}`
}

/** The mean and its interval between the two poles, −1 at the left. */
function IntervalBar({ tension }: { readonly tension: TensionSummary }): ReactNode {
  const at = (position: number) => `${((position + 1) / 2) * 100}%`
  const words = intervalWords(tension.avg_position, tension.low, tension.high)
  return (
    <div className="interval" role="img" aria-label={words} title={words}>
      <span className="interval__middle" />
      <span
        className="interval__range"
        style={{
          insetInlineStart: at(tension.low),
          inlineSize: `${((tension.high - tension.low) / 2) * 100}%`,
        }}
      />
      <span className="interval__mean" style={{ insetInlineStart: at(tension.avg_position) }} />
    </div>
  )
}
