/** Shows what an act will change before it is stored, and can put back what was shown. */
import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** One change of what is shown: of every answer under `key`, which is a key or the beginning of several. */
export interface Shown {
  readonly key: QueryKey
  /** The answer after the act; the very same value where the act does not touch it. */
  readonly change: (answer: unknown) => unknown
}

/** A change whose answers are of one procedure. */
export function shown<T>(key: QueryKey, change: (answer: T) => T): Shown {
  return { key, change: answer => change(answer as T) }
}

/** Changes the answers that are there, and gives what puts each of them back as it was. */
export async function showAtOnce(queries: QueryClient, changes: readonly Shown[]): Promise<() => void> {
  // An answer that was asked for before the act must not put it back.
  await Promise.all(changes.map(({ key }) => queries.cancelQueries({ queryKey: key })))
  const before = changes.flatMap(({ key, change }) =>
    queries.getQueriesData({ queryKey: key }).flatMap(([at, answer]) => {
      if (answer === undefined) return []
      const next = change(answer)
      if (next === answer) return []
      queries.setQueryData(at, next)
      return [[at, answer] as const]
    }),
  )
  return () => {
    for (const [at, answer] of before.toReversed()) queries.setQueryData(at, answer)
  }
}
