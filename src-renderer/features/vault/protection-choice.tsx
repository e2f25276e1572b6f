/** The first run's question: with a passphrase, or knowingly without. */
import { type ReactNode, useState } from 'react'
import { client } from '../../link.ts'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { RecoveryDialog } from './recovery-dialog.tsx'
import './vault.css'

const text = words.vault

export interface ProtectionChoice {
  readonly fields: ReactNode
  /** Carries the choice out; resolves when the recovery code was seen. */
  readonly apply: () => Promise<void>
}

export function useProtectionChoice(): ProtectionChoice {
  const [choice, setChoice] = useState<'without' | 'passphrase'>('without')
  const [passphrase, setPassphrase] = useState('')
  const [shown, setShown] = useState<{ readonly code: string; readonly done: () => void } | null>(null)

  async function apply(): Promise<void> {
    const { encrypted } = await client.vault.status()
    if (encrypted) return
    if (choice === 'without') {
      await client.vault.goWithout()
      return
    }
    const { recovery_code } = await client.vault.encrypt({ passphrase })
    await new Promise<void>(done => setShown({ code: recovery_code, done }))
    setShown(null)
  }

  const fields = (
    <fieldset className="vault__choice">
      <legend>{text.choiceTitle}</legend>
      {(['without', 'passphrase'] as const).map(value => (
        <label key={value} className="vault__option">
          <input
            type="radio"
            name="protection"
            checked={choice === value}
            onChange={() => setChoice(value)}
          />
          <span>{text.choices[value].name}</span>
          <small>{text.choices[value].hint}</small>
        </label>
      ))}
      {choice === 'passphrase' && (
        <Field
          label={text.newPassphrase}
          hint={text.newPassphraseHint}
          type="password"
          value={passphrase}
          minLength={8}
          maxLength={1000}
          required
          autoComplete="new-password"
          onChange={event => setPassphrase(event.currentTarget.value)}
        />
      )}
      {shown && <RecoveryDialog code={shown.code} onDone={shown.done} />}
    </fieldset>
  )
  return { fields, apply }
}
