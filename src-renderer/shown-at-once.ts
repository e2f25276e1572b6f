/** Shows what an act will change before it is stored, keeps it shown until the act is over, and can put back what stood there. */
import { matchQuery, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'

type Answer = NonNullable<unknown>

/** One change of what is shown: of every answer under `key`, which is a key or the beginning of several. */
export interface Shown {
  readonly key: QueryKey
  /** The answer after the act; the very same value where the act does not touch it. */
  readonly change: (answer: Answer) => Answer
}

/** A change whose answers are of one procedure. */
export function shown<T extends Answer>(key: QueryKey, change: (answer: T) => T): Shown {
  return { key, change: answer => change(answer as T) }
}

export interface ShownAtOnce {
  /** Shows again what is stored. */
  putBack(): void
  /** The act is over: what is asked for from now on knows of it. */
  end(): void
}

/** Changes the answers that are there, and those that come before the end, for they do not know of the act yet. */
export async function showAtOnce(queries: QueryClient, changes: readonly Shown[]): Promise<ShownAtOnce> {
  // An answer that is on its way is older than the act.
  await Promise.all(changes.map(({ key }) => queries.cancelQueries({ queryKey: key })))
  const stored = new Map<Query, Answer>()
  const change = (query: Query) => {
    const answer: unknown = query.state.data
    if (answer === undefined || answer === null) return
    const next = changes
      .filter(({ key }) => matchQuery({ queryKey: key }, query))
      .reduce<Answer>((now, one) => one.change(now), answer)
    if (next === answer) return
    stored.set(query, answer)
    queries.setQueryData(query.queryKey, next)
  }
  for (const query of queries.getQueryCache().getAll()) change(query)
  const stop = queries.getQueryCache().subscribe(event => {
    if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual)
      change(event.query)
  })
  return {
    putBack() {
      for (const [query, answer] of stored) queries.setQueryData(query.queryKey, answer)
    },
    end: stop,
  }
}
