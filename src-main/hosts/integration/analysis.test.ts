/** Patterns, tensions, their evolution, the dashboard and the telemetry, through the router on a real file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect, openTestJournal, type TestJournal, writeDays } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

/** 120 days: sleepless in one month of the four, a walk now and then. */
function diary(at: number): string {
  const sleepless = at >= 50 && at < 70
  if (sleepless) return `I could not sleep at all and I lay awake. I felt tired of it. Night ${at}.`
  return at % 5 === 0
    ? `I want to stay in control, and I make sure of every hour. Morning ${at}.`
    : `We had soup and bread and the window was open to the street. Evening ${at}.`
}

describe('pattern analysis', () => {
  it('finds what recurs, shows its progress, and a second one changes nothing', async () => {
    await writeDays(journal, '2026-01-01', 120, diary)
    const identity_id = journal.identity.id
    const list = async () =>
      JSON.stringify(await journal.client.patterns.list({ identity_id, occurrence_limit: null, limit: 100 }))
    const incremental = await list()
    const events = await collect(journal.client.patterns.analyze({ identity_id, full: true }))
    expect(events.filter(event => event.type === 'progress').length).toBeGreaterThan(1)
    expect(events.at(-1)).toMatchObject({ type: 'done', reflections: 120, new_patterns: [] })
    expect(await list()).toBe(incremental)
  })

  it('keeps the owner’s word: renamed, pinned, hidden, merged', async () => {
    await writeDays(
      journal,
      '2026-01-01',
      40,
      at => `I could not sleep. I was afraid of failing at work again. ${at}`,
    )
    const { client, identity } = journal
    const names = async () => (await client.patterns.list({ identity_id: identity.id, limit: 100 })).patterns
    const [first, second, third] = await names()
    if (!first || !second || !third) throw new Error('too few patterns')
    await client.patterns.rename({ id: second.id, name: 'The white nights' })
    await client.patterns.pin({ id: second.id, pinned: true })
    expect((await names())[0]).toMatchObject({
      name: 'The white nights',
      pinned: true,
      origin: 'named-by-you',
    })
    await client.patterns.hide({ id: first.id, hidden: true })
    expect((await names()).map(one => one.id)).not.toContain(first.id)
    await client.patterns.merge({ id: third.id, into: second.id })
    expect((await names()).map(one => one.id)).not.toContain(third.id)
    const merged = await client.patterns.occurrences({ id: second.id, limit: 100 })
    expect(merged.total).toBe(second.occurrence_count + third.occurrence_count)
    await client.patterns.merge({ id: third.id, into: null })
    await client.patterns.rename({ id: second.id, name: null })
    expect((await client.patterns.get({ id: second.id })).name).toBe(second.detected_name)
  })
})

describe('pattern evolution', () => {
  it('counts each period with its exposure and an interval, and finds the burst', async () => {
    await writeDays(journal, '2026-01-01', 120, diary)
    const identity_id = journal.identity.id
    for (const period of ['week', 'month', 'quarter'] as const) {
      const { series } = await journal.client.patterns.evolution({ identity_id, period, limit: 100 })
      for (const one of series) {
        const { occurrences } = await journal.client.patterns.occurrences({ id: one.pattern_id, limit: 100 })
        expect(one.points.reduce((sum, point) => sum + point.reflections, 0)).toBe(120)
        const pattern = await journal.client.patterns.get({ id: one.pattern_id })
        expect(one.points.reduce((sum, point) => sum + point.occurrences, 0)).toBe(pattern.occurrence_count)
        expect(one.points.reduce((sum, point) => sum + point.with, 0)).toBe(pattern.reflection_count)
        expect(occurrences.length).toBe(Math.min(100, pattern.occurrence_count))
        for (const point of one.points) {
          if (point.rate === null) continue
          expect(point.low).toBeLessThanOrEqual(point.rate)
          expect(point.high).toBeGreaterThanOrEqual(point.rate)
        }
      }
    }
    const { patterns } = await journal.client.patterns.list({ identity_id, limit: 100 })
    const sleepless = patterns.find(one => /sleep/i.test(one.name))
    expect(sleepless?.trend).toBe('burst')
    const [burst] = sleepless?.bursts ?? []
    expect(burst && burst.from >= '2026-02-10' && burst.to <= '2026-03-20').toBe(true)
  })
})

