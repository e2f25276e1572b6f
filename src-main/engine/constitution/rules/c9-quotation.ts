/** C9: true quotation. Checked by quotes.ts, not by patterns: it needs the writer's own texts. */

import type { Rule } from '../types.ts'

export const QUOTATION: Rule = {
  id: 'C9',
  title: 'True quotation',
  plain: 'Whatever stands in quotation marks is exactly what you wrote.',
  severity: 'reject',
  patterns: [],
  fails: ['You wrote “I have never seen the sea in such a rage”.', 'The word "nevermore" is in this entry.'],
  passes: ['You wrote about the sea, without quotation marks.'],
}
