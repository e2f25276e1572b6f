/** Search operators, feed filters and the owner's templates through the router, on a real file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failureOf, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

describe('search', () => {
  it('follows operators together with words, and names the one that it cannot follow', async () => {
    const { client, identity } = journal
    const thread = await client.threads.create({ identity_id: identity.id, title: 'The Boat' })
    const make = (body: string, more: object = {}) =>
      client.reflections.create({ identity_id: identity.id, body, ...more })
    const one = await make('Rain on the hull.', {
      occurred_at: '2025-03-10T12:00:00Z',
      tags: ['sea'],
      thread_id: thread.id,
    })
    const two = await make('Rain on the roof.', {
      occurred_at: '2026-03-10T12:00:00Z',
      mood: { valence: 0.4, energy: -0.4 },
    })
    const ids = async (query: string) =>
      (await client.search.query({ identity_id: identity.id, query })).hits.map(hit => hit.reflection_id)
    expect(await ids('rain tag:sea')).toEqual([one.id])
    expect(await ids('thread:boat')).toEqual([one.id])
    expect(await ids('rain -thread:"the boat"')).toEqual([two.id])
    expect(await ids('mood:calm')).toEqual([two.id])
    expect(await ids('rain before:2026')).toEqual([one.id])
    expect(await ids('after:2025-03-10')).toEqual([two.id])
    expect(await ids('thread:nobody')).toEqual([])
    const failure = await failureOf(client.search.query({ identity_id: identity.id, query: 'mood:grand' }))
    expect(failure).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'query' } })
    expect(failure.data.rule).toContain('grand')
  })
})

describe('the feed', () => {
  it('combines filters, and counts what they let through', async () => {
    const { client, identity } = journal
    const calm = await client.reflections.create({
      identity_id: identity.id,
      body: 'Quiet water.',
      tags: ['sea'],
      mood: { valence: 0, energy: -0.5 },
    })
    await client.reflections.create({ identity_id: identity.id, body: 'Loud water.', tags: ['sea'] })
    const page = (filter: object) => client.reflections.list({ identity_id: identity.id, filter })
    expect(await page({ tag: 'sea' })).toMatchObject({ total: 2 })
    expect(await page({ tag: 'sea', mood: 'calm' })).toMatchObject({ total: 1, items: [{ id: calm.id }] })
    expect(await page({ tag: 'sea', mood: 'calm', has_mirrorback: true })).toMatchObject({ total: 0 })
    expect(await page({ has_mirrorback: false })).toMatchObject({ total: 2 })
  })
})

describe('templates and prompts', () => {
  it('stay with their journal, in the owner’s order, and go with it', async () => {
    const { client, identity } = journal
    const other = await client.identities.create({ name: 'Other' })
    const templates = [
      { id: 'b', kind: 'prompt' as const, title: 'Evening', text: 'What stayed with me today?' },
      { id: 'a', kind: 'template' as const, title: 'Walk', text: '## Walk\n\n- ' },
    ]
    const kept = await client.reflections.saveTemplates({ identity_id: identity.id, templates })
    expect(kept.templates.map(({ id }) => id)).toEqual(['b', 'a'])
    expect((await client.reflections.templates({ identity_id: identity.id })).templates).toEqual(
      kept.templates,
    )
    expect((await client.reflections.templates({ identity_id: other.id })).templates).toEqual([])
    const [first] = templates
    const twice = client.reflections.saveTemplates({
      identity_id: identity.id,
      templates: [...templates, ...(first ? [first] : [])],
    })
    expect((await failureOf(twice)).code).toBe('CONFLICT')
    const blank = client.reflections.saveTemplates({
      identity_id: identity.id,
      templates: [{ id: 'c', kind: 'prompt', title: ' ', text: 'x' }],
    })
    expect((await failureOf(blank)).code).toBe('BAD_REQUEST')
  })
})

describe('settings', () => {
  it('keep the language and that the tour was seen', async () => {
    const { client } = journal
    expect(await client.settings.get()).toMatchObject({ language: 'system', tour_seen: false })
    expect(await client.settings.update({ language: 'de', tour_seen: true })).toMatchObject({
      language: 'de',
      tour_seen: true,
    })
  })
})
