/** Reads the records of an Apple Health export out of pieces of text, however long the whole is. */

export interface AppleTag {
  readonly name: 'Record' | 'Workout'
  readonly attribute: (name: string) => string | undefined
}

/** No tag of an export is longer than this; more without an end is another kind of file. */
const LONGEST_TAG = 1 << 20

/**
 * The tags that matter, in order. Elements inside records, the DTD, comments and CDATA are passed over.
 *
 * @throws SyntaxError where the text is no XML of a HealthData document, or ends in the middle
 */
export function* appleTags(pieces: Iterable<string>): Generator<AppleTag, void> {
  let text = ''
  let at = 0
  let begun = false
  let ended = false
  for (const piece of pieces) {
    text = text.slice(at) + piece
    at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open === -1) {
        at = text.length
        break
      }
      at = open
      const end = tagEnd(text, open)
      if (end === -1) {
        if (text.length - open > LONGEST_TAG) throw new SyntaxError('a tag has no end')
        break
      }
      at = end
      const sign = text.charCodeAt(open + 1)
      if (sign === QUESTION || sign === BANG) continue
      if (!begun) {
        if (!text.startsWith('<HealthData', open)) throw new SyntaxError('the document is not HealthData')
        begun = true
      } else if (text.startsWith('<Record ', open)) yield tagOf('Record', text, open, end)
      else if (text.startsWith('<Workout ', open)) yield tagOf('Workout', text, open, end)
      else if (text.startsWith('</HealthData', open)) ended = true
    }
  }
  if (!begun) throw new SyntaxError('the document is not HealthData')
  if (!ended) throw new SyntaxError('the document ends in the middle')
}

const QUESTION = 63
const BANG = 33

/** Where the tag that begins at `open` ends, or −1 where the text does not hold its end yet. */
function tagEnd(text: string, open: number): number {
  if (text.startsWith('<!--', open)) return after(text, '-->', open + 4)
  if (text.startsWith('<![CDATA[', open)) return after(text, ']]>', open + 9)
  // The DTD of the export stands inside square brackets.
  if (text.startsWith('<!DOCTYPE', open)) {
    const bracket = text.indexOf('[', open)
    const close = text.indexOf('>', open)
    if (close === -1 && bracket === -1) return -1
    return bracket !== -1 && (close === -1 || bracket < close) ? after(text, ']>', bracket) : close + 1
  }
  // Too little to tell what it is.
  if (text.length - open < 10 && text.indexOf('>', open) === -1) return -1
  let from = open
  for (;;) {
    const close = text.indexOf('>', from)
    const quote = text.indexOf('"', from)
    if (close === -1) return -1
    if (quote === -1 || close < quote) return close + 1
    const unquote = text.indexOf('"', quote + 1)
    if (unquote === -1) return -1
    from = unquote + 1
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? -1 : found + mark.length
}

function tagOf(name: 'Record' | 'Workout', text: string, open: number, end: number): AppleTag {
  const tag = text.slice(open, end)
  return {
    name,
    attribute(wanted) {
      const key = ` ${wanted}="`
      const from = tag.indexOf(key)
      if (from === -1) return undefined
      const value = from + key.length
      return tag.slice(value, tag.indexOf('"', value))
    },
  }
}
