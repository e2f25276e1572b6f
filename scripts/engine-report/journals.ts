/** Opens real journals in temporary homes: the same database, worker and services as the app. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { IdentityId } from '#contract/ids.ts'
import { type Core, openCore } from '#hosts/core.ts'
import { createIdentity } from '#services/identities.ts'
import type { AppRouter } from '#services/router.ts'
import { dateFieldOf } from './corpus.ts'

const project = join(import.meta.dirname, '..', '..')

export interface Journal {
  readonly core: Core
  readonly client: RouterClient<AppRouter>
  readonly identity_id: IdentityId
  readonly name: string
}

export interface Journals {
  /** A journal of its own home with this name and nothing in it; the same name has the same ids in every home. */
  open(name: string): Promise<Journal>
  /** The diary imported and analysed, made on first use. */
  imported(name: string, file: string): Promise<Journal>
  /** Closes one before the end. */
  close(journal: Journal): Promise<void>
  /** Closes all of them and removes their homes. */
  end(): Promise<void>
}

export function openJournals(): Journals {
  const homes = new Map<Core, string>()
  const analysed = new Map<string, Journal>()

  async function open(name: string): Promise<Journal> {
    const home = mkdtempSync(join(tmpdir(), 'mirror-report-'))
    const core = await openCore({
      home,
      migrations: join(project, 'migrations'),
      sample: join(project, 'assets', 'sample'),
    })
    homes.set(core, home)
    const client = createRouterClient(core.router, { context: core.context })
    const { id } = createIdentity(core.context, { name, zone: 'Europe/London', reproducible: true })
    return { core, client, identity_id: id, name }
  }

  async function close({ core }: Pick<Journal, 'core'>): Promise<void> {
    await core.close()
    rmSync(homes.get(core) ?? '', { recursive: true, force: true })
    homes.delete(core)
  }

  return {
    open,
    close,
    async imported(name, file) {
      const known = analysed.get(name)
      if (known) return known
      const journal = await open(name)
      await importFile(journal, file, dateFieldOf(name))
      analysed.set(name, journal)
      return journal
    },
    async end() {
      for (const core of [...homes.keys()]) await close({ core })
    },
  }
}

/** Imports JSON Lines and waits until all of it is read and settled. */
export async function importFile(journal: Journal, file: string, date_field: string): Promise<void> {
  for await (const _ of await journal.client.data.import({
    path: file,
    format: 'jsonl',
    identity: journal.name,
    dry_run: false,
    date_field,
    zone: 'Europe/London',
  })) {
  }
  await analysed(journal)
}

/** Reads what is unread and settles, then waits until nothing waits. */
export async function analysed({ client, identity_id, core }: Journal): Promise<void> {
  for await (const _ of await client.patterns.analyze({ identity_id })) {
  }
  await core.context.reading.idle()
}