describe('tension analysis', () => {
  it('pools what was measured, leans only where the interval excludes 0, and shows its evidence', async () => {
    await writeDays(journal, '2026-01-01', 60, diary)
    const { tensions, total } = await journal.client.tensions.list({
      identity_id: journal.identity.id,
      reflection_limit: null,
    })
    expect(total).toBe(tensions.length)
    const control = tensions.find(one => one.name === 'Control ↔ Surrender')
    if (!control) throw new Error('no reading of control')
    expect(control.leaning).toBe('a')
    expect(control.high).toBeLessThan(0)
    for (const one of control.reflections) expect(one.evidence.length).toBeGreaterThanOrEqual(2)
    const { points } = await journal.client.tensions.map({ identity_id: journal.identity.id })
    expect(points.find(one => one.tension_id === control.id)).toMatchObject({
      position: control.avg_position,
      intensity: control.avg_intensity,
      count: control.count,
    })
  })

  it('reads the journal for an axis of the owner’s own, and keeps the owner’s own reading', async () => {
    const kept = await writeDays(
      journal,
      '2026-01-01',
      12,
      at => `The harbour was loud and the market was loud. A quiet inland road home. ${at}`,
    )
    const { client, identity } = journal
    const axis = await client.tensions.create({
      identity_id: identity.id,
      pole_a: { name: 'Harbour', words: ['harbour', 'market'] },
      pole_b: { name: 'Inland', words: ['inland'] },
    })
    await expect
      .poll(async () => (await client.tensions.history({ id: axis.id })).tension.count, { timeout: 20_000 })
      .toBe(12)
    const { tension } = await client.tensions.history({ id: axis.id })
    expect(tension.avg_position).toBeLessThan(0)
    const first = kept[0]
    if (!first) throw new Error('nothing kept')
    const own = await client.tensions.measure({
      id: axis.id,
      reflection_id: first.id,
      position: 1,
      intensity: 1,
    })
    expect(own).toMatchObject({ measured_by: 'you', position: 1 })
  })
})

describe('tension evolution', () => {
  it('gives one point for each period, with its band, and a trend', async () => {
    await writeDays(journal, '2026-01-01', 90, at =>
      at < 45
        ? `I take charge of it and I make sure of everything. ${at}`
        : `I let go of it, and I accept that I surrender. ${at}`,
    )
    const { tensions } = await journal.client.tensions.list({ identity_id: journal.identity.id })
    const control = tensions.find(one => one.name === 'Control ↔ Surrender')
    if (!control) throw new Error('no reading of control')
    expect(control.trend).toBe('toward-b')
    const history = await journal.client.tensions.history({ id: control.id, period: 'month' })
    expect(history.series.reduce((sum, point) => sum + point.count, 0)).toBe(history.measurements.length)
    expect(history.series[0]?.position).toBeLessThan(0)
    expect(history.series.at(-1)?.position).toBeGreaterThan(0)
  })
})

describe('dashboard data', () => {
  it('gives an earlier mirrorback to read again: the same all day, others on other days, none at first', async () => {
    const kept = await writeDays(
      journal,
      '2026-01-01',
      5,
      at => `I walked home slowly and I was glad of it. ${at}`,
    )
    const { client, identity } = journal
    const ofDay = (today: string) => client.dashboard.mirrorback({ identity_id: identity.id, today })
    expect(await ofDay('2026-02-01')).toBeNull()
    for (const { id } of kept) await collect(client.mirrorbacks.stream({ reflection_id: id }))
    const days = Array.from({ length: 20 }, (_, at) => `2026-02-${String(at + 1).padStart(2, '0')}`)
    const picked = await Promise.all(days.map(ofDay))
    expect(new Set(picked.map(one => one?.journal_day)).size).toBeGreaterThan(2)
    expect(await Promise.all(days.map(ofDay))).toEqual(picked)
    expect((await ofDay('2026-01-02'))?.journal_day).toBe('2026-01-01')
    expect(await ofDay('2026-01-01')).toBeNull()
  })

  it('says how much was written, what returns, and what waits', async () => {
    await writeDays(journal, '2026-01-01', 40, diary)
    const dashboard = await journal.client.dashboard.get({
      identity_id: journal.identity.id,
      today: '2026-02-09',
    })
    expect(dashboard).toMatchObject({
      reflections: 40,
      days_written: 40,
      first_day: '2026-01-01',
      last_day: '2026-02-09',
      unread: 0,
      tier: 'growing',
    })
    expect(dashboard.calendar).toHaveLength(40)
    expect(dashboard.calendar.reduce((sum, day) => sum + day.words, 0)).toBe(dashboard.words)
    expect(dashboard.tensions.length).toBeGreaterThan(0)
  })
})

describe('engine telemetry', () => {
  it('notes each run with its duration and counts, and never a word of the journal', async () => {
    await writeDays(
      journal,
      '2026-01-01',
      12,
      () => 'The zanzibar lantern hung over my desk and I could not sleep.',
    )
    const identity_id = journal.identity.id
    await collect(journal.client.patterns.analyze({ identity_id, full: true }))
    const { items } = await journal.client.reflections.list({ identity_id, limit: 1 })
    await collect(journal.client.mirrorbacks.stream({ reflection_id: items[0]?.id ?? '' }))
    const { runs, total } = await journal.client.system.runs({ identity_id })
    expect(total).toBe(runs.length)
    const kinds = runs.map(run => run.kind)
    expect(kinds).toContain('analyze')
    expect(kinds).toContain('mirrorback')
    const analysis = runs.find(run => run.kind === 'analyze')
    expect(analysis?.counts.reflections).toBe(12)
    expect(analysis?.duration_ms).toBeGreaterThan(0)
    expect(JSON.stringify(runs)).not.toMatch(/zanzibar|lantern/i)
  })
})
