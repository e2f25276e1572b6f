/** The crisis screen: runs before anything else, on the device, and errs toward showing help. */

import { readsAsEnglish } from '../constitution/language.ts'
import { normalise } from '../constitution/normalise.ts'
import { splitSentences } from '../constitution/sentences.ts'
import { CRISIS_LISTS } from './lists/all-lists.ts'
import { ENGLISH } from './lists/en.ts'
import type { CrisisFinding, CrisisLevel, CrisisList, ScreenResult } from './types.ts'

const RANK: Readonly<Record<CrisisLevel, number>> = { none: 0, note: 1, quiet: 2, pause: 3 }

/** A sentence longer than this is read in pieces: bounded work on a text without full stops. */
const LONGEST_SENTENCE = 600

interface CompiledList {
  readonly list: CrisisList
  readonly stems: RegExp
  readonly figures: RegExp
  readonly terms: readonly { readonly source: CrisisList['terms'][number]; readonly match: RegExp }[]
  readonly plans: RegExp
  readonly denial: RegExp
  readonly fiction: RegExp
}

const compiled = new Map<CrisisList, CompiledList>()

/**
 * What `text` holds of crisis, its highest level first said. Spans are into `text`. `options.language` (ISO 639-1) is the language
 * the caller has detected; where there is no list for it `supported` is false, and the English list is read all the same.
 * Never reliable: a `none` is no statement about the writer. Nothing is stored or sent.
 */
export function screen(text: string, options: { readonly language?: string } = {}): ScreenResult {
  const listed =
    options.language === undefined ? undefined : CRISIS_LISTS.get(options.language.toLowerCase().slice(0, 2))
  const rules = compile(listed ?? ENGLISH)
  const read = normalise(text)
  const sentences = splitSentences(read.plain, LONGEST_SENTENCE).map(({ start, end }) => ({
    start,
    text: read.plain.slice(start, end),
  }))
  const findings: CrisisFinding[] = []
  const plans: CrisisFinding[] = []
  for (const sentence of sentences) {
    if (!rules.stems.test(sentence.text)) continue
    const plain = sentence.text.replace(rules.figures, figure => '\u00b7'.repeat(figure.length))
    for (const found of [...termsIn(plain, rules), ...plansIn(plain, rules)]) {
      const start = read.origin[sentence.start + found.start] ?? 0
      const end = (read.origin[sentence.start + found.end - 1] ?? start) + 1
      ;(found.plan ? plans : findings).push({ start, end, topic: found.topic, level: found.level })
    }
  }
  const all = [...findings, ...plans.map(plan => raised(plan, findings))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  const supported =
    options.language === undefined
      ? readsAsEnglish(sentences.slice(0, 40).map(one => one.text))
      : listed !== undefined
  const level = all.reduce<CrisisLevel>(
    (highest, found) => (RANK[found.level] > RANK[highest] ? found.level : highest),
    'none',
  )
  return {
    supported,
    language: options.language ?? (supported ? 'en' : 'und'),
    list_version: rules.list.version,
    level,
    findings: all,
  }
}

interface Heard extends CrisisFinding {
  readonly plan: boolean
}

function termsIn(sentence: string, rules: CompiledList): readonly Heard[] {
  const story = rules.fiction.test(sentence)
  return rules.terms.flatMap(({ source, match }) =>
    [...sentence.matchAll(match)].map(found => {
      const before = sentence.slice(Math.max(0, found.index - 60), found.index)
      const denied = source.level !== 'note' && source.topic !== 'grief' && rules.denial.test(before)
      const level = denied ? 'note' : story ? lowered(source.level) : source.level
      return {
        start: found.index,
        end: found.index + found[0].length,
        topic: source.topic,
        level,
        plan: false,
      }
    }),
  )
}

function plansIn(sentence: string, rules: CompiledList): readonly Heard[] {
  return [...sentence.matchAll(rules.plans)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    topic: 'suicide',
    level: 'note',
    plan: true,
  }))
}

/** A sign of a plan weighs by what stands around it: with suicidal words it pauses, alone it is only noted. */
function raised(plan: CrisisFinding, findings: readonly CrisisFinding[]): CrisisFinding {
  const own = findings.filter(
    found => found.topic === 'suicide' || found.topic === 'self-harm' || found.topic === 'despair',
  )
  if (own.some(found => found.topic === 'suicide' && RANK[found.level] >= RANK.quiet))
    return { ...plan, level: 'pause' }
  return own.some(found => RANK[found.level] >= RANK.quiet) ? { ...plan, level: 'quiet' } : plan
}

function lowered(level: 'note' | 'quiet' | 'pause'): 'note' | 'quiet' {
  return level === 'pause' ? 'quiet' : 'note'
}

function compile(list: CrisisList): CompiledList {
  const known = compiled.get(list)
  if (known !== undefined) return known
  const made: CompiledList = {
    list,
    stems: new RegExp(list.stems, 'u'),
    figures: new RegExp(list.figures.map(figure => `\\b(?:${figure})`).join('|'), 'gu'),
    terms: list.terms.map(source => ({
      source,
      match: new RegExp(`(?<![\\p{L}])(?:${source.match})`, 'gu'),
    })),
    plans: new RegExp(list.plans.map(plan => `\\b(?:${plan})`).join('|'), 'gu'),
    denial: new RegExp(`(?:${list.denials.join('|')})$`, 'u'),
    fiction: new RegExp(list.fiction.map(word => `\\b(?:${word})`).join('|'), 'u'),
  }
  compiled.set(list, made)
  return made
}
