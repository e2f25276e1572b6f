/** The first screen of all: name a journal, or look around in the sample. */
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useProtectionChoice } from '../features/vault/protection-choice.tsx'
import { client } from '../link.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { words } from '../words.ts'
import { IdentityForm, useOpenJournal } from './identity-form.tsx'
import { Mark } from './mark.tsx'
import './shell.css'

export function FirstRun(): ReactNode {
  const opened = useOpenJournal()
  const protection = useProtectionChoice()
  const sample = useMutation({
    mutationFn: async () => opened(await client.identities.openSample()),
  })
  useEffect(() => {
    document.title = words.app
  }, [])
  return (
    <main className="start">
      <Mark className="start__mark" />
      <h1 className="start__title">{words.firstRun.title}</h1>
      <p className="start__lead">{words.firstRun.promise}</p>
      <IdentityForm submit={words.firstRun.begin} before={protection.apply}>
        {protection.fields}
      </IdentityForm>
      <p className="start__or">{words.firstRun.or}</p>
      <div className="start__sample">
        <Button busy={sample.isPending} onClick={() => sample.mutate()}>
          {words.firstRun.sample}
        </Button>
        <p>{words.firstRun.sampleHint}</p>
      </div>
      {sample.error && <ErrorNotice error={sample.error} />}
    </main>
  )
}
