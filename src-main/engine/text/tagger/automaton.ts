/** Runs the pattern automata of the parser's model over small numbers instead of names: the same patterns, found much sooner. */

/** A pattern automaton as a dense table: a row for each state, a column for each token that some pattern asks for. */
export interface Automaton {
  /** Column of a token's number; 0 for all that no pattern asks for. */
  readonly columnOf: (token: number) => number
  readonly columns: number
  /** state × columns + column → state. */
  readonly next: Int16Array
  /** State → 1 where a pattern ends for certain. */
  readonly ends: Uint8Array
  /** State → what the pattern is called; {@link PASSED} where it is only found to be passed over. */
  readonly names: Int16Array
  /** State → how many tokens of the pattern stand before what it names. */
  readonly before: Uint8Array
  /** State → the state of the pattern that has been found if no longer one is; 0 where none has. */
  readonly otherwise: Int16Array
}

/** The column of a token that is not there for this automaton. */
export const SKIPPED = 255

const PASSED = -32_768
const OTHERWISE = '2070003'

/** A machine of the model: [version, last state, transitions, names, marks]. */
type Machine = readonly [
  number,
  number,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, readonly [number, number]>>,
]

/** @param json a machine as the model has it; `nameOf` gives the number for a pattern's name. */
export function compileAutomaton(json: string, nameOf: (name: string) => number): Automaton {
  const [, lastState, transitions, named, marks] = JSON.parse(json) as Machine
  const states = lastState + 1
  const columnByToken = new Map<number, number>()
  for (const row of Object.values(transitions))
    for (const token of Object.keys(row))
      if (token !== OTHERWISE && !columnByToken.has(Number(token)))
        columnByToken.set(Number(token), columnByToken.size + 1)
  const columns = columnByToken.size + 1
  const columnOf = (token: number) => columnByToken.get(token) ?? 0
  const next = new Int16Array(states * columns)
  const otherwise = new Int16Array(states)
  const ends = new Uint8Array(states)
  const names = new Int16Array(states)
  const before = new Uint8Array(states)
  for (const [state, row] of Object.entries(transitions))
    for (const [token, target] of Object.entries(row))
      if (token === OTHERWISE) otherwise[Number(state)] = target
      else next[Number(state) * columns + columnOf(Number(token))] = target
  for (const [state, name] of Object.entries(named)) {
    ends[Number(state)] = 1
    names[Number(state)] = name === '0' ? PASSED : nameOf(name)
  }
  for (const [state, [first]] of Object.entries(marks)) before[Number(state)] = first
  return { columnOf, columns, next, ends, names, before, otherwise }
}

/**
 * Finds the patterns in `count` tokens, given by their columns: one after the other, each as long as it can be.
 *
 * @param found is filled with [place of what the pattern names, name] of each; at least 2 × count long
 * @returns how many patterns there are
 * @see https://github.com/winkjs/wink-nlp/blob/master/src/automaton.js, recognize
 */
export function recognise(
  automaton: Automaton,
  columnAt: Uint8Array,
  count: number,
  found: Int32Array,
): number {
  const { columns, next, ends, names, before, otherwise } = automaton
  let patterns = 0
  for (let i = 0; i < count; i += 1) {
    let state = 0
    let first = 0
    let ended = 0
    let likely = 0
    let likelyLast = 0
    for (let j = i; j <= count; j += 1) {
      // Behind the last token stands one that no pattern asks for.
      const column = j < count ? (columnAt[j] ?? 0) : 0
      if (column === SKIPPED) continue
      const target = next[state * columns + column] ?? 0
      if (target === 0) {
        ended = likely
        if (likely !== 0) i = likelyLast
        break
      }
      if (state === 0) first = j
      if (ends[target] === 1) {
        ended = target
        i = j
        break
      }
      state = target
      if (otherwise[state] !== 0) {
        likely = otherwise[state] ?? 0
        likelyLast = j
      }
    }
    const name = names[ended] ?? PASSED
    if (ended === 0 || name === PASSED) continue
    found[2 * patterns] = first + (before[ended] ?? 0)
    found[2 * patterns + 1] = name
    patterns += 1
  }
  return patterns
}
