/** The scores of the last thirty days: a line, and a table that says the same. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { addDays } from '#contract/journal-day.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { Spark } from '../../charts/spark.tsx'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { rhythmWords as text } from './words.ts'

const DAYS = 30

export function RecentScores({ day }: { readonly day: string }): ReactNode {
  const { id } = useIdentity()
  const input = { identity_id: id, from: addDays(day, 1 - DAYS), to: day }
  const scores = useQuery(orpc.rhythm.scores.queryOptions({ input }))
  const scored = (scores.data?.days ?? []).flatMap(one =>
    one.life === null ? [] : [{ ...one, life: one.life }],
  )
  if (!scores.data) return null
  if (scored.length < 2) return <p className="muted">{text.recentSays(scored.length)}</p>
  return (
    <ChartFigure
      title={text.recent}
      summary={text.recentSays(scored.length)}
      table={{
        head: text.recentHead,
        rows: scored.toReversed().map(one => ({
          key: one.day,
          cells: [
            formatDay(one.day),
            formatNumber(one.life),
            text.from(one.domains_with_data, one.domains_of),
          ],
        })),
      }}
    >
      <Spark points={scored.map(one => ({ rate: one.life }))} width={560} height={64} />
    </ChartFigure>
  )
}
