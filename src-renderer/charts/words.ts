/** What every chart says around its marks. */
import { count } from './number-words.ts'

export const chartWords = {
  showTable: 'Show as table',
  showChart: 'Show as chart',
  drawing: 'Drawing the chart',
  less: 'fewer words',
  more: 'more words',
  alsoHere: 'Also here:',
  andMore: (n: number) => `and ${count(n, 'more', 'more')}`,
  closePanel: 'Close',
  keys: 'Arrow keys move between marks, Enter opens the words behind one.',
  save: 'Save…',
  saveOf: (title: string) => `Save the chart “${title}”`,
  savePng: 'As a picture (PNG)',
  saveSvg: 'As a drawing (SVG)',
  saved: (name: string) => `Saved as ${name}.`,
  notSaved: 'The chart could not be made into a file. Its table holds the same.',
  cut: 'Intervals that reach higher are cut at the top.',
} as const
