/** Brings a text to the plain form that rules are matched on, remembering where each character came from. */

/** `plain[i]` was written at `text[origin[i]]`; `origin` has one more entry, the length of the text. */
export interface Normalised {
  readonly plain: string
  readonly origin: readonly number[]
}

/** Stands for a character that was checked and may say what it likes (a verified quotation, a label). */
export const MASK = '\uE000'

/** Letters of other scripts that look like Latin ones: a disguise in an English text. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    ё: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ї: 'i',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    ɡ: 'g',
    һ: 'h',
    ӏ: 'l',
    ո: 'n',
    ս: 'u',
    α: 'a',
    ο: 'o',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ı: 'i',
    ł: 'l',
    ø: 'o',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
  }),
)

const SAME: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛ʼ´`＇′'].map(mark => [mark, "'"] as const),
  ...[...'“”„‟″＂'].map(mark => [mark, '"'] as const),
  ...[...'‐‑‒'].map(mark => [mark, '-'] as const),
  ...[...'–―−'].map(mark => [mark, '—'] as const),
])

const LEET: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['@', 'a'],
  ['$', 's'],
])

const INVISIBLE = /[\p{Cf}\p{Co}\p{Mn}\p{Cn}]/u
const MARKUP = /[*_~#>|\\]/u
const ASCII_LETTER = /[a-z]/i

/**
 * Lower case, Latin letters, straight marks, single spaces; zero-width characters, combining accents, emphasis marks and
 * private-use characters gone; letters spaced out one by one pulled together. Newlines stay, as sentence ends.
 */
export function normalise(text: string): Normalised {
  const plain: string[] = []
  const origin: number[] = []
  let index = 0
  for (const character of text) {
    const at = index
    index += character.length
    for (const out of plainForms(character, text, at).split('')) {
      if (out === ' ' && (plain.at(-1) === ' ' || plain.at(-1) === '\n')) continue
      plain.push(out)
      origin.push(at)
    }
  }
  return joinSpacedLetters(plain, origin, text.length)
}

function plainForms(character: string, text: string, at: number): string {
  if (character >= ' ' && character <= '~') return asciiForm(character, text, at)
  if (character === '\n' || character === '\u2028' || character === '\u2029') return '\n'
  if (/\s/u.test(character)) return ' '
  if (INVISIBLE.test(character)) return ''
  const known = SAME.get(character)
  if (known !== undefined) return known
  const folded = character
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return [...folded].map(letter => LOOK_ALIKES.get(letter) ?? SAME.get(letter) ?? letter).join('')
}

function asciiForm(character: string, text: string, at: number): string {
  if (MARKUP.test(character)) return ''
  if (character === '`') return "'"
  const disguised = LEET.get(character)
  if (
    disguised !== undefined &&
    ASCII_LETTER.test(text[at - 1] ?? '') &&
    ASCII_LETTER.test(text[at + 1] ?? '')
  )
    return disguised
  return character.toLowerCase()
}

/** "y o u" → "you": four or more single letters with a space between each. */
function joinSpacedLetters(plain: readonly string[], origin: readonly number[], length: number): Normalised {
  const joined = plain.join('')
  const dropped = new Set<number>()
  for (const run of joined.matchAll(/(?<![a-z'])[a-z](?: [a-z]){3,}(?![a-z'])/g)) {
    for (let i = run.index; i < run.index + run[0].length; i++) if (joined[i] === ' ') dropped.add(i)
  }
  const kept = dropped.size === 0 ? undefined : [...joined].map((_, i) => i).filter(i => !dropped.has(i))
  const text = kept === undefined ? joined : kept.map(i => joined[i]).join('')
  const from = kept === undefined ? [...origin] : kept.map(i => origin[i] ?? length)
  from.push(length)
  return { plain: text, origin: from }
}
