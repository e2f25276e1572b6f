/** What a frame is: one fixed way of saying something, with slots that only checked words can fill. */

/** Slots: q, r quotations · w, x, y single words quoted · name, a, b labels · n, count numbers · since, date days in words. */
export type Slot = 'q' | 'q2' | 'r' | 'w' | 'x' | 'y' | 'name' | 'a' | 'b' | 'n' | 'count' | 'since' | 'date'

/** What a sentence of the writer's does, or where it stands; a frame with a cue is used only where the cue is true. */
export type Cue =
  | 'hedge'
  | 'contrast'
  | 'wish'
  | 'fear'
  | 'feeling'
  | 'memory'
  | 'doubt'
  | 'vow'
  | 'joy'
  | 'sadness'
  | 'anger'
  | 'question'
  | 'thought'
  | 'weighing'
  | 'first'
  | 'middle'
  | 'last'
  | 'far'
  | 'near'
  | 'short'
  | 'long'

export type FrameKind =
  | 'quote'
  | 'two'
  | 'opposed'
  | 'theme-word'
  | 'theme-name'
  | 'tension-both'
  | 'related'
  | 'related-word'
  | 'question'
  | 'close'
  | 'heavy'
  | 'brief'
  | 'word'
  | 'silence'
  | 'silence-short'
  | 'boundary'
  | 'fact'

export interface Frame {
  /** Stable: stored with the mirrorback, so that the next ones can avoid it. */
  readonly id: string
  readonly kind: FrameKind
  /** Plain text with `{slot}`s. */
  readonly text: string
  readonly cue?: Cue
  /** For a question: the paragraph before it must have been of this kind. */
  readonly after?: FrameKind
}

/** A frame of `kind`; keeps the tables to one line an entry. */
export function framesOf(
  kind: FrameKind,
  table: readonly (readonly [id: string, text: string, cue?: Cue])[],
): readonly Frame[] {
  return table.map(([id, text, cue]) => (cue === undefined ? { id, kind, text } : { id, kind, text, cue }))
}
