/** What every chart says around its marks. */
import { inLanguage } from '../catalogue.ts'
import { englishCount as count } from './english-count.ts'

export const english = {
  showTable: 'Show as table',
  showChart: 'Show as chart',
  drawing: 'Drawing the chart',
  less: 'fewer words',
  more: 'more words',
  alsoHere: 'Also here:',
  andMore: (n: number) => `and ${count(n, 'more', 'more')}`,
  closePanel: 'Close',
  period: 'Period',
  keys: 'Arrow keys move between marks, Enter opens the words behind one.',
  save: 'Save…',
  saveOf: (title: string) => `Save the chart “${title}”`,
  savePng: 'As a picture (PNG)',
  saveSvg: 'As a drawing (SVG)',
  saved: (name: string) => `Saved as ${name}.`,
  notSaved: 'The chart could not be made into a file. Its table holds the same.',
  cut: 'Intervals that reach higher are cut at the top.',
  underTenth: 'under 0.1 %',
  positions: {
    between: 'in between',
    wholly: (pole: string) => `wholly ${pole}`,
    nearer: (pole: string) => `nearer ${pole}`,
    little: (pole: string) => `a little nearer ${pole}`,
  },
  leaning: {
    between: (a: string, b: string) => `between ${a} and ${b}`,
    toward: (pole: string) => `leaning toward ${pole}`,
  },
  tensionTrends: {
    toward: (pole: string) => `moving toward ${pole}`,
    steady: 'holding about the same place',
    tooFew: 'too few readings to say how it moves',
  },
  intensities: { light: 'lightly held', clear: 'clearly held', strong: 'strongly held' },
  weights: {
    turned: 'turned round by a “not”',
    softened: 'softened',
    plain: 'plain',
    strengthened: 'strengthened',
  },
  interval: (at: string, low: string, high: string) => `${at}, between ${low} and ${high}`,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  day: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  shortDay: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  weekOf: (day: string) => `week of ${day}`,
  quarter: (first: string, last: string, year: number) => `${first} to ${last} ${year}`,
} as const

export const chartWords = await inLanguage(english, async () => (await import('./words.de.ts')).german)
