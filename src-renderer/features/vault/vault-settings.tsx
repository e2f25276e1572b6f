/** The lock in Settings: encrypt, lock, change, and take it off again. */
import { type ReactNode, useState } from 'react'
import type { VaultStatus } from '#contract/schemas/vault.ts'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { RecoveryDialog } from './recovery-dialog.tsx'
import { SecretForm } from './secret-form.tsx'
import { useVault, useVaultChange } from './use-vault.ts'

const text = words.vault
const MINUTES = [1, 5, 15, 30, 60, 240, 0]

export function VaultSettings(): ReactNode {
  const { data: status } = useVault()
  const [code, setCode] = useState<string | null>(null)
  if (!status) return null
  const show = (answer: { readonly recovery_code: string }) => setCode(answer.recovery_code)
  return (
    <div className="stack">
      {status.encrypted ? (
        <Encrypted status={status} onCode={show} />
      ) : (
        <>
          <p>{text.plain}</p>
          <SecretForm
            fields={['next', 'again']}
            submit={text.encrypt}
            act={({ next }) => client.vault.encrypt({ passphrase: next })}
            onDone={show}
          />
        </>
      )}
      {code !== null && <RecoveryDialog code={code} onDone={() => setCode(null)} />}
    </div>
  )
}

function Encrypted({
  status,
  onCode,
}: {
  readonly status: VaultStatus
  readonly onCode: (answer: { readonly recovery_code: string }) => void
}): ReactNode {
  const change = useVaultChange()
  return (
    <>
      <p>{text.encrypted}</p>
      <div className="row">
        <Button busy={change.busy} onClick={() => change.run(() => client.vault.lock())}>
          {text.lockNow}
        </Button>
      </div>
      <div className="settings__rows">
        <SelectField
          label={text.autoLock}
          hint={text.autoLockHint}
          value={status.auto_lock_minutes ?? 0}
          onChange={event => {
            const auto_lock_minutes = Number(event.currentTarget.value)
            change.run(() => client.vault.update({ auto_lock_minutes }))
          }}
        >
          {MINUTES.map(minutes => (
            <option key={minutes} value={minutes}>
              {text.minutes(minutes)}
            </option>
          ))}
        </SelectField>
      </div>
      {status.system_store === 'available' ? (
        <Switch
          label={text.remember}
          hint={text.rememberHint}
          checked={status.remembered}
          onChange={remember => change.run(() => client.vault.remember({ remember }))}
        />
      ) : (
        <p className="muted">{status.system_store === 'basic-text' ? text.basicText : text.noStore}</p>
      )}
      {change.error ? <ErrorNotice error={change.error} /> : null}
      {status.readable_copies.length > 0 && (
        <div className="stack" role="note">
          <p>{text.readable}</p>
          {status.readable_copies.map(path => (
            <p key={path} className="settings__path">
              {path}
            </p>
          ))}
        </div>
      )}
      <details>
        <summary>{text.changePassphrase}</summary>
        <SecretForm
          fields={['current', 'next', 'again']}
          submit={text.changePassphrase}
          act={({ current, next }) => client.vault.changePassphrase({ current, passphrase: next })}
        />
      </details>
      <details>
        <summary>{text.newCode}</summary>
        <SecretForm
          fields={['passphrase']}
          submit={text.newCode}
          act={({ passphrase }) => client.vault.newRecoveryCode({ passphrase })}
          onDone={onCode}
        />
      </details>
      <details>
        <summary>{text.decrypt}</summary>
        <p>{text.decryptHint}</p>
        <SecretForm
          fields={['passphrase']}
          submit={text.decrypt}
          act={({ passphrase }) => client.vault.decrypt({ passphrase })}
        />
      </details>
    </>
  )
}
