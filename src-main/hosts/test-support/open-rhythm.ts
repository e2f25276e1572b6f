/** A real journal with Rhythm on, and a clock that the test moves. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { systemClock } from '#adapters/clock.ts'
import type { RhythmPorts } from '#services/rhythm/ports.ts'
import { type Core, openCore } from '../core.ts'
import { migrationsFolder, sampleFolder, type TestJournal } from './open-journal.ts'

export interface RhythmJournal {
  readonly home: string
  readonly core: Core
  readonly client: TestJournal['client']['rhythm']
  readonly all: TestJournal['client']
  readonly owner: { readonly identity_id: TestJournal['identity']['id'] }
  /** Sets the clock to a UTC time. */
  at(instant: string): void
  end(): Promise<void>
}

/** @param now where the clock starts; without one it is the machine's */
export async function openRhythm(
  options: {
    readonly now?: string
    readonly zone?: string
    readonly rhythm?: Partial<RhythmPorts>
    readonly name?: string
    readonly off?: boolean
  } = {},
): Promise<RhythmJournal> {
  const home = mkdtempSync(join(tmpdir(), 'mirror-rhythm-'))
  let now = options.now === undefined ? null : new Date(options.now).toISOString()
  const core = await openCore({
    home,
    migrations: migrationsFolder,
    sample: sampleFolder,
    background: false,
    clock: { now: () => now ?? systemClock.now(), ticks: systemClock.ticks },
    ...(options.rhythm ? { rhythm: options.rhythm } : {}),
  })
  const all = createRouterClient(core.router, { context: core.context })
  const identity = await all.identities.create({
    name: options.name ?? 'Ada',
    zone: options.zone ?? 'Europe/London',
  })
  const owner = { identity_id: identity.id }
  if (!options.off) await all.rhythm.turnOn(owner)
  return {
    home,
    core,
    client: all.rhythm,
    all,
    owner,
    at(instant) {
      now = new Date(instant).toISOString()
    },
    async end() {
      await core.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
