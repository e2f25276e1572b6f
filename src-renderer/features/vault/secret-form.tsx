/** A form of passphrases: those that it asks for, and one button. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { useVaultChange } from './use-vault.ts'

const text = words.vault

/** `passphrase` is the one in force; `current` may be the recovery code too; `next` and `again` are the new one. */
type SecretName = 'passphrase' | 'current' | 'next' | 'again'
type Secrets = Readonly<Record<SecretName, string>>

const EMPTY: Secrets = { passphrase: '', current: '', next: '', again: '' }

export function SecretForm<T>({
  fields,
  submit,
  act,
  onDone,
}: {
  readonly fields: readonly SecretName[]
  readonly submit: string
  readonly act: (secrets: Secrets) => Promise<T>
  readonly onDone?: (answer: T) => void
}): ReactNode {
  const change = useVaultChange()
  const [secrets, setSecrets] = useState(EMPTY)
  const differ = fields.includes('again') && secrets.again !== '' && secrets.again !== secrets.next
  return (
    <form
      className="stack settings__fields"
      onSubmit={event => {
        event.preventDefault()
        if (differ) return
        change.run(
          () => act(secrets),
          answer => {
            setSecrets(EMPTY)
            onDone?.(answer)
          },
        )
      }}
    >
      {fields.map(name => (
        <Field
          key={name}
          label={text.fields[name]}
          hint={name === 'next' ? text.newPassphraseHint : undefined}
          error={name === 'again' && differ ? text.differ : undefined}
          type="password"
          value={secrets[name]}
          required
          minLength={name === 'next' ? 8 : undefined}
          maxLength={1000}
          autoComplete={name === 'next' || name === 'again' ? 'new-password' : 'current-password'}
          onChange={event => setSecrets({ ...secrets, [name]: event.currentTarget.value })}
        />
      ))}
      {change.error ? <ErrorNotice error={change.error} /> : null}
      <div className="row">
        <Button type="submit" busy={change.busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
