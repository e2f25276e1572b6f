/** The journal's main job, end to end through the router on a real file with a real worker thread. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  collect,
  failureOf,
  openTestJournal,
  type TestJournal,
  writeDays,
} from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

const SLEEPLESS = [
  'I could not sleep again. I lay awake and I worried about the deadline, and I felt so tired this morning.',
  'Another night in which I can’t sleep. I want to stay in control of every hour, but part of me wants to let go.',
  'I walked by the river with my sister and I felt grateful. I slept badly all the same, I was awake at four.',
]

describe('complete reflection flow', () => {
  it('leads from a reflection to its mirrorback, its patterns and its tensions', async () => {
    const kept = await writeDays(journal, '2026-01-05', 14, at => `${SLEEPLESS[at % 3]} That was day ${at}.`)
    const last = kept.at(-2)
    if (!last) throw new Error('nothing kept')

    const events = await collect(journal.client.mirrorbacks.stream({ reflection_id: last.id }))
    expect(events[0]?.type).toBe('screen')
    const done = events.at(-1)
    if (done?.type !== 'done') throw new Error('no mirrorback')
    const pieces = events.filter(event => event.type === 'piece').map(event => event.text)
    expect(pieces.join('')).toBe(done.mirrorback.body)
    expect(done.mirrorback.verdict.outcome).toBe('pass')
    for (const quote of done.mirrorback.verdict.quotes) expect(quote.found).toBe(true)
    const quotes = done.mirrorback.evidence.filter(one => one.kind === 'quote')
    expect(quotes.length).toBeGreaterThan(0)
    for (const quote of quotes)
      expect(done.mirrorback.body.slice(...quote.in_body)).toContain(last.body.slice(quote.start, quote.end))

    const { patterns, tier } = await journal.client.patterns.list({
      identity_id: journal.identity.id,
      occurrence_limit: null,
    })
    expect(tier).toBe('early')
    expect(patterns.length).toBeGreaterThan(0)
    expect(patterns.length).toBeLessThanOrEqual(3)
    const bodies = new Map(kept.map(one => [one.id, one.body]))
    for (const pattern of patterns) {
      expect(pattern.early).toBe(true)
      expect(pattern.occurrences).toHaveLength(pattern.occurrence_count)
      for (const one of pattern.occurrences)
        expect(bodies.get(one.reflection_id)?.slice(one.start, one.end)).toBe(one.quote)
    }

    const { tensions } = await journal.client.tensions.list({
      identity_id: journal.identity.id,
      reflection_limit: null,
    })
    const control = tensions.find(one => one.name === 'Control ↔ Surrender')
    expect(control?.count).toBeGreaterThan(0)
    for (const reading of control?.reflections ?? [])
      for (const span of reading.evidence)
        expect(bodies.get(reading.reflection_id)?.slice(span.start, span.end)).toBe(span.quote)
  })

  it('keeps the earlier text of an edit, and reads the new one', async () => {
    const kept = await journal.write('I felt lonely on the long road home.')
    const edited = await journal.client.reflections.edit({
      id: kept.id,
      body: 'I felt grateful on the long road home.',
      expected_revision: 1,
    })
    expect(edited.revision).toBe(2)
    const { revisions } = await journal.client.reflections.revisions({ id: kept.id })
    expect(revisions.map(one => one.body)).toEqual(['I felt lonely on the long road home.'])
    const failure = await failureOf(
      journal.client.reflections.edit({ id: kept.id, body: 'Again.', expected_revision: 1 }),
    )
    expect(failure.code).toBe('CONFLICT')
    expect(failure.data.remedy).not.toBe('')
  })

  it('takes a trashed reflection out of feed, search and patterns, and puts it back whole', async () => {
    const kept = await journal.write('The heron stood by the weir.')
    await journal.settled()
    const find = async () => {
      const list = await journal.client.reflections.list({ identity_id: journal.identity.id })
      const hits = await journal.client.search.query({ identity_id: journal.identity.id, query: 'heron' })
      return [list.items.length, list.total, hits.total]
    }
    expect(await find()).toEqual([1, 1, 1])
    await journal.client.reflections.trash({ id: kept.id })
    expect(await find()).toEqual([0, 0, 0])
    const trash = await journal.client.reflections.list({
      identity_id: journal.identity.id,
      filter: { trash: true },
    })
    expect(trash.items.map(one => one.id)).toEqual([kept.id])
    await journal.client.reflections.restore({ id: kept.id })
    expect(await find()).toEqual([1, 1, 1])
  })

  it('never reads what the owner keeps from being read', async () => {
    const kept = await journal.write('I am afraid of failing, I am always afraid of failing.', {
      analysable: false,
    })
    await journal.settled()
    const reading = await journal.client.reflections.reading({ id: kept.id })
    expect(reading).toMatchObject({ read: false, highlights: [] })
    const failure = await failureOf(collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id })))
    expect(failure.code).toBe('CONFLICT')
  })
})

describe('mirrorback regeneration', () => {
  it('adds a version that says it otherwise, and keeps the earlier ones', async () => {
    const kept = await journal.write(SLEEPLESS[1] ?? '')
    await collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id }))
    await collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id, regenerate: true }))
    await collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id }))
    const { mirrorbacks } = await journal.client.mirrorbacks.list({ reflection_id: kept.id })
    expect(mirrorbacks.map(one => one.version)).toEqual([1, 2])
    expect(mirrorbacks[1]?.body).not.toBe(mirrorbacks[0]?.body)
    for (const one of mirrorbacks) expect(one.verdict.outcome).toBe('pass')
  })

  it('answers the new text after an edit', async () => {
    const kept = await journal.write('I hoped for rain and I thought of my garden all day.')
    await collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id }))
    await journal.client.reflections.edit({
      id: kept.id,
      body: 'I feared the letter, but I opened it at last.',
    })
    await collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id }))
    const { mirrorbacks } = await journal.client.mirrorbacks.list({ reflection_id: kept.id })
    expect(mirrorbacks.map(one => one.revision)).toEqual([1, 2])
  })
})

describe('constitutional violations', () => {
  it('are named with their rule and place, and true quotes are exempt', async () => {
    const advice = await journal.client.constitution.check({
      text: 'You should try to sleep more. Call your doctor.',
    })
    expect(advice.outcome).toBe('reject')
    expect(advice.rules.find(rule => rule.id === 'C1')?.outcome).toBe('reject')
    const source = 'I should have gone home.'
    const quoted = await journal.client.constitution.check({
      text: 'You wrote, “I should have gone home.”',
      sources: [source],
    })
    expect(quoted.outcome).toBe('pass')
    const invented = await journal.client.constitution.check({
      text: 'You wrote, “I hate my life.”',
      sources: [source],
    })
    expect(invented.rules.find(rule => rule.id === 'C9')?.outcome).toBe('reject')
  })

  it('pause the mirrorback for care, and keep the words', async () => {
    const kept = await journal.write('I have decided to kill myself tonight. I have the pills here.')
    const events = await collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id }))
    expect(events.map(event => event.type)).toEqual(['screen', 'paused'])
    const paused = events.at(-1)
    expect(paused?.type === 'paused' && paused.help.lines.length > 0).toBe(true)
    expect((await journal.client.reflections.get({ id: kept.id })).body).toContain('tonight')
    const { runs } = await journal.client.system.runs({ identity_id: journal.identity.id })
    expect(JSON.stringify(runs)).not.toMatch(/pause|crisis|screen/)
  })
})
