/** Asks for the passphrase of an age file, or of a backup that was locked with another one. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'

export function PassphraseForm({ onOpen }: { readonly onOpen: (passphrase: string) => void }): ReactNode {
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      className="field-row"
      onSubmit={event => {
        event.preventDefault()
        if (passphrase) onOpen(passphrase)
      }}
    >
      <Field
        label={words.data.bring.passphrase}
        type="password"
        value={passphrase}
        autoComplete="off"
        onChange={event => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" disabled={passphrase === ''}>
        {words.data.bring.withPassphrase}
      </Button>
    </form>
  )
}
