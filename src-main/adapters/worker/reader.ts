/** The second reading thread: texts in, readings out; it touches no file and no database. */
import { parentPort } from 'node:worker_threads'
import { createReader } from '#engine/reader.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import type { TensionAxis } from '#engine/types.ts'
import { measurable } from '#services/work/measurable.ts'
import { detectLanguage } from '../detect-language.ts'
import type { FromReader, ToReader } from './second-reader.ts'

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')

const reader = createReader(detectLanguage)
let known: { readonly state: string; readonly axes: readonly TensionAxis[] } = {
  state: '[]',
  axes: SEED_AXES,
}

port.on('message', ({ texts, own }: ToReader) => {
  try {
    // The reader compiles an array of axes once, so the same axes must stay the same array.
    const state = JSON.stringify(own)
    if (state !== known.state) known = { state, axes: [...SEED_AXES, ...own] }
    say({ readings: texts.map(text => measurable(reader.read(text, known.axes))) })
  } catch (error) {
    say({ error: error instanceof Error ? error : new Error(String(error)) })
  }
})

function say(message: FromReader): void {
  port?.postMessage(message)
}
