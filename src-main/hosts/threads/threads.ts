/** The threads beside the main one: where their code lies, and how much memory each may use. */
import type { ThreadStart } from '#adapters/worker/protocol.ts'

/*
 * Parsing makes much that dies at once, and what the collector is given it keeps: a small young generation costs little time
 * and saves much memory. The old generation's ceiling is about twice what is ever alive.
 */
export const WORKER: ThreadStart = {
  entry: besideThis('worker'),
  limits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 },
}

/** It holds nothing but the model. */
export const SECOND_READER: ThreadStart = {
  entry: besideThis('reader'),
  limits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 },
}

/** It reads files line by line and page by page. */
export const HELPER: ThreadStart = {
  entry: besideThis('helper'),
  limits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
}

/** It brings the schema up, or salvages, and ends. */
export const OPENING: ThreadStart = {
  entry: besideThis('opening'),
  limits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 },
}

/** Beside the bundle when built, beside this file when run from source. */
function besideThis(name: string): URL {
  return new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
}
