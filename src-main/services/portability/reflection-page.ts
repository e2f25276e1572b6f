/** One reflection as a Markdown page: what is known of it on top, its own words, the mirrorbacks quoted below. */
import type { Mirrorback } from '#contract/schemas/mirrorback.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { frontMatter, quoted } from './markdown-text.ts'

/** The body stands in it exactly as it was written. `threads` are titles. */
export function reflectionPage(
  reflection: Reflection,
  mirrorbacks: readonly Mirrorback[],
  threads: readonly string[],
): string {
  const { mood } = reflection
  const head = frontMatter({
    id: reflection.id,
    date: reflection.journal_day,
    occurred_at: reflection.occurred_at,
    zone: reflection.zone,
    tags: reflection.tags.length > 0 ? reflection.tags : null,
    mood_valence: mood?.valence ?? null,
    mood_energy: mood?.energy ?? null,
    mood_label: mood?.label ?? null,
    threads: threads.length > 0 ? threads : null,
    source: reflection.source,
    visibility: reflection.visibility,
    analysable: reflection.analysable,
    words: reflection.word_count,
    revision: reflection.revision,
    created_at: reflection.created_at,
    updated_at: reflection.updated_at,
  })
  return [`${head}\n${reflection.body}\n`, ...mirrorbacks.map(mirrorbackQuote)].join('\n')
}

/** Obsidian shows it as a callout, other programs as a quotation. */
function mirrorbackQuote(mirrorback: Mirrorback): string {
  const by = mirrorback.model === null ? mirrorback.provider : `${mirrorback.provider}, ${mirrorback.model}`
  const title = `Mirrorback ${mirrorback.version} (${by}, ${mirrorback.created_at.slice(0, 10)})`
  return `${quoted(`[!quote] ${title}\n${mirrorback.body}`)}\n`
}

/** `reflections/YYYY/YYYY-MM-DD.md`; the second of a day ends in `-2`. */
export function createReflectionNames(): (journalDay: string) => string {
  const seen = new Map<string, number>()
  return day => {
    const count = (seen.get(day) ?? 0) + 1
    seen.set(day, count)
    return `reflections/${day.slice(0, 4)}/${day}${count === 1 ? '' : `-${count}`}.md`
  }
}
