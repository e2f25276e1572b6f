/** What is agreed to before words may be sent, in the window's language; the service's own wording is the English one. */
import type { Language } from '#contract/window-language.ts'
import type { ProviderState } from './use-provider.ts'

type Agreed = Pick<ProviderState, 'consent_text' | 'loopback'>

/** Paragraph by paragraph the same in each language; the service's where it says more or less than the translation knows of. */
export function consentText(
  { consent_text, loopback }: Agreed,
  host: string,
  language: Language,
): readonly string[] {
  if (language === 'en') return consent_text
  const german = inGerman(host, loopback)
  return german.length === consent_text.length ? german : consent_text
}

function inGerman(host: string, loopback: boolean): readonly string[] {
  return [
    loopback
      ? `${host} ist dieser Rechner: Ein anderes Programm hier würde deine Worte lesen. Ob dieses Programm sie weitersendet, kann Mirror nicht wissen.`
      : `${host} ist ein anderer Rechner: Deine Worte würden diesen verlassen, und Mirror kann nicht wissen, wer sie dort liest oder behält.`,
    `Jedes Mal, wenn eine Spiegelung verlangt wird, würde Mirror an ${host} senden: den ganzen Text dieses einen Eintrags, den Namen des Modells und eine feste Anweisung, die für alle dieselbe ist. Bricht eine Antwort Mirrors Regeln, wird das noch einmal gesendet, höchstens zweimal, mit den Gründen in Mirrors eigenen Worten. Versagt der Server vor seinem ersten Wort, wird es ebenfalls noch einmal gesendet, jedes Mal höchstens zweimal.`,
    'Solange „Spiegeln, sobald ein Eintrag behalten wird“ an ist, geschieht das bei jedem Eintrag, den du behältst.',
    'Sonst wird nichts aus deinem Tagebuch gesendet: kein anderer Eintrag, kein Name von dir, kein Datum, kein Schlagwort, keine Stimmung, kein Faden, kein Muster und keine Spannung. Dein Schlüssel geht mit, wenn du einen gesetzt hast.',
    'Ein Eintrag, der nicht gelesen werden soll, wird nie gesendet, und auch keiner, der nach einem Notfall klingt.',
    'Du kannst das jederzeit zurücknehmen. Was bis dahin gesendet wurde, lässt sich nicht zurückholen.',
  ]
}
