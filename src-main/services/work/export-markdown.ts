/** Writes one journal as Markdown pages, reflection by reflection. */
import type { Identity } from '#contract/schemas/identity.ts'
import type { ReadDb } from '#db/handles.ts'
import { listMirrorbacks } from '#db/mirrorbacks.ts'
import { listPatterns, occurrencesOf } from '#db/patterns.ts'
import { iterateReflections } from '#db/reflection-lists.ts'
import { listTensionAxes, measurementsOf } from '#db/tensions.ts'
import { listThreads, threadReflections } from '#db/threads.ts'
import { journalTotals } from '#db/totals.ts'
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
): Generator<void, void> {
  const threads = listThreads(db, { identity_id: identity.id, skip: 0, limit: ALL }).threads
  const titles = new Map<string, string>(threads.map(thread => [thread.id, thread.title]))
  const names = yield* writeReflections(env, db, identity, titles, pages)
  const pageOf: PageOf = id => names.get(id) ?? null

  const nameOf = createNames()
  const placed = threads.map(thread => ({
    thread,
    title: thread.title,
    page: `threads/${nameOf(thread.title)}.md`,
  }))
  for (const { thread, page } of placed) {
    const { reflections } = threadReflections(db, thread.id, 0, ALL)
    const entries = reflections.map(({ id, journal_day, body }) => ({ reflection_id: id, journal_day, body }))
    pages.write(page, threadPage(thread, entries, pageOf))
    yield
  }
  yield* writePatterns(db, identity, pageOf, pages)
  yield* writeTensions(db, identity, pageOf, pages)
  const { live, words, first_day, last_day } = journalTotals(db, identity.id)
  const facts = { identity, reflections: live, words, first_day, last_day, threads: placed }
  pages.write('README.md', readmePage({ ...facts, exported_at: env.clock.now(), app: env.places.app }))
}

function* writeReflections(
  env: WorkEnv,
  db: ReadDb,
  identity: Identity,
  titles: ReadonlyMap<string, string>,
  pages: PageWriter,
): Generator<void, Map<string, string>> {
  const due = createPace(env.clock)
  const names = new Map<string, string>()
  const nameOf = createReflectionNames()
  for (const reflection of iterateReflections(db, identity.id)) {
    const name = nameOf(reflection.journal_day)
    names.set(reflection.id, name)
    const mirrorbacks = reflection.mirrorbacks > 0 ? listMirrorbacks(db, reflection.id) : []
    const threads = reflection.thread_ids.flatMap(id => titles.get(id) ?? [])
    pages.write(name, reflectionPage(reflection, mirrorbacks, threads))
    pages.advance()
    if (due()) yield
  }
  return names
}

function* writePatterns(
  db: ReadDb,
  identity: Identity,
  pageOf: PageOf,
  pages: PageWriter,
): Generator<void, void> {
  const { patterns } = listPatterns(db, { identity_id: identity.id, skip: 0, limit: ALL })
  const facts = []
  for (const pattern of patterns) {
    facts.push({ pattern, occurrences: occurrencesOf(db, pattern.id, { limit: QUOTES }) })
    yield
  }
  pages.write('patterns.md', patternsPage(facts, pageOf))
}

function* writeTensions(
  db: ReadDb,
  identity: Identity,
  pageOf: PageOf,
  pages: PageWriter,
): Generator<void, void> {
  const facts = []
  for (const tension of listTensionAxes(db, identity.id)) {
    if (tension.hidden) continue
    facts.push({ tension, measurements: measurementsOf(db, { tension_id: tension.id, evidence: false }) })
    yield
  }
  pages.write('tensions.md', tensionsPage(facts, pageOf))
}
