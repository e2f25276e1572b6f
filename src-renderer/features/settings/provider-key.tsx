/** The key for the server, where the system has a safe place for it; where not, how to do without. */
import { type ReactNode, useState } from 'react'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { type ProviderState, useProviderChange } from './use-provider.ts'

const text = words.provider

export function ProviderKey({ state }: { readonly state: ProviderState }): ReactNode {
  const change = useProviderChange()
  const [key, setKey] = useState('')
  if (state.key === 'environment') return <p className="muted">{text.keyEnvironment}</p>
  if (!state.can_store_key) return <p className="muted">{text.keyNowhere}</p>
  const forget = () => setKey('')
  return (
    <form
      className="stack settings__fields"
      onSubmit={event => {
        event.preventDefault()
        change.run(() => client.providers.setKey({ key }), forget)
      }}
    >
      <Field
        label={text.key}
        hint={state.key === 'stored' ? text.keyStored : text.keyHint}
        type="password"
        value={key}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        onChange={event => setKey(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" disabled={key.trim() === ''} busy={change.busy}>
          {text.keepKey}
        </Button>
        {state.key === 'stored' && (
          <Button
            kind="quiet"
            onClick={() => change.run(() => client.providers.setKey({ key: null }), forget)}
          >
            {text.removeKey}
          </Button>
        )}
      </div>
      {change.error ? <ErrorNotice error={change.error} /> : null}
    </form>
  )
}
