/** What the page of a pattern and the page of a tension ask, through the router on a real file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { failureOf, openTestJournal, type TestJournal, writeDays } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

/** Sleepless on every third day, and the sister with it; bread on the others. */
function diary(at: number): string {
  return at % 3 === 0
    ? `I could not sleep, I lay awake. My sister telephoned and my sister was kind. Night ${at}.`
    : `We had soup and bread and the window was open to the street. Evening ${at}.`
}

async function patterns(): Promise<Pattern[]> {
  const { identity, client } = journal
  return (await client.patterns.list({ identity_id: identity.id, limit: 100 })).patterns
}

async function first(): Promise<Pattern> {
  const [pattern] = await patterns()
  if (!pattern) throw new Error('no pattern')
  return pattern
}

describe('why a pattern is shown', () => {
  it('gives the counts that the list gives, inside their interval, beside what ordinary writing would hold', async () => {
    await writeDays(journal, '2026-01-01', 60, diary)
    for (const pattern of await patterns()) {
      const why = await journal.client.patterns.why({ id: pattern.id })
      expect(why).toMatchObject({
        with: pattern.reflection_count,
        occurrences: pattern.occurrence_count,
        reflections: 60,
        confidence: pattern.confidence,
      })
      expect(why.rate).toBeCloseTo(pattern.reflection_count / 60)
      expect(why.low).toBeLessThanOrEqual(why.rate ?? 0)
      expect(why.high).toBeGreaterThanOrEqual(why.rate ?? 1)
      expect(why.expected).toBeLessThan(why.with)
      expect(why.engine_version).not.toBe('')
    }
  })
})

describe('the company of a pattern', () => {
  it('counts the reflections that hold both, more than chance, and never the same words twice', async () => {
    await writeDays(journal, '2026-01-01', 90, diary)
    const all = await patterns()
    const answers = await Promise.all(
      all.map(async one => ({ one, ...(await journal.client.patterns.companions({ id: one.id })) })),
    )
    expect(answers.flatMap(answer => answer.companions).length).toBeGreaterThan(0)
    for (const { one, companions, looked_at } of answers) {
      expect(looked_at).toBe(one.reflection_count)
      const own = await journal.client.patterns.occurrences({ id: one.id, limit: 100 })
      for (const companion of companions) {
        expect(companion.pattern_id).not.toBe(one.id)
        expect(companion.together).toBeGreaterThan(companion.by_chance)
        const other = await journal.client.patterns.occurrences({ id: companion.pattern_id, limit: 100 })
        const apart = other.occurrences.filter(
          theirs =>
            own.occurrences.some(mine => mine.reflection_id === theirs.reflection_id) &&
            !own.occurrences.some(
              mine =>
                mine.reflection_id === theirs.reflection_id &&
                mine.start < theirs.end &&
                theirs.start < mine.end,
            ),
        )
        expect(companion.together).toBe(new Set(apart.map(row => row.reflection_id)).size)
      }
    }
  })
})

describe('the days of a pattern', () => {
  it('adds up to its count over days and over weekdays, in any range', async () => {
    await writeDays(journal, '2026-01-01', 60, diary)
    const pattern = await first()
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const { days, weekdays } = await journal.client.patterns.rhythm({ id: pattern.id })
    expect(sum(days.map(day => day.with))).toBe(pattern.reflection_count)
    expect(sum(weekdays.map(day => day.with))).toBe(pattern.reflection_count)
    expect(sum(weekdays.map(day => day.reflections))).toBe(60)
    const january = await journal.client.patterns.rhythm({
      id: pattern.id,
      from: '2026-01-01',
      to: '2026-01-31',
    })
    expect(january.days).toEqual(days.filter(day => day.journal_day <= '2026-01-31'))
  })
})

describe('the owner’s word on a pattern', () => {
  it('“not me” is kept and hides it; taken back, it is shown again', async () => {
    await writeDays(journal, '2026-01-01', 40, diary)
    const { client } = journal
    const { id } = await first()
    expect(await client.patterns.feedback({ id })).toEqual({ flag: null, saved_at: null })
    expect(await client.patterns.giveFeedback({ id, flag: 'not-me' })).toMatchObject({ hidden: true })
    expect(await client.patterns.feedback({ id })).toMatchObject({ flag: 'not-me' })
    expect((await patterns()).map(one => one.id)).not.toContain(id)
    await client.patterns.analyze({ identity_id: journal.identity.id, full: true }).then(async events => {
      for await (const _ of events);
    })
    expect(await client.patterns.feedback({ id })).toMatchObject({ flag: 'not-me' })
    expect(await client.patterns.giveFeedback({ id, flag: null })).toMatchObject({ hidden: false })
    expect((await client.patterns.feedback({ id })).flag).toBeNull()
  })

  it('names those that were merged into it, until they are parted', async () => {
    await writeDays(journal, '2026-01-01', 40, diary)
    const [one, other] = await patterns()
    if (!one || !other) throw new Error('too few patterns')
    await journal.client.patterns.merge({ id: other.id, into: one.id })
    const merged = async () => (await journal.client.patterns.merged({ id: one.id })).patterns.map(p => p.id)
    expect(await merged()).toEqual([other.id])
    await journal.client.patterns.merge({ id: other.id, into: null })
    expect(await merged()).toEqual([])
  })
})

