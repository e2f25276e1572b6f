/** Whether the order of entries, edits taken back, restored entries and one-at-a-time reading leave the same rows. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outputs } from '#contract/contract.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { shuffled } from '#engine/time/random.ts'
import { DIARIES, dateFieldOf } from '../corpus.ts'
import { type DerivedRows, derivedRows, differences } from '../derived-rows.ts'
import { analysed, importFile, type Journal, type Journals } from '../journals.ts'
import { type Row, type RowResult, table } from '../row.ts'

const SEED = 11
/** Of the entries written one at a time, every so many is edited, and another deleted. */
const EVERY = 20

export const ORDER: Row = {
  key: 'order',
  async measure(bench) {
    const outcomes: Outcome[] = []
    for (const name of DIARIES) {
      bench.tell(`order: ${name}`)
      outcomes.push(await compare(bench.journals, name, bench.corpus.path(`${name}/${name}.jsonl`)))
    }
    return [resultOf(outcomes)]
  },
}

export interface Outcome {
  readonly name: string
  readonly rows: number
  readonly shuffled: readonly string[]
  readonly incremental: readonly string[]
  readonly undone: readonly string[]
}

/** The diary imported, imported shuffled, written one entry at a time, and so again with edits and deletions taken back. */
export async function compare(journals: Journals, name: string, file: string): Promise<Outcome> {
  const whole = await journals.imported(name, file)
  const expected = rowsOf(whole)

  const mixed = await journals.open(name)
  const copy = join(tmpdir(), `mirror-report-${process.pid}-${name}.jsonl`)
  writeFileSync(
    copy,
    `${shuffled(readFileSync(file, 'utf8').split('\n').filter(Boolean), SEED).join('\n')}\n`,
  )
  await importFile(mixed, copy, dateFieldOf(name))
  rmSync(copy)
  const inOtherOrder = rowsOf(mixed)
  await journals.close(mixed)

  const slow = await journals.open(name)
  await writeOneByOne(whole, slow)
  const oneByOne = rowsOf(slow)
  await editAndUndo(slow)
  const undone = rowsOf(slow)
  await journals.close(slow)

  return {
    name,
    rows: expected.rows,
    shuffled: differences(expected, inOtherOrder),
    incremental: differences(expected, oneByOne),
    undone: differences(expected, undone),
  }
}

function rowsOf({ core, identity_id }: Journal): DerivedRows {
  return derivedRows(core.context.db.read, identity_id)
}

async function everyReflection({ client, identity_id }: Journal): Promise<readonly Reflection[]> {
  const all: Reflection[] = []
  for (let cursor: string | null = null; ; ) {
    const page: Outputs['reflections']['list'] = await client.reflections.list({
      identity_id,
      cursor,
      limit: 200,
    })
    all.push(...page.items)
    cursor = page.next_cursor
    // By instant and not by id, which differs from journal to journal.
    if (cursor === null) return all.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  }
}

function keyOf({ occurred_at, body }: Reflection): string {
  return `${occurred_at} ${body}`
}

async function writeOneByOne(from: Journal, to: Journal): Promise<void> {
  for (const { body, occurred_at, zone } of shuffled(await everyReflection(from), SEED + 1))
    await to.client.reflections.create({ identity_id: to.identity_id, body, occurred_at, zone })
  await analysed(to)
}

async function editAndUndo(journal: Journal): Promise<void> {
  const { client } = journal
  const all = shuffled(await everyReflection(journal), SEED + 2)
  const edited = all.filter((_, at) => at % EVERY === 0)
  const gone = all.filter((_, at) => at % EVERY === 1)
  for (const { id, body } of edited)
    await client.reflections.edit({ id, body: `I was afraid and could not sleep. ${body}` })
  for (const { id } of gone) await client.reflections.trash({ id })
  await analysed(journal)
  for (const { id, body } of edited) await client.reflections.edit({ id, body })
  for (const { id } of gone) await client.reflections.restore({ id })
  await analysed(journal)
}

function resultOf(outcomes: readonly Outcome[]): RowResult {
  const broken = outcomes.filter(one => one.shuffled.length + one.incremental.length + one.undone.length > 0)
  const same = (tables: readonly string[]) =>
    tables.length === 0 ? 'identical' : `differ: ${tables.join(', ')}`
  return {
    check: 'order shuffle, edit and undo, delete and restore, incremental = batch',
    on: `${outcomes.length} diaries, through the database and the services`,
    target: 'byte-identical',
    measured: `${outcomes.length - broken.length} of ${outcomes.length} diaries byte-identical`,
    met: broken.length === 0,
    seeds: `${SEED}–${SEED + 2}`,
    detail: table(
      [
        'diary',
        'derived rows',
        'file shuffled',
        'one entry at a time, in random order',
        'edits undone, deletions restored',
      ],
      outcomes.map(one => [one.name, one.rows, same(one.shuffled), same(one.incremental), same(one.undone)]),
    ),
    ...(broken.length === 0
      ? {}
      : {
          cause: `Rows differ in ${broken.map(one => one.name).join(', ')}.`,
          next: 'Find the first row that differs in the named tables.',
        }),
  }
}
