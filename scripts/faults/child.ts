/**
 * A Mirror that is going to be killed: opens the real core on a home, does one kind of work, and says on stdout what was
 * acknowledged, a line each. Run as a process of its own: `child.js <kind> <home> <other home> <seed>`.
 */
import { writeSync } from 'node:fs'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { IdentityId } from '#contract/ids.ts'
import { openCore } from '#hosts/core.ts'
import { findResources } from '#hosts/resources.ts'
import type { AppRouter } from '#services/router.ts'
import { isKind, NEXT_PASSPHRASE, PASSPHRASE, places, WRITER } from './kinds.ts'
import { seeded } from './random.ts'

const [kind = '', home = '', files = '', seed = '1'] = process.argv.slice(2)
if (!isKind(kind)) throw new Error(`there is no kind ${kind}`)
const random = seeded(Number(seed))
const path = places(home, files)
const say = (line: string) => writeSync(1, `${line}\n`)
const acknowledge = (fact: object) => say(`ack ${JSON.stringify(fact)}`)

say('opening')
const { migrations, sample } = findResources()
const core = await openCore({ home, migrations, sample, background: kind === 'read' })
const client: RouterClient<AppRouter> = createRouterClient(core.router, { context: core.context })
if (core.context.vault.locked) await client.vault.unlock({ passphrase: PASSPHRASE })
say('open')
const { identities } = await client.identities.list()
const identity_id = identities.find(one => one.name === WRITER)?.id as IdentityId

// Beside a change of the passphrase nothing is written, so that its own few steps are those that are killed.
let writing = kind !== 'migrate' && kind !== 'rewrap'
// Seed 0 is the run that nobody kills; beside other work there is writing for as long as that takes.
const writer = write(seed === '0' ? 60 : kind === 'write' || kind === 'read' ? Number.POSITIVE_INFINITY : 400)
await work()
acknowledge({ done: kind })
writing = false
await writer.catch(() => {})
await core.close()
say('closed')

async function work(): Promise<void> {
  switch (kind) {
    case 'write':
    case 'read':
      return writer
    case 'import':
      return follow(client.data.import({ path: path.jsonl, identity: WRITER }))
    case 'merge':
      return follow(client.data.import({ path: path.merge }))
    case 'undo': {
      const { imports } = await client.data.imports({})
      const [last] = imports
      if (!last) throw new Error('there is no import to undo')
      return follow(client.data.undoImport({ import_id: last.id }))
    }
    case 'backup':
      return follow(client.data.backup({ path: path.backup }))
    case 'export':
      return follow(client.data.export({ path: path.export, format: 'json' }))
    case 'restore':
      return follow(client.data.restore({ path: path.restore }))
    case 'encrypt':
      await client.vault.encrypt({ passphrase: PASSPHRASE })
      return
    case 'decrypt':
      await client.vault.decrypt({ passphrase: PASSPHRASE })
      return
    case 'rewrap':
      await client.vault.changePassphrase({ current: PASSPHRASE, passphrase: NEXT_PASSPHRASE })
      return
    case 'migrate':
      return
  }
}

/** Says each new stage, not each step of one. */
async function follow(
  events: Promise<AsyncIterable<{ type: string; job?: { step: string } }>>,
): Promise<void> {
  let last = ''
  for await (const event of await events) {
    const now = event.job?.step ?? event.type
    if (now !== last) say(`stage ${now}`)
    last = now
  }
}

/** Writes, edits, trashes and ties together as a person in a hurry, `pause` milliseconds apart; other work may go on beside it. */
async function write(rounds: number): Promise<void> {
  const pause = kind === 'write' ? 0 : 4
  const kept: string[] = []
  for (let n = 0; writing && n < rounds; n += 1) {
    await new Promise(resolve => setTimeout(resolve, pause))
    const body = `beside ${seed} ${n} ${'quiet words by the water '.repeat(1 + random.below(60))}`
    const dice = random.next()
    const old = kept.length > 3 ? random.pick(kept) : null
    try {
      if (old === null || dice < 0.6) {
        const { id } = await client.reflections.create({ identity_id, body, analysable: kind === 'read' })
        kept.push(id)
        acknowledge({ id, body })
      } else if (dice < 0.8) {
        await client.reflections.edit({ id: old as never, body })
        acknowledge({ id: old, body })
      } else if (dice < 0.9) {
        await client.reflections.trash({ id: old as never })
        kept.splice(kept.indexOf(old), 1)
        acknowledge({ id: old, trashed: true })
      } else {
        const { id } = await client.threads.create({ identity_id, title: `beside ${seed} ${n}` })
        await client.threads.add({ id, reflection_id: old as never })
        acknowledge({ id: old, thread: id })
      }
    } catch {
      // A journal that is being replaced or locked acknowledges nothing.
    }
  }
}
