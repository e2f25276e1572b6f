/** A mirrorback for tests. */
import type { NewMirrorbackRow } from '../mirrorbacks.ts'
import { NOW } from './journal.ts'

export function newMirrorback(
  id: string,
  reflectionId: string,
  over: Partial<NewMirrorbackRow> = {},
): NewMirrorbackRow {
  return {
    id,
    reflection_id: reflectionId,
    body: 'You wrote of the sea.',
    provider: 'built-in',
    model: null,
    engine_version: '1',
    verdict: {
      constitution_version: '1',
      outcome: 'pass',
      rules: [],
      directive_share: 0,
      quotes: [],
      refusal: null,
    },
    evidence: [],
    frames: ['quote-1'],
    revision: 1,
    now: NOW,
    ...over,
  }
}
