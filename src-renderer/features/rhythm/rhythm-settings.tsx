/** Turns Rhythm on and off for the open journal, and brings health data in. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { HealthImportResult } from '#contract/schemas/rhythm-health.ts'
import { client, hasFileDialogs, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Switch } from '../../ui/switch.tsx'
import { LongWorkView } from '../settings/long-work-view.tsx'
import { useLongWork } from '../settings/use-long-work.ts'
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

function HealthImport(): ReactNode {
  const { id } = useIdentity()
  const queries = useQueryClient()
  const [path, setPath] = useState('')
  const work = useLongWork<HealthImportResult>()
  const start = (dry_run: boolean) =>
    work.run(
      () => client.rhythm.importHealth({ identity_id: id, path: path.trim(), dry_run }),
      () => void queries.invalidateQueries({ queryKey: orpc.rhythm.key() }),
    )
  return (
    <form
      className="settings__part"
      onSubmit={event => {
        event.preventDefault()
        if (path.trim()) start(true)
      }}
    >
      <h3 className="settings__part-title">{text.importTitle}</h3>
      <p className="muted">{text.importHint}</p>
      <div className="settings__name">
        <Field
          label={text.importPath}
          value={path}
          spellCheck={false}
          autoComplete="off"
          onChange={event => setPath(event.currentTarget.value)}
        />
        <Button type="submit" busy={work.state.phase === 'running'} disabled={path.trim() === ''}>
          {text.importLook}
        </Button>
      </div>
      <LongWorkView work={work} step={text.importRunning}>
        {result => (
          <>
            <p>{text.importSays(result)}</p>
            {result.dry_run && result.added + result.updated > 0 && (
              <Button size="small" kind="primary" className="settings__go" onClick={() => start(false)}>
                {text.importGo}
              </Button>
            )}
          </>
        )}
      </LongWorkView>
    </form>
  )
}
