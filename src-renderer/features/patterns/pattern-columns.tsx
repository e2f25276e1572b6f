/** The answer in one glance: what keeps coming back, what is new, what faded. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { shortMonth } from '../../charts/day-words.ts'
import { Spark } from '../../charts/spark.tsx'
import { trendWords } from '../../charts/timeline-model.ts'
import { orpc } from '../../link.ts'
import { useSparks } from './use-sparks.ts'
import { patternWords } from './words.ts'
import './patterns.css'
import { words } from '../../words.ts'

type Column = keyof typeof patternWords.columns

const COLUMNS: readonly Column[] = ['returning', 'fresh', 'faded']
const SHOWN = 5

export function PatternColumns({ identityId }: { readonly identityId: IdentityId }): ReactNode {
  const dashboard = useQuery(orpc.dashboard.get.queryOptions({ input: { identity_id: identityId } }))
  const data = dashboard.data
  const shown = data ? COLUMNS.flatMap(column => data[column].slice(0, SHOWN)) : []
  const sparks = useSparks(identityId, shown)
  if (!data || shown.length === 0) return null
  return (
    <div className="columns">
      {COLUMNS.map(column => (
        <section key={column} className="columns__one" aria-labelledby={`column-${column}`}>
          <h2 className="columns__title" id={`column-${column}`}>
            {patternWords.columns[column]}
          </h2>
          {data[column].length === 0 ? (
            <p className="columns__none">{patternWords.noColumn[column]}</p>
          ) : (
            <ul className="columns__list">
              {data[column].slice(0, SHOWN).map(pattern => (
                <li key={pattern.id} className="columns__item">
                  <Link href={`/patterns/${pattern.id}`} className="columns__name">
                    {pattern.name}
                  </Link>
                  <span className="columns__about">{aboutOf(column, pattern)}</span>
                  <Spark points={sparks.get(pattern.id) ?? []} width={84} height={22} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

function aboutOf(column: Column, pattern: Pattern): string {
  switch (column) {
    case 'returning':
      return words.reflections(pattern.reflection_count)
    case 'fresh':
      return `since ${shortMonth(pattern.first_seen)}`
    case 'faded':
      return pattern.trend === 'falling' ? trendWords('falling') : `last ${shortMonth(pattern.last_seen)}`
    default:
      return column satisfies never
  }
}
