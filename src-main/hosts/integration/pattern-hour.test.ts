/** The hours of the day, from when each reflection was written to what is said of a pattern. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays, instantOf } from '#contract/journal-day.ts'
import { openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

const DAYS = 120
const sleepless = (at: number) => at % 4 === 0

/** Writes for 120 days in summer and winter time; gives the pattern of every fourth. */
async function patternWritten(time: (at: number) => string) {
  const { client, identity } = journal
  for (let at = 0; at < DAYS; at += 1)
    await journal.write(
      sleepless(at)
        ? `I could not sleep at all and lay awake. Night ${at}.`
        : `We had soup and the window was open to the street. Evening ${at}.`,
      { occurred_at: instantOf(addDays('2026-01-01', at), time(at), 'Europe/London') },
    )
  await journal.settled()
  const { patterns } = await client.patterns.list({ identity_id: identity.id, limit: 100 })
  const found = patterns.find(one => one.reflection_count === DAYS / 4)
  if (!found) throw new Error('no pattern holds the nights')
  return found
}

const two = (n: number) => String(n).padStart(2, '0')
const byDay = (at: number) => `${two(7 + ((at * 5) % 12))}:20`

it('says at which hours a pattern gathers, on the clock of the writer', async () => {
  const { hour, id } = await patternWritten(at => (sleepless(at) ? `22:${two(10 + (at % 40))}` : byDay(at)))
  expect(hour).toMatchObject({ hour: 22, share: 1, expected: 0.25 })
  expect(hour?.p).toBeLessThan(0.01)
  expect(await journal.client.patterns.get({ id })).toMatchObject({ hour })
})

it('says nothing where it is written at any hour', async () => {
  expect((await patternWritten(byDay)).hour).toBeNull()
})

it('says nothing where the nights stand at noon because only their day is known', async () => {
  expect((await patternWritten(at => (sleepless(at) ? '12:00' : byDay(at)))).hour).toBeNull()
})
