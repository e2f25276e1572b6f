/** Imports a file of health data in the worker thread: read whole first, then kept in one transaction. */
import type { HealthImportResult } from '#contract/schemas/rhythm-health.ts'
import type { TaskInput, TaskOutput } from '../tasks.ts'
import type { WorkEnv } from '../work/env.ts'
import { createPace } from '../work/pace.ts'
import { keepDays } from './keep.ts'
import { previewTable, readHealthFile } from './read-file.ts'
import { settleRhythm } from './settle.ts'
import { openWing } from './wing.ts'

/** Days outside these were not lived by the owner. */
const EARLIEST = '1970-01-01'

/** The same file again adds nothing. All of it is kept, or nothing. */
export function* importHealth(
  env: WorkEnv,
  input: TaskInput<'rhythmImport'>,
): Generator<void, HealthImportResult> {
  const now = env.clock.now()
  const wing = openWing(env.db.read, input.identity_id, now)
  const due = createPace(env.clock)
  const reading = readHealthFile(env.files, input, wing.calendar, done =>
    env.checkpoint({ done, total: 0, step: 'reading' }),
  )
  let next = reading.next()
  for (; !next.done; next = reading.next()) if (due()) yield
  const read = next.value
  const days = read.days.filter(({ day }) => day >= EARLIEST && day <= wing.today)
  const outside = read.days.length - days.length
  const counts = env.db.write(tx => {
    const kept = keepDays(tx, input.identity_id, read.source, days, now, input.dry_run)
    if (input.dry_run) return kept
    settleRhythm(tx, openWing(tx, input.identity_id, now))
    return kept
  })
  const { passed_over } = read
  return {
    format: read.source,
    ...counts,
    first_day: days[0]?.day ?? null,
    last_day: days.at(-1)?.day ?? null,
    passed_over: {
      count: passed_over.count + outside,
      examples: [
        ...(outside > 0 ? [{ line: null, why: `${outside} days lie before 1970 or after today` }] : []),
        ...passed_over.examples,
      ],
    },
    dry_run: input.dry_run,
  }
}

export function previewHealth(
  env: WorkEnv,
  { path }: TaskInput<'rhythmPreview'>,
): TaskOutput<'rhythmPreview'> {
  return previewTable(env.files, path)
}
