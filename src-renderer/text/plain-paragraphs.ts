/** Sees at a glance whether a text has any Markdown in it; most days have none, and need no parser. */

// What CommonMark gives a meaning: marks anywhere, entities, blanks at the edges of lines, and what may begin a block.
const MARKUP = /[*_`[\]\\<\t\r\f\v\u2028\u2029]|&[#\w]|^ | $|^(?:[-+=#>~]|\d{1,9}[.)])/m

/** The paragraphs of a text without Markdown; null where a parser has to look. */
export function plainParagraphs(body: string): readonly string[] | null {
  if (MARKUP.test(body)) return null
  return body
    .split(/\n{2,}/)
    .map(paragraph => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter(paragraph => paragraph !== '')
}
