/** How it goes: level, goals, streaks, achievements, what was said, and the days beside the journal. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DataTable } from '../../charts/data-table.tsx'
import '../../charts/charts.css'
import type { Achievement } from '#contract/schemas/rhythm-score.ts'
import { formatClock, formatDay, formatInstant, formatNumber } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { progressWords as text } from './progress-words.ts'
import { saidWords } from './said-words.ts'
import { useItems } from './use-rhythm.ts'

export function ProgressView({ day, zone }: { readonly day: string; readonly zone: string }): ReactNode {
  return (
    <>
      <Level />
      <Goals day={day} />
      <Streaks />
      <Achievements />
      <Together />
      <History zone={zone} />
    </>
  )
}

/** What a query gives, or why not, or that it is on its way. */
function Known<T>({
  of,
  children,
}: {
  readonly of: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown }
  readonly children: (data: T) => ReactNode
}): ReactNode {
  if (of.data !== undefined) return children(of.data)
  return of.error ? <ErrorNotice error={of.error} onRetry={() => void of.refetch()} /> : <Skeleton />
}

function useOwner() {
  return { identity_id: useIdentity().id }
}

function Level(): ReactNode {
  const names = new Map(useItems().map(item => [item.code, item.name]))
  const xp = useQuery(orpc.rhythm.xp.queryOptions({ input: { ...useOwner(), limit: 50 } }))
  return (
    <Section title={text.level}>
      <Known of={xp}>
        {({ level, entries }) => {
          const says = text.levelSays(level.level, level.xp, level.to)
          return (
            <>
              <p className="level">{says}</p>
              <progress className="progress__bar" aria-label={says} value={level.progress} max={1} />
              {entries.length > 0 && (
                <details className="ledger">
                  <summary className="ledger__title">{text.ledger}</summary>
                  <DataTable
                    caption={text.ledger}
                    model={{
                      head: text.ledgerHead,
                      words: [1],
                      rows: entries.map(one => ({
                        key: one.key,
                        cells: [formatDay(one.day), causeWords(one.cause, names), text.signed(one.amount)],
                      })),
                    }}
                  />
                </details>
              )}
            </>
          )
        }}
      </Known>
    </Section>
  )
}

function causeWords(cause: string, names: ReadonlyMap<string, string>): string {
  const [kind = '', code = ''] = cause.split(':')
  if (kind === 'item') return names.get(code) ?? code
  if (kind === 'achievement') return text.achievementCause(saidWords.achievementOf(code))
  return text.causes[kind] ?? kind
}

/** A clock time or an amount, as the reader writes it. */
function figureWords(figure: string): string {
  return figure.includes(':') ? formatClock(figure) : formatNumber(Number(figure))
}

function Goals({ day }: { readonly day: string }): ReactNode {
  const goals = useQuery(orpc.rhythm.goals.queryOptions({ input: { ...useOwner(), day } }))
  const met = (value: boolean | null) =>
    value === null ? text.met.unknown : value ? text.met.yes : text.met.no
  return (
    <Section title={text.goals}>
      <Known of={goals}>
        {data => (
          <DataTable
            caption={text.goals}
            model={{
              head: text.goalHead,
              rows: data.goals.map(goal => ({
                key: goal.code,
                cells: [
                  saidWords.goalName(goal),
                  figureWords(goal.target),
                  goal.value === null ? text.none : figureWords(goal.value),
                  met(goal.met),
                ],
              })),
            }}
          />
        )}
      </Known>
    </Section>
  )
}

function Streaks(): ReactNode {
  const streaks = useQuery(orpc.rhythm.streaks.queryOptions({ input: useOwner() }))
  return (
    <Section title={text.streaks} hint={text.streaksHint}>
      <Known of={streaks}>
        {data =>
          data.streaks.length === 0 ? (
            <p className="muted">{text.noStreaks}</p>
          ) : (
            <DataTable
              caption={text.streaks}
              model={{
                head: text.streakHead,
                rows: data.streaks.map(one => ({
                  key: one.item_id,
                  cells: [
                    one.name,
                    formatNumber(one.current),
                    formatNumber(one.best),
                    formatNumber(one.kept),
                    formatNumber(one.freezes),
                    text.share(one.strength),
                  ],
                })),
              }}
            />
          )
        }
      </Known>
    </Section>
  )
}

