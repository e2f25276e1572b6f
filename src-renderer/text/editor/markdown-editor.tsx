/** A field for Markdown: a plain one at once, the editor as soon as it is fetched, in the same place and size. */
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { cx } from '../../ui/class-names.ts'
import type { OpenEditor, openEditor } from './open-editor.ts'
import type { TagOption } from './tag-completion.ts'
import './editor.css'

export interface EditorHandle {
  readonly focus: () => void
  /** Puts a text where the caret is. */
  readonly insert: (text: string) => void
}

export interface MarkdownEditorProps {
  /** Read out as its name. */
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string | undefined
  readonly readOnly?: boolean | undefined
  /** Offered while a `#tag` is written. */
  readonly tags?: readonly TagOption[] | undefined
  readonly className?: string | undefined
  readonly handle?: RefObject<EditorHandle | null> | undefined
  /** Takes the focus at the start, the caret at the end. */
  readonly startAtEnd?: boolean | undefined
}

let fetched: typeof openEditor | null = null

async function fetchEditor(): Promise<typeof openEditor> {
  fetched = (await import('./open-editor.ts')).openEditor
  return fetched
}

/** Where the caret stood in the plain field when the editor takes its place. */
interface Caret {
  readonly focused: boolean
  readonly anchor: number
  readonly head: number
}

export function MarkdownEditor(props: MarkdownEditorProps): ReactNode {
  const [open, setOpen] = useState(() => fetched)
  const caret = useRef<Caret>(null)
  if (open) return <Rich {...props} open={open} caret={caret.current} />
  return (
    <Plain
      {...props}
      onFetched={(editor, where) => {
        caret.current = where
        setOpen(() => editor)
      }}
    />
  )
}

function Plain({
  label,
  value,
  onChange,
  placeholder,
  readOnly,
  className,
  handle,
  startAtEnd,
  onFetched,
}: MarkdownEditorProps & {
  readonly onFetched: (editor: typeof openEditor, caret: Caret) => void
}): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const tell = useEffectEvent(onFetched)
  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus(),
    insert: text => onChange(`${value}${text}`),
  }))
  useEffect(() => {
    let gone = false
    const swap = (editor: typeof openEditor) => {
      const element = field.current
      if (gone || !element) return
      // A word half composed by an input method would be torn apart.
      if (composing.current)
        return element.addEventListener('compositionend', () => setTimeout(() => swap(editor)), {
          once: true,
        })
      tell(editor, {
        focused: document.activeElement === element,
        anchor: element.selectionStart,
        head: element.selectionEnd,
      })
    }
    // Without the editor the plain field stays, and serves.
    fetchEditor().then(swap, () => undefined)
    return () => {
      gone = true
    }
  }, [])
  useEffect(() => {
    const element = field.current
    if (!startAtEnd || !element) return
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  }, [startAtEnd])
  return (
    <textarea
      ref={field}
      className={cx('sheet sheet--plain', className)}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      readOnly={readOnly}
      dir="auto"
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={() => {
        composing.current = false
      }}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

function Rich({
  label,
  value,
  onChange,
  placeholder = '',
  readOnly = false,
  tags = [],
  className,
  handle,
  startAtEnd,
  open,
  caret,
}: MarkdownEditorProps & {
  readonly open: typeof openEditor
  readonly caret: Caret | null
}): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<OpenEditor>(null)
  const change = useEffectEvent(onChange)
  const known = useRef(tags)
  useEffect(() => {
    known.current = tags
  }, [tags])
  const start = useEffectEvent((parent: HTMLElement) =>
    open({ parent, label, text: value, placeholder, readOnly, tags: () => known.current, onChange: change }),
  )
  useLayoutEffect(() => {
    if (!place.current) return
    const made = start(place.current)
    editor.current = made
    return () => {
      editor.current = null
      made.close()
    }
  }, [])
  const begin = useEffectEvent(() => {
    if (caret?.focused) {
      editor.current?.focus()
      editor.current?.select(caret.anchor, caret.head)
    } else if (startAtEnd) {
      editor.current?.focus()
      editor.current?.select(value.length)
    }
  })
  useLayoutEffect(() => begin(), [])
  useLayoutEffect(() => editor.current?.setText(value), [value])
  useEffect(() => editor.current?.setReadOnly(readOnly), [readOnly])
  useEffect(() => editor.current?.setPlaceholder(placeholder), [placeholder])
  useImperativeHandle(handle, () => ({
    focus: () => editor.current?.focus(),
    insert: text => {
      editor.current?.insert(text)
      editor.current?.focus()
    },
  }))
  return <div ref={place} className={cx('sheet', className)} />
}
