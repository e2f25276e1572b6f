/** What Enter does at the end of a line of a list or a quotation: the next line begins the same way. */

export type NextLine =
  /** The line holds nothing but its mark: the mark goes, and the list ends. */
  | { readonly type: 'end'; readonly from: number; readonly to: number }
  | { readonly type: 'begin'; readonly mark: string }

const MARK = /^(\s*)((?:>\s?)+|[-*+]\s+(?:\[[ xX]\]\s+)?|(\d{1,9})([.)])\s+(?:\[[ xX]\]\s+)?)/

/** For the caret at `column` of `line`; null where Enter is an Enter and nothing more. */
export function nextLine(line: string, column: number): NextLine | null {
  const [whole, indent = '', mark = '', number, point = ''] = MARK.exec(line) ?? []
  if (whole === undefined || column < whole.length) return null
  if (line.slice(whole.length).trim() === '') return { type: 'end', from: 0, to: whole.length }
  const next =
    number === undefined ? mark : mark.replace(`${number}${point}`, `${Number(number) + 1}${point}`)
  return { type: 'begin', mark: indent + next.replace(/\[[xX]\]/, '[ ]') }
}