function Achievements(): ReactNode {
  const achievements = useQuery(orpc.rhythm.achievements.queryOptions({ input: useOwner() }))
  return (
    <Section title={text.achievements}>
      <Known of={achievements}>
        {({ achievements: all }) => (
          <>
            <p className="muted">
              {text.achievementSays(all.filter(one => one.unlocked_on !== null).length, all.length)}
            </p>
            <ul className="achievements">
              {all.map(one => (
                <Reached key={one.code} one={one} />
              ))}
            </ul>
          </>
        )}
      </Known>
    </Section>
  )
}

function Reached({ one }: { readonly one: Achievement }): ReactNode {
  return (
    <li className="achievements__one" data-reached={one.unlocked_on !== null || undefined}>
      <span className="achievements__name">{saidWords.achievementName(one)}</span>
      <span className="achievements__tier" data-tier={one.tier}>
        {text.tiers[one.tier]}
      </span>
      <span className="achievements__what">{saidWords.achievementWhat(one)}</span>
      {one.unlocked_on === null ? (
        <>
          <progress
            className="progress__bar"
            aria-label={saidWords.achievementName(one)}
            value={one.progress}
            max={1}
          />
          <span className="muted">{text.way(one.value, one.target)}</span>
        </>
      ) : (
        <span className="muted">{text.reached(formatDay(one.unlocked_on))}</span>
      )}
    </li>
  )
}

/** Computed on request alone: nobody finds out by chance what goes with what. */
function Together(): ReactNode {
  const owner = useOwner()
  const report = useMutation({ mutationFn: () => client.rhythm.correlations(owner) })
  return (
    <Section title={text.together} hint={text.togetherHint}>
      <div>
        <Button busy={report.isPending} onClick={() => report.mutate()}>
          {report.data ? text.askAgain : text.ask}
        </Button>
      </div>
      {report.error && <ErrorNotice error={report.error} />}
      <div role="status">
        {report.data && <p className="today__said">{saidWords.report(report.data)}</p>}
        {report.data && report.data.correlations.length > 0 && (
          <DataTable
            caption={text.together}
            model={{
              head: text.correlationHead,
              words: [1],
              rows: report.data.correlations.map(one => ({
                key: `${one.journal.id} ${one.rhythm.code} ${one.lag}`,
                cells: [
                  saidWords.pairName(one),
                  saidWords.pair(one),
                  formatNumber(one.n),
                  text.effect(one.effect),
                  text.interval(one.low, one.high),
                ],
              })),
            }}
          />
        )}
      </div>
    </Section>
  )
}

function History({ zone }: { readonly zone: string }): ReactNode {
  const names = new Map(useItems().map(item => [item.code, item.name]))
  const history = useQuery(orpc.rhythm.history.queryOptions({ input: { ...useOwner(), limit: 50 } }))
  return (
    <Section title={text.history}>
      <Known of={history}>
        {({ marks }) =>
          marks.length === 0 ? (
            <p className="muted">{text.noHistory}</p>
          ) : (
            <DataTable
              caption={text.history}
              model={{
                head: text.historyHead,
                words: [1, 2, 3],
                rows: marks.map(mark => ({
                  key: mark.id,
                  cells: [
                    formatInstant(mark.at, zone),
                    names.get(mark.code) ?? mark.code,
                    mark.undone_at === null ? text.marks[mark.kind] : text.takenBack(text.marks[mark.kind]),
                    text.noteOf(mark.notes, mark.minutes),
                  ],
                })),
              }}
            />
          )
        }
      </Known>
    </Section>
  )
}
