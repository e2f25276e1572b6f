/** Asks how a backup is to be restored, and says what happens to what is here. */
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { KeptBackup } from '#contract/schemas/data.ts'
import { formatBytes } from '../../format.ts'
import { client, hasFileDialogs } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { type GivenFile, giveFile, typedFile } from './given-file.ts'
import { momentWords } from './moment.ts'
import { restore } from './restore-work.ts'

const text = words.data.restore
const MODES = ['replace', 'beside'] as const

/** One of the kept copies, or a file that is still to be named. */
export type Chosen =
  | { readonly kind: 'kept'; readonly backup: KeptBackup }
  | { readonly kind: 'file'; readonly path?: string }

export function RestoreDialog({
  chosen,
  onClose,
}: {
  readonly chosen: Chosen
  readonly onClose: () => void
}): ReactNode {
  const queries = useQueryClient()
  const [file, setFile] = useState<GivenFile>(
    typedFile(chosen.kind === 'kept' ? chosen.backup.path : (chosen.path ?? '')),
  )
  const path = file.path.trim()
  const [mode, setMode] = useState<(typeof MODES)[number]>('replace')
  const [sure, setSure] = useState(false)
  const ready = path !== '' && (mode === 'beside' || sure)
  const group = useId()
  const begin = () => {
    restore({ path, mode }, () => {
      file.release()
      void queries.invalidateQueries()
    })
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind={mode === 'replace' ? 'danger' : 'primary'} disabled={!ready} onClick={begin}>
            {mode === 'replace' ? text.replace : text.beside}
          </Button>
        </>
      }
    >
      <div className="stack">
        {chosen.kind === 'kept' ? (
          <dl className="data-facts data-facts--pair">
            <div className="data-facts__one">
              <dt>{text.from}</dt>
              <dd>{`${momentWords(chosen.backup.created_at)} · ${formatBytes(chosen.backup.bytes)}`}</dd>
            </div>
            <div className="data-facts__one">
              <dt>{text.file}</dt>
              <dd className="path">{chosen.backup.name}</dd>
            </div>
          </dl>
        ) : (
          <BackupFile file={file} onFile={setFile} />
        )}
        <fieldset className="choices">
          <legend className="visually-hidden">{text.how}</legend>
          {MODES.map(value => (
            <label key={value} className="choices__one">
              <input
                type="radio"
                name={group}
                checked={mode === value}
                onChange={() => setMode(value)}
                aria-describedby={`${group}-${value}`}
              />
              <span>
                <span className="choices__name">{text.modes[value].name}</span>
                <span className="choices__hint" id={`${group}-${value}`}>
                  {text.modes[value].hint}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {mode === 'replace' && (
          <label className="sure">
            <input type="checkbox" checked={sure} onChange={event => setSure(event.currentTarget.checked)} />
            <span>{text.sure}</span>
          </label>
        )}
      </div>
    </Dialog>
  )
}

function BackupFile({
  file,
  onFile,
}: {
  readonly file: GivenFile
  readonly onFile: (file: GivenFile) => void
}): ReactNode {
  const picker = useRef<HTMLInputElement>(null)
  const [taking, setTaking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const choose = async () => {
    if (!hasFileDialogs) return picker.current?.click()
    const { path: found } = await client.data.choose({ purpose: 'restore' })
    if (found) onFile(typedFile(found))
  }
  const take = async (picked: File) => {
    setTaking(true)
    setError(null)
    try {
      onFile(await giveFile(picked, new AbortController().signal))
    } catch (reason) {
      setError(reason)
    } finally {
      setTaking(false)
    }
  }
  return (
    <>
      <div className="field-row">
        <Field
          label={text.path}
          value={file.path}
          spellCheck={false}
          autoComplete="off"
          onChange={event => onFile(typedFile(event.currentTarget.value))}
        />
        <Button busy={taking} onClick={() => void choose()}>
          {words.data.bring.choose}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".zip"
          hidden
          aria-label={text.path}
          onChange={event => {
            const [picked] = event.currentTarget.files ?? []
            if (picked) void take(picked)
          }}
        />
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
