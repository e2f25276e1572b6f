/** Imports of health data as jobs that the windows see. */
import type { Given } from '#contract/contract.ts'
import type { CsvPreview } from '#contract/schemas/rhythm-health.ts'
import type { Services } from '../context.ts'
import { changed } from './changed.ts'
import { openWing } from './wing.ts'

type Use = Given['rhythm']

export function previewCsv(s: Services, { identity_id, path }: Use['previewCsv']): Promise<CsvPreview> {
  openWing(s.db.read, identity_id, s.clock.now())
  return s.worker.run('rhythmPreview', { path })
}

/** The steps of the import, then what it did. @throws Failure while Rhythm is off. */
export async function* importFile(s: Services, input: Use['importHealth'], signal?: AbortSignal) {
  openWing(s.db.read, input.identity_id, s.clock.now())
  const work = s.jobs.run(
    'import',
    input.identity_id,
    options => s.worker.run('rhythmImport', input, options),
    signal,
  )
  for await (const event of work) {
    if (event.type === 'progress') yield event
    else {
      if (!event.value.dry_run) changed(s, input.identity_id)
      yield { type: 'done' as const, result: event.value }
    }
  }
}
