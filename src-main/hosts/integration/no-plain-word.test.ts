/** After a session that ends in a crash, no file of an encrypted home holds a word of it; with the key everything is there. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileKeys } from '#adapters/keys/keys.ts'
import { collect, openTestJournal } from '../test-support/open-journal.ts'

const PASSPHRASE = 'a long walk by the river'
/** One for every field that takes a text. */
const WORDS = ['body', 'tag', 'mood', 'draft', 'thread', 'tension', 'search', 'name', 'note', 'trash'].map(
  field => `quexolotl${field}`,
)

const SESSION = `import { createRouterClient } from '@orpc/server'
import { openCore } from '#hosts/core.ts'
const [home, migrations, sample, passphrase] = process.argv.slice(1)
const word = field => 'quexolotl' + field
const core = await openCore({ home, migrations, sample })
const client = createRouterClient(core.router, { context: core.context })
await client.vault.unlock({ passphrase })
const { identities: [{ id: identity_id }] } = await client.identities.list()
const all = async events => { for await (const _ of events); }
await client.identities.update({ id: identity_id, name: word('name') })
const thread = await client.threads.create({ identity_id, title: word('thread') })
for (let n = 0; n < 8; n += 1) {
  const kept = await client.reflections.create({ identity_id, body: word('body') + ' came by the river, and I stayed. '.repeat(30) + n, tags: [word('tag')] })
  await client.threads.add({ id: thread.id, reflection_id: kept.id })
  if (n === 0) await all(await client.mirrorbacks.stream({ reflection_id: kept.id }))
}
const gone = await client.reflections.create({ identity_id, body: word('trash') })
await client.reflections.trash({ id: gone.id })
await client.tensions.create({ identity_id, pole_a: word('tension'), pole_b: 'river' })
await client.reflections.saveDraft({ identity_id, draft: { body: word('draft'), occurred_at: null, tags: [], mood: { valence: 0, energy: 0, label: word('mood') }, thread_id: null } })
await client.search.query({ identity_id, query: word('search') })
await client.reflections.list({ identity_id, cursor: word('note') }).catch(() => {})
await all(await client.patterns.analyze({ identity_id, full: true }))
await all(await client.data.backup({}))
void all(await client.data.backup({ path: home + '/backups/second.zip' })).catch(() => {})
setTimeout(() => process.stdout.write('now'), Number(process.env.LATER))
for (let n = 0; ; n += 1) await client.reflections.create({ identity_id, body: word('body') + ' again ' + n })
`

it('holds no planted word in any file, whichever way it ended', { timeout: 240_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'mirror-plain-'))
  const cheap = fileKeys(home, { memory_kib: 64, passes: 1, lanes: 1 })
  const first = await openTestJournal('Ada', { home, keys: cheap })
  await first.client.vault.encrypt({ passphrase: PASSPHRASE })
  const { migrations } = first.core.context.places
  await first.core.close()
  for (const later of ['30', '400']) {
    const args = [home, migrations, join(migrations, '../assets/sample'), PASSPHRASE]
    const child = spawn(process.execPath, ['--input-type=module', '-e', SESSION, ...args], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, LATER: later },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', part => {
      said += String(part)
    })
    const ended = new Promise(resolve => child.once('exit', resolve))
    const ready = new Promise(resolve => child.stdout.once('data', () => resolve('ready')))
    expect(await Promise.race([ready, ended.then(() => said)])).toBe('ready')
    child.kill('SIGKILL')
    await ended
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
      .map(name => join(home, name))
      .filter(path => statSync(path).isFile())
    expect(files.length).toBeGreaterThan(3)
    for (const word of WORDS)
      expect(
        files.filter(path => readFileSync(path).includes(word)),
        word,
      ).toEqual([])
  }
  const again = await openTestJournal('quexolotlname', { home, keys: cheap, opener: PASSPHRASE })
  const found = await again.client.search.query({ identity_id: again.identity.id, query: 'quexolotlbody' })
  expect(found.total).toBeGreaterThanOrEqual(16)
  const [backup = ''] = readdirSync(join(home, 'backups')).filter(name => /^mirror-backup-/.test(name))
  const verified = await collect(again.client.data.verify({ path: join(home, 'backups', backup) }))
  expect(verified.at(-1)).toMatchObject({ result: { encrypted: true, verified: true } })
  await again.end()
})
