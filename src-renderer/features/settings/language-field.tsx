/** The language of the window. The catalogue is chosen when the window opens, so a change opens it again. */
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { rememberLanguage } from '../../language.ts'
import { client } from '../../link.ts'
import { type Settings, useSettings } from '../../session.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { words } from '../../words.ts'

const text = words.settings
const CHOICES = ['system', 'en', 'de'] as const

export function LanguageField(): ReactNode {
  const settings = useSettings()
  const change = useMutation({
    mutationFn: (language: Settings['language']) => client.settings.update({ language }),
    onSuccess: ({ language }) => {
      rememberLanguage(language)
      location.reload()
    },
  })
  return (
    <div className="settings__rows">
      <SelectField
        label={text.language}
        hint={text.languageHint}
        value={settings.language}
        disabled={change.isPending}
        onChange={event => {
          const chosen = CHOICES.find(choice => choice === event.currentTarget.value)
          if (chosen) change.mutate(chosen)
        }}
      >
        {CHOICES.map(choice => (
          <option key={choice} value={choice} lang={choice === 'system' ? undefined : choice}>
            {text.languages[choice]}
          </option>
        ))}
      </SelectField>
      {change.error && <ErrorNotice error={change.error} />}
    </div>
  )
}
