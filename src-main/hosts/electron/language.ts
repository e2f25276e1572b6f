/** The language of what stands around the window: as the journal's settings say, and the machine's until they can be read. */
import { createRouterClient } from '@orpc/server'
import { app } from 'electron'
import type { MirrorClient } from '#contract/contract.ts'
import { type LanguageChoice, languageFor } from '#contract/window-language.ts'
import type { CoreLike } from '../core-like.ts'
import { speakShell } from './shell-words.ts'

/** Speaks the machine's language; call it before the first menu is made. */
export function setupLanguage(): void {
  speak('system')
}

/** Follows the settings for as long as the app runs; `onChange` makes anew what stands. A locked journal changes nothing. */
export function followLanguage(core: Pick<CoreLike, 'router' | 'context'>, onChange: () => void): void {
  const client = createRouterClient(core.router, { context: core.context }) as unknown as MirrorClient
  const ending = new AbortController()
  app.once('will-quit', () => ending.abort())
  let last: LanguageChoice = 'system'

  async function look(): Promise<void> {
    const { language } = await client.settings.get()
    if (language === last) return
    last = language
    speak(language)
    onChange()
  }

  async function follow(): Promise<void> {
    const events = await client.events.subscribe(undefined, { signal: ending.signal })
    // The first event says that it listens: what changes from then on is heard.
    for await (const { type } of events)
      if (type === 'ready' || type === 'settings' || type === 'vault') await look().catch(() => {})
  }
  void follow().catch(() => {})
}

function speak(choice: LanguageChoice): void {
  speakShell(languageFor(choice, app.getPreferredSystemLanguages()))
}
