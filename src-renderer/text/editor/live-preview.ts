/** Shows Markdown as it reads: headings large, quotes set off, and the marks themselves only where the caret is. */
import { syntaxHighlighting, syntaxTree } from '@codemirror/language'
import { type EditorState, type Range, RangeSet } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { tagHighlighter, tags } from '@lezer/highlight'

/** Classes of the stretches; their looks are in editor.css. */
const highlighter = tagHighlighter([
  { tag: tags.heading1, class: 'md-h md-h1' },
  { tag: tags.heading2, class: 'md-h md-h2' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: 'md-h md-h3' },
  { tag: tags.emphasis, class: 'md-em' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.strikethrough, class: 'md-strike' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.url, class: 'md-url' },
  { tag: tags.processingInstruction, class: 'md-mark' },
  { tag: tags.contentSeparator, class: 'md-rule' },
])

/** Marks that are hidden on lines without the caret. */
const HIDDEN = new Set(['HeaderMark', 'EmphasisMark', 'CodeMark', 'StrikethroughMark', 'QuoteMark'])
const hidden = Decoration.replace({})
const lineOf: Readonly<Record<string, Decoration>> = {
  Blockquote: Decoration.line({ class: 'md-quote' }),
  ListItem: Decoration.line({ class: 'md-item' }),
  FencedCode: Decoration.line({ class: 'md-block' }),
}
/** Each line reads in the direction of its own first letter. */
const ownDirection = Decoration.line({ attributes: { dir: 'auto' } })

const preview = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }

    update(update: ViewUpdate): void {
      if (
        update.docChanged ||
        update.viewportChanged ||
        update.selectionSet ||
        update.focusChanged ||
        syntaxTree(update.startState) !== syntaxTree(update.state)
      )
        this.decorations = decorate(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

export const livePreview = [
  syntaxHighlighting(highlighter),
  preview,
  EditorView.perLineTextDirection.of(true),
]

function decorate(view: EditorView): DecorationSet {
  const { state } = view
  const caretLines = view.hasFocus ? linesWithCaret(state) : new Set<number>()
  const found: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      found.push(ownDirection.range(line.from))
      at = line.to + 1
    }
    syntaxTree(state).iterate({
      from,
      to,
      enter(node) {
        const looks = lineOf[node.name]
        if (looks) everyLine(state, Math.max(from, node.from), Math.min(to, node.to), looks, found)
        if (!HIDDEN.has(node.name) || node.from === node.to) return
        const line = state.doc.lineAt(node.from)
        if (caretLines.has(line.number) || node.to > line.to) return
        // The blank after `#` and `>` goes with them.
        const wide = /^(Header|Quote)Mark$/.test(node.name) && state.sliceDoc(node.to, node.to + 1) === ' '
        found.push(hidden.range(node.from, wide ? node.to + 1 : node.to))
      },
    })
  }
  return RangeSet.of(found, true)
}

function everyLine(
  state: EditorState,
  from: number,
  to: number,
  looks: Decoration,
  found: Range<Decoration>[],
): void {
  for (let at = from; at <= to; ) {
    const line = state.doc.lineAt(at)
    found.push(looks.range(line.from))
    at = line.to + 1
  }
}

function linesWithCaret(state: EditorState): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { from, to } of state.selection.ranges) {
    const last = state.doc.lineAt(to).number
    for (let line = state.doc.lineAt(from).number; line <= last; line += 1) lines.add(line)
  }
  return lines
}
