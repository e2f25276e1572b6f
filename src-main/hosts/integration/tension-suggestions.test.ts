/** Suggestions for tensions through the router on a real file: quotes are true, journals apart, and a proposal becomes an axis only when taken. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

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
