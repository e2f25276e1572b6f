/** The wall around Rhythm: nothing of the journal's side may read it, and it reads the engine's statistics and nothing else of it. */
import { posix } from 'node:path'
import type { ImportUse } from './imports.ts'

/** What is inside. */
const WING =
  /^(src-main\/(rhythm|db\/rhythm|services\/rhythm|adapters\/rhythm)\/|src-main\/hosts\/cli\/commands\/rhythm|src-contract\/(areas\/rhythm\.ts|schemas\/rhythm-)|src-renderer\/features\/rhythm\/)/

/** Where the two sides are put together: lists of procedures, tasks, pages and ports. None of them computes. */
const DOORS =
  /^(src-contract\/contract\.ts|src-main\/services\/(router|context|tasks)\.ts|src-main\/services\/work\/(tasks|env)\.ts|src-main\/adapters\/worker\/main\.ts|src-main\/hosts\/|src-renderer\/app\/|src-renderer\/features\/settings\/index\.tsx)/

/** What the wing may use of the engine: statistics that know nothing of a journal. */
const STATISTICS = /^#engine\/time\/(distributions|false-discovery|random)\.ts$/

const rooms: Readonly<Record<string, string>> = {
  '#contract/': 'src-contract/',
  '#engine/': 'src-main/engine/',
  '#rhythm/': 'src-main/rhythm/',
  '#db/': 'src-main/db/',
  '#services/': 'src-main/services/',
  '#adapters/': 'src-main/adapters/',
  '#hosts/': 'src-main/hosts/',
}

/** What is wrong with this import, or undefined. Types are no exception: what has the type wants the value. */
export function judgeWall(file: string, { specifier }: Pick<ImportUse, 'specifier'>): string | undefined {
  const inside = WING.test(file)
  if (inside && specifier.startsWith('#engine/') && !STATISTICS.test(specifier))
    return `Rhythm stands apart from the engine: of it only statistics may be imported, not "${specifier}".`
  if (inside || DOORS.test(file)) return undefined
  const target = targetOf(file, specifier)
  if (target === undefined || !WING.test(target)) return undefined
  return `"${specifier}" is behind Rhythm's wall: the journal's side never reads a score, a streak or a plan.`
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  const room = Object.keys(rooms).find(name => specifier.startsWith(name))
  return room === undefined ? undefined : `${rooms[room]}${specifier.slice(room.length)}`
}
