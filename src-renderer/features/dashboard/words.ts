/** What the overview says: counts and no praise. */
import { inLanguage } from '../../catalogue.ts'
import { englishCount as count } from '../../charts/english-count.ts'

export const english = {
  title: 'Overview',
  lead: (first: string, last: string) => `Your journal from ${first} to ${last}.`,
  empty: 'Nothing to look over yet',
  emptyHint: 'When there are reflections, this page shows when you wrote and what recurs.',
  write: 'Write the first one',
  totals: {
    reflections: 'reflections',
    words: 'words',
    days_written: 'days with writing',
    mirrorbacks: 'mirrorbacks',
    threads: 'threads',
  },
  days: 'Days of writing',
  year: 'Which year',
  recent: 'Last twelve months',
  heatTitle: (name: string) => `Days of writing, ${name}`,
  heatNote: 'Arrow keys move between days, Enter opens a day.',
  heatHead: ['Day', 'Reflections', 'Words'],
  tensions: 'Tensions',
  allTensions: 'All tensions',
  noTensions: 'No tension has been read yet.',
  allPatterns: 'All patterns',
  unread: (n: number) =>
    `${count(n, 'reflection')} ${n === 1 ? 'is' : 'are'} not read yet; it happens by itself.`,
  months: 'Writing, month by month',
  monthsTitle: 'Reflections written in each month',
  monthsHead: ['Month', 'Reflections', 'Days', 'Words'],
  quartersHead: ['Quarter', 'Reflections', 'Days', 'Words'],
  quarters: 'Writing, quarter by quarter',
  quartersTitle: 'Reflections written in each quarter',
  again: 'To read again',
  againOf: (day: string) => `A mirrorback to your reflection of ${day}`,
  thisDay: 'On this day',
  moreOfDay: (n: number) => `and ${count(n, 'more', 'more')}`,
  threads: 'Threads alive',
  allThreads: 'All threads',
  threadAbout: (reflections: number, day: string) => `${count(reflections, 'reflection')} · last on ${day}`,
} as const

export const dashboardWords = await inLanguage(english, async () => (await import('./words.de.ts')).german)
