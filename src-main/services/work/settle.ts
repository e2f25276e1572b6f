/** Computes what only the whole journal can say, from its counters: own words, confidence, bursts, trends, weekdays. */
import type { Pattern } from '#contract/schemas/pattern.ts'
import { exposureOfJournal } from '#db/exposure.ts'
import { type PatternEntries, patternEntries, updatePatternStats } from '#db/patterns.ts'
import { hitsOfPatterns, patternRoots } from '#db/yours-patterns.ts'
import { findTemporal, type TemporalFinding } from '#engine/time/findings.ts'
import { tierFor } from '#engine/themes/tier.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { followOwnWords } from './follow-own-words.ts'
import { judge, type Judged } from './judge-pattern.ts'

/** The time tests are asked of this many themes only: the more are asked, the less is found. */
const TESTED = 40
/** What is less likely than this to recur is not called a pattern. */
const LEAST_CONFIDENCE = 0.5
/** Of the simulations; any number would do, and it must stay. */
const SEED = 20_260_101

export function* settle(env: WorkEnv, input: TaskInput<'settle'>): Generator<void, { patterns: number }> {
  const { identity_id } = input
  yield* followOwnWords(env, identity_id)
  yield
  const entries = patternEntries(env.db.read, identity_id)
  yield
  const judged = judgeAll(env, identity_id, entries)
  const findings = timeFindings(judged, entries)
  const shown = shownOf(judged, entries.days.length)
  env.db.write(tx => {
    for (const one of judged)
      updatePatternStats(tx, one.seq, {
        ...one.stats,
        early: tierFor(entries.days.length).early,
        shown: shown.has(one.seq),
        ...inTime(findings.get(one.key)),
      })
  })
  return { patterns: shown.size }
}

function judgeAll(env: WorkEnv, identity: string, entries: PatternEntries): Judged[] {
  const exposure = exposureOfJournal(env.db.read, identity)
  const hits = hitsOfPatterns(env.db.read, identity)
  return patternRoots(env.db.read, identity).map(root =>
    judge({
      ...root,
      days: entries.days,
      at: entries.at.get(root.seq) ?? [],
      hits: hits.get(root.seq) ?? 0,
      tokens: exposure.tokens,
    }),
  )
}

/** By confidence; of equals, the one further above the background first. */
function byStrength(one: Judged, other: Judged): number {
  return (
    other.stats.confidence - one.stats.confidence || other.lift - one.lift || (one.key < other.key ? -1 : 1)
  )
}

function timeFindings(judged: readonly Judged[], entries: PatternEntries): Map<string, TemporalFinding> {
  const tested = judged
    .filter(one => one.stats.reflection_count > 0)
    .toSorted(byStrength)
    .slice(0, TESTED)
  const found = findTemporal({
    entries: entries.days,
    themes: tested.map(one => ({ key: one.key, at: one.at })),
    seed: SEED,
  })
  return new Map(found.map(finding => [finding.key, finding]))
}

function shownOf(judged: readonly Judged[], entries: number): Set<number> {
  const { mostThemes, fewestEntries, tier } = tierFor(entries)
  const strong = judged
    .filter(one => one.stats.reflection_count >= fewestEntries && one.stats.confidence >= LEAST_CONFIDENCE)
    .toSorted(byStrength)
  // A small journal shows its few strongest; a larger one all that can be told from chance.
  const most = tier === 'quotes' || tier === 'early' ? mostThemes : strong.length
  return new Set(strong.slice(0, most).map(one => one.seq))
}

function inTime(finding: TemporalFinding | undefined): Pick<Pattern, 'trend' | 'bursts' | 'weekday'> {
  if (!finding) return { trend: 'too-few', bursts: [], weekday: null }
  return {
    trend: finding.trend,
    bursts: finding.bursts.map(({ from, to, peak, entries, p }) => ({ from, to, peak, reflections: entries, p: rounded(p) })),
    weekday: finding.weekday && {
      weekday: finding.weekday.weekday,
      share: rounded(finding.weekday.share),
      expected: rounded(finding.weekday.expected),
      p: rounded(finding.weekday.p),
    },
  }
}

/** Six digits: more would only show the noise of the simulation. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
