/**
 * Draws spans of every library concept from real texts, for two readers who judge whether each speaks of its concept.
 *
 *   node scripts/engine-report/sample-spans.ts FOLDER [--seed N] [--most N] [--without SPANS.jsonl …]
 *
 * FOLDER (outside the repository: the packets hold the writers' words) gets `a-01.jsonl` …, by concept, and `b-01.jsonl` …, the same
 * spans shuffled by another seed, 150 lines each: {n, diary, entry, concept, start, end, name, about, text}. `entry` is the
 * 0-based line of the source; in `text` the span stands between «« and »», with 160 characters either side.
 *
 * The sources take turns, so that no diary dominates; an entry gives one span of a concept, and a stretch of {@link STRETCH}
 * entries that follow each other at most {@link MOST_PER_STRETCH}. Entries of a concept named in a `--without` file come
 * last, so that spans read while the library was being mended are read again only where a concept has no others.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { detectLanguage } from '#adapters/detect-language.ts'
import { createReader } from '#engine/reader.ts'
import type { Concept } from '#engine/themes/concept.ts'
import { LIBRARY } from '#engine/themes/library.ts'
import { mixSeeds, type Random, seededRandom } from '#engine/time/random.ts'
import { aboutOf } from './concept-definitions.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CORPUS = process.env.MIRROR_CORPUS ?? join(ROOT, '../shared/data')
const SOURCES = [
  'pepys/pepys',
  'wscott/wscott',
  'rfscott/rfscott',
  'amiel/amiel',
  'maclane/maclane',
  'goemotions/dev',
  'enisear/enisear',
]
const STRETCH = 50
const MOST_PER_STRETCH = 5
const AROUND = 160
const LINES_PER_PACKET = 150
/** Mixed into the seed of the second order. */
const SECOND_ORDER = 0x5eed

interface Place {
  readonly diary: string
  readonly entry: number
  readonly concept: string
  readonly start: number
  readonly end: number
}

interface Source {
  readonly diary: string
  readonly texts: readonly string[]
  readonly spans: ReadonlyMap<string, readonly Place[]>
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20' },
    most: { type: 'string', default: '24' },
    without: { type: 'string', multiple: true, default: [] },
  },
})
const [folder] = positionals
if (folder === undefined || !relative(ROOT, resolve(folder)).startsWith('..'))
  throw new Error('Name a folder outside the repository: the packets hold texts that do not belong in it.')
const seed = Number(values.seed)
const most = Number(values.most)
const readBefore = new Set(values.without.flatMap(file => readLines<Place>(file)).map(entryKey))

const sources = SOURCES.map(readSource)
const textsOf = new Map(sources.map(source => [source.diary, source.texts]))
const sample = LIBRARY.flatMap(concept =>
  draw(concept.key).map(place => ({
    ...place,
    name: concept.name,
    about: aboutOf(concept.key),
    text: excerpt(place),
  })),
).map((span, index) => ({ n: index + 1, ...span }))
mkdirSync(folder, { recursive: true })
writePackets('a', sample)
writePackets('b', shuffled(sample, seededRandom(mixSeeds(seed, SECOND_ORDER))))
for (const { key } of LIBRARY) console.log(`${key} ${tally(key)}`)

function readSource(name: string): Source {
  const diary = name.split('/')[0] ?? name
  const path = join(CORPUS, `${name}.jsonl`)
  if (!existsSync(path)) throw new Error(`MIRROR_CORPUS holds no ${name}.jsonl`)
  const texts = readLines<{ text: string }>(path).map(line => line.text)
  const reader = createReader(detectLanguage)
  const spans = new Map<string, Place[]>()
  for (const [entry, text] of texts.entries()) {
    for (const { theme, start, end } of reader.read(text, []).themes) {
      const here = spans.get(theme)
      const place = { diary, entry, concept: theme, start, end }
      if (here === undefined) spans.set(theme, [place])
      else here.push(place)
    }
  }
  return { diary, texts, spans }
}

/** Up to `most` places, those of unread entries first; seeded by the concept too, so that one sample does not hang on another. */
function draw(concept: Concept['key']): readonly Place[] {
  const random = seededRandom(mixSeeds(seed, ...Buffer.from(concept)))
  const queues = sources.map(source => shuffled(source.spans.get(concept) ?? [], random))
  const taken: Place[] = []
  const seen = new Set<string>()
  const stretches = new Map<string, number>()
  takeInTurns(
    queues.map(queue => queue.filter(place => !readBefore.has(entryKey(place)))),
    tryToTake,
  )
  takeInTurns(queues, tryToTake)
  return taken

  function tryToTake(place: Place): boolean {
    const stretch = `${place.diary} ${Math.floor(place.entry / STRETCH)}`
    const drawn = stretches.get(stretch) ?? 0
    if (taken.length >= most || drawn >= MOST_PER_STRETCH || seen.has(entryKey(place))) return false
    seen.add(entryKey(place))
    stretches.set(stretch, drawn + 1)
    taken.push(place)
    return true
  }
}

/** Offers the queues' places one after the other; a queue whose place was taken waits for its next turn. */
function takeInTurns(queues: readonly (readonly Place[])[], tryToTake: (place: Place) => boolean): void {
  const rests = queues.map(queue => [...queue])
  while (rests.some(rest => rest.length > 0)) {
    for (const rest of rests) {
      for (let place = rest.pop(); place !== undefined; place = rest.pop()) {
        if (tryToTake(place)) break
      }
    }
  }
}

function entryKey({ diary, entry, concept }: Place): string {
  return `${diary} ${entry} ${concept}`
}

function excerpt({ diary, entry, start, end }: Place): string {
  const text = textsOf.get(diary)?.[entry] ?? ''
  const before = text.slice(Math.max(0, start - AROUND), start)
  return `${before}««${text.slice(start, end)}»»${text.slice(end, end + AROUND)}`.replace(/\s+/g, ' ')
}

function tally(concept: string): string {
  return sources.map(({ diary, spans }) => `${diary} ${spans.get(concept)?.length ?? 0}`).join(', ')
}

function writePackets(order: string, lines: readonly object[]): void {
  for (let first = 0, packet = 1; first < lines.length; first += LINES_PER_PACKET, packet += 1) {
    const name = `${order}-${String(packet).padStart(2, '0')}.jsonl`
    const part = lines.slice(first, first + LINES_PER_PACKET)
    writeFileSync(join(folder ?? '.', name), part.map(line => `${JSON.stringify(line)}\n`).join(''))
  }
}

/** Fisher–Yates on a copy. */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const item = copy[last] as T
    copy[last] = copy[other] as T
    copy[other] = item
  }
  return copy
}

function readLines<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)
}
