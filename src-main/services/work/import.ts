/** Imports a file, whatever it is: looks at its beginning and hands it to the importer of its format. */
import type { ImportResult } from '#contract/schemas/data.ts'
import { unreadable } from '../portability/file-problem.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { importJsonl } from './import-jsonl.ts'
import { importMirror } from './import-mirror.ts'

/** All of the file, or nothing of it. @throws Failure UNREADABLE_FILE naming the line, the rule and the remedy. */
export function* importFile(env: WorkEnv, input: TaskInput<'import'>): Generator<void, ImportResult> {
  const format = input.format === undefined || input.format === 'auto' ? sniff(env, input.path) : input.format
  return format === 'mirror' ? yield* importMirror(env, input) : yield* importJsonl(env, input)
}

/** Enough for the header of an export, however it is laid out. */
const BEGINNING = 4096

function sniff(env: WorkEnv, path: string): 'mirror' | 'jsonl' {
  const beginning = env.files
    .head(path, BEGINNING)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^\{\s*"format"\s*:\s*"mirror-export"/.test(beginning)) return 'mirror'
  if (/^\{\s*"/.test(beginning) && !/^\{\s*"format"\s*:\s*"mirror-/.test(beginning)) return 'jsonl'
  throw unreadable(
    path,
    beginning === '' ? 'the file is empty' : 'this is neither a Mirror export nor a journal in JSON Lines',
    'Choose a JSON file that Mirror exported, or a file with one entry a line such as {"date":"2026-01-31","text":"…"}.',
  )
}
