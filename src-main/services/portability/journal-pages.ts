/** The pages of a Markdown export beside the reflections: the README, patterns, tensions and threads. */
import type { Identity } from '#contract/schemas/identity.ts'
import type { Occurrence, Pattern } from '#contract/schemas/pattern.ts'
import type { Measurement, Tension } from '#contract/schemas/tension.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import { frontMatter, inline, link } from './markdown-text.ts'

/** Where the page of a reflection lies, relative to the folder of the journal; null for one that is not in the export. */
export type PageOf = (reflectionId: string) => string | null

export interface ReadmeFacts {
  readonly identity: Identity
  readonly reflections: number
  readonly words: number
  readonly first_day: string | null
  readonly last_day: string | null
  readonly threads: readonly { readonly title: string; readonly page: string }[]
  readonly exported_at: string
  readonly app: string
}

export function readmePage(facts: ReadmeFacts): string {
  const { identity, first_day, last_day } = facts
  const span = first_day && last_day ? `, from ${first_day} to ${last_day}` : ''
  const lines = [
    `# ${inline(identity.name)}`,
    '',
    `${counted(facts.reflections, 'reflection')}, ${counted(facts.words, 'word')}${span}.`,
    '',
    '- `reflections/` holds one page for each reflection, by year and day, with its mirrorbacks quoted below',
    `- ${link('Patterns', 'patterns.md')}: themes that recur`,
    `- ${link('Tensions', 'tensions.md')}: what is held between two poles`,
    ...facts.threads.map(thread => `- Thread: ${link(thread.title, thread.page)}`),
    '',
    `Exported by Mirror ${facts.app} on ${facts.exported_at}. What lies in the trash and earlier texts are in the JSON export.`,
  ]
  return page(lines)
}

export interface PatternFacts {
  readonly pattern: Pattern
  /** The newest few. */
  readonly occurrences: readonly Occurrence[]
}

export function patternsPage(patterns: readonly PatternFacts[], pageOf: PageOf): string {
  const sections = patterns.flatMap(({ pattern, occurrences }) => [
    '',
    `## ${inline(pattern.name)}`,
    '',
    `${counted(pattern.occurrence_count, 'time')} in ${counted(pattern.reflection_count, 'reflection')}, ${pattern.first_seen} to ${pattern.last_seen}; ` +
      `trend: ${pattern.trend}; confidence ${pattern.confidence.toFixed(2)}${pattern.early ? ' (early)' : ''}`,
    '',
    ...occurrences.map(one => quoteLine(one.quote, one.journal_day, pageOf(one.reflection_id))),
  ])
  const opening =
    'Observations of what recurs in the writing, never a diagnosis. Each quotation is word for word.'
  return page(['# Patterns', '', patterns.length > 0 ? opening : 'None yet.', ...sections])
}

export interface TensionFacts {
  readonly tension: Tension
  readonly measurements: readonly Measurement[]
}

export function tensionsPage(tensions: readonly TensionFacts[], pageOf: PageOf): string {
  const held = tensions.filter(one => one.measurements.length > 0)
  const sections = held.flatMap(({ tension, measurements }) => [
    '',
    `## ${inline(tension.name)}`,
    '',
    `- ${inline(tension.axis_a)} (−1): ${inline(tension.line_a)}`,
    `- ${inline(tension.axis_b)} (+1): ${inline(tension.line_b)}`,
    '',
    '| day | position | intensity | read by |',
    '| --- | ---: | ---: | --- |',
    ...measurements.map(one => measurementRow(one, pageOf(one.reflection_id))),
  ])
  const opening =
    'Two goods pulled against each other; neither pole is better. −1 is wholly the first, +1 wholly the second.'
  return page(['# Tensions', '', held.length > 0 ? opening : 'None measured yet.', ...sections])
}

function measurementRow(one: Measurement, target: string | null): string {
  const day = target === null ? one.journal_day : link(one.journal_day, target)
  const by = one.measured_by === 'you' ? 'you' : 'Mirror'
  return `| ${day} | ${signed(one.position)} | ${one.intensity.toFixed(2)} | ${by} |`
}

export interface ThreadEntry {
  readonly reflection_id: string
  readonly journal_day: string
  readonly body: string
}

/** The reflections of a thread, in its order; `pageOf` gives addresses from the folder of the journal. */
export function threadPage(thread: Thread, entries: readonly ThreadEntry[], pageOf: PageOf): string {
  const head = frontMatter({
    id: thread.id,
    status: thread.status,
    started_at: thread.started_at,
    last_active: thread.last_active,
  })
  const items = entries.map((entry, at) => {
    const target = pageOf(entry.reflection_id)
    const day = target === null ? entry.journal_day : link(entry.journal_day, `../${target}`)
    return `${at + 1}. ${day}: ${inline(opening(entry.body))}`
  })
  return `${head}\n${page([`# ${inline(thread.title)}`, '', ...items])}`
}

const OPENING = 80

/** The first words of a reflection. */
function opening(body: string): string {
  const line = body.split('\n').find(one => one.trim() !== '') ?? ''
  const text = line.replace(/^#+\s*/, '').trim()
  return text.length <= OPENING
    ? text
    : `${text
        .slice(0, OPENING)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()}…`
}

function quoteLine(quote: string, day: string, target: string | null): string {
  return `- “${inline(quote)}” (${target === null ? day : link(day, target)})`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
