/** Checks a generated text against the constitution: every rule answers, with the places that break it. */

import { checkBuiltInSentence } from './closed-grammar.ts'
import { findImperatives } from './imperatives.ts'
import { readsAsEnglish } from './language.ts'
import { findForeignWords } from './locality.ts'
import { checkModelSentence, ownWords } from './model-grammar.ts'
import { MASK, type Normalised, normalise } from './normalise.ts'
import { checkQuotes } from './quotes.ts'
import { RULES } from './rules/all-rules.ts'
import { splitSentences } from './sentences.ts'
import type {
  CheckContext,
  CheckedQuote,
  Finding,
  Outcome,
  Refusal,
  Rule,
  RuleId,
  RuleVerdict,
  Verdict,
} from './types.ts'
import { CONSTITUTION_VERSION } from './types.ts'

/** UTF-16 units. A mirrorback is two or three short paragraphs; longer text is refused unread. */
export const LONGEST_CHECKED = 20_000

/** Above this share of directive sentences a text is rejected, however soft each of them is. */
export const DIRECTIVE_LIMIT = 0.15

/** Labels longer than this could smuggle a sentence past the rules; they are read like any other words. */
const LONGEST_LABEL_WORDS = 6

interface Breach extends Finding {
  readonly rule: RuleId
  readonly soft: boolean
}

interface ReadSentence {
  readonly text: string
  readonly start: number
}

/**
 * The verdict on `text`. Quotations found in `context.sources` and short labels are exempt from the rules; nothing else is.
 * Spans are into `text` as it was given. A text that cannot be checked (empty, too long, not English) is rejected with a `refusal`.
 * Linear in the length of the text; never throws.
 */
export function checkText(text: string, context: CheckContext): Verdict {
  if (text.length > LONGEST_CHECKED) return refused('too-long')
  const quotes = checkQuotes(text, context.sources)
  const read = masked(text, normalise(text), quotes, context.labels ?? [])
  const sentences = splitSentences(read.plain).map(span => ({
    text: read.plain.slice(span.start, span.end),
    start: span.start,
  }))
  if (!/[\p{L}\p{N}\uE000]/u.test(read.plain)) return refused('empty', quotes)
  if (!readsAsEnglish(sentences.map(sentence => sentence.text))) return refused('language', quotes)

  const perSentence = sentences.map(sentenceBreaches)
  const grammar = sentences.flatMap(grammarOf(context))
  const breaches = [...perSentence.flat(), ...grammar].map(found => inOriginal(found, read))
  breaches.push(...quotes.filter(quote => !quote.found).map(invented))
  const others = (context.otherIdentities ?? []).flatMap(identity => identity.texts)
  breaches.push(
    ...findForeignWords(text, context.sources, others).map(
      found => ({ ...found, rule: 'C8', soft: false }) as const,
    ),
  )

  const directive = perSentence.filter(found => found.some(one => one.rule === 'C1')).length
  const share = sentences.length === 0 ? 0 : directive / sentences.length
  const rules = RULES.map(rule => ruleVerdict(rule, breaches, share))
  return {
    constitution_version: CONSTITUTION_VERSION,
    outcome: worst(rules.map(rule => rule.outcome)),
    rules,
    directive_share: share,
    quotes,
    refusal: null,
  }
}

function sentenceBreaches(sentence: ReadSentence): readonly Breach[] {
  const breaches: Breach[] = findImperatives(sentence.text).map(found => ({
    ...found,
    rule: 'C1',
    soft: false,
  }))
  for (const rule of RULES) {
    for (const pattern of rule.patterns) {
      for (const found of sentence.text.matchAll(pattern.match)) {
        breaches.push({
          start: found.index,
          end: found.index + found[0].length,
          why: pattern.why,
          rule: rule.id,
          soft: pattern.soft ?? false,
        })
      }
    }
  }
  return breaches.map(found => movedBy(found, sentence.start))
}

/** Both modes are closed: what is in neither grammar does not pass, and a model is asked to write it again. */
function grammarOf(context: CheckContext): (sentence: ReadSentence) => readonly Breach[] {
  const builtIn = context.mode === 'built-in'
  const own = builtIn ? new Set<string>() : ownWords(context.sources)
  return ({ text, start }) =>
    (builtIn ? checkBuiltInSentence(text) : checkModelSentence(text, own)).map(found =>
      movedBy({ ...found, rule: 'C1', soft: !builtIn }, start),
    )
}

function movedBy(found: Breach, by: number): Breach {
  return { ...found, start: found.start + by, end: found.end + by }
}

function ruleVerdict(rule: Rule, breaches: readonly Breach[], share: number): RuleVerdict {
  const own = breaches
    .filter(found => found.rule === rule.id)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const spans = own.map(({ start, end, why }) => ({ start, end, why }))
  return { id: rule.id, outcome: ruleOutcome(rule, own, share), spans }
}

function ruleOutcome(rule: Rule, own: readonly Breach[], share: number): Outcome {
  if (own.length === 0) return 'pass'
  const onlySoft = own.every(found => found.soft)
  return onlySoft && share <= DIRECTIVE_LIMIT ? 'rewrite' : rule.severity
}

function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('reject')) return 'reject'
  return outcomes.includes('rewrite') ? 'rewrite' : 'pass'
}

function invented(quote: CheckedQuote): Breach {
  return {
    start: quote.start,
    end: quote.end,
    why: 'quotes what the writer did not write',
    rule: 'C9',
    soft: false,
  }
}

function inOriginal(found: Breach, read: Normalised): Breach {
  const last = read.origin[found.end - 1] ?? 0
  const end = Math.max(last + 1, read.origin[found.end] ?? last + 1)
  return { ...found, start: read.origin[found.start] ?? 0, end }
}

/**
 * Hides verified quotations and labels behind {@link MASK}. A quotation that ends its sentence keeps its last mark, so that the
 * next sentence is seen to begin.
 */
function masked(
  text: string,
  read: Normalised,
  quotes: readonly CheckedQuote[],
  labels: readonly string[],
): Normalised {
  const hidden = new Uint8Array(text.length)
  for (const quote of quotes)
    if (quote.found) hide(hidden, quote.start + 1, quote.end - 1 - endMark(text, quote))
  for (const label of labels) {
    if (label.trim() === '' || label.trim().split(/\s+/u).length > LONGEST_LABEL_WORDS) continue
    for (let at = text.indexOf(label); at !== -1; at = text.indexOf(label, at + label.length)) {
      if (standsAlone(text, at, at + label.length)) hide(hidden, at, at + label.length)
    }
  }
  const plain = read.plain
    .split('')
    .map((character, i) => (hidden[read.origin[i] ?? -1] === 1 ? MASK : character))
    .join('')
  return { plain, origin: read.origin }
}

function endMark(text: string, quote: CheckedQuote): number {
  const ends = /[.!?…]$/u.test(quote.text)
  return ends && /^(?:\s*$|\s+[\p{Lu}“"‘])/u.test(text.slice(quote.end)) ? 1 : 0
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '')
}

function hide(hidden: Uint8Array, start: number, end: number): void {
  hidden.fill(1, start, end)
}

function refused(refusal: Refusal, quotes: readonly CheckedQuote[] = []): Verdict {
  const rules = RULES.map(rule => ({ id: rule.id, outcome: 'pass' as const, spans: [] }))
  return {
    constitution_version: CONSTITUTION_VERSION,
    outcome: 'reject',
    rules,
    directive_share: 0,
    quotes,
    refusal,
  }
}
