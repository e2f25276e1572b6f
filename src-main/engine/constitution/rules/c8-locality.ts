/** C8: locality. Checked by locality.ts, not by patterns: it needs the other identities' texts. */

import type { Rule } from '../types.ts'

export const LOCALITY: Rule = {
  id: 'C8',
  title: 'Locality',
  plain: 'Nothing from one journal ever appears in another.',
  severity: 'reject',
  patterns: [],
  fails: [],
  passes: ['You wrote of the harbour at night.'],
}
