/** One kill: a fresh home, a child that dies in the middle of its work, and everything that must hold when Mirror is started again. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataKey } from '#db/cipher.ts'
import { openDatabase } from '#db/open.ts'
import { integrity } from '#db/snapshot.ts'
import { contents, halfImports, leftovers, schemaProblem, type Texts, textsOf } from './inspect.ts'
import { type Ended, type Moment, pointsIn, runChild } from './kill.ts'
import { type Kind, NEXT_PASSPHRASE, places } from './kinds.ts'
import { drain, openHome, type Templates } from './templates.ts'

/** How a kind of work goes when nobody kills it. */
export interface Course {
  readonly kind: Kind
  readonly ms: number
  readonly points: readonly string[]
  /** What the journal holds before and after. */
  readonly before: string
  readonly after: string
}

export interface Verdict {
  readonly killed: boolean
  readonly stage: string
  readonly acknowledged: number
  readonly lost: readonly string[]
  /** Neither before nor after. */
  readonly half: readonly string[]
  readonly damage: readonly string[]
}

export async function courseOf(kind: Kind, templates: Templates, folder: string): Promise<Course> {
  const began = fresh(kind, templates, join(folder, `${kind}-before`))
  await (await openHome(began)).core.close()
  const before = await held(began, kind)
  rmSync(began, { recursive: true })
  const home = fresh(kind, templates, join(folder, `${kind}-course`))
  const log = join(folder, `${kind}.steps`)
  const { ms } = await runChild({ kind, home, files: templates.files, seed: 0, log }, { type: 'never' })
  const after = await held(home, kind)
  rmSync(home, { recursive: true })
  return { kind, ms, points: pointsIn(log, kind === 'rewrap' ? /\.key|keys/ : /./), before, after }
}

export async function trial(
  course: Course,
  templates: Templates,
  folder: string,
  seed: number,
  moment: Moment,
): Promise<Verdict> {
  const { kind } = course
  const home = fresh(kind, templates, join(folder, `${kind}-${seed}`))
  const ended = await runChild({ kind, home, files: templates.files, seed }, moment)
  try {
    return {
      ...(await judge(course, home, templates.files, ended)),
      killed: ended.killed,
      stage: ended.stage,
    }
  } finally {
    rmSync(join(home, '..'), { recursive: true, force: true })
  }
}

async function judge(course: Course, home: string, files: string, ended: Ended) {
  const { kind } = course
  const path = places(home, files)
  const file = join(home, 'mirror.db')
  const half: string[] = []
  if (kind === 'migrate' && existsSync(file)) half.push(...schemaProblem(file))
  // The first start clears up, and ends only when it has.
  await (await openHome(home)).core.close()
  const { core, client, opener } = await openHome(home)
  const acknowledged = ended.acknowledged.filter(fact => 'id' in fact)
  const done = ended.acknowledged.some(fact => 'done' in fact)
  const lost: string[] = []
  let key: DataKey | null = null
  try {
    const { db } = core.context
    key = db.key === null ? null : { id: db.key.id, bytes: Uint8Array.from(db.key.bytes) }
    const now = contents(db, kind === 'migrate')
    if (kind === 'migrate' ? now !== course.after : now !== course.before && now !== course.after)
      half.push(`the journal is neither as before nor as after: ${difference(now, course)}`)
    if (done && now !== course.after) lost.push(`${kind} was acknowledged, and did not happen`)
    const texts = [textsOf(db), ...(kind === 'restore' ? safetyTexts(home) : [])]
    lost.push(
      ...acknowledged.flatMap(fact => (isKept(fact, texts) ? [] : [JSON.stringify(fact).slice(0, 90)])),
    )
    if (done && kind === 'rewrap' && opener !== NEXT_PASSPHRASE)
      lost.push('the passphrase was changed, and is the old one')
    if (existsSync(path.backup)) await drain(client.data.verify({ path: path.backup }))
    else if (done && kind === 'backup') lost.push('the backup is not there')
    if (existsSync(path.export)) await drain(client.data.import({ path: path.export, dry_run: true }))
    else if (done && kind === 'export') lost.push('the export is not there')
  } catch (error) {
    half.push(error instanceof Error ? error.message : String(error))
  } finally {
    await core.close()
  }
  half.push(...leftovers(home), ...halfImports(file, key))
  return { acknowledged: acknowledged.length, lost, half, damage: integrity(file, key) }
}

/** A home in a folder of its own, so that what is written beside it is told apart too. */
function fresh(kind: Kind, templates: Templates, folder: string): string {
  const home = join(folder, 'home')
  mkdirSync(folder, { recursive: true })
  cpSync(templates.of(kind), home, { recursive: true })
  return home
}

async function held(home: string, kind: Kind): Promise<string> {
  const { core } = await openHome(home)
  try {
    return contents(core.context.db, kind === 'migrate')
  } finally {
    await core.close()
  }
}

function isKept(fact: Record<string, unknown>, journals: readonly ReadonlyMap<string, Texts>[]): boolean {
  return journals.some(texts => {
    const found = texts.get(String(fact.id))
    if (!found) return false
    if (fact.body !== undefined && !found.bodies.has(String(fact.body))) return false
    if (fact.trashed === true && !found.trashed) return false
    return fact.thread === undefined || found.threads.has(String(fact.thread))
  })
}

/** What was replaced by a restore lies in the copies that it made first. */
function safetyTexts(home: string): ReadonlyMap<string, Texts>[] {
  const folder = join(home, 'backups')
  return readdirSync(folder)
    .filter(name => name.startsWith('before-restore-'))
    .map(name => {
      const db = openDatabase({ file: join(folder, name), readonly: true })
      try {
        return textsOf(db)
      } finally {
        db.close()
      }
    })
}

function difference(now: string, { before, after }: Course): string {
  const rows = (text: string) => new Set(text.split('\n'))
  const [have, old, made] = [rows(now), rows(before), rows(after)]
  const odd = [...have].filter(line => !old.has(line) && !made.has(line))
  const absent = (of: ReadonlySet<string>) => tables([...of].filter(line => !have.has(line)))
  return `of neither ${tables(odd)}; of before are missing ${absent(old)}; of after ${absent(made)}`
}

/** How many rows of which tables. */
function tables(lines: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const table = line.slice(0, line.indexOf(' '))
    counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  return [...counts].map(([table, count]) => `${count} ${table}`).join(', ') || 'none'
}
