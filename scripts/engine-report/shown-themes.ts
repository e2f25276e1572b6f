/** The patterns that a journal shows, the surest first, with their places in time: what the tests of time are asked. */

import { prepare } from '#db/handles.ts'
import { type PatternEntries, patternEntries } from '#db/patterns.ts'
import type { ThemeInTime } from '#engine/time/findings.ts'
import type { Journal } from './journals.ts'

export interface ShownThemes {
  readonly days: readonly string[]
  readonly themes: readonly ThemeInTime[]
}

export function shownThemes({ core, identity_id }: Journal): ShownThemes {
  const { read } = core.context.db
  const { days, at }: PatternEntries = patternEntries(read, identity_id)
  const shown = prepare(
    read,
    'SELECT seq, key FROM patterns WHERE identity_id = ? AND shown = 1 ORDER BY confidence DESC, key',
  ).rows<[number, string]>(identity_id)
  return { days, themes: shown.map(([seq, key]) => ({ key, at: at.get(seq) ?? [] })) }
}
