/** Kills Mirror as often as it is told, and prints what came of it. Run by scripts/faults.ts, from a bundle. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Moment } from './kill.ts'
import { isKind, type Kind, kinds } from './kinds.ts'
import { type Random, seeded } from './random.ts'
import { makeTemplates } from './templates.ts'
import { type Course, courseOf, trial, type Verdict } from './trial.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Of each hundred kills of the long form, how many. */
    percent: { type: 'string', default: '100' },
    entries: { type: 'string', default: '250' },
    kind: { type: 'string', multiple: true },
  },
})
const seed = Number(values.seed)
const chosen = (values.kind ?? Object.keys(kinds)).filter(isKind)
const folder = mkdtempSync(join(tmpdir(), 'mirror-faults-'))
console.log(`seed ${seed}, ${values.entries} entries`)
const began = performance.now()
try {
  const templates = await makeTemplates(folder, Number(values.entries))
  const rows: Row[] = []
  for (const kind of chosen) {
    const course = await courseOf(kind, templates, folder)
    const wanted = Math.max(1, Math.round((kinds[kind] * Number(values.percent)) / 100))
    const row = newRow(kind)
    const random = seeded(seed + kind.length * 7919 + (kind.codePointAt(0) ?? 0))
    let tries = 0
    // Whoever ends before it is killed is tried again.
    const lane = async () => {
      while (row.kills < wanted && tries < wanted * 4) {
        tries += 1
        const number = tries
        const verdict = await trial(course, templates, folder, number, momentFor(course, random, number))
        if (verdict.killed && row.kills < wanted) count(row, verdict, number)
      }
    }
    await Promise.all([lane(), lane()])
    tell(row)
    rows.push(row)
  }
  const total = newRow('all')
  for (const row of rows)
    for (const name of ['kills', 'acknowledged', 'lost', 'half', 'damaged'] as const) total[name] += row[name]
  tell(total)
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`)
  process.exitCode = total.lost + total.half + total.damaged > 0 || total.kills === 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

interface Row {
  readonly kind: Kind | 'all'
  kills: number
  acknowledged: number
  lost: number
  half: number
  damaged: number
  readonly stages: Map<string, number>
}

function newRow(kind: Row['kind']): Row {
  return { kind, kills: 0, acknowledged: 0, lost: 0, half: 0, damaged: 0, stages: new Map() }
}

/** Half of the kills fall at a step of the work itself, the others at any moment. */
function momentFor({ ms, points }: Course, random: Random, number: number): Moment {
  return number % 2 === 0 && points.length > 0
    ? { type: 'point', point: random.pick(points) }
    : { type: 'time', ms: random.next() * Math.min(ms, 2500) }
}

function count(row: Row, verdict: Verdict, number: number): void {
  row.kills += 1
  row.acknowledged += verdict.acknowledged
  row.lost += verdict.lost.length
  row.half += verdict.half.length > 0 ? 1 : 0
  row.damaged += verdict.damage.length > 0 ? 1 : 0
  row.stages.set(verdict.stage, (row.stages.get(verdict.stage) ?? 0) + 1)
  for (const problem of [...verdict.lost, ...verdict.half, ...verdict.damage])
    console.log(`  ${row.kind} ${number}, killed at ${verdict.stage}: ${problem}`)
}

function tell({ kind, kills, acknowledged, lost, half, damaged, stages }: Row): void {
  const said = [
    kind.padEnd(8),
    `${kills} kills`.padStart(10),
    `${acknowledged} acknowledged`.padStart(20),
    `${lost} lost`.padStart(8),
    `${half} half states`.padStart(14),
    `${damaged} damaged`.padStart(11),
  ]
  console.log(said.join('  '))
  const most = [...stages].sort(([, a], [, b]) => b - a)
  if (most.length > 0) console.log(`    at ${most.map(([stage, times]) => `${stage} ×${times}`).join(', ')}`)
}
