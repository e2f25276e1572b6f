/** What a chart says of its marks and of itself as a whole, in sentences that are read out. */
import type { Period } from '#contract/journal-day.ts'
import { inLanguage } from '../catalogue.ts'
import { englishCount as count } from './english-count.ts'

export const english = {
  reflections: (n: number) => count(n, 'reflection'),
  readings: (n: number) => count(n, 'reading'),
  times: (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : count(n, 'time')),
  periods: (n: number, period: Period) => count(n, period),
  nothingWritten: (when: string) => `${when}: nothing written`,
  trends: {
    rising: 'coming more often',
    falling: 'coming less often',
    steady: 'about as often as before',
    burst: 'gathered in a stretch of time',
    'too-few': 'too few to say how it changes',
  },
  share: (when: string, held: string, of: number, rate: string) =>
    `${when}: in ${held} of ${count(of, 'reflection')} (${rate})`,
  shareBetween: (when: string, held: string, of: number, rate: string, low: string, high: string) =>
    `${when}: in ${held} of ${count(of, 'reflection')} (${rate}, between ${low} and ${high})`,
  timeline: (held: string, of: number, rate: string, trend: string) =>
    `In ${held} of ${count(of, 'reflection')} (${rate}); ${trend}.`,
  timelinePeak: (peak: string) => `Most often: ${peak}.`,
  allDays: (rate: string) => `All days: ${rate}`,
  weekdayHabit: (day: string, share: string, expected: string) =>
    `It gathers on ${day}s: ${share} of it, where ${expected} of all reflections are written.`,
  noWeekday: 'No day of the week stands out from the others more than chance allows.',
  multiples: (n: number, top: string) =>
    `${count(n, 'pattern')} on one scale; the top of each is ${top} of reflections.`,
  multiplePeak: (when: string, rate: string) => `; most in ${when} (${rate})`,
  heatDay: (day: string, n: number, words: number) =>
    `${day}: ${count(n, 'reflection')}, ${count(words, 'word')}`,
  heatNone: (days: number) => `Nothing was written in these ${count(days, 'day')}.`,
  heat: (n: number, days: number, of: number, words: number) =>
    `${count(n, 'reflection')} on ${count(days, 'day')} of ${of}; ${count(words, 'word')}.`,
  patternDay: (day: string, times: string, n: number) => `${day}: ${times}, in ${count(n, 'reflection')}`,
  patternNoDay: (day: string) => `${day}: not here`,
  patternNoYear: 'It does not come in this year.',
  patternYear: (days: number, times: string) => `On ${count(days, 'day')}, ${times} in all.`,
  rhythmBar: (when: string, n: number, days: number, words: number) =>
    `${when}: ${count(n, 'reflection')} on ${count(days, 'day')}, ${count(words, 'word')}`,
  rhythmNone: 'Nothing is written yet.',
  rhythmOne: (when: string, n: number) => `${count(n, 'reflection')} in ${when}.`,
  rhythmIn: (held: number, of: string) => `Something was written in ${held} of ${of}`,
  rhythmAll: (of: string) => `Something was written in each of ${of}`,
  rhythmMost: (most: string, n: number) => `; most in ${most} (${count(n, 'reflection')}).`,
  rhythmTied: (n: number) => `; at most ${count(n, 'reflection')} in one.`,
  noReading: (when: string) => `${when}: no reading`,
  history: (n: number, periods: string, a: string, inA: number, b: string, inB: number, open: number) =>
    `${count(n, 'reading')} in ${periods}. Clearly toward ${a} in ${inA}, toward ${b} in ${inB}, open in ${open}.`,
  mapMark: (axis: string, leaning: string, place: string, intensity: string, n: number) =>
    `${axis}: ${leaning}, position ${place}; intensity ${intensity}; ${count(n, 'reading')}`,
  mapNone: 'No tension has been read in this time.',
  mapNoLeaning: 'None leans clearly to one side.',
  mapAllLean: 'All lean clearly to one side.',
  mapManyLean: (n: number) => `${n} of them lean clearly to one side.`,
  mapLean: (which: string) => `Leaning clearly: ${which}.`,
  toward: (axis: string, pole: string) => `${axis} toward ${pole}`,
  map: (n: number, most: string, readings: number, leans: string) =>
    `${count(n, 'tension')} read; most often ${most} (${count(readings, 'reading')}). ${leans}`,
  planeMean: (across: string, up: string) => `On the whole: ${across}; ${up}.`,
  planeNone: 'No reflection holds both of these tensions.',
  corner: (one: string, other: string) => `${one} with ${other}`,
  planeOn: (day: string) => `, on ${day}`,
  planeSpan: (from: string, to: string) => `, from ${from} to ${to}`,
  planeMost: (corner: string, n: number, of: number) => ` Most often ${corner} (${n} of ${of}).`,
  plane: (n: number, span: string, most: string) =>
    `${count(n, 'reflection')} ${n === 1 ? 'holds' : 'hold'} both${span}.${most}`,
  changes: {
    nearer: (pole: string) => `clearly nearer ${pole} than before`,
    unclear: 'no clear change',
    oneSided: 'read in only one of the two',
  },
  notRead: 'not read',
  compareNone: 'No tension was read in either.',
  compareStill: 'Nothing moved clearly from the one to the other.',
  compareMoved: (which: string) => `Clearly moved: ${which}.`,
} as const

export const sentences = await inLanguage(english, async () => (await import('./sentences.de.ts')).german)
