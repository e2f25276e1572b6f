/** Exports the journal, one identity or all, as one JSON file or as a folder of Markdown. */
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
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { writeJournalJson } from './export-json.ts'
import { exportMarkdown } from './export-markdown.ts'

/** From one unchanging view of the journal. A failed or stopped export leaves nothing behind. */
export function* exportJournal(env: WorkEnv, input: TaskInput<'export'>): Generator<void, ExportResult> {
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

function* fromView(env: WorkEnv, view: Database, input: TaskInput<'export'>): Generator<void, ExportResult> {
  const identities = listIdentities(view.read).filter(
    ({ id }) => input.identity_id === undefined || id === input.identity_id,
  )
  const reflections = totalOf(view, identities, input)
  const written =
    input.format === 'json'
      ? yield* writeJournalJson(env, view, input.path, input.identity_id ?? null, input)
      : yield* markdownFolder(env, view, { path: input.path, range: input }, identities, reflections)
  return { format: input.format, identities: identities.length, reflections, ...written }
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

function* markdownFolder(
  env: WorkEnv,
  db: Database,
  { path, range }: { readonly path: string; readonly range: ExportRange },
  identities: readonly Identity[],
  total: number,
): Generator<void, { path: string; bytes: number; sha256: null }> {
  const folder = env.writing.openFolder(path)
  const nameOf = createNames()
  let done = 0
  const advance = () => {
    done += 1
    env.checkpoint({ done, total, step: 'writing pages' })
  }
  try {
    for (const identity of identities) {
      const home = nameOf(identity.name)
      const write = (name: string, text: string) => folder.write(`${home}/${name}`, text)
      yield* exportMarkdown(env, db.read, identity, { write, advance }, range)
    }
    const { files: _, ...written } = folder.commit()
    return { ...written, sha256: null }
  } finally {
    folder.abandon()
  }
}

function totalOf(db: Database, identities: readonly Identity[], { from, to }: ExportRange): number {
  return identities.reduce((sum, { id }) => sum + countLive(db.read, id, from, to), 0)
}
