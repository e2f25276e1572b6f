/** Numbers the words met so far, so that a lexicon is asked about a word once and not at every token. */

/** Words that are numbered; what comes after them is looked up each time. */
const MOST_WORDS = 24_000
const numbers = new Map<string, number>()

/** The number of a word, the same for as long as the process lives; −1 when there are too many words already. */
export function wordNumber(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  if (numbers.size >= MOST_WORDS) return -1
  const made = numbers.size
  numbers.set(word, made)
  return made
}

/** Something that is known of each word alone, such as its entry in a lexicon. */
export type WordFact<T> = (number: number, word: string) => T

/** `tell`, asked once for each numbered word. It must depend on nothing but the word. */
export function wordFact<T extends NonNullable<unknown> | null>(tell: (word: string) => T): WordFact<T> {
  const told: (T | undefined)[] = []
  return (number, word) => {
    if (number < 0) return tell(word)
    const known = told[number]
    if (known !== undefined) return known
    // Without holes an array is read faster.
    while (told.length <= number) told.push(undefined)
    const fact = tell(word)
    told[number] = fact
    return fact
  }
}
