/** Homes as they are before the work that is killed: made once, copied for every kill. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { IdentityId, ReflectionId } from '#contract/ids.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { migrateDown } from '#db/migrate/migrator.ts'
import { openDatabase } from '#db/open.ts'
import { openCore } from '#hosts/core.ts'
import { findResources } from '#hosts/resources.ts'
import { type Kind, NEXT_PASSPHRASE, PASSPHRASE, places, WRITER } from './kinds.ts'

export interface Templates {
  /** What the works read. */
  readonly files: string
  /** The home that a kind of work begins with. */
  of(kind: Kind): string
}

const { migrations, sample } = findResources()

/** Opens the core on a home as the terminal does; a locked one by whichever of the two passphrases it has now. */
export async function openHome(home: string) {
  const core = await openCore({ home, migrations, sample, background: false })
  const client = createRouterClient(core.router, { context: core.context })
  if (!core.context.vault.locked) return { core, client, opener: null }
  for (const passphrase of [PASSPHRASE, NEXT_PASSPHRASE]) {
    const opened = await client.vault.unlock({ passphrase }).then(
      () => true,
      () => false,
    )
    if (opened) return { core, client, opener: passphrase }
  }
  await core.close()
  throw new Error('neither the old passphrase nor the new one opens the journal')
}

type Client = Awaited<ReturnType<typeof openHome>>['client']

/** @param entries reflections of the journal that is worked on */
export async function makeTemplates(folder: string, entries: number): Promise<Templates> {
  const files = join(folder, 'files')
  const at = (name: string) => join(folder, 'templates', name)
  mkdirSync(files, { recursive: true })
  const path = places(at('plain'), files)
  writeFileSync(path.jsonl, jsonl('other', entries))
  writeFileSync(join(files, 'base.jsonl'), jsonl('base', entries))

  await inHome(at('plain'), async client => {
    const { id } = await client.identities.create({ name: WRITER, zone: 'Europe/London' })
    await drain(client.data.import({ path: join(files, 'base.jsonl'), identity: WRITER }))
    await arrange(client, id)
    await drain(client.data.export({ path: path.merge, format: 'json' }))
  })
  // Another device takes the journal in, and both go on writing in the same entries.
  await inHome(at('device'), async client => {
    await drain(client.data.import({ path: path.merge }))
    await rewrite(client, 'there')
    await drain(client.data.import({ path: path.jsonl, identity: WRITER }))
    await drain(client.data.export({ path: path.merge, format: 'json' }))
    await drain(client.data.backup({ path: path.restore }))
  })
  await inHome(at('plain'), client => rewrite(client, 'here'))
  cpSync(at('plain'), at('imported'), { recursive: true })
  await inHome(at('imported'), client => drain(client.data.import({ path: path.merge })))
  cpSync(at('plain'), at('sealed'), { recursive: true })
  await inHome(at('sealed'), async client => void (await client.vault.encrypt({ passphrase: PASSPHRASE })))
  cpSync(at('plain'), at('old'), { recursive: true })
  const db = openDatabase({ file: join(at('old'), 'mirror.db') })
  migrateDown(db, readMigrations(migrations), { steps: OLD })
  db.close()
  rmSync(at('device'), { recursive: true })

  const names: Partial<Record<Kind, string>> = {
    undo: 'imported',
    decrypt: 'sealed',
    rewrap: 'sealed',
    migrate: 'old',
  }
  return { files, of: kind => at(names[kind] ?? 'plain') }
}

/** How many schemas behind a journal is that is brought up: before there were stamps. */
const OLD = 4

async function inHome(home: string, work: (client: Client) => Promise<void>): Promise<void> {
  mkdirSync(home, { recursive: true })
  const { core, client } = await openHome(home)
  try {
    await work(client)
  } finally {
    await core.close()
  }
}

export async function drain(events: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await events);
}

function jsonl(name: string, entries: number): string {
  return Array.from({ length: entries }, (_, n) => {
    const date = new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10)
    const text = `${name} ${n} ${'the long road home and the sea beside it '.repeat(4 + (n % 40))}`
    const thread = n % 9 === 0 ? { thread: `${name} thread ${n % 5}` } : {}
    return JSON.stringify({ date, text, tags: [name], ...thread })
  }).join('\n')
}

async function reflectionIds(client: Client): Promise<ReflectionId[]> {
  const { identities } = await client.identities.list()
  const ids: ReflectionId[] = []
  for (const { id } of identities)
    for (const { id: one } of (await client.reflections.list({ identity_id: id, limit: 60 })).items)
      ids.push(one)
  return ids
}

/** Edits, trash, a thread and choices of the owner's own. */
async function arrange(client: Client, identity_id: IdentityId): Promise<void> {
  const ids = await reflectionIds(client)
  const thread = await client.threads.create({ identity_id, title: 'A thread of its own' })
  for (const [n, id] of ids.entries()) {
    if (n % 7 === 0) await client.reflections.edit({ id, body: `Second text ${n}.` })
    if (n % 11 === 0) await client.threads.add({ id: thread.id, reflection_id: id })
    if (n % 13 === 0) await client.reflections.trash({ id })
  }
}

async function rewrite(client: Client, where: string): Promise<void> {
  for (const [n, id] of (await reflectionIds(client)).entries())
    if (n % 4 === 0) await client.reflections.edit({ id, body: `Text ${n}, written ${where}.` })
}
