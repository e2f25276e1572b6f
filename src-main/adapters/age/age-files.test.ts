/** Age files as others write and read them: the library in a process of its own, and the age program where it is installed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asFailure } from '#services/failure.ts'
import { ageFiles, createAgeFiles } from './age-files.ts'

const PASSPHRASE = 'a long walk by the river'
/** So that a test need not wait. */
const cheap = createAgeFiles(8)
const LIBRARY = import.meta.resolve('age-encryption')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-age-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function seal(plain: Iterable<Uint8Array>, files = cheap, passphrase = PASSPHRASE): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of files.seal(plain, passphrase)) pieces.push(piece)
  return kept(Buffer.concat(pieces))
}

function kept(bytes: Uint8Array): string {
  const path = join(folder, 'sealed.age')
  writeFileSync(path, bytes)
  return path
}

/** Lines that come to about this many bytes, none of which is like another. */
function* lines(bytes: number): Generator<Buffer, void> {
  for (let at = 0, count = 0; at < bytes; count += 1) {
    const line = Buffer.from(`line ${count} ${'·'.repeat(count % 90)}\n`)
    at += line.length
    yield line
  }
}

const whole = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]).toString('utf8')

async function readBack(path: string, passphrase = PASSPHRASE): Promise<string> {
  const { lines } = await ageFiles.open(path, passphrase)
  return [...lines(path)].map(line => `${line.text}\n`).join('')
}

async function codeOf(path: string, passphrase: string | undefined = PASSPHRASE): Promise<string> {
  try {
    await readBack(path, passphrase)
    return 'read'
  } catch (error) {
    return asFailure(error)?.code ?? String(error)
  }
}

/** What the library makes of it in a process of its own; `run` is the body of a program that has `age` and `bytes` of `path`. */
function elsewhere(path: string, run: string): Buffer {
  const program = `import * as age from ${JSON.stringify(LIBRARY)}
import { readFileSync } from 'node:fs'
const bytes = readFileSync(${JSON.stringify(path)})
${run}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    maxBuffer: 1 << 26,
  })
  expect(String(stderr)).toBe('')
  expect(status).toBe(0)
  return stdout
}

// Around the borders of the blocks of 64 KiB, which is where a reader goes wrong.
it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])(
  'what is sealed comes back, %i bytes of it',
  async size => {
    const plain = Buffer.alloc(size, 'abc\n')
    const path = await seal(size === 0 ? [] : [plain])
    expect(readFileSync(path).includes('abc\nabc\n')).toBe(false)
    const { lines } = await ageFiles.open(path, PASSPHRASE)
    const bytes: Uint8Array[] = []
    for (const _line of lines(path, { update: piece => bytes.push(Buffer.from(piece)) }));
    expect(Buffer.concat(bytes).equals(plain)).toBe(true)
  },
  60_000,
)

describe('a file under a passphrase', () => {
  it('is opened by the library in another process', async () => {
    const path = await seal(lines(200_000))
    const run = `const decrypter = new age.Decrypter()
decrypter.addPassphrase(${JSON.stringify(PASSPHRASE)})
process.stdout.write(await decrypter.decrypt(bytes))`
    expect(elsewhere(path, run).toString()).toBe(whole(lines(200_000)))
  }, 60_000)

  it('that the library wrote in another process is read', async () => {
    const plain = join(folder, 'plain')
    writeFileSync(plain, whole(lines(200_000)))
    const run = `const encrypter = new age.Encrypter()
encrypter.setPassphrase(${JSON.stringify(PASSPHRASE)})
encrypter.setScryptWorkFactor(10)
process.stdout.write(await encrypter.encrypt(new Uint8Array(bytes)))`
    expect(await readBack(kept(elsewhere(plain, run)))).toBe(whole(lines(200_000)))
  }, 60_000)

  const installed = process.platform === 'linux' && spawnSync('age', ['--version']).status === 0
  it.skipIf(!installed)(
    'is opened by the age program',
    async () => {
      const path = await seal(lines(200_000), ageFiles)
      const out = join(folder, 'plain')
      // It asks a terminal, which `script` gives it.
      const { status } = spawnSync('script', ['-qec', `age --decrypt -o ${out} ${path}`, '/dev/null'], {
        input: `${PASSPHRASE}\n`,
      })
      expect(status).toBe(0)
      expect(readFileSync(out, 'utf8')).toBe(whole(lines(200_000)))
    },
    60_000,
  )

  it('is asked for it, and a wrong one is said to be wrong', async () => {
    const path = await seal(lines(100))
    expect(await codeOf(path, 'another walk by the river')).toBe('LOCKED')
    const refused = await ageFiles.open(path, undefined).then(() => null, asFailure)
    expect(refused).toMatchObject({ code: 'LOCKED', data: { field: 'passphrase', path } })
  }, 60_000)
})

describe('a file that is not as it was', () => {
  it('is refused wherever it was changed or cut off, and is left as it is', async () => {
    const bytes = readFileSync(await seal(lines(140_000)))
    const payload = bytes.indexOf('\n', bytes.indexOf('\n---') + 1) + 1
    const block = 64 * 1024 + 16
    const changed = (at: number) => {
      const copy = Buffer.from(bytes)
      // Of the header's base 64 it makes base 64 again.
      copy[at] = copy[at] === 65 ? 66 : 65
      return copy
    }
    const spoilt = {
      version: changed(20),
      salt: changed(bytes.indexOf('scrypt') + 9),
      'file key': changed(bytes.indexOf('\n---') - 8),
      mac: changed(payload - 6),
      nonce: changed(payload + 3),
      'first block': changed(payload + 100),
      'last block': changed(bytes.length - 3),
      'in the header': bytes.subarray(0, payload - 20),
      'after the header': bytes.subarray(0, payload),
      'in the nonce': bytes.subarray(0, payload + 5),
      'between two blocks': bytes.subarray(0, payload + 16 + block),
      'in a block': bytes.subarray(0, bytes.length - 500),
      'with something behind it': Buffer.concat([bytes, Buffer.from('more')]),
    }
    for (const [where, copy] of Object.entries(spoilt)) {
      const path = kept(copy)
      expect([where, await codeOf(path)]).toEqual([
        where,
        where === 'salt' || where === 'file key' ? 'LOCKED' : 'UNREADABLE_FILE',
      ])
      expect(readFileSync(path).equals(copy)).toBe(true)
    }
  }, 120_000)

  it('is told apart from one that is sealed to a key, or that costs too much to try', async () => {
    const run = `const encrypter = new age.Encrypter()
encrypter.addRecipient(await age.identityToRecipient(await age.generateIdentity()))
process.stdout.write(await encrypter.encrypt('for somebody'))`
    const empty = kept(new Uint8Array())
    const sealed = elsewhere(empty, run)
    expect(await codeOf(kept(sealed))).toBe('UNSUPPORTED')
    const bytes = readFileSync(await seal([]))
    const dear = kept(Buffer.from(bytes.toString('latin1').replace(/ 8\n/, ' 40\n'), 'latin1'))
    expect(await codeOf(dear)).toBe('UNSUPPORTED')
  }, 60_000)
})

it('passes on what stops the sealing, as it is', async () => {
  const stop = new Error('stopped')
  function* stopping(): Generator<Uint8Array, void> {
    yield* lines(100_000)
    throw stop
  }
  await expect(seal(stopping())).rejects.toBe(stop)
}, 60_000)
