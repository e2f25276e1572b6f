/** Gathers what a mirrorback may speak of: the reflection as parsed, its themes and tensions, and earlier ones like it. */
import type { Reflection } from '#contract/schemas/reflection.ts'
import { patternsIn } from '#db/patterns-in.ts'
import { relatedReflections } from '#db/related.ts'
import { listTensionAxes } from '#db/tensions.ts'
import { selectSentences } from '#engine/mirrorback/select-sentences.ts'
import type { MirrorbackInput, MirrorRelated, MirrorTension, MirrorTheme } from '#engine/mirrorback/types.ts'
import { axesOf } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'

const MOST_PATTERNS = 5
const MOST_TENSIONS = 3
const MOST_RELATED = 5
/** Of the earlier reflections that share a pattern, few say something of the writer where they do. */
const LOOKED_AT = 40
/** An earlier line is said back only where it is more likely than not worth reading by itself. */
const WORTH_RECALLING = 0.5
const NOTHING_SEEN = { themed: [], pulled: [] }

export interface ComposeContext {
  readonly input: Omit<MirrorbackInput, 'variant' | 'previousFrames'>
  /** The texts that quotations may come from. */
  readonly sources: readonly string[]
  /** Names that may stand outside quotation marks: of patterns, of poles, and dates in words. */
  readonly labels: readonly string[]
}

export function contextOf(env: WorkEnv, reflection: Reflection): ComposeContext {
  const axes = axesOf(env.db.read, reflection.identity_id)
  const reading = env.reader.read(reflection.body, axes)
  const related = relatedOf(env, reflection)
  const themes = themesOf(env, reflection)
  const tensions = tensionsOf(env, reflection, reading.tensions)
  return {
    sources: [reflection.body, ...related.map(one => one.text)],
    labels: [
      ...themes.flatMap(theme => [theme.name, dateWords(theme.since)]),
      ...tensions.flatMap(tension => [tension.name, tension.poleA, tension.poleB]),
      ...related.map(one => dateWords(one.journal_day)),
    ],
    input: {
      text: reflection.body,
      parsed: env.reader.parse(reflection.body),
      seed: reflection.id,
      seen: { themed: reading.themes, pulled: reading.tensions.flatMap(one => one.evidence) },
      themes,
      tensions,
      related,
      dateWords,
      affect: reading.affect,
    },
  }
}

function themesOf(env: WorkEnv, reflection: Reflection): MirrorTheme[] {
  return patternsIn(env.db.read, reflection.id)
    .slice(0, MOST_PATTERNS)
    .map(one => ({
      key: one.key,
      name: one.name,
      spans: one.spans,
      entries: one.reflection_count,
      since: one.first_seen,
      pattern_id: one.pattern_id,
    }))
}

function tensionsOf(
  env: WorkEnv,
  reflection: Reflection,
  readings: readonly MirrorTension['reading'][],
): MirrorTension[] {
  const rows = new Map(listTensionAxes(env.db.read, reflection.identity_id).map(row => [row.key, row]))
  return readings
    .filter(reading => reading.evidence.length >= 2)
    .toSorted((one, other) => other.intensity - one.intensity || (one.axis < other.axis ? -1 : 1))
    .slice(0, MOST_TENSIONS)
    .flatMap(reading => {
      const row = rows.get(reading.axis)
      return row
        ? [{ axis: reading.axis, name: row.name, poleA: row.axis_a, poleB: row.axis_b, reading }]
        : []
    })
}

/** Earlier reflections of which a sentence of the writer's own holds what they share with this one; the best such sentence of each. */
function relatedOf(env: WorkEnv, reflection: Reflection): MirrorRelated[] {
  return relatedReflections(env.db.read, reflection.id, LOOKED_AT)
    .flatMap(one => {
      const parsed = env.reader.parse(one.body)
      const sentence = selectSentences({ text: one.body, parsed, seen: NOTHING_SEEN }, []).find(
        span => span.worth >= WORTH_RECALLING && span.start <= one.start && one.end <= span.end,
      )
      if (!sentence) return []
      return [
        {
          reflection_id: one.id,
          journal_day: one.journal_day,
          text: one.body,
          sentence: { start: sentence.start, end: sentence.end },
          shared: { start: one.start, end: one.end },
        },
      ]
    })
    .slice(0, MOST_RELATED)
}

/** Such as `12 May 2025`. */
function dateWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
