/** The form in which the grammar of model-written text reads a sentence. */

import { MASK } from './normalise.ts'

/** Quotations as `Q`, labels as `N`, numbers and dates as `D`; marks at the end gone. */
export function simplified(sentence: string): string {
  return sentence
    .replace(new RegExp(`["']${MASK}+[.!?…,]*["']`, 'gu'), 'Q')
    .replace(new RegExp(`${MASK}+(?: ${MASK}+)*`, 'gu'), 'N')
    .replace(
      /\b\d+ (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?\b|\b\d{4}-\d\d-\d\d\b|\b\d+(?:st|nd|rd|th)?\b/gu,
      'D',
    )
    .replace(/[.!?…)\]]+$/u, '')
    .trim()
}
