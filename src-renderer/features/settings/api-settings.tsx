/** The local API: on or off, where it is, and which programs may use it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ApiScope, ApiToken } from '#contract/schemas/api.ts'
import { formatInstant } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'

const text = words.api

export function ApiSettings(): ReactNode {
  const state = useQuery(orpc.api.state.queryOptions())
  const change = useApiChange()
  if (!state.data) return null
  const { on, address } = state.data
  return (
    <div className="stack">
      <Switch
        label={text.on}
        hint={text.onHint}
        checked={on}
        onChange={wanted => change.mutate(() => client.api.update({ on: wanted }))}
      />
      {on && (
        <p className="muted">
          {address ? text.address : text.nowhere} {address && <code>{address}</code>}
        </p>
      )}
      {change.error ? <ErrorNotice error={change.error} /> : null}
      {on && <Programs />}
      {on && <NewProgram />}
    </div>
  )
}

/** Whatever is changed, all that is said of the API is asked for again. */
function useApiChange() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => void queries.invalidateQueries({ queryKey: orpc.api.key() }),
  })
}

function Programs(): ReactNode {
  const { id } = useIdentity()
  const list = useQuery(orpc.api.tokens.queryOptions())
  const change = useApiChange()
  const holding = (list.data?.tokens ?? []).filter(one => one.revoked_at === null && one.identity_id === id)
  if (holding.length === 0) return <p className="muted">{text.none}</p>
  return (
    <ul className="programs" aria-label={text.programs}>
      {holding.map(one => (
        <li key={one.id} className="programs__one">
          <span>
            <strong>{one.name}</strong> <span className="muted">{describe(one)}</span>
          </span>
          <Button
            size="small"
            aria-label={text.revokeOf(one.name)}
            onClick={() => change.mutate(() => client.api.revokeToken({ id: one.id }))}
          >
            {text.revoke}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function describe({ scopes, last_used_at }: ApiToken): string {
  const may = scopes.map(scope => text.scopes[scope]).join(', ')
  return `${may} · ${last_used_at ? text.used(formatInstant(last_used_at)) : text.unused}`
}

const SCOPES: readonly ApiScope[] = ['read', 'write', 'export']

function NewProgram(): ReactNode {
  const { id } = useIdentity()
  const change = useApiChange()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly ApiScope[]>(['read'])
  const [made, setMade] = useState<string | null>(null)
  const create = async () => {
    const { access_token, refresh_token } = await client.api.createToken({
      identity_id: id,
      name,
      scopes: [...scopes],
    })
    setMade(`access_token: ${access_token}\nrefresh_token: ${refresh_token}`)
    setName('')
  }
  return (
    <form
      className="stack settings__fields"
      onSubmit={event => {
        event.preventDefault()
        change.mutate(create)
      }}
    >
      <Field
        label={text.name}
        hint={text.nameHint}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={event => setName(event.currentTarget.value)}
      />
      {SCOPES.map(scope => (
        <Switch
          key={scope}
          label={text.may[scope]}
          checked={scopes.includes(scope)}
          onChange={wanted =>
            setScopes(SCOPES.filter(one => (one === scope ? wanted : scopes.includes(one))))
          }
        />
      ))}
      <div className="row">
        <Button type="submit" busy={change.isPending} disabled={name.trim() === '' || scopes.length === 0}>
          {text.create}
        </Button>
      </div>
      {change.error ? <ErrorNotice error={change.error} /> : null}
      {made !== null && (
        <>
          <TextArea label={text.made} value={made} rows={6} readOnly spellCheck={false} />
          <div className="row">
            <Button onClick={() => void navigator.clipboard.writeText(made)}>{text.copy}</Button>
            <Button kind="quiet" onClick={() => setMade(null)}>
              {text.putAway}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