describe('a tension page by page', () => {
  const lean = (at: number) =>
    at % 2
      ? `I take charge of it and I make sure of everything. I rest in the quiet, and I let it rest. ${at}`
      : `I let go of it, and I accept that I surrender. I work on, and I act at once, and I do it. ${at}`

  it('gives the measurements page by page, in either order, with the same series', async () => {
    await writeDays(journal, '2026-01-01', 30, lean)
    const { client, identity } = journal
    const [tension] = (await client.tensions.list({ identity_id: identity.id })).tensions
    if (!tension) throw new Error('nothing read')
    const whole = await client.tensions.history({ id: tension.id })
    expect(whole.total).toBe(whole.measurements.length)
    const pages = await Promise.all(
      [0, 7, 14, 21, 28].map(skip => client.tensions.history({ id: tension.id, skip, limit: 7 })),
    )
    expect(pages.flatMap(page => page.measurements)).toEqual(whole.measurements)
    for (const page of pages) expect(page.series).toEqual(whole.series)
    const newest = await client.tensions.history({ id: tension.id, order: 'newest', limit: 3 })
    expect(newest.measurements).toEqual(whole.measurements.toReversed().slice(0, 3))
    for (const one of whole.measurements)
      for (const span of one.evidence) expect(span.quote.length).toBe(span.end - span.start)
    expect((await client.tensions.history({ id: tension.id, limit: 0 })).measurements).toEqual([])
  })

  it('says of each word in a plane for which side it speaks, and where the points lie', async () => {
    await writeDays(journal, '2026-01-01', 30, lean)
    const { client, identity } = journal
    const { pairs } = await client.tensions.pairs({ identity_id: identity.id })
    const [pair] = pairs
    if (!pair) throw new Error('no pair')
    const plane = await client.tensions.plane({ x: pair.x, y: pair.y })
    expect(plane.points).toHaveLength(pair.together)
    const turned = await client.tensions.plane({ x: pair.y, y: pair.x })
    const side = (axis: 'x' | 'y', of: typeof plane) =>
      of.points.flatMap(point => point.evidence.filter(span => span.axis === axis).map(span => span.quote))
    expect(side('x', plane).length).toBeGreaterThan(0)
    expect(side('x', plane)).toEqual(side('y', turned))
    expect(plane.mean?.x).toEqual(turned.mean?.y)
    const { mean } = plane
    if (!mean) throw new Error('no mean')
    for (const { low, position, high } of [mean.x, mean.y]) {
      expect(low).toBeLessThanOrEqual(position)
      expect(high).toBeGreaterThanOrEqual(position)
    }
  })

  it('changes the words of an own axis and reads again; a seed keeps its own', async () => {
    const kept = await writeDays(
      journal,
      '2026-01-01',
      12,
      at => `The harbour and the inland road, the mill and the mill. ${at}`,
    )
    const { client, identity } = journal
    const poles = (words: string[]) => ({
      pole_a: { name: 'Harbour', words },
      pole_b: { name: 'Inland', words: ['inland'] },
    })
    const axis = await client.tensions.create({ identity_id: identity.id, ...poles(['harbour']) })
    const position = async () => (await client.tensions.history({ id: axis.id })).tension.avg_position
    await expect
      .poll(async () => (await client.tensions.history({ id: axis.id })).total, { timeout: 20_000 })
      .toBe(12)
    const before = await position()
    expect(await client.tensions.words({ id: axis.id })).toMatchObject({
      words_a: ['harbour'],
      words_b: ['inland'],
    })
    await client.tensions.update({ id: axis.id, ...poles(['harbour', 'mill']) })
    await expect.poll(position, { timeout: 20_000 }).toBeLessThan(before)
    const seed = (await client.tensions.axes({ identity_id: identity.id })).tensions.find(
      one => one.origin === 'seed',
    )
    if (!seed || !kept[0]) throw new Error('no seed')
    expect((await failureOf(client.tensions.update({ id: seed.id, ...poles(['sea']) }))).code).toBe(
      'BAD_REQUEST',
    )
    const reflection_id = kept[0].id
    await client.tensions.measure({ id: axis.id, reflection_id, position: 1, intensity: 1 })
    expect(await client.tensions.unmeasure({ id: axis.id, reflection_id })).toEqual({ removed: true })
    expect(await client.tensions.unmeasure({ id: axis.id, reflection_id })).toEqual({ removed: false })
    const { measurements } = await client.tensions.history({ id: axis.id })
    expect(measurements.every(one => one.measured_by === 'engine')).toBe(true)
  })
})
