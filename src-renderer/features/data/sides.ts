/** Two texts of one reflection as two columns: which is mine, and which words only one of them has. */
import type { TextConflict } from '#contract/schemas/data.ts'
import { type DiffPart, diffSize, wordDiff } from '../../text/word-diff.ts'

type ConflictText = TextConflict['standing']

export interface Sides {
  /** What `keep: 'mine'` keeps: the text of this device; where it wrote both or neither, the one that stands. */
  readonly mine: ConflictText
  readonly theirs: ConflictText
  readonly left: readonly DiffPart[]
  readonly right: readonly DiffPart[]
  /** Words that only the right one has, and only the left one. */
  readonly added: number
  readonly removed: number
}

export function sidesOf({ standing, other }: Pick<TextConflict, 'standing' | 'other'>): Sides {
  const mine = other.here && !standing.here ? other : standing
  const theirs = mine === standing ? other : standing
  const parts = wordDiff(mine.body, theirs.body)
  return {
    mine,
    theirs,
    left: parts.filter(part => part.type !== 'added'),
    right: parts.filter(part => part.type !== 'removed'),
    ...diffSize(parts),
  }
}
