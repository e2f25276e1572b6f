/** The passphrase that an export is sealed with, typed twice. */
import type { ReactNode } from 'react'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'

const text = words.vault

export interface Seal {
  readonly on: boolean
  readonly passphrase: string
  readonly again: string
}

export const OPEN: Seal = { on: false, passphrase: '', again: '' }

/** Whether it can be exported like this. */
export function isSealReady({ on, passphrase, again }: Seal): boolean {
  return !on || (passphrase.length >= 8 && passphrase === again)
}

export function SealFields({
  seal,
  onChange,
}: {
  readonly seal: Seal
  readonly onChange: (seal: Seal) => void
}): ReactNode {
  const differ = seal.again !== '' && seal.again !== seal.passphrase
  return (
    <div className="stack out-seal">
      <p className="muted">{words.data.out.sealHint}</p>
      <Field
        label={words.data.bring.passphrase}
        hint={text.newPassphraseHint}
        type="password"
        value={seal.passphrase}
        maxLength={1000}
        autoComplete="new-password"
        onChange={event => onChange({ ...seal, passphrase: event.currentTarget.value })}
      />
      <Field
        label={text.fields.again}
        error={differ ? text.differ : undefined}
        type="password"
        value={seal.again}
        maxLength={1000}
        autoComplete="new-password"
        onChange={event => onChange({ ...seal, again: event.currentTarget.value })}
      />
    </div>
  )
}
