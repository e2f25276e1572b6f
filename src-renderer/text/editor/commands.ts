/** Commands of the writing field that Markdown brings: lists that go on, and marks around a selection. */
import { syntaxTree } from '@codemirror/language'
import { EditorSelection, type StateCommand } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'
import { nextLine } from './continue-markup.ts'

const continueMarkup: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection
  if (state.selection.ranges.length > 1 || !main.empty || state.readOnly) return false
  if (isCode(syntaxTree(state).resolveInner(main.head, -1))) return false
  const line = state.doc.lineAt(main.head)
  const next = nextLine(line.text, main.head - line.from)
  if (!next) return false
  const change =
    next.type === 'end'
      ? { from: line.from + next.from, to: line.from + next.to, insert: '' }
      : { from: main.head, insert: `\n${next.mark}` }
  const at = next.type === 'end' ? line.from : main.head + next.mark.length + 1
  dispatch(
    state.update({ changes: change, selection: { anchor: at }, scrollIntoView: true, userEvent: 'input' }),
  )
  return true
}

interface Node {
  readonly name: string
  readonly parent: Node | null
}

function isCode(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parent) if (/Code/.test(at.name)) return true
  return false
}

/** Puts `mark` around each selection, or takes it away where it stands there already. */
function toggle(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const size = mark.length
    const change = state.changeByRange(({ from, to }) => {
      const around =
        state.sliceDoc(from - size, from) === mark && state.sliceDoc(to, to + size) === mark && from >= size
      return around
        ? {
            changes: [
              { from: from - size, to: from },
              { from: to, to: to + size },
            ],
            range: EditorSelection.range(from - size, to - size),
          }
        : {
            changes: [
              { from, insert: mark },
              { from: to, insert: mark },
            ],
            range: EditorSelection.range(from + size, to + size),
          }
    })
    dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input' }))
    return true
  }
}

export const markdownKeys: readonly KeyBinding[] = [
  { key: 'Enter', run: continueMarkup },
  { key: 'Mod-b', run: toggle('**'), preventDefault: true },
  { key: 'Mod-i', run: toggle('*'), preventDefault: true },
]
