/** Turns Rhythm on and off for the open journal, and brings health data in. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import type { HealthImportResult } from '#contract/schemas/rhythm-health.ts'
import { client, hasFileDialogs, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { useIdentity } from '../../session.tsx'
import { createStore } from '../../store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Switch } from '../../ui/switch.tsx'
import { type Bring, createFileImport } from '../data/file-import.ts'
import { FileImportForm } from '../data/file-import-form.tsx'
import { ColumnForm, type TableReading } from './column-form.tsx'
import { Oura } from './oura.tsx'
import { useAct, useRhythmOn } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'

export function RhythmSettings(): ReactNode {
  const { id } = useIdentity()
  const on = useRhythmOn()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const turnOff = (data: 'keep' | 'delete') => {
    setAsking(false)
    act.mutate(() => client.rhythm.turnOff({ identity_id: id, data }))
  }
  return (
    <div className="stack">
      <Switch
        label={text.on}
        hint={text.onHint}
        checked={on}
        onChange={wanted => {
          if (wanted) act.mutate(() => client.rhythm.turnOn({ identity_id: id }))
          else setAsking(true)
        }}
      />
      {on && hasFileDialogs && <Reminders />}
      {on && <HealthImport />}
      {on && hasFileDialogs && <Oura />}
      {asking && (
        <Dialog
          title={text.turnOff}
          size="small"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => turnOff('delete')}>
                {text.deleteData}
              </Button>
              <Button kind="primary" onClick={() => turnOff('keep')}>
                {text.keep}
              </Button>
            </>
          }
        >
          <p>{text.turnOffHint}</p>
        </Dialog>
      )}
    </div>
  )
}

/** Notifications are the desktop app's: a browser has no place of its own in the system. */
function Reminders(): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const act = useAct()
  const profile = useQuery(orpc.rhythm.profile.queryOptions({ input: owner }))
  return (
    <Switch
      label={text.reminders}
      hint={text.remindersHint}
      checked={profile.data?.reminders ?? false}
      onChange={reminders =>
        act.mutate(() => client.rhythm.changeProfile({ ...owner, change: { reminders } }))
      }
    />
  )
}

const healthImport = createFileImport<HealthImportResult>()
/** How the file at hand is to be read, where its owner said so. */
const reading = createStore<(TableReading & { readonly path: string }) | null>(null)

function HealthImport(): ReactNode {
  const { id } = useIdentity()
  const queries = useQueryClient()
  const path = useSyncExternalStore(healthImport.file.subscribe, healthImport.file.get)?.given?.path
  const bring: Bring<HealthImportResult> = request => {
    const { path: of, ...how } = reading.get() ?? {}
    return client.rhythm.importHealth({
      identity_id: id,
      path: request.path,
      dry_run: request.dry_run,
      ...(of === request.path ? how : {}),
    })
  }
  const columns = path !== undefined && (
    <ColumnForm
      path={path}
      onRead={how => {
        reading.update(() => ({ ...how, path }))
        healthImport.lookAgain(bring)
      }}
    />
  )
  return (
    <section className="settings__part" aria-label={text.importTitle}>
      <h3 className="settings__part-title">{text.importTitle}</h3>
      <p className="muted">{text.importHint}</p>
      <FileImportForm
        into={healthImport}
        bring={bring}
        text={text.import}
        accept=".xml,.json,.csv,.zip"
        changes={({ added, updated }) => added + updated > 0}
        onDone={() => void queries.invalidateQueries({ queryKey: orpc.rhythm.key() })}
        ofFailure={error => (ASKS.includes(problemOf(error).field ?? '') && columns) || null}
      >
        {result => (
          <>
            <p>{text.importSays(result)}</p>
            <PassedOver result={result} />
            {result.dry_run && result.format === 'csv' && (
              <details>
                <summary>{text.columns}</summary>
                {columns}
              </details>
            )}
          </>
        )}
      </FileImportForm>
    </section>
  )
}

/** What a table must be asked for, by the field that the refusal names. */
const ASKS = ['mapping', 'person']

function PassedOver({ result: { passed_over } }: { readonly result: HealthImportResult }): ReactNode {
  if (passed_over.examples.length === 0) return null
  return (
    <details>
      <summary>{text.passedOver}</summary>
      <ul>
        {passed_over.examples.map(({ line, why }) => (
          <li key={`${line} ${why}`}>{line === null ? why : text.inLine(line, why)}</li>
        ))}
      </ul>
    </details>
  )
}
