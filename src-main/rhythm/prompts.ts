/** The question of the day: the owner's own, or one written beforehand; chosen by the day alone. */
import { parseDay } from '#contract/journal-day.ts'

export interface DayPrompt {
  /** null where it is the owner's. */
  readonly code: string | null
  readonly prompt: string
}

export const PROMPTS: readonly DayPrompt[] = [
  { code: 'room', prompt: 'What did this day have room for?' },
  { code: 'hour', prompt: 'Which hour of today would you keep?' },
  { code: 'carried', prompt: 'What did you carry today that was not on the list?' },
  { code: 'slow', prompt: 'When did the day slow down?' },
  { code: 'easier', prompt: 'What was easier than you expected?' },
  { code: 'open', prompt: 'What is still open, and may stay open tonight?' },
  { code: 'who', prompt: 'Who was part of this day?' },
  { code: 'body', prompt: 'What did your body tell you today?' },
  { code: 'unseen', prompt: 'Which small thing went by almost unseen?' },
  { code: 'morning', prompt: 'What would you like to remember of this morning?' },
  { code: 'no', prompt: 'What did you say no to, and how was that?' },
  { code: 'forward', prompt: 'What are you looking forward to?' },
  { code: 'attention', prompt: 'Where did your attention go by itself?' },
  { code: 'finished', prompt: 'What did you finish, and what did you let go?' },
]

/** The same day, the same question. @param own the owner's prompts, which go before the wing's */
export function promptOf(day: string, own: readonly string[]): DayPrompt {
  const from = own.length > 0 ? own.map(prompt => ({ code: null, prompt })) : PROMPTS
  const number = Math.floor(parseDay(day).getTime() / 86_400_000)
  const at = ((number % from.length) + from.length) % from.length
  const chosen = from[at]
  if (!chosen) throw new Error('there is always a question')
  return chosen
}
