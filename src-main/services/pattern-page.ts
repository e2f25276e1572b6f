/** What a pattern's own page asks: the counts behind it, its company, its days, and the owner's word. */
import type { Given, Outputs } from '#contract/contract.ts'
import { parseDay } from '#contract/journal-day.ts'
import type { Pattern, WeekdayRate } from '#contract/schemas/pattern.ts'
import { exposureOfJournal } from '#db/exposure.ts'
import { companionsOf } from '#db/pattern-companions.ts'
import { patternFeedback, putPatternFeedback } from '#db/pattern-feedback.ts'
import { patternDays, readDays } from '#db/pattern-rhythm.ts'
import { getPattern, mergedInto, patternKeys, setPatternOwner } from '#db/patterns.ts'
import { associationOf } from '#engine/themes/association.ts'
import { wilson } from '#engine/time/wilson.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import type { Services } from './context.ts'
import { found } from './failure.ts'
import { onePattern } from './patterns.ts'
import { expectation } from './work/judge-pattern.ts'

export function whyPattern(s: Services, id: string): Outputs['patterns']['why'] {
  const pattern = onePattern(s, id)
  const { entries, tokens } = exposureOfJournal(s.db.read, pattern.identity_id)
  const { expected, perMillion, unseen } = expectation(patternKeys(s.db.read, id), entries, tokens)
  return {
    pattern_id: pattern.id,
    with: pattern.reflection_count,
    reflections: entries,
    occurrences: pattern.occurrence_count,
    ...rateOf(pattern.reflection_count, entries),
    expected,
    per_million: perMillion,
    unseen,
    confidence: pattern.confidence,
    early: pattern.early,
    engine_version: ENGINE_VERSION,
  }
}

function rateOf(held: number, entries: number) {
  if (entries === 0) return { rate: null, low: null, high: null }
  // Counters and pattern are settled one after the other: between the two, one may be ahead.
  const hits = Math.min(held, entries)
  return { rate: hits / entries, ...wilson(hits, entries) }
}

/** Reflections looked at for company; a pattern that came oftener is judged by its newest. */
const LOOKED_AT = 2000
/** Fewer meetings than this are an accident. */
const LEAST_TOGETHER = 3
/** χ² with one degree of freedom at p = 0.001. */
const CLEAR_G2 = 10.83

export function companions(
  s: Services,
  { id, limit = 8 }: Given['patterns']['companions'],
): Outputs['patterns']['companions'] {
  const pattern = onePattern(s, id)
  const { entries } = exposureOfJournal(s.db.read, pattern.identity_id)
  const { companions, looked_at } = companionsOf(s.db.read, id, LOOKED_AT)
  const strong = companions
    .map(row => ({ row, g2: associationOf(row.together, looked_at, row.other, entries).g2 }))
    .filter(({ row, g2 }) => row.together >= LEAST_TOGETHER && g2 >= CLEAR_G2)
    .toSorted((one, other) => other.g2 - one.g2 || (one.row.pattern_id < other.row.pattern_id ? -1 : 1))
    .slice(0, limit)
  return {
    companions: strong.map(({ row }) => ({
      ...row,
      by_chance: entries === 0 ? 0 : (looked_at * row.other) / entries,
    })),
    looked_at,
    reflections: entries,
  }
}

export function rhythm(s: Services, input: Given['patterns']['rhythm']): Outputs['patterns']['rhythm'] {
  const pattern = onePattern(s, input.id)
  const days = patternDays(s.db.read, input.id, input)
  return { days, weekdays: weekdaysOf(days, readDays(s.db.read, pattern.identity_id, input)) }
}

function weekdaysOf(
  days: readonly { readonly journal_day: string; readonly with: number }[],
  read: ReadonlyMap<string, number>,
): WeekdayRate[] {
  const held = new Array<number>(8).fill(0)
  const written = new Array<number>(8).fill(0)
  for (const day of days) add(held, day.journal_day, day.with)
  for (const [day, count] of read) add(written, day, count)
  return [1, 2, 3, 4, 5, 6, 7].map(weekday => {
    const [hits, reflections] = [held[weekday] ?? 0, written[weekday] ?? 0]
    return { weekday, with: hits, reflections, ...rateOf(hits, reflections) }
  })
}

function add(counts: number[], day: string, count: number): void {
  const weekday = parseDay(day).getUTCDay() || 7
  counts[weekday] = (counts[weekday] ?? 0) + count
}

export function mergedPatterns(s: Services, id: string): Outputs['patterns']['merged'] {
  onePattern(s, id)
  return { patterns: mergedInto(s.db.read, id) }
}

export function feedbackOf(s: Services, id: string): Outputs['patterns']['feedback'] {
  onePattern(s, id)
  const { flag = null, saved_at = null } = patternFeedback(s.db.read, id) ?? {}
  return { flag, saved_at }
}

export function giveFeedback(s: Services, input: Given['patterns']['giveFeedback']): Pattern {
  const { id, flag, note = '' } = input
  onePattern(s, id)
  const now = s.clock.now()
  const changed = s.db.write(tx => {
    putPatternFeedback(tx, { pattern_id: id, flag, note, now })
    setPatternOwner(tx, id, { hidden: flag === 'not-me' }, now)
    return found(getPattern(tx, id), 'pattern', id)
  })
  s.bus.publish({ type: 'patterns', identity_id: changed.identity_id })
  return changed
}
