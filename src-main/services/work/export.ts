/** Exports the journal, one identity or all, as one JSON file or as a folder of Markdown; either may be sealed with a passphrase. */
import { because } from '#contract/problem-reasons.ts'
import type { ExportResult } from '#contract/schemas/data.ts'
import type { Identity } from '#contract/schemas/identity.ts'
import { getIdentity, listIdentities } from '#db/identities.ts'
import type { Database } from '#db/open.ts'
import { countLive } from '#db/reflection-lists.ts'
import { stillView } from '#db/still-view.ts'
import type { ExportRange } from '#db/tables.ts'
import { Failure, found } from '../failure.ts'
import { createNames } from '../portability/file-names.ts'
import { tarEnd, tarFile } from '../portability/tar.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { writeJournalJson, writeJournalRows } from './export-json.ts'
import { exportMarkdown } from './export-markdown.ts'
import { type PlainSink, writeSealed } from './export-sealed.ts'

/** From one unchanging view of the journal. A failed or stopped export leaves nothing behind. */
export async function* exportJournal(
  env: WorkEnv,
  input: TaskInput<'export'>,
): AsyncGenerator<void, ExportResult> {
  refuseJournalFile(env, input.path)
  if (input.identity_id !== undefined)
    found(getIdentity(env.db.read, input.identity_id), 'identity', input.identity_id)
  env.checkpoint({ done: 0, total: 0, step: 'opening a still view' })
  const view = stillView(env.db)
  try {
    return yield* fromView(env, view, input)
  } finally {
    view.close()
  }
}

async function* fromView(
  env: WorkEnv,
  view: Database,
  input: TaskInput<'export'>,
): AsyncGenerator<void, ExportResult> {
  const { path, format, passphrase, identity_id } = input
  const identities = listIdentities(view.read).filter(
    ({ id }) => identity_id === undefined || id === identity_id,
  )
  const reflections = totalOf(view, identities, input)
  const pages: Pages = { range: input, identities, total: reflections }
  const written =
    passphrase !== undefined
      ? yield* writeSealed(env, { path, passphrase }, sink =>
          format === 'json'
            ? writeJournalRows(env, view, sink, { identity: identity_id ?? null, range: input })
            : markdownArchive(env, view, sink, pages),
        )
      : format === 'json'
        ? yield* writeJournalJson(env, view, path, identity_id ?? null, input)
        : yield* markdownFolder(env, view, path, pages)
  return { format, sealed: passphrase !== undefined, identities: identities.length, reflections, ...written }
}

/** An export may take the place of an older one, never of the journal itself. */
export function refuseJournalFile(env: WorkEnv, path: string): void {
  const own = ['', '-wal', '-shm'].some(end => env.writing.same(path, `${env.places.database}${end}`))
  if (own)
    throw new Failure('CONFLICT', {
      ...because('journal-itself'),
      rule: 'this is the file of the journal itself',
      remedy: 'Choose another name.',
      path,
    })
}

/** Which pages are written. */
interface Pages {
  readonly range: ExportRange
  readonly identities: readonly Identity[]
  /** Reflections. */
  readonly total: number
}

function* markdownFolder(
  env: WorkEnv,
  db: Database,
  path: string,
  pages: Pages,
): Generator<void, { path: string; bytes: number; sha256: null }> {
  const folder = env.writing.openFolder(path)
  try {
    yield* writePages(env, db, pages, (name, text) => folder.write(name, text))
    const { files: _, ...written } = folder.commit()
    return { ...written, sha256: null }
  } finally {
    folder.abandon()
  }
}

/** The same pages, one after another in a tar archive. */
function* markdownArchive(env: WorkEnv, db: Database, sink: PlainSink, pages: Pages): Generator<void, void> {
  const now = env.clock.now()
  yield* writePages(env, db, pages, (name, text) => {
    for (const piece of tarFile(name, Buffer.from(text, 'utf8'), now)) sink.write(piece)
  })
  sink.write(tarEnd())
}

function* writePages(
  env: WorkEnv,
  db: Database,
  { range, identities, total }: Pages,
  put: (name: string, text: string) => void,
): Generator<void, void> {
  const nameOf = createNames()
  let done = 0
  const advance = () => {
    done += 1
    env.checkpoint({ done, total, step: 'writing pages' })
  }
  for (const identity of identities) {
    const home = nameOf(identity.name)
    const write = (name: string, text: string) => put(`${home}/${name}`, text)
    yield* exportMarkdown(env, db.read, identity, { write, advance }, range)
  }
}

function totalOf(db: Database, identities: readonly Identity[], { from, to }: ExportRange): number {
  return identities.reduce((sum, { id }) => sum + countLive(db.read, id, from, to), 0)
}
