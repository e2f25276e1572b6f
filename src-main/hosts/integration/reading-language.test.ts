/** In which language a reflection was read, and what the engine can do in it, as the window is told. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

it.each([
  ['en', 'full', 'I felt alone by the water, and then the others came and we had soup together.'],
  ['de', 'recurrence', 'Heute war ich lange am Wasser und habe an meine Schwester und den Winter gedacht.'],
  ['ja', 'ngram', '今日は川のそばを長く歩いて、妹のことと冬のことを考えていました。風が冷たかったです。'],
] as const)('%s is read as %s', async (language, language_class, body) => {
  const { id } = await journal.write(body)
  await journal.settled()
  expect(await journal.client.reflections.reading({ id })).toMatchObject({
    read: true,
    language,
    language_class,
  })
})

it('says nothing of it before it is read', async () => {
  const { id } = await journal.write('Hold this one back.', { analysable: false })
  const reading = await journal.client.reflections.reading({ id })
  expect(reading).toMatchObject({ read: false, language: 'und' })
  expect(reading.language_class).toBeUndefined()
})
