/** What is held: the axes, their measurements, the maps, and the owner's own reading. */

import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId } from '#contract/ids.ts'
import type { Period } from '#contract/journal-day.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Measurement, Tension, TensionSummary } from '#contract/schemas/tension.ts'
import { getIdentity } from '#db/identities.ts'
import { getReflection } from '#db/reflections.ts'
import {
  ensureTension,
  getTension,
  listTensions,
  measurementsOf,
  pairCounts,
  planeRows,
  putOwnMeasurement,
  removeOwnMeasurement,
  setTensionHidden,
  updateTensionAxis,
} from '#db/tensions.ts'
import { summarise } from '#engine/tensions/summary.ts'
import type { Services } from './context.ts'
import { Failure, found } from './failure.ts'
import { planeMean } from './plane-mean.ts'
import { otherJournal } from './reflections.ts'
import { rereadFor } from './start.ts'
import { folded } from './tension-words.ts'

interface Range {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export function tensionList(s: Services, input: Given['tensions']['list']): Outputs['tensions']['list'] {
  const { identity_id, skip = 0, limit = 20, tension_name, min_intensity = 0, reflection_limit = 0 } = input
  const all = summaries(s, identity_id, input, min_intensity, reflection_limit).filter(
    summary => tension_name === undefined || summary.name.toLowerCase() === tension_name.toLowerCase(),
  )
  return { tensions: all.slice(skip, skip + limit), total: all.length, skip, limit }
}

function summaries(
  s: Services,
  identity: IdentityId,
  range: Range,
  minIntensity: number,
  reflectionLimit: number | null,
): TensionSummary[] {
  found(getIdentity(s.db.read, identity), 'identity', identity)
  return listTensions(s.db.read, identity)
    .filter(tension => !tension.hidden)
    .map(tension =>
      summary(tension, measured(s, tension, range, minIntensity, reflectionLimit !== 0), reflectionLimit),
    )
    .filter(one => one !== null)
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
}

function measured(
  s: Services,
  tension: Tension,
  range: Range,
  minIntensity = 0,
  evidence = true,
): Measurement[] {
  const rows = measurementsOf(s.db.read, { tension_id: tension.id, from: range.from, to: range.to, evidence })
  const standing = ownersWordFirst(rows)
  return minIntensity > 0 ? standing.filter(row => row.intensity >= minIntensity) : standing
}

/** Where the owner said where they stand, that stands, and not what the engine read there. */
function ownersWordFirst(rows: readonly Measurement[]): Measurement[] {
  const own = new Set(rows.filter(row => row.measured_by === 'you').map(row => row.reflection_id))
  return rows.filter(row => row.measured_by === 'you' || !own.has(row.reflection_id))
}

function pooledOver(rows: readonly Measurement[], period: Period) {
  return summarise(
    rows.map(({ reflection_id, journal_day, position, intensity, confidence }) => ({
      reflection: reflection_id,
      day: journal_day,
      position,
      intensity,
      confidence,
    })),
    period,
  )
}

/** null where nothing was measured. */
function summary(
  tension: Tension,
  rows: readonly Measurement[],
  limit: number | null,
): TensionSummary | null {
  if (rows.length === 0) return null
  const pooled = pooledOver(rows, 'quarter')
  return {
    ...tension,
    avg_position: pooled.position ?? 0,
    avg_intensity: pooled.intensity ?? 0,
    low: pooled.interval?.low ?? -1,
    high: pooled.interval?.high ?? 1,
    spread: pooled.spread ?? 0,
    count: rows.length,
    first_seen: pooled.first ?? '',
    last_seen: pooled.last ?? '',
    leaning: pooled.leaning,
    trend: pooled.trend,
    reflections: rows.slice(0, limit ?? rows.length),
  }
}

export function tensionHistory(
  s: Services,
  input: Given['tensions']['history'],
): Outputs['tensions']['history'] {
  const { period, skip = 0, limit = 100, order = 'oldest' } = input
  const tension = oneTension(s, input.id)
  const rows = measured(s, tension, input, 0, false)
  const page = (order === 'newest' ? rows.toReversed() : rows).slice(skip, skip + limit)
  return {
    tension: summary(tension, rows, 0) ?? unmeasured(tension),
    measurements: withWords(s, tension, page),
    total: rows.length,
    skip,
    limit,
    series: pooledOver(rows, period).series.map(point => ({
      period: point.period,
      position: point.position,
      low: point.interval?.low ?? null,
      high: point.interval?.high ?? null,
      intensity: point.intensity,
      count: point.count,
    })),
    period,
  }
}

/** Words are cut from the texts only for what is shown. */
function withWords(s: Services, tension: Tension, page: readonly Measurement[]): Measurement[] {
  if (page.length === 0) return []
  const rows = measurementsOf(s.db.read, {
    tension_id: tension.id,
    reflection_ids: page.map(row => row.reflection_id),
  })
  const found = new Map(rows.map(row => [`${row.reflection_id} ${row.measured_by}`, row]))
  return page.map(row => found.get(`${row.reflection_id} ${row.measured_by}`) ?? row)
}

function unmeasured(tension: Tension): TensionSummary {
  return {
    ...tension,
    avg_position: 0,
    avg_intensity: 0,
    low: -1,
    high: 1,
    spread: 0,
    count: 0,
    first_seen: '',
    last_seen: '',
    leaning: 'neither',
    trend: 'too-few',
    reflections: [],
  }
}

export function tensionMap(s: Services, input: Given['tensions']['map']): Outputs['tensions']['map'] {
  return {
    points: summaries(s, input.identity_id, input, 0, 0).map(one => ({
      tension_id: one.id,
      name: one.name,
      axis_a: one.axis_a,
      axis_b: one.axis_b,
      position: one.avg_position,
      low: one.low,
      high: one.high,
      intensity: one.avg_intensity,
      count: one.count,
      leaning: one.leaning,
    })),
    from: input.from ?? null,
    to: input.to ?? null,
  }
}

export function tensionPlane(s: Services, input: Given['tensions']['plane']): Outputs['tensions']['plane'] {
  const [x, y] = [oneTension(s, input.x), oneTension(s, input.y)]
  if (x.identity_id !== y.identity_id) throw otherJournal('tension')
  const rows = planeRows(s.db.read, { x: x.id, y: y.id, from: input.from, to: input.to })
  return {
    x,
    y,
    points: rows.map(({ x_confidence: _x, y_confidence: _y, ...point }) => point),
    mean: planeMean(rows),
  }
}

/** How many reflections each two of them share. */
export function tensionPairs(s: Services, input: Given['tensions']['pairs']): Outputs['tensions']['pairs'] {
  found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  return { pairs: pairCounts(s.db.read, input.identity_id, input) }
}

export function axesList(s: Services, identity: IdentityId): Outputs['tensions']['axes'] {
  found(getIdentity(s.db.read, identity), 'identity', identity)
  return { tensions: listTensions(s.db.read, identity) }
}

/** An axis of the owner's own. The whole journal is read for it in the background. */
export function createTension(s: Services, input: Given['tensions']['create']): Tension {
  const { identity_id } = input
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  refuseTaken(s, identity_id, axisOf(input).name, null)
  const id = s.ids.next()
  s.db.write(tx =>
    ensureTension(tx, {
      identity_id,
      key: id,
      id,
      ...axisOf(input),
      origin: 'yours',
      now: s.clock.now(),
    }),
  )
  s.bus.publish({ type: 'tensions', identity_id })
  void rereadFor(s, identity_id)
  return oneTension(s, id)
}

/** The names, lines and words of an axis of the owner's own change; its readings are made anew, the owner's stay. */
export function updateTension(s: Services, input: Given['tensions']['update']): Tension {
  const tension = oneTension(s, input.id)
  if (tension.origin === 'seed')
    throw new Failure('BAD_REQUEST', {
      rule: 'the words of a seed tension are Mirror’s own',
      remedy: 'Make an axis of your own with the names and words that you want.',
      field: 'id',
    })
  const axis = axisOf(input)
  refuseTaken(s, tension.identity_id, axis.name, tension.id)
  const changed = s.db.write(tx => updateTensionAxis(tx, tension.id, axis, s.clock.now()))
  s.bus.publish({ type: 'tensions', identity_id: tension.identity_id })
  void rereadFor(s, tension.identity_id)
  return changed
}

function axisOf({ pole_a, pole_b }: Pick<Given['tensions']['create'], 'pole_a' | 'pole_b'>) {
  return {
    name: `${pole_a.name} ↔ ${pole_b.name}`,
    axis_a: pole_a.name,
    axis_b: pole_b.name,
    line_a: pole_a.line ?? '',
    line_b: pole_b.line ?? '',
    words_a: foldedAll(pole_a.words),
    words_b: foldedAll(pole_b.words),
  }
}

function refuseTaken(s: Services, identity: IdentityId, name: string, own: string | null): void {
  const taken = listTensions(s.db.read, identity).some(
    tension => tension.id !== own && tension.name.toLowerCase() === name.toLowerCase(),
  )
  if (!taken) return
  throw new Failure('CONFLICT', {
    ...because('tension-exists', { name }),
    rule: `there is already a tension ${name}`,
    remedy: 'Choose other names for its poles, or show the one that is there.',
    field: 'pole_a',
  })
}

function foldedAll(words: readonly string[]): string[] {
  return [...new Set(words.map(folded))]
}

export function hideTension(s: Services, input: Given['tensions']['hide']): Tension {
  const tension = oneTension(s, input.id)
  s.db.write(tx => setTensionHidden(tx, input.id, input.hidden, s.clock.now()))
  s.bus.publish({ type: 'tensions', identity_id: tension.identity_id })
  return oneTension(s, input.id)
}

export function ownMeasurement(s: Services, input: Given['tensions']['measure']): Measurement {
  const tension = oneTension(s, input.id)
  const reflection = found(getReflection(s.db.read, input.reflection_id), 'reflection', input.reflection_id)
  if (reflection.identity_id !== tension.identity_id) throw otherJournal('reflection')
  const kept = s.db.write(tx =>
    putOwnMeasurement(
      tx,
      {
        tension_id: tension.id,
        reflection_id: reflection.id,
        position: input.position,
        intensity: input.intensity,
      },
      s.clock.now(),
    ),
  )
  s.bus.publish({ type: 'tensions', identity_id: tension.identity_id })
  return kept
}

/** The engine's reading stands again where the owner takes theirs back. */
export function withdrawMeasurement(
  s: Services,
  input: Given['tensions']['unmeasure'],
): Outputs['tensions']['unmeasure'] {
  const tension = oneTension(s, input.id)
  const removed = s.db.write(tx =>
    removeOwnMeasurement(tx, { tension_id: tension.id, reflection_id: input.reflection_id }),
  )
  s.bus.publish({ type: 'tensions', identity_id: tension.identity_id })
  return { removed }
}

function oneTension(s: Services, id: string): Tension {
  return found(getTension(s.db.read, id), 'tension', id)
}
