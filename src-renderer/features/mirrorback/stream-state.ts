/** How a mirrorback that is being written looks, event by event. */

import type { z } from 'zod'
import type { HelpCard, Mirrorback, MirrorbackEvent } from '#contract/schemas/mirrorback.ts'

export type Help = z.infer<typeof HelpCard>

export type StreamState =
  /** `asked`: the model that is writing; null while Mirror does it itself. */
  | {
      readonly phase: 'reading'
      readonly quiet: Help | null
      readonly note: string | null
      readonly asked: string | null
    }
  | {
      readonly phase: 'writing'
      readonly text: string
      readonly quiet: Help | null
      readonly note: string | null
    }
  | {
      readonly phase: 'done'
      readonly version: number
      readonly quiet: Help | null
      readonly note: string | null
    }
  | { readonly phase: 'paused'; readonly help: Help }
  | { readonly phase: 'failed'; readonly error: unknown; readonly regenerate: boolean }

export const beginning = {
  phase: 'reading',
  quiet: null,
  note: null,
  asked: null,
} as const satisfies StreamState

/** The state after one event; what was paused stays so, whatever comes behind it. */
export function afterEvent(state: StreamState, event: MirrorbackEvent): StreamState {
  if (state.phase === 'paused') return state
  const { quiet, note } = 'quiet' in state ? state : beginning
  switch (event.type) {
    case 'screen':
      return { ...beginning, quiet: event.screen.level === 'quiet' ? event.help : null }
    case 'asking':
      return { phase: 'reading', quiet, note, asked: event.model }
    case 'not-shown':
      return { phase: 'reading', quiet, note: event.why, asked: null }
    case 'piece':
      return {
        phase: 'writing',
        text: (state.phase === 'writing' ? state.text : '') + event.text,
        quiet,
        note,
      }
    case 'done':
      return { phase: 'done', version: event.mirrorback.version, quiet, note }
    case 'paused':
      return { phase: 'paused', help: event.help }
  }
}

/** The list with this version in its place: added, or put over the one that was there. */
export function withVersion(list: readonly Mirrorback[], one: Mirrorback): Mirrorback[] {
  return [...list.filter(other => other.version !== one.version), one].sort((a, b) => a.version - b.version)
}
