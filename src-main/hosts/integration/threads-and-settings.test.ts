/** Threads and settings through the router on a real file, closed and opened again. */
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putSetting } from '#db/settings.ts'
import { openCore } from '../core.ts'
import {
  failureOf,
  migrationsFolder,
  openTestJournal,
  sampleFolder,
  type TestJournal,
} from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

describe('thread management', () => {
  it('keeps reflections in the owner’s order, and nothing of another journal', async () => {
    const { client, identity } = journal
    const thread = await client.threads.create({ identity_id: identity.id, title: 'The boat' })
    const [one, two, three] = [
      await journal.write('Sanded the hull.'),
      await journal.write('Found rot.'),
      await journal.write('Varnish.'),
    ]
    for (const { id } of [one, two, three]) await client.threads.add({ id: thread.id, reflection_id: id })
    await client.threads.move({ id: thread.id, reflection_id: three.id, before: one.id })
    await client.threads.remove({ id: thread.id, reflection_id: two.id })
    const page = await client.threads.get({ id: thread.id })
    expect(page.reflections.map(reflection => reflection.id)).toEqual([three.id, one.id])
    expect(page.reflections[0]?.thread_ids).toEqual([thread.id])
    const paused = await client.threads.update({ id: thread.id, status: 'paused', title: 'Overdue' })
    expect(paused).toMatchObject({ status: 'paused', title: 'Overdue', reflections: 2 })

    const other = await client.identities.create({ name: 'Other' })
    const foreign = await client.reflections.create({ identity_id: other.id, body: 'Not of this journal.' })
    expect((await failureOf(client.threads.add({ id: thread.id, reflection_id: foreign.id }))).code).toBe(
      'BAD_REQUEST',
    )

    await client.threads.trash({ id: thread.id })
    expect((await client.threads.list({ identity_id: identity.id })).total).toBe(0)
    expect((await client.reflections.get({ id: one.id })).deleted_at).toBeNull()
    await client.threads.restore({ id: thread.id })
    expect((await client.threads.get({ id: thread.id })).total).toBe(2)
  })
})

describe('settings', () => {
  it('have defaults, are typed, and are there again after a restart', async () => {
    const { client, core, home } = journal
    expect(await client.settings.get()).toMatchObject({
      appearance: 'system',
      mirrorback_on_save: true,
      region: 'US',
    })
    await client.settings.update({ appearance: 'dark', region: 'GB' })
    const failure = await failureOf(client.settings.update({ region: 'britain' }))
    expect(failure).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'region' } })
    await core.close()
    const again = await openCore({ home, migrations: migrationsFolder, sample: sampleFolder })
    const settings = await createRouterClient(again.router, { context: again.context }).settings.get()
    await again.close()
    expect(settings).toMatchObject({ appearance: 'dark', region: 'GB' })
  })

  it('of another version that this one does not know have their default, and the others stay', async () => {
    const { client, core } = journal
    await client.settings.update({ region: 'GB' })
    core.context.db.write(tx => {
      putSetting(tx, 'appearance', 'sepia')
      putSetting(tx, 'a-later-setting', { some: 'thing' })
    })
    expect(await client.settings.get()).toMatchObject({ appearance: 'system', region: 'GB' })
    await client.settings.update({ appearance: 'dark' })
    expect(await client.settings.get()).toMatchObject({ appearance: 'dark', region: 'GB' })
  })
})

describe('drafts', () => {
  it('survive a restart and go when the reflection is kept', async () => {
    const { client, identity } = journal
    const draft = { body: 'Half a thou', occurred_at: null, tags: ['work'], mood: null, thread_id: null }
    await client.reflections.saveDraft({ identity_id: identity.id, draft })
    expect((await client.reflections.getDraft({ identity_id: identity.id })).draft).toEqual(draft)
    await journal.write('Half a thought, whole now.')
    expect((await client.reflections.getDraft({ identity_id: identity.id })).draft).toBeNull()
  })
})
