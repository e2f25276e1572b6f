/** Suggestions for tensions through the router on a real file: quotes are true, journals apart, and a proposal becomes an axis only when taken. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TensionId } from '#contract/ids.ts'
import { collect, failureOf, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

it('proposes what the writer sets against each other, and takes nothing by itself', async () => {
  const { client, identity } = journal
  const bodies = new Map<string, string>()
  for (const body of [
    'I am torn between the studio and the nursery. Rain all day.',
    'Again torn between the nursery and the studio, and no nearer.',
  ]) {
    const { id } = await journal.write(body)
    bodies.set(id, body)
  }
  await journal.settled()
  const before = await client.tensions.axes({ identity_id: identity.id })
  const { axes } = await client.tensions.suggestions({ identity_id: identity.id })
  expect(axes).toHaveLength(1)
  expect(axes[0]).toMatchObject({ count: 2 })
  for (const { reflection_id, start, end, quote } of axes[0]?.quotes ?? [])
    expect(bodies.get(reflection_id)?.slice(start, end)).toBe(quote)
  expect(await client.tensions.axes({ identity_id: identity.id })).toEqual(before)

  const other = await client.identities.create({ name: 'Other' })
  expect(await client.tensions.suggestions({ identity_id: other.id })).toEqual({ words: [], axes: [] })
})

it('suggests words that stand beside a pole, with a quote', async () => {
  const { client, identity } = journal
  for (let day = 1; day <= 4; day += 1)
    await journal.write(
      `I felt alone and lonely at the harbour, day ${day}. The bus came. We bought bread and milk.`,
    )
  await journal.settled()
  const { words } = await client.tensions.suggestions({ identity_id: identity.id })
  const harbour = words.find(one => one.word === 'harbour')
  expect(harbour).toMatchObject({ pole_name: 'Solitude', reflections: 4 })
  expect(harbour?.quote.quote).toContain('harbour')
})

it('never makes a dismissed suggestion again, until that is taken back', async () => {
  const { client, identity } = journal
  for (let day = 1; day <= 4; day += 1)
    await journal.write(`I felt alone and lonely at the harbour. Torn between the mill and the sea. ${day}`)
  await journal.settled()
  const asked = () => client.tensions.suggestions({ identity_id: identity.id })
  const all = await asked()
  expect(new Set([...all.words, ...all.axes].map(one => one.key)).size).toBe(
    all.words.length + all.axes.length,
  )
  for (const { key } of [...all.words, ...all.axes])
    await client.tensions.dismissSuggestion({ identity_id: identity.id, key })
  expect(await asked()).toEqual({ words: [], axes: [] })
  const [axis] = all.axes
  if (!axis) throw new Error('no axis was proposed')
  await client.tensions.dismissSuggestion({ identity_id: identity.id, key: axis.key, dismissed: false })
  expect(await asked()).toEqual({ words: [], axes: [axis] })
})

describe('a word added to a seed', () => {
  const solitude = async () => {
    const { words } = await journal.client.tensions.suggestions({ identity_id: journal.identity.id })
    const one = words.find(({ word }) => word === 'harbour')
    if (!one) throw new Error('the harbour was not suggested')
    return one
  }
  const readings = async (id: TensionId) =>
    (await journal.client.tensions.history({ id })).measurements.map(one => one.evidence.map(e => e.quote))

  it('is read as evidence everywhere, is not suggested again, and is taken away again', async () => {
    const { client, identity } = journal
    for (let day = 1; day <= 4; day += 1)
      await journal.write(
        `I felt alone and lonely at the harbour, day ${day}. The bus came. We bought bread and milk.`,
      )
    await journal.settled()
    const { tension_id: id, pole, word } = await solitude()
    const before = await readings(id)
    expect(before.flat()).not.toContain('harbour')
    const { tension } = await client.tensions.words({ id })

    const added = await client.tensions.addWord({ id, pole, word })
    expect(added).toMatchObject({ tension, [`words_${pole}`]: ['harbour'] })
    await expect.poll(async () => (await readings(id)).flat().filter(q => q === 'harbour')).toHaveLength(4)
    const { words } = await client.tensions.suggestions({ identity_id: identity.id })
    expect(words.map(one => one.word)).not.toContain('harbour')
    expect(await client.tensions.addWord({ id, pole, word: ' Harbour ' })).toEqual(added)

    await client.tensions.removeWord({ id, pole, word })
    await expect.poll(() => readings(id)).toEqual(before)
    expect(await client.tensions.words({ id })).toEqual({ tension, words_a: [], words_b: [] })
  })

  it('cannot speak for both poles, and only the owner’s words are taken away', async () => {
    const { client, identity } = journal
    const { tensions } = await client.tensions.axes({ identity_id: identity.id })
    const seed = tensions.find(one => one.axis_a === 'Solitude' || one.axis_b === 'Solitude')
    if (!seed) throw new Error('no seed')
    const [pole, other] = seed.axis_a === 'Solitude' ? (['a', 'b'] as const) : (['b', 'a'] as const)
    const refused = (work: Promise<unknown>) => failureOf(work).then(({ code }) => code)
    expect(await refused(client.tensions.addWord({ id: seed.id, pole: other, word: 'lonely' }))).toBe(
      'CONFLICT',
    )
    expect(await refused(client.tensions.removeWord({ id: seed.id, pole, word: 'lonely' }))).toBe('NOT_FOUND')
  })

  it('travels with an export', async () => {
    const { client, identity } = journal
    const { tensions } = await client.tensions.axes({ identity_id: identity.id })
    const seed = tensions.find(one => one.origin === 'seed')
    if (!seed) throw new Error('no seed')
    await client.tensions.addWord({ id: seed.id, pole: 'b', word: 'harbour' })
    const path = join(journal.home, 'out.mirror')
    await collect(client.data.export({ format: 'json', path }))
    const other = await openTestJournal('Somebody else')
    try {
      await collect(other.client.data.import({ path }))
      const there = (await other.client.identities.list()).identities.find(one => one.name === 'Ada')
      if (!there) throw new Error('the journal did not arrive')
      const axes = await other.client.tensions.axes({ identity_id: there.id })
      const same = axes.tensions.find(one => one.name === seed.name)
      if (!same) throw new Error('the seed did not arrive')
      expect(await other.client.tensions.words({ id: same.id })).toMatchObject({ words_b: ['harbour'] })
    } finally {
      await other.end()
    }
  })
})
