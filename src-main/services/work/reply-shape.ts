/** The outer form of a model's reply: short, plain, whole. What it says is the constitution's matter. */

/** UTF-16 units: some 120 words are asked for; double that is still short. */
export const LONGEST_REPLY = 1600
const MOST_PARAGRAPHS = 4

/** The reply in the form in which it is checked and kept: one kind of line break, no space around it. */
export function tidyReply(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What is wrong with its form, each as the end of a sentence that begins with "it"; none where nothing is. */
export function shapeFaults(text: string): readonly string[] {
  const faults: string[] = []
  if (text.length > LONGEST_REPLY) faults.push('is too long')
  if (text.split(/\n\n/).length > MOST_PARAGRAPHS) faults.push('has too many paragraphs')
  if ((text.match(/[?？؟]/gu) ?? []).length > 1) faults.push('asks more than one question')
  if (!/[.!?…]["'”’)]*$/u.test(text)) faults.push('stops in the middle of a sentence')
  if (/\w+:\/\/|\bwww\.|\b[\w-]+\.(?:com|org|net|io|example)\b/iu.test(text)) faults.push('holds a link')
  if (/^\s*(?:[#>*+-]|\d+[.)])\s|[*_`]{2}|<\/?\w/mu.test(text)) faults.push('is not plain text')
  // Letters that cannot be seen, or that turn the reading direction, could hide what is said.
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/u.test(text.replace(/[\n\u200D]/gu, '')))
    faults.push('holds signs that cannot be seen')
  return faults
}
