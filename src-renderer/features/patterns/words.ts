/** What the patterns' pages say. */
import type { z } from 'zod'
import type { Pattern, PatternWhy, Tier } from '#contract/schemas/pattern.ts'
import { inLanguage } from '../../catalogue.ts'
import { englishCount as count } from '../../charts/english-count.ts'
import { digitsOf, percent, whole } from '../../charts/number-words.ts'
import { expectedNumber } from './expected-number.ts'

export const english = {
  kindOf: {
    theme: 'theme',
    phrase: 'phrase',
    'language-shape': 'way of saying',
    emotion: 'feeling',
    yourWord: 'word of yours',
    yourPhrase: 'phrase of yours',
  },
  likely: { very: 'very likely', likely: 'likely', perhaps: 'perhaps', uncertain: 'uncertain' },
  tier: {
    first:
      'From 10 reflections on, Mirror can begin to say what recurs. Until then it only shows your words.',
    quotes: (n: number) =>
      `Your journal holds ${count(n, 'reflection')}. From 10 on, Mirror can begin to say what recurs; until then it only shows your words.`,
    early: (n: number) =>
      `Your journal holds ${count(n, 'reflection')}, so what you see here is early: a few themes at most, each a first guess.`,
  },
  hourHabit: (w: HourSaid) =>
    `${w.mostly ? 'Mostly' : 'More often'} ${w.part}, around ${w.hour}: ${w.share} of it is written between ${w.from} and ${w.to}, as ${w.expected} of all reflections are.`,
  dayParts: {
    night: 'at night',
    morning: 'in the morning',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
  },
  clock: {
    midnight: 'midnight',
    noon: 'noon',
    hours: [
      'twelve',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
    ],
  },
  auditSays: {
    kept: (made: number, kept: number) =>
      `Of ${whole(made)} things Mirror said would come back, ${whole(kept)} did.`,
    promised: (said: string, n: number) =>
      `It had called them ${said} likely on average, which promises about ${whole(n)}.`,
    waiting: (n: number) =>
      `${count(n, 'more claim')} ${n === 1 ? 'waits' : 'wait'} for what you write next.`,
  },
  title: 'Patterns',
  lead: 'What recurs in your own writing. Observations, never a diagnosis; hide or rename whatever does not fit.',
  analyse: 'Read the journal',
  analysing: 'Reading the journal',
  stopped: 'Stopped. What was read so far is kept.',
  analysed: (read: number, found: number) =>
    read === 0
      ? 'Nothing new to read.'
      : `${count(read, 'reflection')} read; ${found === 0 ? 'no new pattern' : count(found, 'new pattern')}.`,
  columns: {
    returning: 'What keeps coming back',
    fresh: 'What is new',
    faded: 'What faded',
  },
  noColumn: {
    returning: 'Nothing yet.',
    fresh: 'Nothing new lately.',
    faded: 'Nothing has gone quiet.',
  },
  all: 'All patterns',
  filter: 'Kind',
  kinds: {
    all: 'All',
    theme: 'Themes',
    phrase: 'Phrases',
    'language-shape': 'Ways of saying',
    emotion: 'Feelings',
  },
  search: 'Find a pattern by name',
  searchShort: 'Find by name',
  showHidden: 'Show hidden',
  hidden: 'Hidden',
  pinned: 'Pinned',
  none: 'No pattern yet',
  noneHint: 'Patterns appear as you write. When something recurs, it is shown here with the words behind it.',
  noMatch: 'No pattern matches',
  noMatchHint: 'Try another name or kind.',
  noHidden: 'Nothing is hidden.',
  more: 'Show more',
  inReflections: (n: number) => `in ${count(n, 'reflection')}`,
  seen: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  why: 'Why do I see this?',
  whyLabel: (name: string) => `Why do I see “${name}”?`,
  whyCounts: (p: Counted) =>
    `Found ${p.occurrence_count === 1 ? 'once' : `${whole(p.occurrence_count)} times`}, in ${count(p.reflection_count, 'reflection')}.`,
  whyTier: {
    library:
      'It is one of the themes Mirror looks for in every journal. Only your own words count toward it, and each can be read below.',
    yours: 'It is a word or phrase of your own that comes back more often than in ordinary writing.',
  },
  whyConfidence: (confidence: number) =>
    `${percent(confidence)} is how likely it is that it keeps recurring in your next stretch of writing more than chance would give. It is checked against what you write later.`,
  whyEarly: 'Your journal is still small, so take this as a first guess.',
  whyNamed: (name: string) => `Mirror first called it “${name}”; the name is yours.`,
  notFound: 'This pattern is not here',
  notFoundHint: 'It may have been counted with another, or it belongs to another journal.',
  back: 'Patterns',
  rename: 'Rename',
  renameLabel: 'Name of the pattern',
  renameHint: 'Enter keeps the name, Esc leaves it as it was.',
  ownName: (name: string) => `Back to “${name}”`,
  pin: 'Pin',
  unpin: 'Unpin',
  hide: 'Hide',
  unhide: 'Show again',
  hid: (name: string) => `“${name}” is hidden.`,
  unhid: (name: string) => `“${name}” is shown again.`,
  isHidden: 'This pattern is hidden: it is left out of lists and mirrorbacks.',
  merge: 'Count with another…',
  mergeTitle: (name: string) => `Count “${name}” with another pattern`,
  mergeLead:
    'What counts for this pattern counts for the other from now on. No text changes, and you can part them again.',
  mergeSearch: 'Which one?',
  mergeNone: 'Count together',
  mergeInto: (name: string) => `Count with “${name}”`,
  merged: (name: string, into: string) => `“${name}” now counts for “${into}”.`,
  isMerged: 'This pattern counts for another one.',
  openMerged: 'Open the other',
  part: 'Part them again',
  parted: (name: string) => `“${name}” stands on its own again.`,
  noCandidates: 'No other pattern has such a name.',
  timeline: 'How often, through time',
  period: 'Period',
  periods: { week: 'Weeks', month: 'Months', quarter: 'Quarters' },
  chartTitle: (name: string) => `Share of reflections with “${name}” in each period`,
  chartNote:
    'Each dot is the share of reflections in its period; the band is where the true share plausibly lies (95 %). A shaded time is one in which it gathered.',
  tableHead: ['Period', 'Reflections with it', 'Written', 'Share', 'Interval'],
  noTimeline: 'There is too little writing to draw a line through time.',
  weekday: 'Day of the week',
  hour: 'Time of day',
  quotes: 'Your words',
  quotesHint: 'Newest first. Each leads to its place in the reflection.',
  bursts: 'It gathered in',
  noQuotes: 'No words of it in this time.',
  whySentence: (w: PatternWhy) =>
    `It stands in ${whole(w.with)} of ${count(w.reflections, 'reflection')} that were read${w.rate === null ? '' : ` (${percent(w.rate)})`}. Ordinary writing of the same length would hold it in about ${expectedNumber(w.expected, 'none')}.`,
  whyInterval: (low: number, high: number) =>
    `Its true share plausibly lies between ${percent(low)} and ${percent(high)} (95 %).`,
  whyUnseen: 'The texts it is compared with never held it, so the comparison is a floor.',
  whyRows: {
    with: 'Reflections with it',
    reflections: 'Reflections read',
    occurrences: 'Times in all',
    expected: 'Expected by chance',
    background: 'In ordinary writing',
    interval: 'Share, 95 % interval',
    confidence: 'Confidence',
    engine: 'Engine',
  },
  perMillion: (n: number) => `${n < 10 ? digitsOf(n, 1) : whole(n)} texts per million words`,
  calendar: 'On which days',
  calendarTitle: (name: string, year: string) => `Days with “${name}” in ${year}`,
  calendarNote: 'Darker is oftener: once, twice, three or four times, five or more. Enter opens a day.',
  calendarHead: ['Day', 'Reflections with it', 'Times'],
  calendarScale: ['not at all', 'five times or more'] as const,
  year: 'Year',
  weekdayHint: 'How much of what was written on each day holds it.',
  weekdayTitle: (name: string) => `Share of each weekday’s reflections with “${name}”`,
  weekdayNote:
    'Each bar is the share of what was written on that day; the line is its 95 % interval, the dashed line the share over all days.',
  weekdayHead: ['Day', 'Reflections with it', 'Written', 'Share', 'Interval'],
  companions: 'Often in the same entries',
  companionsHint: 'Counts of what stands together. It does not say why, and neither need bring the other.',
  companionCounts: (together: number, byChance: number) =>
    `in ${whole(together)} together; about ${expectedNumber(byChance, 'none')} would be chance`,
  companionsNewest: (n: number) => `Counted in the newest ${whole(n)} reflections that hold it.`,
  companionsHead: ['Pattern', 'Together', 'By chance', 'Reflections with the other'],
  companionsTitle: (name: string) => `What stands in the same entries as “${name}”`,
  companionsSummary: (n: number, of: number) =>
    `${count(n, 'pattern')} ${n === 1 ? 'stands' : 'stand'} beside it oftener than chance would put ${n === 1 ? 'it' : 'them'}, in ${count(of, 'reflection')} that hold it.`,
  companionsNote: 'The bar is how many hold both; the small line is how many chance would put together.',
  noCompanions: 'Nothing stands beside it more often than chance would put it there.',
  notMe: 'Not me',
  saidNotMe: (name: string) => `“${name}”: not me. It is left out from now on.`,
  isNotMe: 'You said that this is not you. It is left out of lists and mirrorbacks.',
  takeBack: 'Take that back',
  tookBack: (name: string) => `“${name}” is shown again.`,
  holds: 'Counted with it:',
  partOne: (name: string) => `Part “${name}” again`,
  moreActs: 'More for this pattern',
  compare: 'Compare',
  compareTitle: 'Patterns side by side',
  compareNote:
    'All on one scale and one time; only the highest point of each is named. Enter opens a pattern.',
  compareNone: 'Choose two patterns or more in the list below.',
  comparePick: (name: string) => `Compare “${name}”`,
  audit: 'How often Mirror was right',
  auditHint:
    'Whatever is shown here as recurring is held against as many reflections as you had then, once they are written.',
  auditOfAll: (sentence: string) => `So far in this journal: ${sentence}`,
} as const

type Counted = Pick<Pattern, 'occurrence_count' | 'reflection_count'>

/** When something is written, each part said already. */
export interface HourSaid {
  readonly mostly: boolean
  readonly part: string
  readonly hour: string
  readonly share: string
  readonly from: string
  readonly to: string
  readonly expected: string
}

export const patternWords = await inLanguage(english, async () => (await import('./words.de.ts')).german)

/** What it is, in a word or two: a theme of Mirror's list, or a word or phrase of the writer's own. */
export function kindOf(pattern: Pick<Pattern, 'kind' | 'tier'>): string {
  if (pattern.tier === 'yours' && pattern.kind === 'theme') return patternWords.kindOf.yourWord
  if (pattern.tier === 'yours' && pattern.kind === 'phrase') return patternWords.kindOf.yourPhrase
  return patternWords.kindOf[pattern.kind]
}

/** How a small journal is spoken to; null where it is large enough to need no word. */
export function tierWords(tier: z.infer<typeof Tier>, reflections: number): string | null {
  if (tier === 'quotes')
    return reflections === 0 ? patternWords.tier.first : patternWords.tier.quotes(reflections)
  return tier === 'early' ? patternWords.tier.early(reflections) : null
}
