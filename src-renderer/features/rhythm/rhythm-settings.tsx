/** Turns Rhythm on and off for the open journal, and brings health data in. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { HealthImportResult } from '#contract/schemas/rhythm-health.ts'
import { client, hasFileDialogs, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Switch } from '../../ui/switch.tsx'
import { type Bring, createFileImport } from '../data/file-import.ts'
import { FileImportForm } from '../data/file-import-form.tsx'
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

function HealthImport(): ReactNode {
  const { id } = useIdentity()
  const queries = useQueryClient()
  const bring: Bring<HealthImportResult> = ({ path, dry_run }) =>
    client.rhythm.importHealth({ identity_id: id, path, dry_run })
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
      >
        {result => <p>{text.importSays(result)}</p>}
      </FileImportForm>
    </section>
  )
}
