/** What is said to recur is written down, and held against the reflections that follow. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestJournal, type TestJournal, writeDays } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

const audit = () => journal.client.patterns.audit({ identity_id: journal.identity.id })
const sleepless = (at: number) => `I could not sleep at all and lay awake. Night ${at}.`
const quiet = (at: number) => `We had soup and the window was open to the street. Evening ${at}.`

describe('the self-audit', () => {
  it('claims nothing while nothing is shown', async () => {
    await writeDays(journal, '2026-01-01', 5, sleepless)
    expect(await audit()).toEqual({ made: 0, kept: 0, waiting: 0, said: null })
  })

  it('keeps a claim waiting until as much is written again, then counts it as kept', async () => {
    await writeDays(journal, '2026-01-01', 12, sleepless)
    const { waiting, made } = await audit()
    expect(made).toBe(0)
    expect(waiting).toBeGreaterThan(0)
    await writeDays(journal, '2026-02-01', 11, sleepless)
    expect((await audit()).made).toBe(0)
    await writeDays(journal, '2026-03-01', 1, sleepless)
    const later = await audit()
    expect(later.made).toBe(waiting)
    expect(later.kept).toBeGreaterThan(0)
    expect(later.said).toBeGreaterThanOrEqual(0.5)
  })

  it('counts a claim as broken where the pattern ended', async () => {
    await writeDays(journal, '2026-01-01', 12, sleepless)
    const { waiting } = await audit()
    await writeDays(journal, '2026-02-01', 12, quiet)
    expect(await audit()).toMatchObject({ made: waiting, kept: 0 })
  })

  it('makes one claim a block, however often the journal is looked at', async () => {
    await writeDays(journal, '2026-01-01', 12, sleepless)
    const before = await audit()
    for await (const _ of await journal.client.patterns.analyze({
      identity_id: journal.identity.id,
      full: true,
    })) {
    }
    expect(await audit()).toEqual(before)
  })
})
