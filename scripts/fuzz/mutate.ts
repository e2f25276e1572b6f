/** Spoils files: byte by byte, and in ways that only someone who knows the format thinks of. Seeded. */
import type { Random } from '../faults/random.ts'

type Change = (bytes: Buffer, random: Random) => Buffer

/** One to four changes of any kind. */
export function mutate(seed: Buffer, random: Random, kinds: readonly Change[]): Buffer {
  let bytes = seed
  for (let times = 1 + random.below(4); times > 0; times -= 1) bytes = random.pick(kinds)(bytes, random)
  return bytes.length > LARGEST ? bytes.subarray(0, LARGEST) : bytes
}

const LARGEST = 8 * 1024 * 1024

/** What can be done to any file. */
export const byteChanges: readonly Change[] = [
  (bytes, random) => {
    const out = Buffer.from(bytes)
    for (let n = 1 + random.below(8); n > 0 && out.length > 0; n -= 1)
      out[random.below(out.length)] = random.below(256)
    return out
  },
  (bytes, random) => {
    const out = Buffer.from(bytes)
    if (out.length > 0) {
      const at = random.below(out.length)
      out[at] = (out[at] ?? 0) ^ (1 << random.below(8))
    }
    return out
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  (bytes, random) => {
    const [from, length] = piece(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)])
  },
  (bytes, random) => {
    const [from, length] = piece(bytes, random)
    const part = bytes.subarray(from, from + length)
    return put(bytes, random.below(bytes.length + 1), Buffer.concat([part, part]))
  },
  (bytes, random) => put(bytes, random.below(bytes.length + 1), random.pick(oddBytes)),
  bytes => Buffer.concat([BOM, bytes]),
]

/** What can be done to JSON, a line or a file. */
export const jsonChanges: readonly Change[] = [
  inText((text, random) =>
    replaceOne(
      text,
      /:\s*("[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null)/g,
      random,
      () => `:${random.pick(oddValues)}`,
    ),
  ),
  inText((text, random) =>
    replaceOne(text, /"(\w+)":/g, random, () => `${JSON.stringify(random.pick(oddNames))}:`),
  ),
  inText((text, random) =>
    replaceOne(text, /[{}[\],:"]/g, random, () => random.pick(['', '{', '}', '[', ']', ',', ':', '"', '\n'])),
  ),
  inText((text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    const action = random.below(4)
    if (action === 0) lines.splice(at, 1)
    else if (action === 1) lines.splice(at, 0, lines[random.below(lines.length)] ?? '')
    else if (action === 2) lines.reverse()
    else lines[at] = `${lines[at]}${lines[(at + 1) % lines.length]}`
    return lines.join('\n')
  }),
  inText((text, random) => {
    const depth = 10 ** (1 + random.below(5))
    const nest = random.pick(['[', '{"a":'])
    return replaceOne(text, /:\s*"[^"\\]*(?:\\.[^"\\]*)*"/g, random, () => `:${nest.repeat(depth)}`)
  }),
  inText((text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '', '\n\n', '\u2028']))),
  inText((text, random) =>
    replaceOne(
      text,
      /"[^"\\]*(?:\\.[^"\\]*)*"/g,
      random,
      () => `"${random.pick(['x', '\\n', '\\u4e16', '\u00e9']).repeat(10 ** (1 + random.below(6)))}"`,
    ),
  ),
]

const BOM = Buffer.from([0xef, 0xbb, 0xbf])
const oddBytes = [
  BOM,
  Buffer.from([0]),
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xe2, 0x82]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xf8, 0x88, 0x80, 0x80, 0x80]),
  Buffer.from('\\ud800'),
  Buffer.from('"'),
  Buffer.from('\n'),
  Buffer.from('\u202e'),
  Buffer.alloc(5000, 0x5b),
]
const oddValues = [
  '1e999',
  '-1e-999',
  '9007199254740993',
  '99999999999999999999999999',
  '-1',
  '0.1',
  '"\\ud800"',
  '"\\u0000"',
  '""',
  '" "',
  'null',
  'true',
  '[]',
  '{}',
  '[[[[]]]]',
  '{"__proto__":{"x":1}}',
  '"0000-00-00"',
  '"9999-99-99T99:99:99Z"',
  '"../../../../etc/passwd"',
  '"Mars/Olympus"',
  '"2026-02-30"',
  'NaN',
  'Infinity',
  "'x'",
]
const oddNames = ['__proto__', 'constructor', 'id', 'tables', 'format', 'toString', '', 'a'.repeat(70_000)]

function inText(change: (text: string, random: Random) => string): Change {
  return (bytes, random) => Buffer.from(change(bytes.toString('utf8'), random))
}

function replaceOne(text: string, pattern: RegExp, random: Random, by: () => string): string {
  // What has grown long already is spoilt enough, and looking through it would take the time of many cases.
  const found = text.length > 300_000 ? [] : [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const { index, 0: old } = random.pick(found)
  return text.slice(0, index) + by() + text.slice(index + old.length)
}

function piece(bytes: Buffer, random: Random): readonly [from: number, length: number] {
  const from = random.below(bytes.length + 1)
  return [from, random.below(Math.min(bytes.length - from, 4096) + 1)]
}

function put(bytes: Buffer, at: number, part: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)])
}
