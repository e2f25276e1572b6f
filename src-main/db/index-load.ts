/** The full-text index while very many texts are added: what it puts off, and how that is made up for. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'

/*
 * By itself FTS5 merges its segments four at a time, so that each word is written again at every level: a quarter of what a large
 * import costs. While texts are loaded it does not merge at all; then each segment is merged once, with all the others.
 * @see https://sqlite.org/fts5.html#the_automerge_configuration_option
 */
const USUAL = { automerge: 4, crisismerge: 16, hashsize: 1 << 20 } as const
const LOADING = { automerge: 0, crisismerge: 1_999, hashsize: 1 << 23 } as const

/** How often texts may be added, each time in a transaction, before mergeIndex must be called: FTS5 holds 2,000 segments at most. */
export const MOST_LOADS = 200

/** Puts off merging, for every connection, until endLoad. */
export function beginLoad(tx: WriteDb): void {
  configure(tx, LOADING)
}

/** Whether merging is put off: by an import under way, or one that died. */
export function isLoading(db: ReadDb): boolean {
  const sql = "SELECT v FROM reflections_fts_config WHERE k = 'automerge'"
  return prepare(db, sql).get<{ v: number }>()?.v === LOADING.automerge
}

/** As usual again. The caller has called mergeIndex to its end: else the next text that is kept would have to merge all at once. */
export function endLoad(tx: WriteDb): void {
  configure(tx, USUAL)
}

/** Merges segments, writing some `pages` of them; gives false where nothing was left to merge. */
export function mergeIndex(tx: WriteDb, pages: number): boolean {
  const changes = prepare(tx, 'SELECT total_changes() AS n')
  const before = changes.get<{ n: number }>()?.n ?? 0
  set(tx, 'merge', pages)
  // The command itself counts as one change.
  return (changes.get<{ n: number }>()?.n ?? 0) - before > 1
}

function configure(tx: WriteDb, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) set(tx, name, value)
}

function set(tx: WriteDb, name: string, value: number): void {
  // FTS5 takes whole numbers alone, and a number of JavaScript's is bound as another kind.
  prepare(tx, 'INSERT INTO reflections_fts (reflections_fts, rank) VALUES (?, ?)').run(name, BigInt(value))
}
