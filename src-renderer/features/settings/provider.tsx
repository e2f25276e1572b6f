/** Who writes mirrorbacks: Mirror itself, or a model that the owner sets up step by step. */
import type { ReactNode } from 'react'
import { client } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { words } from '../../words.ts'
import { ProviderAddress } from './provider-address.tsx'
import { ProviderConsent } from './provider-consent.tsx'
import { ProviderKey } from './provider-key.tsx'
import { ProviderModel } from './provider-model.tsx'
import { type ProviderState, useProvider, useProviderChange } from './use-provider.ts'

const text = words.provider
const KINDS = ['built-in', 'ollama', 'openai-compatible'] as const

export function ProviderSettings(): ReactNode {
  const state = useProvider()
  const change = useProviderChange()
  if (state.isPending) return <Skeleton lines={2} />
  if (state.error) return <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />
  const { provider } = state.data
  return (
    <div className="stack">
      <Segmented
        label={text.label}
        value={provider}
        options={KINDS.map(value => ({ value, label: text.names[value] }))}
        onChange={next => change.run(() => client.providers.update({ provider: next }))}
      />
      <p className="muted">{text.about[provider]}</p>
      {change.error ? <ErrorNotice error={change.error} /> : null}
      {provider !== 'built-in' && <Steps key={provider} state={state.data} kind={provider} />}
    </div>
  )
}

/** Each step appears when the one before it is done. */
function Steps({
  state,
  kind,
}: {
  readonly state: ProviderState
  readonly kind: Exclude<ProviderState['provider'], 'built-in'>
}): ReactNode {
  return (
    <>
      <ProviderAddress state={state} kind={kind} />
      {state.host !== null && <ProviderConsent state={state} host={state.host} />}
      {state.host !== null && state.consent_given_at !== null && (
        <>
          <ProviderKey key={state.host} state={state} />
          <ProviderModel key={`model ${state.host}`} state={state} host={state.host} />
        </>
      )}
      <p role="status">{standing(state)}</p>
      <p className="muted">{text.unchecked}</p>
    </>
  )
}

function standing(state: ProviderState): string {
  if (state.host === null) return text.notReady.address
  if (state.consent_given_at === null) return text.notReady.consent
  return state.ready ? text.ready(state.model, state.host) : text.notReady.model
}
