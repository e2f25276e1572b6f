/** How names and tags are compared. */

/** The text without case, in one Unicode form, without blanks around it. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
