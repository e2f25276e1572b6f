/** Brings a file of reflections in, after a look at what it would change. */
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import type { ImportResult } from '#contract/schemas/data.ts'
import { droppedFile } from '../../app/dropped-file.ts'
import { formatNumber } from '../../format.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Section } from '../../ui/page.tsx'
import { words } from '../../words.ts'
import { type Bring, createFileImport } from './file-import.ts'
import { FileImportForm } from './file-import-form.tsx'
import { UndoImport } from './undo-import.tsx'

const text = words.data.bring

const EXAMPLE = '{"date":"2026-01-31","text":"…"}'

const journalImport = createFileImport<ImportResult>()

export function ImportSection(): ReactNode {
  const { name } = useIdentity()
  const queries = useQueryClient()
  const place = useRef<HTMLDivElement>(null)
  const dropped = useSyncExternalStore(droppedFile.subscribe, droppedFile.get)
  const bring: Bring<ImportResult> = request => client.data.import({ ...request, identity: name })

  useEffect(() => {
    if (!dropped) return
    droppedFile.update(() => null)
    journalImport.look(dropped, request => client.data.import({ ...request, identity: name }))
    place.current?.scrollIntoView({ block: 'center' })
  }, [dropped, name])

  return (
    <Section title={text.title} hint={text.hint}>
      <div ref={place}>
        <p className="muted file-line">
          {text.line} <code>{EXAMPLE}</code>
        </p>
        <FileImportForm
          into={journalImport}
          bring={bring}
          accept=".json,.jsonl,.ndjson,.zip,.age"
          changes={hasChanges}
          onDone={() => void queries.invalidateQueries()}
        >
          {(result, fileName) => <Outcome result={result} fileName={fileName} />}
        </FileImportForm>
      </div>
    </Section>
  )
}

const ROWS = ['added', 'updated', 'conflicts', 'trashed', 'unchanged'] as const

function hasChanges(result: ImportResult): boolean {
  return result.added + result.updated + result.conflicts + result.trashed + otherRows(result) > 0
}

function otherRows({ others }: ImportResult): number {
  return Object.values(others).reduce((sum, count) => sum + count, 0)
}

function Outcome({
  result,
  fileName,
}: {
  readonly result: ImportResult
  readonly fileName: string
}): ReactNode {
  const counts = ROWS.map(row => [text.rows[row], result[row]] as const)
  const rows = [...counts, [text.rows.others, otherRows(result)] as const].filter(([, count]) => count > 0)
  return (
    <>
      <p className="work__title">
        <strong>{result.dry_run ? text.would(fileName) : text.done(fileName)}</strong>{' '}
        <span className="muted">{text.into(result.identity)}</span>
      </p>
      {result.dry_run && !hasChanges(result) && <p>{text.nothing}</p>}
      <dl className="counts">
        {rows.map(([label, count]) => (
          <div key={label} className="counts__one">
            <dd>{formatNumber(count)}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {!result.dry_run && (
        <div className="row">
          {result.conflicts > 0 && <Link href="/data/conflicts">{text.toConflicts}</Link>}
          {result.import_id && (
            <UndoImport id={result.import_id} fileName={fileName} onUndone={journalImport.putAway} />
          )}
        </div>
      )}
    </>
  )
}
