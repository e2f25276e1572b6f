/** Tells how often a word stands in anybody's writing, so that a writer's own words stand out. */

import { BACKGROUND_DATA } from './background-data.ts'

/** Hits per million tokens of a noun's or adjective's lemma; a floor for words the table does not know. */
export function backgroundRate(lemma: string): number {
  rates ??= readTable(BACKGROUND_DATA)
  return rates.get(lemma) ?? UNSEEN_RATE
}

/** The table's own threshold is 4 a million: what is not in it is rarer, and half of that is taken. */
export const UNSEEN_RATE = 2

let rates: ReadonlyMap<string, number> | undefined

function readTable(data: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const line of data.trim().split('\n')) {
    const [rate = '', ...lemmas] = line.split(' ')
    for (const lemma of lemmas) table.set(lemma, Number(rate))
  }
  return table
}
