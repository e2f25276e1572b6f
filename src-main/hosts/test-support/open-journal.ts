/** Opens a real journal in a folder of its own, with its worker thread, and a client of its router. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Inputs } from '#contract/contract.ts'
import type { Identity } from '#contract/schemas/identity.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import type { AppRouter } from '#services/router.ts'
import { type Core, type OpenOptions, openCore } from '../core.ts'

const project = join(import.meta.dirname, '..', '..', '..')
export const migrationsFolder = join(project, 'migrations')
export const sampleFolder = join(project, 'assets', 'sample')

export interface TestJournal {
  readonly home: string
  readonly core: Core
  readonly client: RouterClient<AppRouter>
  readonly identity: Identity
  write(body: string, more?: Partial<Inputs['reflections']['create']>): Promise<Reflection>
  /** Waits until all that was written is read and settled. */
  settled(): Promise<void>
  /** Closes and removes everything. */
  end(): Promise<void>
}

export async function openTestJournal(
  name = 'Ada',
  options: Partial<OpenOptions> & { readonly opener?: string } = {},
): Promise<TestJournal> {
  const { home = mkdtempSync(join(tmpdir(), 'mirror-test-')), opener, ...others } = options
  const core = await openCore({ home, migrations: migrationsFolder, sample: sampleFolder, ...others })
  const client = createRouterClient(core.router, { context: core.context })
  if (opener !== undefined) await client.vault.unlock({ passphrase: opener })
  const { identities } = await client.identities.list()
  const identity =
    identities.find(one => one.name === name) ??
    (await client.identities.create({ name, zone: 'Europe/London' }))
  return {
    home,
    core,
    client,
    identity,
    write: (body, more = {}) => client.reflections.create({ identity_id: identity.id, body, ...more }),
    settled: () => core.context.reading.idle(),
    async end() {
      await core.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** All events of a stream. */
export async function collect<T>(events: AsyncIterable<T> | Promise<AsyncIterable<T>>): Promise<T[]> {
  const all: T[] = []
  for await (const event of await events) all.push(event)
  return all
}

/** The typed failure that a call ends with. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ code: string; data: { rule: string; remedy: string; field?: string } }> {
  try {
    await call
  } catch (error) {
    return error as { code: string; data: { rule: string; remedy: string; field?: string } }
  }
  throw new Error('the call did not fail')
}

/** `count` days of writing from `from` on; `text` gives the day's words. */
export async function writeDays(
  journal: TestJournal,
  from: string,
  count: number,
  text: (index: number) => string,
): Promise<Reflection[]> {
  const kept: Reflection[] = []
  for (let at = 0; at < count; at += 1) {
    const occurred_at = new Date(Date.parse(`${from}T12:00:00Z`) + at * 86_400_000).toISOString()
    kept.push(await journal.write(text(at), { occurred_at }))
  }
  await journal.settled()
  return kept
}
