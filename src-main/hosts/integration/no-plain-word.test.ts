/**
 * After a session of writing, analysing, searching, exporting sealed, bringing in, backing up and a crash, no file of an encrypted
 * home holds a word of it; with the key every one opens.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { fileKeys } from '#adapters/keys/keys.ts'
import { collect, openTestJournal } from '../test-support/open-journal.ts'

const PASSPHRASE = 'a long walk by the river'
/** One for every field that takes a text. */
const WORDS = [
  'body',
  'tag',
  'mood',
  'draft',
  'thread',
  'tension',
  'search',
  'name',
  'note',
  'trash',
  'cursor',
  'passphrase',
].map(field => `quexolotl${field}`)

const SESSION = join(import.meta.dirname, '../test-support/crash-session.ts')
/** Ends a process that reaches for anything but this machine. */
const GUARD = join(import.meta.dirname, '../test-support/only-loopback.ts')

// What they reach for is of this machine too, so that nothing goes out where the guard itself should fail.
it.each([
  ['a connection', `import('node:net').then(net => net.connect(9, '127.0.0.2'))`],
  ['a name', `import('node:dns').then(dns => dns.lookup('127.0.0.2', () => {}))`],
  ['a request', `fetch('http://127.0.0.2:8099/').catch(() => {})`],
  ['a datagram', `import('node:dgram').then(udp => udp.createSocket('udp4').send('x', 9, '127.0.0.2'))`],
  [
    'another thread',
    `import('node:worker_threads').then(({ Worker }) =>
      new Worker(new URL('data:text/javascript,import net from "node:net"; net.connect(9, "127.0.0.2")')))`,
  ],
])(
  'a session that reaches out by %s would be ended',
  (_way, program) => {
    const { signal, stderr } = spawnSync(process.execPath, ['--import', GUARD, '-e', program], {
      timeout: 60_000,
    })
    expect([signal, String(stderr)]).toEqual(['SIGKILL', expect.stringContaining('reached out:')])
  },
  60_000,
)

it('holds no planted word in any file, whichever way it ended, and reaches for nothing but this machine', {
  timeout: 280_000,
}, async () => {
  const home = mkdtempSync(join(tmpdir(), 'mirror-plain-'))
  const cheap = fileKeys(home, { memory_kib: 64, passes: 1, lanes: 1 })
  const first = await openTestJournal('Ada', { home, keys: cheap })
  await first.client.vault.encrypt({ passphrase: PASSPHRASE })
  await first.core.close()
  for (const later of ['30', '400']) {
    const child = spawn(process.execPath, ['--import', GUARD, SESSION, home, PASSPHRASE, later], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, MIRROR_LOG_LEVEL: 'debug' },
    })
    let said = ''
    child.stderr.on('data', part => {
      said += String(part)
    })
    const ended = new Promise(resolve => child.once('exit', resolve))
    const ready = new Promise(resolve => child.stdout.once('data', () => resolve('ready')))
    const outcome = await Promise.race([ready, ended.then(() => said), sleep(100_000, 'never ready')])
    child.kill('SIGKILL')
    await ended
    expect(outcome).toBe('ready')
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
  const brought = collect(
    again.client.data.import({ path: join(home, 'taken.json.age'), passphrase: 'quexolotlpassphrase' }),
  )
  expect((await brought).at(-1)).toMatchObject({ type: 'done', result: { added: 0 } })
  await again.end()
})
