/** Where the model's server is. */
import { type ReactNode, useState } from 'react'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { type ProviderState, useProviderChange } from './use-provider.ts'

const text = words.provider

export function ProviderAddress({
  state,
  kind,
}: {
  readonly state: ProviderState
  readonly kind: keyof typeof text.addressHints
}): ReactNode {
  const change = useProviderChange()
  const [address, setAddress] = useState(state.base_url)
  const [plain, setPlain] = useState(state.allow_plain_http)
  const typed = address.trim()
  const same = typed === state.base_url && plain === state.allow_plain_http
  return (
    <form
      className="stack settings__fields"
      onSubmit={event => {
        event.preventDefault()
        change.run(() => client.providers.update({ base_url: typed, allow_plain_http: plain }))
      }}
    >
      <div className="settings__name">
        <Field
          label={text.address}
          hint={text.addressHints[kind]}
          value={address}
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          maxLength={2000}
          onChange={event => setAddress(event.currentTarget.value)}
        />
      </div>
      {(plain || isPlainHttp(typed)) && (
        <Switch label={text.plainHttp} hint={text.plainHttpHint} checked={plain} onChange={setPlain} />
      )}
      <div>
        <Button type="submit" disabled={same} busy={change.busy}>
          {text.saveAddress}
        </Button>
      </div>
      {change.error ? <ErrorNotice error={change.error} /> : null}
    </form>
  )
}

/** Only whether to offer the switch; the main process decides. */
function isPlainHttp(address: string): boolean {
  return /^http:\/\//i.test(address) && !/^http:\/\/(?:localhost|127\.|\[::1\])/i.test(address)
}
