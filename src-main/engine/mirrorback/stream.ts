/** Cuts a finished body into pieces of about a word, so that it can appear as if it were being written. */

import type { MirrorbackDraft } from './types.ts'

/** Words, each with the white space after it; joined, they are exactly the body. */
export function composeStream(draft: Pick<MirrorbackDraft, 'body'>): readonly string[] {
  return draft.body.match(/\S+\s*|^\s+/gu) ?? []
}
