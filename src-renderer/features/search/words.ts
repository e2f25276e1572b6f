/** What the search page says. */
import { count } from '../../charts/number-words.ts'

export const searchWords = {
  title: 'Search',
  label: 'Search your reflections',
  placeholder: 'Words, "a phrase", -not',
  order: 'Order',
  orders: { best: 'Best first', newest: 'Newest first' },
  found: (n: number) => count(n, 'reflection'),
  none: 'Nothing was found',
  noneHint: 'All words must be in one reflection. Try fewer of them, or only the beginning of a word.',
  idle: 'Find your own words again',
  results: 'What was found',
  more: 'Show more',
  helpRows: [
    ['rain garden', 'reflections that hold both words'],
    ['"the long way home"', 'these words in a row'],
    ['rain -garden', 'rain, and no garden'],
    ['gard', 'the last word may be the beginning of one'],
  ],
  keys: 'Arrow keys go through what was found, Enter opens it, Esc comes back to the field.',
} as const
