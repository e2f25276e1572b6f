/** Rhythm beside the journal, from words that were really read: a planted companion is found, and nothing is claimed of a cause. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays } from '#contract/journal-day.ts'
import { seededRandom } from '#engine/time/random.ts'
import { collect } from '../test-support/open-journal.ts'
import { openRhythm, type RhythmJournal } from '../test-support/open-rhythm.ts'

const FROM = '2026-01-01'
const DAYS = 70

let journal: RhythmJournal
beforeEach(async () => {
  journal = await openRhythm({ now: '2026-03-20T12:00:00Z' })
})
afterEach(() => journal.end())

/** Writes on every day; on about half of them of work, and then screens run long. */
async function live(screens: (atWork: boolean, chance: number) => number): Promise<void> {
  const random = seededRandom(11)
  for (let n = 0; n < DAYS; n += 1) {
    const day = addDays(FROM, n)
    const atWork = random() < 0.5
    const body = atWork
      ? 'My boss gave me another deadline. The office and the meeting took the whole day, and my job followed me home.'
      : 'We walked along the river. My mother laughed, and the garden smelled of rain.'
    await journal.all.reflections.create({ ...journal.owner, body, occurred_at: `${day}T18:00:00Z` })
    const metrics = {
      screen_hours: Math.round(10 * screens(atWork, random())) / 10,
      steps: Math.round(9000 * random()),
    }
    await journal.client.logDay({ ...journal.owner, day, metrics })
  }
  await collect(journal.all.patterns.analyze({ ...journal.owner, full: true }))
}

it('finds what went together, with its days, its interval and no word of a cause', async () => {
  await live((atWork, chance) => (atWork ? 5 : 2) + 2 * chance)
  const report = await journal.client.correlations(journal.owner)
  expect(report.pairs_tried).toBeGreaterThan(4)
  const [found] = report.correlations.filter(one => one.rhythm.code === 'screen_hours' && one.lag === 0)
  expect(found).toMatchObject({ n: DAYS })
  expect(found && Math.abs(found.effect)).toBeGreaterThan(0.5)
  expect(found && found.low <= found.effect && found.effect <= found.high && found.q <= 0.05).toBe(true)
  for (const { words } of report.correlations)
    expect(words).not.toMatch(/because|cause[sd]?\b|leads to|makes you|should/i)
  expect(report.correlations.filter(one => one.rhythm.code === 'steps')).toEqual([])
}, 120_000)

it('says nothing under thirty days together, and says that it says nothing', async () => {
  const report = await journal.client.correlations(journal.owner)
  expect(report).toMatchObject({ correlations: [], pairs_tried: 0, least_days: 30 })
  expect(report.words).toMatch(/Fewer than 30 days/)
})
