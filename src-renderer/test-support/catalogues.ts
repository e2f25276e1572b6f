/** Every catalogue of the window in both languages, side by side. */
import { german as germanSentences } from '../charts/sentences.de.ts'
import { english as englishSentences } from '../charts/sentences.ts'
import { german as germanCharts } from '../charts/words.de.ts'
import { english as englishCharts } from '../charts/words.ts'
import { german as germanDashboard } from '../features/dashboard/words.de.ts'
import { english as englishDashboard } from '../features/dashboard/words.ts'
import { german as germanPatterns } from '../features/patterns/words.de.ts'
import { english as englishPatterns } from '../features/patterns/words.ts'
import { german as germanPlan } from '../features/rhythm/plan-words.de.ts'
import { english as englishPlan } from '../features/rhythm/plan-words.ts'
import { german as germanProgress } from '../features/rhythm/progress-words.de.ts'
import { english as englishProgress } from '../features/rhythm/progress-words.ts'
import { german as germanRhythm } from '../features/rhythm/words.de.ts'
import { english as englishRhythm } from '../features/rhythm/words.ts'
import { german as germanTensions } from '../features/tensions/words.de.ts'
import { english as englishTensions } from '../features/tensions/words.ts'
import { german as germanOpening } from '../opening/words.de.ts'
import { english as englishOpening } from '../opening/words.ts'
import { german as germanWindow } from '../words.de.ts'
import { english as englishWindow } from '../words.ts'

export const english = {
  ...englishWindow,
  ofCharts: englishCharts,
  ofSentences: englishSentences,
  ofDashboard: englishDashboard,
  ofPatterns: englishPatterns,
  ofTensions: englishTensions,
  ofRhythm: englishRhythm,
  ofPlan: englishPlan,
  ofProgress: englishProgress,
  ofOpening: withoutTold(englishOpening),
}
export const german = {
  ...germanWindow,
  ofCharts: germanCharts,
  ofSentences: germanSentences,
  ofDashboard: germanDashboard,
  ofPatterns: germanPatterns,
  ofTensions: germanTensions,
  ofRhythm: germanRhythm,
  ofPlan: germanPlan,
  ofProgress: germanProgress,
  ofOpening: withoutTold(germanOpening),
}

// It takes a failure and gives two sentences: words.test.ts of the opening holds it.
function withoutTold({ told: _, ...words }: typeof englishOpening) {
  return words
}

/** A text or a function that makes one, by the path of its keys. */
export type Leaf = readonly [path: string, value: unknown]

export function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}
