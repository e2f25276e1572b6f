/** A remark plugin that wraps stretches of the source in <mark>, exactly where they stood in the Markdown. */
import { type Range, segments } from './segments.ts'
import { sourceOffsets } from './source-offsets.ts'

interface Position {
  readonly start: { readonly offset?: number | undefined }
  readonly end: { readonly offset?: number | undefined }
}

/** As much of a Markdown node as this needs. */
interface MdNode {
  type: string
  value?: string
  position?: Position | undefined
  children?: MdNode[]
  data?: { hName?: string; hProperties?: Record<string, string>; hChildren?: HtmlNode[] }
}

type HtmlNode =
  | { type: 'text'; value: string }
  | { type: 'element'; tagName: string; properties: Record<string, string>; children: HtmlNode[] }

/** The plugin for these ranges; a mark's `data-marks` holds the numbers of the ranges that cover it. */
export function highlightPlugin(ranges: readonly Range[]) {
  return () =>
    (tree: MdNode, file: { toString(): string }): void => {
      if (ranges.length > 0) markChildren(tree, file.toString(), ranges, false)
    }
}

function markChildren(parent: MdNode, source: string, ranges: readonly Range[], inLink: boolean): void {
  if (!parent.children) return
  parent.children = parent.children.flatMap(node => {
    if (node.type === 'text') return markText(node, source, ranges, inLink)
    if (node.type === 'inlineCode' || node.type === 'code') markCode(node, source, ranges, inLink)
    else markChildren(node, source, ranges, inLink || node.type === 'link' || node.type === 'linkReference')
    return [node]
  })
}

function markText(node: MdNode, source: string, ranges: readonly Range[], inLink: boolean): MdNode[] {
  const pieces = piecesOf(node, source, ranges, 0)
  if (!pieces) return [node]
  return pieces.map(({ text, marks }) =>
    marks === ''
      ? { type: 'text', value: text }
      : {
          type: 'mark',
          data: { hName: 'mark', hProperties: properties(marks, inLink) },
          children: [{ type: 'text', value: text }],
        },
  )
}

function markCode(node: MdNode, source: string, ranges: readonly Range[], inLink: boolean): void {
  const start = node.position?.start.offset ?? 0
  const whole = source.slice(start, node.position?.end.offset)
  // A fence's first line and the backticks of inline code are not part of the text.
  const fence = /^\s*(`{3,}|~{3,})[^\n]*\n/.exec(whole)?.[0].length
  const skip = node.type === 'inlineCode' ? (/^`+/.exec(whole)?.[0].length ?? 0) : (fence ?? 0)
  const pieces = piecesOf(node, source, ranges, skip)
  if (!pieces) return
  const hChildren = pieces.map(({ text, marks }): HtmlNode => {
    const leaf: HtmlNode = { type: 'text', value: text }
    if (marks === '') return leaf
    return { type: 'element', tagName: 'mark', properties: properties(marks, inLink), children: [leaf] }
  })
  node.data = { ...node.data, hChildren }
}

function properties(marks: string, inLink: boolean): Record<string, string> {
  return inLink ? { dataMarks: marks, dataInLink: 'true' } : { dataMarks: marks }
}

interface Piece {
  readonly text: string
  /** Numbers of ranges, parted by spaces. */
  readonly marks: string
}

/** The node's text in pieces, or null where no range touches it. */
function piecesOf(
  node: MdNode,
  source: string,
  ranges: readonly Range[],
  skip: number,
): readonly Piece[] | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  const value = node.value ?? ''
  if (start === undefined || end === undefined || value === '') return null
  if (!ranges.some(range => range.start < end && range.end > start)) return null
  const offsets = sourceOffsets(value, source.slice(start + skip, end), start + skip)
  const inValue = ranges.map(range => ({
    start: firstAtOrAfter(offsets, range.start),
    end: firstAtOrAfter(offsets, range.end),
  }))
  return segments(0, value.length, inValue).map(piece => ({
    text: value.slice(piece.start, piece.end),
    marks: piece.marks.join(' '),
  }))
}

function firstAtOrAfter(offsets: readonly number[], offset: number): number {
  const at = offsets.findIndex(one => one >= offset)
  return at < 0 ? offsets.length : at
}
