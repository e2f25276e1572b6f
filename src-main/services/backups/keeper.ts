/** Makes backups by itself: when the journal changed, at a calm moment, and it tells when one could not be made. */
import type { BackupProblem } from '#contract/schemas/data.ts'
import { settings } from '../app.ts'
import type { Services } from '../context.ts'
import { asFailure } from '../failure.ts'
import type { RunOptions } from '../ports.ts'
import type { TaskInput } from '../tasks.ts'
import { isDue, retryAt } from './due.ts'
import { keptBackups, readLedger } from './ledger.ts'
import { freePath, holdsWords, keepList, noteMade, noteVerified, rotate, timeName } from './shelve.ts'

export type Looked =
  | 'off'
  | 'not-due'
  | 'not-calm'
  | 'nothing-written'
  | 'unchanged'
  | 'made'
  | 'failed'
  | 'stopped'

export interface Keeper {
  /** What went wrong last, where the list on the disk could not take it. */
  readonly problem: BackupProblem | null
  /** Looks whether a backup is due, and makes it. Never fails. One look at a time: a second one waits for the first. */
  look(s: Services): Promise<Looked>
  /** Stops the look that is under way; resolves when none is. */
  rest(): Promise<void>
}

interface Look {
  readonly files: string
  readonly signal: AbortSignal
  readonly rows_sha256: string | null
}

/** Milliseconds without a write after which a moment is calm. */
const CALM = 120_000
/** After this long, in milliseconds, a moment that is not calm will do. */
const PATIENCE = 3_600_000

export function createKeeper(): Keeper {
  let problem: BackupProblem | null = null
  let looking: Promise<unknown> = Promise.resolve()
  let stop = new AbortController()
  let looks = 0
  /** Since when one has been due; null: none is. */
  let waiting: string | null = null
  /** Copies that the key at hand does not open, and ones found damaged: not looked at again. */
  const left = new Set<string>()

  async function lookNow(s: Services, signal: AbortSignal): Promise<Looked> {
    looks += 1
    try {
      if (s.vault.locked || !settings(s).automatic_backups) return 'off'
      await verifyCopies(s, signal)
      const ledger = readLedger(s.shelf)
      const last = keptBackups(s.shelf, ledger).findLast(one => one.kind === 'daily' && one.rotated)
      const now = s.clock.now()
      const due = isDue({ last: last?.created_at ?? null, problem: problem ?? ledger.problem }, now)
      if (!due) {
        waiting = null
        return 'not-due'
      }
      waiting ??= now
      if (!holdsWords(s)) return 'nothing-written'
      const files = filesNow(s)
      if (last && ledger.checked_files === files) return 'unchanged'
      if (looks > 1 && !isCalm(s, waiting)) return 'not-calm'
      // Under another protection the same words are another backup.
      const same = last?.verified_at && last.key_id === (s.db.key?.id ?? null)
      return await make(s, { files, signal, rows_sha256: same ? last.rows_sha256 : null })
    } catch (error) {
      if (asFailure(error)?.code === 'CANCELLED' || s.vault.locked) return 'stopped'
      tell(s, error)
      return 'failed'
    }
  }

  async function make(s: Services, { files, signal, rows_sha256 }: Look): Promise<Looked> {
    const created_at = s.clock.now()
    const key_id = s.db.key?.id ?? null
    const path = freePath(s, 'mirror-daily', timeName(created_at), '.zip')
    const made = await asJob(s, { path, rows_sha256 }, signal)
    problem = null
    waiting = null
    if (made === null) {
      keepList(s, ledger => ({ ...ledger, checked_files: files, problem: null }))
      return 'unchanged'
    }
    const { bytes, schema_version } = made.report
    const verified_at = s.clock.now()
    const entry = { path, kind: 'daily', created_at, bytes, schema_version, verified_at, own: true } as const
    noteMade(s, { ...entry, rows_sha256: made.rows_sha256, key_id })
    keepList(s, ledger => ({ ...ledger, checked_files: files }))
    rotate(s)
    return 'made'
  }

  /** Copies from before a change were made while somebody waited: they are opened again when nobody does. */
  async function verifyCopies(s: Services, signal: AbortSignal): Promise<void> {
    for (const one of keptBackups(s.shelf, readLedger(s.shelf))) {
      if (one.format !== 'database' || !one.rotated || one.verified_at !== null || left.has(one.path))
        continue
      try {
        const { schema_version } = await s.worker.run('verifyCopy', { path: one.path }, { signal })
        noteVerified(s, one.path, { verified_at: s.clock.now(), schema_version })
      } catch (error) {
        const code = asFailure(error)?.code
        if (code === 'CANCELLED') throw error
        left.add(one.path)
        if (code !== 'LOCKED') tell(s, error)
      }
    }
  }

  /** Nothing is removed after a failure: the rotation comes after a backup that was found whole. */
  function tell(s: Services, error: unknown): void {
    const failure = asFailure(error)
    const now = s.clock.now()
    const tries = ((problem ?? readLedger(s.shelf).problem)?.tries ?? 0) + 1
    problem = {
      at: now,
      code: failure?.code ?? 'INTERNAL_SERVER_ERROR',
      message: failure?.data.rule ?? 'an unexpected error',
      remedy: failure?.data.remedy ?? 'Mirror tries again by itself; the log says more.',
      path: failure?.data.path ?? null,
      tries,
      retry_at: retryAt(now, tries),
    }
    const told = problem
    s.log.error('automatic-backup-failed', error, { tries })
    keepList(s, ledger => ({ ...ledger, problem: told }))
  }

  return {
    get problem() {
      return problem
    },
    look(s) {
      const { signal } = stop
      const next = looking.then(() => lookNow(s, signal))
      looking = next
      return next
    },
    async rest() {
      stop.abort()
      await looking
      stop = new AbortController()
    },
  }
}

async function asJob(s: Services, input: TaskInput<'backupIfChanged'>, signal: AbortSignal) {
  const work = (options: RunOptions) => s.worker.run('backupIfChanged', input, options)
  const run = s.jobs.run('backup', null, work, signal)
  for await (const event of run) if (event.type === 'result') return event.value
  throw new Error('a job ended without a result')
}

/** Other bytes are written whenever something changes; not the other way round. */
function filesNow(s: Services): string {
  return ['', '-wal']
    .map(end => s.shelf.file(`${s.places.database}${end}`))
    .map(file => (file ? `${file.modified_at} ${file.bytes}` : '-'))
    .join(', ')
}

function isCalm(s: Services, waiting: string): boolean {
  if (s.jobs.list().some(job => job.state === 'running' || job.state === 'waiting')) return false
  const now = Date.parse(s.clock.now())
  const written = Date.parse(s.shelf.file(`${s.places.database}-wal`)?.modified_at ?? '')
  // Not a number where nothing was written; below zero where the clock was set back.
  const still = !(now - written >= 0 && now - written < CALM)
  return still || now - Date.parse(waiting) >= PATIENCE
}
