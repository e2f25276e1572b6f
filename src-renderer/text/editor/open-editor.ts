/** Opens a Markdown editor in a place of the page. Fetched when a text is first written, not with the window. */
import { completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { defineLanguageFacet, Language } from '@codemirror/language'
import { Compartment, EditorState, Prec, Transaction } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view'
import { parser, Strikethrough } from '@lezer/markdown'
import { adoptStyles } from './adopt-styles.ts'
import { markdownKeys } from './commands.ts'
import { livePreview } from './live-preview.ts'
import { type TagOption, tagCompletion } from './tag-completion.ts'

export interface EditorOptions {
  readonly parent: HTMLElement
  /** Read out as the name of the field. */
  readonly label: string
  readonly text: string
  readonly placeholder: string
  readonly readOnly: boolean
  readonly tags: () => readonly TagOption[]
  readonly onChange: (text: string) => void
}

export interface OpenEditor {
  readonly focus: () => void
  /** Puts the caret at an offset, or selects up to another. */
  readonly select: (anchor: number, head?: number) => void
  /** Puts `text` where the selection is, as one step that can be undone. */
  readonly insert: (text: string) => void
  /** Another text altogether; nothing happens where it is the same. Not a step of the undo history. */
  readonly setText: (text: string) => void
  readonly setReadOnly: (readOnly: boolean) => void
  readonly setPlaceholder: (words: string) => void
  readonly close: () => void
}

const markdown = new Language(defineLanguageFacet(), parser.configure([Strikethrough]), [], 'markdown')
// Ctrl+Enter keeps the reflection; it must not also make a line.
const editing = defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')

let adopted = false

export function openEditor(options: EditorOptions): OpenEditor {
  if (!adopted) adoptStyles(document)
  adopted = true
  let last = options.text
  const readOnly = new Compartment()
  const hint = new Compartment()
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        drawSelection(),
        markdown,
        livePreview,
        tagCompletion(options.tags),
        Prec.high(keymap.of([...markdownKeys])),
        keymap.of([...completionKeymap, ...editing, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          // A long text scrolls: who scrolls by keyboard must be able to reach it.
          tabindex: '0',
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
        }),
        readOnly.of(EditorState.readOnly.of(options.readOnly)),
        hint.of(placeholder(options.placeholder)),
        EditorView.updateListener.of(update => {
          if (!update.docChanged || update.transactions.some(tr => tr.isUserEvent('set'))) return
          last = update.state.doc.toString()
          options.onChange(last)
        }),
      ],
    }),
  })
  return {
    focus: () => view.focus(),
    select: (anchor, head = anchor) => view.dispatch({ selection: { anchor, head }, scrollIntoView: true }),
    insert: text => view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true }),
    setText(text) {
      if (text === last) return
      last = text
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length === 0 ? 0 : Math.min(text.length, view.state.selection.main.head) },
        annotations: Transaction.addToHistory.of(false),
        userEvent: 'set',
      })
    },
    setReadOnly: on => view.dispatch({ effects: readOnly.reconfigure(EditorState.readOnly.of(on)) }),
    setPlaceholder: words => view.dispatch({ effects: hint.reconfigure(placeholder(words)) }),
    close: () => view.destroy(),
  }
}
