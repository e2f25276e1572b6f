import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asFailure } from '#services/failure.ts'
import { type RawPart, rawZip } from './test-support/raw-zip.ts'
import { zipArchive } from './zip.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-zip-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function put(name: string, bytes: string | Uint8Array): string {
  const path = join(home, name)
  writeFileSync(path, bytes)
  return path
}

async function packed(files: Record<string, string | Uint8Array>): Promise<string> {
  const parts = Object.entries(files).map(([name, bytes], at) => ({ name, file: put(`part-${at}`, bytes) }))
  const chunks: Uint8Array[] = []
  for await (const chunk of zipArchive.pack(parts, '2026-01-02T03:04:06.000Z')) chunks.push(chunk)
  return put('packed.zip', Buffer.concat(chunks))
}

async function unpacked(path: string, name: string, to: string | null) {
  const steps = zipArchive.unpack(path, name, to)
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return value
  }
}

async function refusal(work: () => unknown) {
  try {
    await work()
  } catch (error) {
    return asFailure(error)
  }
  return null
}

const noise = Buffer.from(Array.from({ length: 400_000 }, (_, at) => (at * at * 31 + (at >> 3)) & 0xff))

describe('packing', () => {
  it('gives an archive that comes back byte for byte, here and in another reader', async () => {
    const text = 'Grüße, 世界\n'.repeat(100_000)
    const path = await packed({ 'a.txt': text, 'deep/b.bin': noise, 'empty.txt': '' })
    expect(zipArchive.parts(path).map(part => [part.name, part.bytes])).toEqual([
      ['a.txt', Buffer.byteLength(text)],
      ['deep/b.bin', noise.length],
      ['empty.txt', 0],
    ])
    const to = join(home, 'out.bin')
    const written = await unpacked(path, 'deep/b.bin', to)
    expect(readFileSync(to).equals(noise)).toBe(true)
    expect(written.sha256).toBe(createHash('sha256').update(noise).digest('hex'))
    expect((await unpacked(path, 'a.txt', null)).sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(await zipArchive.text(path, 'empty.txt', 10)).toBe('')
    const other = await JSZip.loadAsync(readFileSync(path), { checkCRC32: true })
    expect(await other.file('a.txt')?.async('string')).toBe(text)
  })

  it('fails with a typed failure where a file to pack is missing', async () => {
    const parts = [{ name: 'a', file: join(home, 'none') }]
    const failure = await refusal(async () => {
      for await (const _ of zipArchive.pack(parts, '2026-01-02T03:04:06.000Z')) expect.unreachable()
    })
    expect(failure?.code).toBe('NOT_FOUND')
  })
})

describe('the directory of an archive', () => {
  const cases: readonly (readonly [string, readonly RawPart[], RegExp])[] = [
    ['that leads out of its folder', [{ name: 'a/../../etc/passwd' }], /leads out of the archive’s folder/],
    ['with an absolute name', [{ name: '/etc/passwd' }], /absolute name/],
    ['with a drive letter', [{ name: 'C:/x' }], /absolute name/],
    ['with backslashes', [{ name: '..\\x' }], /backslash/],
    ['with an empty step', [{ name: 'a//b' }], /no proper name/],
    ['with a NUL', [{ name: 'a\0b' }], /no proper name/],
    ['that is a link', [{ name: 'a', mode: 0o120777, data: '/etc/passwd' }], /is a link/],
    ['that is a device', [{ name: 'a', mode: 0o020666 }], /not a file/],
    ['of one name twice', [{ name: 'a' }, { name: 'a' }], /there twice/],
    ['of one name twice where case does not count', [{ name: 'A/x' }, { name: 'a/X' }], /there twice/],
    ['that is encrypted', [{ name: 'a', flags: 0x801 }], /encrypted/],
    ['packed in an unknown way', [{ name: 'a', method: 14 }], /does not know/],
    ['that bursts', [{ name: 'a', bytes: 60 * 1024 ** 2 }], /grow more than 200-fold/],
    ['stored with two sizes', [{ name: 'a', stored: true, bytes: 9 }], /two different sizes/],
    ['under another name in its own header', [{ name: 'a', localName: 'b' }], /not where the directory says/],
    [
      'inside another',
      [{ name: 'a' }, { name: 'b', header: 0, localName: 'a' }],
      /not where the directory says/,
    ],
  ]
  it.each(cases)('refuses a part %s', async (_, parts, reason) => {
    const path = put('bad.zip', rawZip(parts))
    expect((await refusal(() => zipArchive.parts(path)))?.data).toMatchObject({
      rule: expect.stringMatching(reason),
      path,
    })
  })

  it('refuses two parts that share their bytes', async () => {
    const parts = [{ name: 'a', stored: true, data: 'x'.repeat(99) }, { name: 'a2' }]
    const bytes = rawZip(parts)
    const inner = rawZip([
      { name: 'b', stored: true, data: bytes.subarray(0, 40) },
      { name: 'a', header: 31 },
    ])
    expect((await refusal(() => zipArchive.parts(put('bad.zip', inner))))?.data.rule).toMatch(
      /inside another|not where/,
    )
  })

  it('refuses parts that together would take more than 20 GB', async () => {
    const parts = Array.from({ length: 6 }, (_, at) => ({
      name: `p${at}`,
      bytes: 4_000_000_000,
      packed: 40_000_000,
    }))
    expect((await refusal(() => zipArchive.parts(put('big.zip', rawZip(parts)))))?.data.rule).toMatch(/20 GB/)
  })

  it('refuses more than 10,000 parts', async () => {
    const failure = await refusal(() => zipArchive.parts(put('many.zip', rawZip([{ name: 'a' }], 10_001))))
    expect(failure?.data.rule).toMatch(/more than 10,000/)
  })

  it('refuses a cut archive at whatever byte it was cut', async () => {
    const whole = rawZip([{ name: 'a', data: noise.subarray(0, 300) }, { name: 'b' }])
    for (let length = 0; length < whole.length; length += 7)
      expect((await refusal(() => zipArchive.parts(put('cut.zip', whole.subarray(0, length)))))?.code).toBe(
        'UNREADABLE_FILE',
      )
  })

  it('refuses bytes in front of the archive, and what is no archive at all', async () => {
    const path = put('bad.zip', Buffer.concat([Buffer.from('MZ…'), rawZip([{ name: 'a' }])]))
    expect((await refusal(() => zipArchive.parts(path)))?.data.rule).toMatch(/belong to no part/)
    expect((await refusal(() => zipArchive.parts(put('x.zip', 'Dear diary'))))?.data.rule).toMatch(
      /no ZIP file/,
    )
    expect((await refusal(() => zipArchive.parts(join(home, 'none'))))?.code).toBe('NOT_FOUND')
  })

  it('leaves folders out of the parts', () => {
    const path = put(
      'ok.zip',
      rawZip([{ name: 'a/', stored: true, data: '', mode: 0o040755 }, { name: 'a/b' }]),
    )
    expect(zipArchive.parts(path).map(part => part.name)).toEqual(['a/b'])
  })
})

describe('unpacking', () => {
  const cases: readonly (readonly [string, RawPart, RegExp])[] = [
    ['whose bytes changed', { name: 'a', stored: true, crc: 1 }, /checksum does not fit/],
    ['that is longer than it claims', { name: 'a', data: noise, bytes: 10 }, /longer than the archive says/],
    [
      'that is shorter than it claims',
      { name: 'a', data: 'text', bytes: 10 },
      /shorter than the archive says/,
    ],
    [
      'that is no deflated text',
      { name: 'a', stored: true, method: 8, data: '\xff\xff\xff\xff' },
      /cannot be unpacked/,
    ],
  ]
  it.each(cases)('refuses a part %s, and leaves no file', async (_, part, reason) => {
    const path = put('bad.zip', rawZip([part]))
    expect((await refusal(() => unpacked(path, 'a', join(home, 'out'))))?.data.rule).toMatch(reason)
    expect(readdirSync(home)).toEqual(['bad.zip'])
  })

  it('names the part that is not there', async () => {
    const path = put('ok.zip', rawZip([{ name: 'a' }]))
    expect(await refusal(() => unpacked(path, 'MANIFEST.json', null))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('can be left half way, with no file and no open handle left', async () => {
    const path = put('ok.zip', rawZip([{ name: 'a', data: Buffer.alloc(4_000_000, 'abc') }]))
    const steps = zipArchive.unpack(path, 'a', join(home, 'out'))
    await steps.next()
    await steps.return({ path: '', bytes: 0, sha256: '' })
    expect(readdirSync(home)).toEqual(['ok.zip'])
  })

  it('reads a small part as text, and refuses a large or binary one', async () => {
    const path = put(
      'ok.zip',
      rawZip([
        { name: 'a', data: 'héllo' },
        { name: 'b', data: new Uint8Array([0xff]) },
      ]),
    )
    expect(await zipArchive.text(path, 'a', 100)).toBe('héllo')
    expect((await refusal(() => zipArchive.text(path, 'a', 3)))?.data.rule).toMatch(/larger than 3 bytes/)
    expect((await refusal(() => zipArchive.text(path, 'b', 100)))?.data.rule).toMatch(/not UTF-8/)
  })
})
