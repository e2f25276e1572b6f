/** Connects Oura in the desktop app, and brings its days when asked. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { client, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { useRhythmStatus } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'

export function Oura(): ReactNode {
  const status = useRhythmStatus()
  if (!status.data?.oura) return null
  return (
    <div className="settings__part">
      <h3 className="settings__part-title">{text.oura}</h3>
      {status.data.oura.connected ? <Connected /> : <Connect />}
    </div>
  )
}

function useOuraAct(work: () => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.rhythm.key() }),
  })
}

function Connect(): ReactNode {
  const { id } = useIdentity()
  const [clientId, setClientId] = useState('')
  const [secret, setSecret] = useState('')
  const connect = useOuraAct(() =>
    client.rhythm.connectOura({
      identity_id: id,
      client_id: clientId.trim(),
      ...(secret.trim() ? { client_secret: secret.trim() } : {}),
    }),
  )
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (clientId.trim()) connect.mutate()
      }}
    >
      <p className="muted">{text.ouraHint}</p>
      <Field
        label={text.clientId}
        value={clientId}
        autoComplete="off"
        onChange={event => setClientId(event.currentTarget.value)}
      />
      <Field
        label={text.clientSecret}
        type="password"
        value={secret}
        autoComplete="off"
        onChange={event => setSecret(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" busy={connect.isPending} disabled={clientId.trim() === ''}>
          {connect.isPending ? text.connecting : text.connect}
        </Button>
      </div>
      {connect.error && <ErrorNotice error={connect.error} />}
    </form>
  )
}

function Connected(): ReactNode {
  const { id } = useIdentity()
  const last = useRhythmStatus().data?.oura?.last_sync
  const sync = useOuraAct(() => client.rhythm.syncOura({ identity_id: id }))
  const disconnect = useOuraAct(() => client.rhythm.disconnectOura({ identity_id: id }))
  return (
    <div className="stack">
      <div className="settings__name">
        <Button busy={sync.isPending} onClick={() => sync.mutate()}>
          {text.sync}
        </Button>
        <Button kind="quiet" onClick={() => disconnect.mutate()}>
          {text.disconnect}
        </Button>
      </div>
      {sync.error && <ErrorNotice error={sync.error} />}
      {last && (
        <ul role="status">
          {last.collections.map(one => (
            <li key={one.collection}>
              {one.outcome === 'came'
                ? text.came(one.collection, one.days)
                : text.failed(one.collection, one.why)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
