/** What would be sent, word for word, and the owner's yes or no to it. */
import { type ReactNode, useId } from 'react'
import { formatInstant } from '../../format.ts'
import { language } from '../../language.ts'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { words } from '../../words.ts'
import { consentText } from './consent-text.ts'
import { type ProviderState, useProviderChange } from './use-provider.ts'

const text = words.provider

export function ProviderConsent({
  state,
  host,
}: {
  readonly state: ProviderState
  readonly host: string
}): ReactNode {
  const change = useProviderChange()
  const title = useId()
  const given = state.consent_given_at
  return (
    <section className="settings__consent" aria-labelledby={title}>
      <h3 className="settings__part-title" id={title}>
        {text.consentTitle(host)}
      </h3>
      {consentText(state, host, language()).map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {given === null ? (
        <Button
          kind="primary"
          busy={change.busy}
          onClick={() => change.run(() => client.providers.consent({ host }))}
        >
          {text.agree(host)}
        </Button>
      ) : (
        <>
          <p className="muted">{text.agreed(formatInstant(given))}</p>
          <Button busy={change.busy} onClick={() => change.run(() => client.providers.withdraw())}>
            {text.withdraw}
          </Button>
        </>
      )}
      {change.error ? <ErrorNotice error={change.error} /> : null}
    </section>
  )
}
