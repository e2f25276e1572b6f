/** Parses English as wink-nlp does: tokens, lemmas, parts of speech and sentences, each with its exact span. */

import { chunksOf } from './chunks.ts'
import { markNearFirst, markNegated, markQuoted, singleQuotations, type TokenRange } from './cues.ts'
import { cliticLemma, EnglishForms, IS_CLITIC, IS_WORD } from './english-forms.ts'
import { normalise, offsetWalker } from './normalise.ts'
import type { ParsedText, Sentence, Token } from './parsed-text.ts'
import { Tagger } from './tagger/tagger.ts'

/**
 * The English parse of a text. The same text gives the same parse whatever was parsed before it, in time linear
 * in its length (giant texts go to the parser in pieces, see {@link chunksOf}).
 */
export function parseEnglish(text: string): ParsedText {
  const { tokens, values, sentences: ranges, paragraphs } = tokenize(text)
  const words = new Uint8Array(tokens.length)
  for (let i = 0; i < words.length; i += 1) if (tokens[i]?.isWord === true) words[i] = 1
  const quoted = markQuoted(values, words, paragraphs)
  // The parser sees straight marks alone, of which a single one is nearly always an apostrophe.
  let at = 0
  for (const { start, end } of singleQuotations(text)) {
    while ((tokens[at]?.start ?? start) < start) at += 1
    for (; (tokens[at]?.start ?? end) < end; at += 1) quoted[at] = 1
  }
  const negated = markNegated(values, ranges)
  const nearFirst = markNearFirst(values, ranges, quoted)
  const sentences: Sentence[] = []
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i += 1) {
      const token = tokens[i]
      if (token === undefined) continue
      token.sentence = sentences.length
      if (negated[i] === 1) token.negated = true
      if (nearFirst[i] === 1) token.nearFirst = true
      if (quoted[i] === 1) token.quoted = true
    }
    sentences.push({ start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, first, last })
  }
  return { text, tokens, sentences, language: 'en', languageClass: 'full' }
}

/** One model per process. */
let loaded: { readonly tagger: Tagger; readonly forms: EnglishForms } | undefined

function load(): NonNullable<typeof loaded> {
  const tagger = new Tagger()
  return { tagger, forms: new EnglishForms(tagger) }
}

/** A token before what stands around it is known. */
type Unmarked = { -readonly [key in keyof Token]: Token[key] }

/** Tokens in order, white space left out; sentences and paragraphs cover all of them. */
interface RawTokens {
  readonly tokens: Unmarked[]
  /** The tokens' values once more, for what looks at nothing else. */
  readonly values: string[]
  readonly sentences: TokenRange[]
  readonly paragraphs: TokenRange[]
}

function tokenize(original: string): RawTokens {
  const raw: RawTokens = { tokens: [], values: [], sentences: [], paragraphs: [] }
  const { text, shifts } = normalise(original)
  const startOf = offsetWalker(shifts)
  const endOf = offsetWalker(shifts)
  const cutter = new Cutter(raw)
  loaded ??= load()
  const { tagger, forms } = loaded
  const { tagNames } = tagger
  for (const [from, to] of chunksOf(text)) {
    const { count, lexemes, lengths, starts, tags, sentences, lasts } = tagger.tag(text, from, to)
    let first = 0
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      const last = lasts[sentence] ?? 0
      for (let i = first; i <= last; i += 1) {
        const lexeme = lexemes[i] ?? 0
        const start = starts[i] ?? -1
        if (start < 0) continue
        const tag = tags[i] ?? 0
        const pos = tagNames[tag] ?? 'X'
        if (pos === 'SPACE') {
          const next = i + 1 < count ? tagger.lexeme(lexemes[i + 1] ?? 0).value : undefined
          cutter.space(tagger.lexeme(lexeme).value, next)
          continue
        }
        const flags = forms.flagsOf(lexeme)
        const value = forms.lower[lexeme] ?? ''
        let lemma = forms.lemmas[lexeme] ?? ''
        let lemmaNumber = forms.lemmaNumbers[lexeme] ?? -1
        const verb = (flags & IS_CLITIC) === 0 ? undefined : cliticLemma(value, raw.tokens.at(-1))
        if (verb !== undefined || forms.lemmaTags[lexeme] !== tag) {
          const other = verb ?? forms.otherLemma(lexeme, tag)
          lemma = other.text
          lemmaNumber = other.number
        }
        raw.values.push(value)
        raw.tokens.push({
          start: startOf(start),
          end: endOf(start + (lengths[lexeme] ?? 0)),
          value,
          valueNumber: forms.lowerNumbers[lexeme] ?? -1,
          lemma,
          lemmaNumber,
          pos,
          sentence: 0,
          negated: false,
          nearFirst: false,
          isWord: (flags & IS_WORD) !== 0,
          quoted: false,
        })
      }
      cutter.sentenceEnd()
      first = last + 1
    }
  }
  cutter.paragraphEnd()
  return raw
}

/** Decides where sentences and paragraphs end; the parser itself runs over a blank line before a small letter. */
class Cutter {
  readonly #raw: RawTokens
  #sentence = 0
  #paragraph = 0

  constructor(raw: RawTokens) {
    this.#raw = raw
  }

  /** White space that holds a line break; `next` is the token after it. */
  space(value: string, next: string | undefined): void {
    const blankLine = value.indexOf('\n') !== value.lastIndexOf('\n')
    if (blankLine) this.paragraphEnd()
    else if (value.includes('\n') && next !== undefined && BULLET.test(next)) this.sentenceEnd()
  }

  sentenceEnd(): void {
    const here = this.#raw.values.length
    if (here > this.#sentence) this.#raw.sentences.push({ first: this.#sentence, last: here })
    this.#sentence = here
  }

  paragraphEnd(): void {
    this.sentenceEnd()
    const here = this.#raw.values.length
    if (here > this.#paragraph) this.#raw.paragraphs.push({ first: this.#paragraph, last: here })
    this.#paragraph = here
  }
}

const BULLET = /^(?:[-*+•–#>]|\[)/
