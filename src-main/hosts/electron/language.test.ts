/** The menus speak the language that the journal's settings say, from when they can be read. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTestJournal, type TestJournal } from '../test-support/open-journal.ts'
import { followLanguage, setupLanguage } from './language.ts'
import { shellWords } from './shell-words.ts'

vi.setConfig({ testTimeout: 60_000 })

// Electron itself does not run here: this stands in for what the language hangs on.
const electron = vi.hoisted(() => ({ preferred: ['en-GB'], quit: [] as (() => void)[] }))

vi.mock('electron', () => ({
  app: {
    getPreferredSystemLanguages: () => electron.preferred,
    once: (_name: string, listener: () => void) => electron.quit.push(listener),
  },
}))

let journal: TestJournal | undefined

beforeEach(() => {
  electron.preferred = ['en-GB']
  electron.quit.length = 0
})
afterEach(async () => {
  for (const end of electron.quit) end()
  await journal?.end()
  journal = undefined
})

test('before there is a journal it is the machine’s', () => {
  electron.preferred = ['de-AT', 'en']
  setupLanguage()
  expect(shellWords().quit).toBe('Beenden')
  electron.preferred = ['fr', 'en']
  setupLanguage()
  expect(shellWords().quit).toBe('Quit')
})

test('it is the one of the settings when the journal is open, and follows each change', async () => {
  journal = await openTestJournal()
  await journal.client.settings.update({ language: 'de' })
  setupLanguage()
  const menus: string[] = []
  followLanguage(journal.core, () => menus.push(shellWords().quit))
  await vi.waitFor(() => expect(menus).toEqual(['Beenden']))
  await journal.client.settings.update({ language: 'en' })
  await vi.waitFor(() => expect(menus).toEqual(['Beenden', 'Quit']))
  await journal.client.settings.update({ text_size: 'large' })
  electron.preferred = ['de']
  await journal.client.settings.update({ language: 'system' })
  await vi.waitFor(() => expect(menus).toEqual(['Beenden', 'Quit', 'Beenden']))
})
