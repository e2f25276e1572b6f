/** A session in an encrypted journal that plants a word in every field and never ends by itself; run as a process of its own by tests. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openCore } from '../core.ts'
import { findResources } from '../resources.ts'
import { collect } from './open-journal.ts'

const [home = '', passphrase = '', later = '0'] = process.argv.slice(2)
const word = (field: string) => `quexolotl${field}`
const { migrations, sample } = findResources()
const core = await openCore({ home, migrations, sample })
const client = createRouterClient(core.router, { context: core.context })
await client.vault.unlock({ passphrase })
const { identities } = await client.identities.list()
const [identity] = identities
if (!identity) throw new Error('the journal has no identity')
const identity_id = identity.id

await client.identities.update({ id: identity_id, name: word('name') })
const thread = await client.threads.create({ identity_id, title: word('thread') })
for (let n = 0; n < 8; n += 1) {
  const body = `${`${word('body')} came by the river, and I stayed. `.repeat(30)}${n}`
  const kept = await client.reflections.create({ identity_id, body, tags: [word('tag')] })
  await client.threads.add({ id: thread.id, reflection_id: kept.id })
  if (n > 0) continue
  await collect(client.mirrorbacks.stream({ reflection_id: kept.id }))
  const { mirrorbacks } = await client.mirrorbacks.list({ reflection_id: kept.id })
  const [reply] = mirrorbacks
  if (reply)
    await client.mirrorbacks.feedback({
      mirrorback_id: reply.id,
      feedback: { rating: 4, flag: null, note: word('note') },
    })
}
const gone = await client.reflections.create({ identity_id, body: word('trash') })
await client.reflections.trash({ id: gone.id })
const pole = (name: string) => ({ name, line: '', words: [name, 'river'] })
await client.tensions.create({ identity_id, pole_a: pole(word('tension')), pole_b: pole(`stone ${later}`) })
await client.reflections.saveDraft({
  identity_id,
  draft: {
    body: word('draft'),
    occurred_at: null,
    tags: [],
    mood: { valence: 0, energy: 0, label: word('mood') },
    thread_id: null,
  },
})
await client.search.query({ identity_id, query: word('search') })
// Failures must not carry words into the log either.
await client.reflections.list({ identity_id, cursor: word('cursor') }).catch(() => {})
await client.vault.unlock({ passphrase: word('passphrase') }).catch(() => {})
await collect(client.patterns.analyze({ identity_id, full: true }))
await collect(client.data.backup({}))
const sealed = { path: join(home, 'taken.json.age'), passphrase: word('passphrase') }
await collect(client.data.export({ ...sealed, format: 'json' }))
await collect(client.data.import(sealed))
const text = JSON.stringify(await client.system.diagnostics())
if (text.includes('quexolotl') || text.includes(home)) throw new Error('the diagnostics say too much')
void collect(client.data.backup({ path: join(home, 'backups', 'second.zip') })).catch(() => {})
const again = {
  path: join(home, 'again.tar.age'),
  passphrase: word('passphrase'),
  format: 'markdown',
} as const
void collect(client.data.export(again)).catch(() => {})
setTimeout(() => process.stdout.write('now'), Number(later))
for (let n = 0; ; n += 1) {
  await client.reflections.create({ identity_id, body: `${word('body')} again ${n}` })
  // Keeping is done at once, so without a turn of the loop nothing else would ever run.
  await new Promise(resolve => setImmediate(resolve))
}
