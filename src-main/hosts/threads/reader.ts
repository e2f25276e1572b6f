/** The second reading thread: texts in, readings out; it touches no file and no database. */
import { answerEach } from '#adapters/worker/answering.ts'
import type { Readings, ToRead } from '#adapters/worker/second-reader.ts'
import type { ReadingRow } from '#db/analyses.ts'
import { createReader } from '#engine/reader.ts'
import { withOwn } from '#engine/tensions/own-words.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import type { TensionAxis } from '#engine/types.ts'
import { measurable } from '#services/work/measurable.ts'

/** Thrown where a language must be detected: the tables for that are large, and the other thread has them. */
class NotForMe extends Error {}

const reader = createReader(() => {
  throw new NotForMe()
})
let known: { readonly state: string; readonly axes: readonly TensionAxis[] } = {
  state: '[]',
  axes: SEED_AXES,
}

answerEach(({ texts, own }: ToRead): Readings => {
  // The reader compiles an array of axes once, so the same axes must stay the same array.
  const state = JSON.stringify(own)
  if (state !== known.state) known = { state, axes: withOwn(own) }
  return texts.map(readOne)
})

function readOne(text: string): ReadingRow | null {
  try {
    return measurable(reader.read(text, known.axes))
  } catch (error) {
    if (error instanceof NotForMe) return null
    throw error
  }
}
