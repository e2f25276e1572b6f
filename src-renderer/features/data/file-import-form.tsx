/** The form of every import from a file: drop, choose or type; look; bring in. */
import { FileDown } from 'lucide-react'
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { client, hasFileDialogs } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import type { Bring, FileImport } from './file-import.ts'
import { useLongWork } from './long-work.ts'
import { LongWorkView } from './long-work-view.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import './data.css'

/** What the form says; the Data page's own words unless told. */
export interface FileImportWords {
  readonly drop: string
  readonly choose: string
  readonly orPath: string
  readonly path: string
  readonly look: string
  readonly looking: string
  readonly taking: (name: string) => string
  readonly go: string
  readonly notNow: string
}

export function FileImportForm<R extends { readonly dry_run: boolean }>({
  into,
  bring,
  text = words.data.bring,
  accept,
  changes,
  onDone,
  ofFailure,
  children,
}: {
  readonly into: FileImport<R>
  readonly bring: Bring<R>
  readonly text?: FileImportWords
  /** Endings that the browser offers first. */
  readonly accept: string
  /** Whether a look found anything to bring in. */
  readonly changes: (result: R) => boolean
  readonly onDone: (result: R) => void
  /** Asks for what a look wants to know, in the place of the plain notice; null where it wants nothing. */
  readonly ofFailure?: (error: unknown) => ReactNode
  /** What a look found, and what was done. */
  readonly children: (result: R, fileName: string) => ReactNode
}): ReactNode {
  const file = useSyncExternalStore(into.file.subscribe, into.file.get)
  const state = useLongWork(into.work)
  const running = state.phase === 'running'
  const name = file?.name ?? ''
  return (
    <div className="stack">
      {!running && <Chooser text={text} accept={accept} onLook={chosen => into.look(chosen, bring)} />}
      <LongWorkView
        work={into.work}
        step={file && !file.given ? text.taking(name) : text.looking}
        failed={error => (
          <>
            {ofFailure?.(error) ?? <ErrorNotice error={error} hidePath />}
            {isProblem(error, 'LOCKED') && <PassphraseForm onOpen={phrase => into.lookWith(phrase, bring)} />}
          </>
        )}
      >
        {result => (
          <>
            {children(result, name)}
            {result.dry_run && (
              <div className="row">
                {changes(result) && (
                  <Button kind="primary" onClick={() => into.go(bring, onDone)}>
                    {text.go}
                  </Button>
                )}
                <Button kind="quiet" onClick={into.putAway}>
                  {changes(result) ? text.notNow : words.close}
                </Button>
              </div>
            )}
          </>
        )}
      </LongWorkView>
    </div>
  )
}

function Chooser({
  text,
  accept,
  onLook,
}: {
  readonly text: FileImportWords
  readonly accept: string
  readonly onLook: (chosen: File | string) => void
}): ReactNode {
  const [path, setPath] = useState('')
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const choose = async () => {
    if (!hasFileDialogs) return picker.current?.click()
    const chosen = await client.data.choose({ purpose: 'import' })
    if (chosen.path) onLook(chosen.path)
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (path.trim()) onLook(path.trim())
      }}
    >
      {/* Dropping is a second way to what the button does. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className={cx('file-drop', over && 'file-drop--over')}
        data-file-drop
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          const [dropped] = event.dataTransfer.files
          if (dropped) onLook(dropped)
        }}
      >
        <FileDown className="file-drop__icon" size={22} strokeWidth={1.5} aria-hidden />
        <span>{text.drop}</span>
        <Button size="small" onClick={() => void choose()}>
          {text.choose}
        </Button>
        <input
          ref={picker}
          type="file"
          accept={accept}
          hidden
          aria-label={text.choose}
          onChange={event => {
            const [chosen] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (chosen) onLook(chosen)
          }}
        />
      </div>
      <details className="file-path">
        <summary>{text.orPath}</summary>
        <div className="field-row">
          <Field
            label={text.path}
            value={path}
            spellCheck={false}
            autoComplete="off"
            onChange={event => setPath(event.currentTarget.value)}
          />
          <Button type="submit" disabled={path.trim() === ''}>
            {text.look}
          </Button>
        </div>
      </details>
    </form>
  )
}
