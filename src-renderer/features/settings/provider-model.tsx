/** Whether the server answers, which models it has, and which one writes. */
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { type ProviderState, useProviderChange } from './use-provider.ts'

const text = words.provider

export function ProviderModel({
  state,
  host,
}: {
  readonly state: ProviderState
  readonly host: string
}): ReactNode {
  const change = useProviderChange()
  const check = useMutation({ mutationFn: () => client.providers.check() })
  const [model, setModel] = useState(state.model)
  const list = useId()
  const models = check.data?.models ?? []
  return (
    <>
      <div className="row">
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {text.test}
        </Button>
        {check.isPending && <Spinner label={text.testing} />}
      </div>
      {check.data && (
        <p className="settings__report" role="status">
          {text.answered(host, models.length)}{' '}
          {check.data.model_found === false && text.modelMissing(state.model)}
        </p>
      )}
      {check.error ? <ErrorNotice error={check.error} /> : null}
      <form
        className="stack settings__fields"
        onSubmit={event => {
          event.preventDefault()
          change.run(() => client.providers.update({ model: model.trim() }))
        }}
      >
        <div className="settings__name">
          <Field
            label={text.model}
            hint={text.modelHint}
            value={model}
            list={list}
            spellCheck={false}
            autoComplete="off"
            maxLength={200}
            onChange={event => setModel(event.currentTarget.value)}
          />
          <datalist id={list}>
            {models.map(name => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <div>
          <Button type="submit" disabled={model.trim() === state.model} busy={change.busy}>
            {text.saveModel}
          </Button>
        </div>
        {change.error ? <ErrorNotice error={change.error} /> : null}
      </form>
    </>
  )
}
