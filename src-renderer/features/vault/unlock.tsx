/** What stands here while the journal is locked: a way in by passphrase, by recovery code, or by the system. */
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { VaultStatus } from '#contract/schemas/vault.ts'
import { Mark } from '../../app/mark.tsx'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { useVaultChange } from './use-vault.ts'
import '../../app/shell.css'
import './vault.css'

const text = words.vault

export function Unlock({ status }: { readonly status: VaultStatus }): ReactNode {
  const queries = useQueryClient()
  const change = useVaultChange()
  const [by, setBy] = useState<'passphrase' | 'recovery_code'>('passphrase')
  const [secret, setSecret] = useState('')
  useEffect(() => {
    document.title = words.app
    // What was read before does not stay in this window while the journal is locked.
    queries.removeQueries({ predicate: query => JSON.stringify(query.queryKey[0]) !== '["vault","status"]' })
  }, [queries])
  const open = (how: Parameters<typeof client.vault.unlock>[0]) =>
    change.run(
      () => client.vault.unlock(how),
      answer => queries.setQueryData(orpc.vault.status.queryKey(), answer),
    )
  return (
    <main className="start">
      <Mark className="start__mark" />
      <h1 className="start__title">{text.lockedTitle}</h1>
      <p className="start__lead">{text.lockedLead}</p>
      <form
        className="start__form"
        onSubmit={event => {
          event.preventDefault()
          if (secret === '') return
          open(by === 'passphrase' ? { passphrase: secret } : { recovery_code: secret })
        }}
      >
        <Field
          key={by}
          label={by === 'passphrase' ? text.passphrase : text.recoveryCode}
          hint={by === 'passphrase' ? undefined : text.recoveryHint}
          type={by === 'passphrase' ? 'password' : 'text'}
          value={secret}
          autoFocus
          required
          autoComplete={by === 'passphrase' ? 'current-password' : 'off'}
          spellCheck={false}
          maxLength={1000}
          onChange={event => setSecret(event.currentTarget.value)}
        />
        {change.error ? <ErrorNotice error={change.error} /> : null}
        {isDamagedJournal(change.error) && (
          <ul className="unlock__steps">
            {text.damaged.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        <Button type="submit" kind="primary" className="start__begin" busy={change.busy}>
          {text.unlock}
        </Button>
        <div className="row">
          <Button
            kind="quiet"
            onClick={() => {
              setBy(by === 'passphrase' ? 'recovery_code' : 'passphrase')
              setSecret('')
            }}
          >
            {by === 'passphrase' ? text.useRecovery : text.usePassphrase}
          </Button>
          {status.remembered && (
            <Button kind="quiet" onClick={() => open({ system: true })}>
              {text.useSystem}
            </Button>
          )}
        </div>
      </form>
    </main>
  )
}

/** The journal's own file, not the key file beside it, which comes back from any backup. */
function isDamagedJournal(error: unknown): boolean {
  const { code, path } = problemOf(error)
  return code === 'JOURNAL_DAMAGED' && path !== undefined && !path.endsWith('.key')
}
