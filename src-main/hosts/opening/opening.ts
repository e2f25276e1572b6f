/** Opens the journal for a window, tells how far that is, and, where it fails, does what its owner chooses. */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#adapters/clock.ts'
import { fileLog } from '#adapters/log.ts'
import { startWorker } from '#adapters/worker/client.ts'
import type { OpeningFailure, OpeningState } from '#contract/opening.ts'
import { because } from '#contract/problem-reasons.ts'
import { sealOf } from '#db/cipher.ts'
import { Failure } from '#services/failure.ts'
import { makeFolders, placesOf } from '../core.ts'
import type { CoreLike, CoreOptions, OpenCore } from '../core-like.ts'
import { describeFailure } from '../start-failure.ts'
import { WORKER } from '../threads/threads.ts'
import { bringUp } from './bring-up.ts'
import { openingFailure } from './failure.ts'
import { findBackup, type ReadyBackup } from './find-backup.ts'
import { putInPlace } from './put-in-place.ts'
import { salvageInThread } from './thread.ts'

export interface Opening {
  /** The journal, once it is open; never rejects. */
  readonly opened: Promise<CoreLike>
  /** Settles when there is something to show before that: the first step of long work, or a failure. */
  readonly showable: Promise<void>
  state(): OpeningState
  tryAgain(): OpeningState
  openBackup(): OpeningState
  exportReadable(): OpeningState
  showFile(): { shown: boolean }
  /** What kept the journal from opening; null while it opens or once it is open. */
  failure(): unknown
  /** Waits for what was begun, and lets go of what lies ready; an opened journal is the caller's. */
  close(): Promise<void>
}

export interface OpeningHost {
  /** Told of each failure, for the terminal. */
  readonly onFailure?: (error: unknown) => void
  /** Shows a file in the system's own window; false where there is none. */
  readonly showFile?: (path: string) => boolean
}

/** Work that takes longer than this is worth a page, in milliseconds. */
const WORTH_A_PAGE = 400

export function startOpening(openCore: OpenCore, options: CoreOptions, host: OpeningHost = {}): Opening {
  const places = placesOf(options)
  const opened = Promise.withResolvers<CoreLike>()
  const showable = Promise.withResolvers<void>()
  const worker = startWorker(WORKER, places, fileLog(options.home, 'opening'), () => null)
  let state: OpeningState = OPENING
  let failed: unknown = null
  let ready: ReadyBackup | null = null
  let attempt = open(false)

  async function open(restored: boolean): Promise<void> {
    state = OPENING
    failed = null
    try {
      const migrationCopy = await bringUpPlain()
      const core = await openCore({ ...options, migrationCopy, ...(restored ? { restored } : {}) })
      drop()
      state = { state: 'open' }
      void worker.close()
      opened.resolve(core)
    } catch (error) {
      fail(error)
    }
  }

  /** A page is worth showing where this takes long; an encrypted journal is brought up when it is unlocked. */
  async function bringUpPlain(): Promise<string | null> {
    if (sealOf(places.database).kind !== 'plain') return null
    makeFolders(places)
    let soon: NodeJS.Timeout | undefined
    try {
      return await bringUp(places, null, step => {
        state = { state: 'opening', step }
        soon ??= setTimeout(() => showable.resolve(), WORTH_A_PAGE)
      })
    } finally {
      clearTimeout(soon)
    }
  }

  function fail(error: unknown): void {
    failed = error
    const failure = openingFailure(error, options.home, places.database)
    state = { state: 'failed', failure }
    host.onFailure?.(error)
    showable.resolve()
    if (failure.offers.backup) void look()
  }

  async function look(): Promise<void> {
    const { backup, passed_over } = await findBackup(places, worker, fileLog(options.home, 'opening'))
    drop()
    ready = backup
    change({
      backup: backup
        ? {
            state: 'found',
            path: backup.path,
            created_at: backup.created_at,
            reflections: backup.reflections,
          }
        : { state: 'none', passed_over },
    })
  }

  function drop(): void {
    if (ready) rmSync(ready.staged, { force: true })
    ready = null
  }

  function change(part: Partial<OpeningFailure>): void {
    if (state.state === 'failed') state = { state: 'failed', failure: { ...state.failure, ...part } }
  }

  /** One thing at a time, and only what is offered. */
  function begin(what: 'backup' | 'export', work: () => Promise<void>): OpeningState {
    if (state.state !== 'failed' || state.failure.busy !== null || !state.failure.offers[what])
      throw new Failure('CONFLICT', {
        rule: 'this cannot be done now',
        remedy: 'Wait until what was begun is done, then look again.',
      })
    change({ busy: what, outcome: null })
    void work().catch((error: unknown) => {
      const { what: happened, remedy, why } = describeFailure(error)
      change({ busy: null, outcome: { ok: false, what: happened, remedy, why } })
    })
    return state
  }

  return {
    opened: opened.promise,
    showable: showable.promise,
    state: () => state,
    failure: () => failed,
    tryAgain() {
      if (state.state === 'failed' && state.failure.busy === null) attempt = open(false)
      return state
    },
    openBackup: () =>
      begin('backup', async () => {
        if (!ready) throw noBackup()
        const { staged } = ready
        ready = null
        await putInPlace(staged, places.database, join(options.home, `kept-${moment()}`))
        attempt = open(true)
        await attempt
      }),
    exportReadable: () =>
      begin('export', async () => {
        const report = await salvageInThread(places, join(options.home, `rescued-${moment()}.json`))
        change({ busy: null, outcome: { ok: true, rescued: report.reflections, path: report.path } })
      }),
    showFile() {
      const path = state.state === 'failed' ? state.failure.path : places.database
      return { shown: host.showFile?.(path) ?? false }
    },
    async close() {
      await attempt
      drop()
      await worker.close()
    },
  }
}

const OPENING: OpeningState = { state: 'opening', step: null }

function noBackup(): Failure {
  return new Failure('NOT_FOUND', {
    ...because('no-whole-backup'),
    rule: 'no backup was found that is whole',
    remedy: 'Export what can be read, or keep the file and ask for help with it.',
  })
}

function moment(): string {
  return systemClock.now().replace(/\D/g, '').slice(0, 14)
}
