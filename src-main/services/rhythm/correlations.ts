/** Rhythm beside the journal: computed when the owner asks, and kept nowhere. */
import type { Given } from '#contract/contract.ts'
import type { CorrelationReport } from '#contract/schemas/rhythm-score.ts'
import { healthBetween } from '#db/rhythm/health.ts'
import { allItems } from '#db/rhythm/items.ts'
import { type JournalSeries, patternDays, tensionDays } from '#db/rhythm/journal-series.ts'
import { standingMarks } from '#db/rhythm/marks.ts'
import { mergeSources } from '#rhythm/health/merge.ts'
import { outcomesOf } from '#rhythm/progress/streak.ts'
import { LEAST_DAYS } from '#rhythm/together/correlation.ts'
import { findPairs, RATE } from '#rhythm/together/find.ts'
import { pairWords, reportWords } from '#rhythm/together/words.ts'
import type { Services } from '../context.ts'
import { openWing, placerFor, type Wing } from './wing.ts'

/** Compared, with the words that name them. */
const METRICS = [
  ['sleep_score', 'the sleep score'],
  ['sleep_minutes', 'time asleep'],
  ['readiness_score', 'the readiness score'],
  ['hrv', 'heart rate variability'],
  ['resting_heart_rate', 'the resting heart rate'],
  ['activity_score', 'the activity score'],
  ['steps', 'the number of steps'],
  ['gym_sessions', 'the number of gym sessions'],
  ['screen_hours', 'time at screens'],
  ['work_hours', 'time at work'],
] as const

/** Patterns with the most days; each pair more asks for stronger evidence of all. */
const MOST_PATTERNS = 12
const MOST_ITEMS = 10

export function correlations(
  s: Services,
  { identity_id }: Given['rhythm']['correlations'],
): CorrelationReport {
  const wing = openWing(s.db.read, identity_id, s.clock.now())
  const found = findPairs(journalSeries(s, identity_id), [...metricSeries(s, wing), ...itemSeries(s, wing)])
  return {
    correlations: found.standing.map(pair => ({
      journal: { kind: pair.journal.kind, id: pair.journal.id, name: pair.journal.name },
      rhythm: { code: pair.rhythm.code, name: pair.rhythm.name },
      lag: pair.lag,
      n: pair.found.n,
      effect: pair.found.effect,
      low: pair.found.low,
      high: pair.found.high,
      q: pair.q,
      words: pairWords(pair),
    })),
    pairs_tried: found.tried,
    pairs_too_short: found.tooShort,
    least_days: LEAST_DAYS,
    false_discovery_rate: RATE,
    words: reportWords(found),
  }
}

interface RhythmSeries {
  readonly code: string
  readonly name: string
  readonly days: Map<string, number>
}

function journalSeries(s: Services, identityId: string): JournalSeries[] {
  const present = ({ days }: JournalSeries) => [...days.values()].filter(value => value > 0).length
  const patterns = patternDays(s.db.read, identityId).sort((a, b) => present(b) - present(a))
  return [...patterns.slice(0, MOST_PATTERNS), ...tensionDays(s.db.read, identityId)]
}

function metricSeries(s: Services, wing: Wing): RhythmSeries[] {
  const rows = Map.groupBy(
    healthBetween(s.db.read, wing.identity_id, '0000-01-01', wing.today),
    row => row.day,
  )
  const known = [...rows].map(([day, own]) => [day, mergeSources(own).metrics] as const)
  return METRICS.map(([code, name]) => ({
    code,
    name,
    days: new Map(
      known.flatMap(([day, metrics]) => (metrics[code] === undefined ? [] : [[day, metrics[code]] as const])),
    ),
  }))
}

function itemSeries(s: Services, wing: Wing): RhythmSeries[] {
  const { today, now } = wing
  const placer = placerFor(s.db.read, wing, today, today)
  return allItems(s.db.read, wing.identity_id)
    .filter(item => !item.deleted && item.category === 'habit')
    .slice(0, MOST_ITEMS)
    .map(item => {
      const days = [...outcomesOf(item, standingMarks(s.db.read, item.id), today, now, placer)]
      const told = days.filter(day => day.outcome !== 'skipped')
      return {
        code: `item:${item.code}`,
        name: `“${item.name}” being done`,
        days: new Map(told.map(({ day, outcome }) => [day, outcome === 'kept' ? 1 : 0])),
      }
    })
}
