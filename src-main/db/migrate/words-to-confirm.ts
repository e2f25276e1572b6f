/** What an owner types to show that this very journal is meant. */
import type { DataKey } from '../cipher.ts'
import { countTables, withReadonly } from '../snapshot.ts'
import { readHistory } from './history.ts'

/** The names of what the file holds, and its version; empty where it holds no reflections, so that nothing can be lost. */
export function wordsToConfirm(file: string, key: DataKey | null): string[] {
  return withReadonly(file, key, sqlite => {
    if (!countTables(sqlite).reflections) return []
    const names = sqlite.prepare<[], string>('SELECT name FROM identities ORDER BY name').pluck().all()
    return [...names, String(readHistory(sqlite, file).at(-1)?.version ?? 0)]
  })
}
