/** The score of a day with its coverage, and each domain with its parts behind it. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DataTable } from '../../charts/data-table.tsx'
import '../../charts/charts.css'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { rhythmWords as text } from './words.ts'

export function ScoreView({ day }: { readonly day: string }): ReactNode {
  const { id } = useIdentity()
  const score = useQuery(orpc.rhythm.score.queryOptions({ input: { identity_id: id, day } }))
  if (score.error) return <ErrorNotice error={score.error} onRetry={() => void score.refetch()} />
  if (!score.data) return <Skeleton lines={4} />
  return (
    <>
      <p className="today__score">{text.scoreSays(score.data)}</p>
      {score.data.domains.map(({ domain, score: value, parts }) => (
        <details key={domain} className="today__domain">
          <summary>
            {text.domains[domain]} <span className="today__value">{text.domainScore(value)}</span>
          </summary>
          <DataTable
            caption={text.domains[domain]}
            model={{
              head: text.part,
              rows: parts.map(part => ({
                key: part.code,
                cells: [part.name, text.domainScore(part.score), part.why],
              })),
            }}
          />
        </details>
      ))}
    </>
  )
}
