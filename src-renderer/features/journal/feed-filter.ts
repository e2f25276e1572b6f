/** What the feed is narrowed to, kept in the address so that it can be gone back to. */
import type { Inputs } from '#contract/contract.ts'
import type { PatternId, TensionId, ThreadId } from '#contract/ids.ts'
import { parseDay } from '#contract/journal-day.ts'
import { MOODS, type MoodSide } from '#contract/search-operators.ts'

export type FeedFilter = NonNullable<Inputs['reflections']['list']['filter']>

/** One filter each; null: not narrowed by it. */
export interface FeedChoice {
  readonly tag: string | null
  readonly thread: ThreadId | null
  readonly pattern: PatternId | null
  readonly tension: TensionId | null
  readonly mood: MoodSide | null
  readonly mirrored: boolean | null
  /** The newest day shown. */
  readonly day: string | null
}

export const everything: FeedChoice = {
  tag: null,
  thread: null,
  pattern: null,
  tension: null,
  mood: null,
  mirrored: null,
  day: null,
}

/** Reads an address; what cannot be read narrows nothing. */
export function readChoice(params: URLSearchParams): FeedChoice {
  const mirrored = params.get('mirrored')
  return {
    tag: params.get('tag') || null,
    thread: (params.get('thread') || null) as ThreadId | null,
    pattern: (params.get('pattern') || null) as PatternId | null,
    tension: (params.get('tension') || null) as TensionId | null,
    mood: MOODS.find(mood => mood === params.get('mood')) ?? null,
    mirrored: mirrored === 'yes' ? true : mirrored === 'no' ? false : null,
    day: readDay(params.get('day')),
  }
}

/** The address of the journal narrowed so. */
export function addressOf(choice: FeedChoice): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(choice))
    if (value !== null) params.set(key, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
  const text = params.toString()
  return text === '' ? '/journal' : `/journal?${text}`
}

export function filterOf(choice: FeedChoice): FeedFilter {
  return {
    ...(choice.tag === null ? {} : { tag: choice.tag }),
    ...(choice.thread === null ? {} : { thread_id: choice.thread }),
    ...(choice.pattern === null ? {} : { pattern_id: choice.pattern }),
    ...(choice.tension === null ? {} : { tension_id: choice.tension }),
    ...(choice.mood === null ? {} : { mood: choice.mood }),
    ...(choice.mirrored === null ? {} : { has_mirrorback: choice.mirrored }),
    ...(choice.day === null ? {} : { to: choice.day }),
  }
}

function readDay(text: string | null): string | null {
  if (!text) return null
  try {
    parseDay(text)
    return text
  } catch {
    return null
  }
}
