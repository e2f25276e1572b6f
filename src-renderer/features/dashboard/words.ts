/** What the overview says: counts and no praise. */
import { count } from '../../charts/number-words.ts'

export const dashboardWords = {
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
  heatHead: ['Month', 'Days', 'Reflections', 'Words'],
  tensions: 'Tensions',
  allTensions: 'All tensions',
  noTensions: 'No tension has been read yet.',
  allPatterns: 'All patterns',
  onThisDay: (n: number) => `${count(n, 'reflection')} of this day in earlier years`,
  unread: (n: number) =>
    `${count(n, 'reflection')} ${n === 1 ? 'is' : 'are'} not read yet; it happens by itself.`,
} as const
