/** Writes one journal as Markdown pages, reflection by reflection. */
import type { Identity } from '#contract/schemas/identity.ts'
import type { ReadDb } from '#db/handles.ts'
import { listMirrorbacks } from '#db/mirrorbacks.ts'
import { listPatterns, occurrencesOf } from '#db/patterns.ts'
import { iterateReflections } from '#db/reflection-lists.ts'
import type { ExportRange } from '#db/tables.ts'
import { listTensionAxes, measurementsOf } from '#db/tensions.ts'
import { listThreads, threadReflections } from '#db/threads.ts'
import { createNames } from '../portability/file-names.ts'
import {
  type PageOf,
  patternsPage,
  readmePage,
  tensionsPage,
  threadPage,
} from '../portability/journal-pages.ts'
import { createReflectionNames, reflectionPage } from '../portability/reflection-page.ts'
import type { WorkEnv } from './env.ts'
import { createPace } from './pace.ts'

export interface PageWriter {
  /** `name` is relative to the folder of the journal. */
  write(name: string, text: string): void
  /** One more reflection is written. @throws Failure CANCELLED. */
  advance(): void
}

/** Every thread, pattern and tension of a journal. */
const ALL = 1_000_000
/** Quotations of each pattern, the newest ones. */
const QUOTES = 12

export function* exportMarkdown(
  env: WorkEnv,
  db: ReadDb,
  identity: Identity,
  pages: PageWriter,
  range: ExportRange = {},
): Generator<void, void> {
  const threads = listThreads(db, { identity_id: identity.id, skip: 0, limit: ALL }).threads
  const titles = new Map<string, string>(threads.map(thread => [thread.id, thread.title]))
  const { names, ...written } = yield* writeReflections(env, db, identity, { titles, range }, pages)
  const pageOf: PageOf = id => names.get(id) ?? null

  const nameOf = createNames()
  const placed = threads.map(thread => ({
    thread,
    title: thread.title,
    page: `threads/${nameOf(thread.title)}.md`,
  }))
  for (const { thread, page } of placed) {
    const { reflections } = threadReflections(db, thread.id, 0, ALL)
    const entries = reflections
      .filter(({ journal_day }) => isWithin(journal_day, range))
      .map(({ id, journal_day, body }) => ({ reflection_id: id, journal_day, body }))
    pages.write(page, threadPage(thread, entries, pageOf))
    yield
  }
  yield* writePatterns(db, identity, { pageOf, range }, pages)
  yield* writeTensions(db, identity, { pageOf, range }, pages)
  const facts = { identity, ...written, threads: placed }
  pages.write('README.md', readmePage({ ...facts, exported_at: env.clock.now(), app: env.places.app }))
}

interface Written {
  /** The page of each reflection. */
  readonly names: Map<string, string>
  readonly reflections: number
  readonly words: number
  readonly first_day: string | null
  readonly last_day: string | null
}

function* writeReflections(
  env: WorkEnv,
  db: ReadDb,
  identity: Identity,
  { titles, range }: { readonly titles: ReadonlyMap<string, string>; readonly range: ExportRange },
  pages: PageWriter,
): Generator<void, Written> {
  const due = createPace(env.clock)
  const names = new Map<string, string>()
  const nameOf = createReflectionNames()
  let words = 0
  let first_day = null as string | null
  let last_day = null as string | null
  for (const reflection of iterateReflections(db, identity.id)) {
    if (!isWithin(reflection.journal_day, range)) continue
    const name = nameOf(reflection.journal_day)
    names.set(reflection.id, name)
    words += reflection.word_count
    first_day = first_day === null || reflection.journal_day < first_day ? reflection.journal_day : first_day
    last_day = last_day === null || reflection.journal_day > last_day ? reflection.journal_day : last_day
    const mirrorbacks = reflection.mirrorbacks > 0 ? listMirrorbacks(db, reflection.id) : []
    const threads = reflection.thread_ids.flatMap(id => titles.get(id) ?? [])
    pages.write(name, reflectionPage(reflection, mirrorbacks, threads))
    pages.advance()
    if (due()) yield
  }
  return { names, reflections: names.size, words, first_day, last_day }
}

function isWithin(day: string, { from, to }: ExportRange): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to)
}

function* writePatterns(
  db: ReadDb,
  identity: Identity,
  { pageOf, range }: { readonly pageOf: PageOf; readonly range: ExportRange },
  pages: PageWriter,
): Generator<void, void> {
  const { patterns } = listPatterns(db, { identity_id: identity.id, skip: 0, limit: ALL })
  const facts = []
  for (const pattern of patterns) {
    facts.push({ pattern, occurrences: occurrencesOf(db, pattern.id, { limit: QUOTES, ...range }) })
    yield
  }
  pages.write('patterns.md', patternsPage(facts, pageOf))
}

function* writeTensions(
  db: ReadDb,
  identity: Identity,
  { pageOf, range }: { readonly pageOf: PageOf; readonly range: ExportRange },
  pages: PageWriter,
): Generator<void, void> {
  const facts = []
  for (const tension of listTensionAxes(db, identity.id)) {
    if (tension.hidden) continue
    facts.push({
      tension,
      measurements: measurementsOf(db, { tension_id: tension.id, evidence: false, ...range }),
    })
    yield
  }
  pages.write('tensions.md', tensionsPage(facts, pageOf))
}
