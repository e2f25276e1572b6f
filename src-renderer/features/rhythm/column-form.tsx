/** Which column of a table holds what, beside its first rows, and whose rows are meant in a table of several people. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import '../../charts/charts.css'
import type { CsvMapping, CsvPreview, MetricName } from '#contract/schemas/rhythm-health.ts'
import { DataTable } from '../../charts/data-table.tsx'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { columnsOf, type Holds, mappingOf } from './column-model.ts'
import { FormPart, FormRow, Options } from './form-parts.tsx'
import { saidWords } from './said-words.ts'
import { rhythmWords as text } from './words.ts'

/** How the owner wants a table to be read. */
export interface TableReading {
  readonly mapping?: CsvMapping
  readonly person?: string
}

export function ColumnForm({
  path,
  onRead,
}: {
  readonly path: string
  readonly onRead: (reading: TableReading) => void
}): ReactNode {
  const input = { identity_id: useIdentity().id, path }
  const preview = useQuery(orpc.rhythm.previewCsv.queryOptions({ input, retry: false, gcTime: 0 }))
  if (preview.error) return <ErrorNotice error={preview.error} hidePath />
  if (!preview.data) return <Skeleton lines={3} />
  return <Columns key={path} preview={preview.data} onRead={onRead} />
}

function Columns({
  preview,
  onRead,
}: {
  readonly preview: CsvPreview
  readonly onRead: (reading: TableReading) => void
}): ReactNode {
  const { columns, rows, people } = preview
  const [holds, setHolds] = useState<Readonly<Record<string, Holds>>>(() => columnsOf(preview))
  const [person, setPerson] = useState('')
  const mapping = mappingOf(columns, holds)
  const named = people.length < 2 || person !== ''
  return (
    <form
      className="rhythm-form"
      aria-label={text.columns}
      onSubmit={event => {
        event.preventDefault()
        if (mapping && named) onRead({ mapping, ...(person ? { person } : {}) })
      }}
    >
      <p>{people.length > 1 ? text.asksWhose : text.asksColumns}</p>
      <DataTable
        caption={text.firstRows}
        model={{
          head: columns,
          words: columns.map((_, at) => at),
          rows: rows.slice(0, 5).map((cells, at) => ({ key: String(at), cells })),
        }}
      />
      <FormPart title={text.columns} hint={text.columnsHint}>
        <FormRow>
          {columns.map(column => (
            <SelectField
              key={column}
              label={column}
              value={holds[column] ?? ''}
              onChange={event => setHolds({ ...holds, [column]: event.currentTarget.value as Holds })}
            >
              <Options names={CHOICES} />
            </SelectField>
          ))}
        </FormRow>
      </FormPart>
      {people.length > 1 && (
        <FormRow>
          <SelectField
            label={text.whose}
            value={person}
            onChange={event => setPerson(event.currentTarget.value)}
          >
            <option value="">{text.nobodyYet}</option>
            {people.map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </SelectField>
        </FormRow>
      )}
      <div>
        <Button type="submit" disabled={!mapping || !named}>
          {text.readSo}
        </Button>
        {!mapping && <p className="field__hint">{text.needsDayColumn}</p>}
      </div>
    </form>
  )
}

const CHOICES: Readonly<Record<Holds, string>> = {
  '': text.leftOut,
  day: text.theDay,
  ...(saidWords.metrics as Readonly<Record<MetricName, string>>),
}
