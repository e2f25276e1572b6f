/** Computes what only the whole journal can say, from its counters: own words, confidence, bursts, trends, weekdays, hours. */
import type { Pattern } from '#contract/schemas/pattern.ts'
import { exposureOfJournal } from '#db/exposure.ts'
import { type PatternEntries, patternEntries, updatePatternStats } from '#db/patterns.ts'
import { hitsOfPatterns, patternRoots, sampleWords } from '#db/yours-patterns.ts'
import { tierFor } from '#engine/themes/tier.ts'
import { findTemporal, type TemporalFinding } from '#engine/time/findings.ts'
import { localHour } from '#engine/time/local-hour.ts'
import type { TaskInput } from '../tasks.ts'
import { auditClaims } from './audit-claims.ts'
import type { WorkEnv } from './env.ts'
import { followOwnWords } from './follow-own-words.ts'
import { type Judged, judge } from './judge-pattern.ts'

/** The time tests are asked of this many themes at most: the more are asked, the less is found. */
const TESTED = 96
/** What is less likely than this to recur is not called a pattern. */
const LEAST_CONFIDENCE = 0.5
/** A word of the writer's own that mostly stands inside a library theme is that theme, not another. */
const MOST_COVERED = 0.5
/** Reflections looked at to name a pattern of the writer's own words. */
const SAMPLE = 200
/** Of the simulations; any number would do, and it must stay. */
const SEED = 20_260_101

export function* settle(env: WorkEnv, input: TaskInput<'settle'>): Generator<void, { patterns: number }> {
  const { identity_id } = input
  env.setups.delete(identity_id)
  const look = () => env.checkpoint({ done: 0, total: 0, step: 'Looking at the whole' })
  look()
  yield* followOwnWords(env, identity_id)
  look()
  yield
  const entries = patternEntries(env.db.read, identity_id)
  yield
  const judged = judgeAll(env, identity_id, entries)
  const shown = shownOf(judged, entries.days.length)
  const findings = timeFindings(shown, entries)
  const { early } = tierFor(entries.days.length)
  env.db.writeDerived(tx => {
    for (const one of judged)
      updatePatternStats(tx, one.seq, {
        ...one.stats,
        ...(one.form === null ? {} : { detected_name: one.form }),
        early,
        shown: shown.includes(one),
        ...inTime(findings.get(one.key)),
      })
    auditClaims(tx, identity_id, entries, shown)
  })
  return { patterns: shown.length }
}

interface Settled extends Judged {
  /** The commonest form of the writer's own words; null for the library, whose names stand. */
  readonly form: string | null
  readonly covered: number
}

function judgeAll(env: WorkEnv, identity: string, entries: PatternEntries): Settled[] {
  const { tokens } = exposureOfJournal(env.db.read, identity)
  const hits = hitsOfPatterns(env.db.read, identity)
  return patternRoots(env.db.read, identity).map(root => {
    const at = entries.at.get(root.seq) ?? []
    const judged = judge({ ...root, days: entries.days, at, hits: hits.get(root.seq) ?? 0, tokens })
    if (!root.key.startsWith('yours:')) return { ...judged, form: null, covered: 0 }
    const sample = at.slice(0, SAMPLE).flatMap(place => entries.seqs[place] ?? [])
    return { ...judged, ...sampleWords(env.db.read, root.seq, sample) }
  })
}

/** By confidence; of equals, the one further above the background first. */
function byStrength(one: Judged, other: Judged): number {
  return (
    other.stats.confidence - one.stats.confidence || other.lift - one.lift || (one.key < other.key ? -1 : 1)
  )
}

/** What stands and may be said of a journal of this size, the strongest first. */
function shownOf(judged: readonly Settled[], entries: number): Settled[] {
  const { mostThemes, fewestEntries, tier } = tierFor(entries)
  const strong = judged
    .filter(
      one =>
        one.stats.reflection_count >= fewestEntries &&
        one.stats.confidence >= LEAST_CONFIDENCE &&
        one.covered < MOST_COVERED,
    )
    .toSorted(byStrength)
  // A small journal shows its few strongest; a larger one all that can be told from chance.
  return tier === 'quotes' || tier === 'early' ? strong.slice(0, mostThemes) : strong
}

function timeFindings(shown: readonly Settled[], entries: PatternEntries): Map<string, TemporalFinding> {
  const found = findTemporal({
    entries: entries.days,
    hours: entries.times.map(({ occurred_at, zone }) => localHour(occurred_at, zone)),
    themes: shown.slice(0, TESTED).map(one => ({ key: one.key, at: one.at })),
    seed: SEED,
  })
  return new Map(found.map(finding => [finding.key, finding]))
}

function inTime(
  finding: TemporalFinding | undefined,
): Pick<Pattern, 'trend' | 'bursts' | 'weekday' | 'hour'> {
  if (!finding) return { trend: 'too-few', bursts: [], weekday: null, hour: null }
  return {
    trend: finding.trend,
    bursts: finding.bursts.map(({ from, to, peak, entries, p }) => ({
      from,
      to,
      peak,
      reflections: entries,
      p: rounded(p),
    })),
    weekday: finding.weekday && {
      weekday: finding.weekday.weekday,
      share: rounded(finding.weekday.share),
      expected: rounded(finding.weekday.expected),
      p: rounded(finding.weekday.p),
    },
    hour: finding.hour && {
      hour: finding.hour.hour,
      share: rounded(finding.hour.share),
      expected: rounded(finding.hour.expected),
      p: rounded(finding.hour.p),
    },
  }
}

/** Six digits: more would only show the noise of the simulation. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
