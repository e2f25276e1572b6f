/** Measures the repositories on a seeded journal; run with `node src-main/db/test-support/measure.ts [reflections]`. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countUnread, createBulkWriter, type ReadingRow, unreadReflections } from '../analyses.ts'
import { connectionOf } from '../handles.ts'
import { patternEntries } from '../patterns.ts'
import { pageReflections } from '../reflection-lists.ts'
import { REFLECTION_COLUMNS } from '../reflection-row.ts'
import { insertReflection } from '../reflections.ts'
import { searchReflections } from '../search.ts'
import { snapshotInto } from '../snapshot.ts'
import { ensureTension } from '../tensions.ts'
import { ADA, idOf, newReflection, openJournal } from './journal.ts'
import { newTension, placesIn } from './readings.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const file = join(tmpdir(), `mirror-measure-${process.pid}.db`)
let state = 12345
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
/** Zipf-like: a few words are everywhere, most are rare. */
const word = () => `w${Math.floor(40_000 ** random())}`

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function time(name: string, runs: number, work: (at: number) => void): number {
  const times: number[] = []
  for (let at = 0; at < runs; at++) {
    const begun = performance.now()
    work(at)
    times.push(performance.now() - begun)
  }
  const p50 = median(times)
  console.log(
    `${name}: p50 ${p50.toFixed(3)} ms, p99 ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(3)} ms`,
  )
  return p50
}

function readingFor(): ReadingRow {
  const span = () => {
    const start = Math.floor(random() * 1000)
    return { start, end: start + 6 }
  }
  const evidence = () => ({ ...span(), pole: 'a' as const, weight: 1 })
  return {
    language: 'en',
    language_class: 'english',
    tokens: 200,
    words: 200,
    sentences: 12,
    terms: Array.from({ length: 80 }, () => ({
      term: word(),
      kind: 'lemma',
      reflective: random() < 0.3,
      ...span(),
    })),
    themes: Array.from({ length: 8 }, () => ({
      theme: `theme-t${'abcdehilmnoprstuwy'[Math.floor(random() * 18)]}`,
      strength: 0.5,
      ...span(),
    })),
    tensions: ['p', 'q', 'r', 's'].map(axis => ({
      axis,
      position: 0.1,
      intensity: 0.5,
      confidence: 0.5,
      evidence: [evidence(), evidence(), evidence()],
    })),
    affect: { sum: 3, words: 4 },
  }
}

try {
  const db = openJournal(file)
  const { sqlite } = connectionOf(db.read)
  let begun = performance.now()
  for (let from = 0; from < COUNT; from += 1000)
    db.write(tx => {
      for (let n = from; n < Math.min(from + 1000, COUNT); n++) {
        const body = Array.from({ length: 200 }, word).join(' ')
        const at = new Date(Date.UTC(1990, 0, 1) + n * 8_000_000).toISOString()
        insertReflection(
          tx,
          newReflection(n, { body, word_count: 200, occurred_at: at, journal_day: at.slice(0, 10) }),
        )
      }
    })
  console.log(`insert ${COUNT}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)

  const bare = sqlite.prepare(
    `SELECT ${REFLECTION_COLUMNS} FROM reflections r WHERE r.identity_id = ? AND r.deleted_at IS NULL AND (r.occurred_at, r.id) < (?, ?) ORDER BY r.occurred_at DESC, r.id DESC LIMIT 50`,
  )
  const middle = new Date(Date.UTC(1990, 0, 1) + (COUNT / 2) * 8_000_000).toISOString()
  const floor = time('bare page of 50', 500, () => bare.all(ADA, middle, idOf(0)))
  const cursor = Buffer.from(JSON.stringify([middle, idOf(0)])).toString('base64url')
  const page = time('feed page of 50', 500, () =>
    pageReflections(db.read, { identity_id: ADA, cursor, limit: 50 }),
  )
  console.log(`  ratio ${(page / floor).toFixed(2)}`)
  const find = (query: string) =>
    searchReflections(db.read, { identity_id: ADA, query, order: 'best', skip: 0, limit: 20 })
  time('search rare word', 100, at => find(`"w${39_000 + at}"`))
  time('search two words', 50, at => find(`w${100 + at} w${2000 + at}`))
  time('search everyday word', 5, () => find('"w1"'))
  time('add one', 200, at => {
    db.write(tx =>
      insertReflection(tx, newReflection(COUNT + at, { body: Array.from({ length: 200 }, word).join(' ') })),
    )
  })

  const places = placesIn(db)
  const tensions = new Map<string, number>()
  db.write(tx => {
    for (const [at, axis] of ['p', 'q', 'r', 's'].entries())
      tensions.set(axis, ensureTension(tx, newTension(axis, `0190f000-0000-7000-8000-00000000000${at + 2}`)))
  })
  const readings = Array.from({ length: 2000 }, readingFor)
  for (const batch of [Number(process.argv[3] ?? 256)]) {
    begun = performance.now()
    const cpu = process.cpuUsage()
    let done = 0
    let longest = 0
    for (;;) {
      const unread = unreadReflections(db.read, ADA, '1', batch)
      if (unread.length === 0) break
      const start = performance.now()
      db.write(tx => {
        const writer = createBulkWriter(tx, { ...places, tension_seq_of: axis => tensions.get(axis) })
        for (const one of unread) {
          const reading = readings[one.seq % readings.length]
          if (reading) writer.add(one, reading)
        }
        writer.flush()
      })
      longest = Math.max(longest, performance.now() - start)
      done += unread.length
    }
    const seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(cpu)
    console.log(`  processor time ${((user + system) / 1e6).toFixed(1)} s`)
    console.log(
      `bulk writer, ${batch} a transaction: ${done} in ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(0)}/s, longest ${longest.toFixed(0)} ms`,
    )
  }
  time('count unread', 20, () => countUnread(db.read, ADA, '1'))
  time('pattern entries', 2, () => patternEntries(db.read, ADA))
  time('snapshot', 1, () => snapshotInto(db.read, `${file}.copy`))
  console.log(`rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
  db.close()
} finally {
  for (const end of ['', '-wal', '-shm', '.copy']) rmSync(`${file}${end}`, { force: true })
}
