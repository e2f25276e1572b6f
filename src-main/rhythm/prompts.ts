/** The wing's own questions for the day: written beforehand, chosen by the day alone. */
import { parseDay } from '#contract/journal-day.ts'

const PROMPTS: readonly string[] = [
  'What did this day have room for?',
  'Which hour of today would you keep?',
  'What did you carry today that was not on the list?',
  'When did the day slow down?',
  'What was easier than you expected?',
  'What is still open, and may stay open tonight?',
  'Who was part of this day?',
  'What did your body tell you today?',
  'Which small thing went by almost unseen?',
  'What would you like to remember of this morning?',
  'What did you say no to, and how was that?',
  'What are you looking forward to?',
  'Where did your attention go by itself?',
  'What did you finish, and what did you let go?',
]

/** The same day, the same question. */
export function promptOf(day: string): string {
  const number = Math.floor(parseDay(day).getTime() / 86_400_000)
  const at = ((number % PROMPTS.length) + PROMPTS.length) % PROMPTS.length
  return PROMPTS[at] ?? ''
}
