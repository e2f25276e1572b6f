/** Quick capture: its keys, and a draft of its own. */
import { afterEach, expect, it } from 'vitest'
import type { KeyTaker } from '#services/ports.ts'
import { failureOf, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

let journal: TestJournal

afterEach(() => journal.end())

/** A machine on which another program has some keys. */
function machine(others: readonly string[]): KeyTaker {
  let held: string | null = null
  return {
    take(keys) {
      held = keys !== null && others.includes(keys) ? null : keys
      return held === keys
    },
    taken: () => held,
  }
}

it('takes no keys until the owner says so, and takes them again at the next start', async () => {
  const first = machine([])
  journal = await openTestJournal('Ada', { keyTaker: first })
  expect(await journal.client.capture.status()).toEqual({ state: 'off', keys: null })
  expect(first.taken()).toBeNull()
  expect(await journal.client.capture.setKeys({ keys: 'Control+Shift+J' })).toEqual({
    state: 'on',
    keys: 'Control+Shift+J',
  })
  await journal.core.close()
  const second = machine([])
  journal = await openTestJournal('Ada', { home: journal.home, keyTaker: second })
  expect(second.taken()).toBe('Control+Shift+J')
  await journal.client.capture.setKeys({ keys: null })
  expect(second.taken()).toBeNull()
  expect((await journal.client.settings.get()).capture_keys).toBeNull()
})

it('says that another program has the keys, and leaves those before', async () => {
  const keyTaker = machine(['Control+Shift+K'])
  journal = await openTestJournal('Ada', { keyTaker })
  await journal.client.capture.setKeys({ keys: 'Control+Shift+J' })
  const failure = await failureOf(journal.client.capture.setKeys({ keys: 'Control+Shift+K' }))
  expect(failure).toMatchObject({ code: 'CONFLICT', data: { field: 'keys' } })
  expect(keyTaker.taken()).toBe('Control+Shift+J')
  expect(await journal.client.capture.status()).toEqual({ state: 'on', keys: 'Control+Shift+J' })
})

it('says so where the keys were lost to another program before this start', async () => {
  journal = await openTestJournal('Ada', { keyTaker: machine([]) })
  await journal.client.capture.setKeys({ keys: 'Control+Shift+J' })
  await journal.core.close()
  journal = await openTestJournal('Ada', { home: journal.home, keyTaker: machine(['Control+Shift+J']) })
  expect(await journal.client.capture.status()).toEqual({ state: 'taken', keys: 'Control+Shift+J' })
})

it('refuses keys that would get in the way of typing, and a host that has none to give', async () => {
  journal = await openTestJournal('Ada')
  expect(await journal.client.capture.status()).toEqual({ state: 'unavailable', keys: null })
  const typing = await failureOf(journal.client.capture.setKeys({ keys: 'Shift+J' }))
  expect(typing).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'keys' } })
  const host = await failureOf(journal.client.capture.setKeys({ keys: 'Control+Shift+J' }))
  expect(host.code).toBe('UNSUPPORTED')
})

it('keeps a draft of its own beside the composer’s, and each goes with its own reflection', async () => {
  journal = await openTestJournal('Ada')
  const { client, identity } = journal
  const of = { identity_id: identity.id }
  const draft = (body: string) => ({ body, occurred_at: null, tags: [], mood: null, thread_id: null })
  const kept = async () => [
    (await client.reflections.getDraft({ ...of, desk: 'composer' })).draft?.body,
    (await client.reflections.getDraft({ ...of, desk: 'capture' })).draft?.body,
  ]
  await client.reflections.saveDraft({ ...of, desk: 'capture', draft: draft('quick') })
  expect(await kept()).toEqual([undefined, 'quick'])
  await client.reflections.saveDraft({ ...of, draft: draft('slow') })
  expect(await kept()).toEqual(['slow', 'quick'])
  await journal.write('quick', { desk: 'capture' })
  expect(await kept()).toEqual(['slow', undefined])
  await client.reflections.saveDraft({ ...of, desk: 'capture', draft: draft('again') })
  await journal.write('slow')
  expect(await kept()).toEqual([undefined, 'again'])
  await client.reflections.saveDraft({ ...of, desk: 'capture', draft: null })
  expect(await kept()).toEqual([undefined, undefined])
})
