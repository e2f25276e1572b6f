/** Archives that no honest program makes: they climb out, lie, link, repeat themselves and burst. */
import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { type RawPart, rawZip } from '#adapters/test-support/raw-zip.ts'
import type { Random } from '../faults/random.ts'
import { byteChanges, jsonChanges, mutate } from './mutate.ts'

export interface Part {
  readonly name: string
  readonly data: Buffer
}

/** The parts of a small sound ZIP. */
export function partsOf(zip: Buffer): Part[] {
  const parts: Part[] = []
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const [name, extra, note] = [28, 30, 32].map(field => zip.readUInt16LE(at + field))
    const header = zip.readUInt32LE(at + 42)
    const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    parts.push({
      name: zip.subarray(at + 46, at + 46 + (name ?? 0)).toString(),
      data: zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : Buffer.from(packed),
    })
    at += 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0)
  }
  return parts
}

/** One part, or what is said of it, is not as it should be; sometimes the manifest goes along with it. */
export function oddArchive(parts: readonly Part[], random: Random): Buffer {
  const raw: RawPart[] = parts.map(({ name, data }) => ({ name, data }))
  const at = random.below(raw.length)
  const part = raw[at] ?? { name: 'x' }
  const data = Buffer.from(part.data ?? '')
  switch (random.below(12)) {
    case 0:
      raw[at] = { ...part, name: random.pick(oddPaths) }
      break
    case 1:
      raw.push({ name: random.pick([...oddPaths, part.name, part.name.toUpperCase()]), data })
      break
    case 2:
      raw[at] = { ...part, mode: random.pick([0o120777, 0o040755, 0o020666, 0o060666, 0o010666]) }
      break
    case 3:
      raw[at] = { ...part, bytes: random.pick([0, 1, data.length + 1, 0x7fffffff, 0xfffffffe, 0xffffffff]) }
      break
    case 4:
      raw[at] = { ...part, packed: random.pick([0, 1, 0x7fffffff, 0xffffffff]) }
      break
    case 5:
      raw[at] = { ...part, flags: random.below(0x10000), method: random.pick([0, 8, 9, 12, 14, 99]) }
      break
    case 6:
      raw[at] = { ...part, crc: random.below(0xffffffff) }
      break
    case 7:
      raw[at] = { ...part, localName: random.pick(oddPaths) }
      break
    case 8:
      raw[at] = { ...part, header: random.pick([0, 1, 30, 0x7fffffff, 0xffffffff, data.length]) }
      break
    case 9:
      // What is packed grows a thousandfold, and says so, or does not.
      raw.push({
        name: `bomb-${at}`,
        data: Buffer.alloc(1_000_000),
        ...(random.below(2) ? { bytes: 10 } : {}),
      })
      break
    case 10:
      return rawZip(raw, random.pick([0, raw.length + 1, raw.length - 1, 0xfffe, 0xffff]))
    default:
      return honestManifest(raw, at, mutate(data, random, [...byteChanges, ...jsonChanges]))
  }
  return rawZip(raw)
}

const oddPaths = [
  '../evil',
  'a/../../evil',
  '/evil',
  'C:/evil',
  'C:evil',
  'a\\..\\evil',
  '..',
  '.',
  '',
  'a//b',
  './evil',
  'evil/',
  'evil\0',
  'CON',
  'e\u0301vil',
  '\u202evil',
  'x'.repeat(5000),
  'mirror.db',
  'export/journal.json/x',
]

/** The part is spoilt and the manifest speaks the truth of it, so that the readers behind the hashes are reached. */
function honestManifest(raw: RawPart[], at: number, data: Buffer): Buffer {
  const part = raw[at] ?? { name: 'x' }
  raw[at] = { ...part, data }
  const first = raw[0]
  const manifest = first && readManifest(first)
  if (at === 0 || !manifest) return rawZip(raw)
  const parts = manifest.parts.map(one =>
    one.name === part.name
      ? { name: one.name, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') }
      : one,
  )
  raw[0] = { ...first, data: JSON.stringify({ ...manifest, parts }) }
  return rawZip(raw)
}

interface Manifest {
  readonly parts: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

/** Null where it was spoilt before. */
function readManifest({ data }: RawPart): Manifest | null {
  try {
    const manifest = JSON.parse(Buffer.from(data ?? '').toString()) as Manifest
    return Array.isArray(manifest.parts) ? manifest : null
  } catch {
    return null
  }
}
