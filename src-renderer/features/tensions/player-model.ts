/** Where a walk through a series stands: at its end until someone walks. */

export interface Walk {
  /** The step that was asked for; null: the end, wherever that is. */
  readonly wanted: number | null
  readonly playing: boolean
}

export const atEnd: Walk = { wanted: null, playing: false }

/** The step shown, 1 … `length`; 0 for an empty series. A series that grew shorter ends sooner. */
export function stepOf(walk: Walk, length: number): number {
  return Math.min(walk.wanted ?? length, length)
}

/** One step further while it plays; stays at the end. */
export function stepped(walk: Walk, length: number): Walk {
  const next = Math.min(length, stepOf(walk, length) + 1)
  return { wanted: next, playing: walk.playing && next < length }
}

/** To a step by hand, which stops the play. */
export function wentTo(at: number, length: number): Walk {
  return { wanted: Math.max(1, Math.min(length, Math.round(at))), playing: false }
}

/** Plays or pauses; play at the end begins anew. */
export function toggled(walk: Walk, length: number): Walk {
  if (walk.playing) return { ...walk, playing: false }
  return { wanted: stepOf(walk, length) >= length ? 1 : walk.wanted, playing: length > 1 }
}
