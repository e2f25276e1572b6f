import { describe, expect, it } from 'vitest'
import { ReflectionId, TensionId } from '#contract/ids.ts'
import type { Measurement } from '#contract/schemas/tension.ts'
import { evidenceOf, readingsBetween } from './reading-evidence.ts'

const poles = { axis_a: 'Being', axis_b: 'Doing' }

function reading(day: string, changed: Partial<Measurement> = {}): Measurement {
  return {
    tension_id: TensionId.parse('01900000-0000-7000-8000-000000000001'),
    reflection_id: ReflectionId.parse('01900000-0000-7000-8000-000000000002'),
    journal_day: day,
    occurred_at: `${day}T12:00:00.000Z`,
    position: -0.5,
    intensity: 0.4,
    confidence: 0.6,
    measured_by: 'engine',
    evidence: [],
    ...changed,
  }
}

describe('the words behind readings', () => {
  it('come newest first, each with its place between the poles', () => {
    const items = evidenceOf([reading('2024-02-29'), reading('2024-03-01', { position: 0.7 })], poles)
    expect(items.map(i => [i.day, i.note])).toEqual([
      ['2024-03-01', 'nearer Doing, clearly held'],
      ['2024-02-29', 'nearer Being, clearly held'],
    ])
  })

  it('name the pole, and the weight where it is not plain', () => {
    const evidence = [
      { start: 0, end: 4, quote: 'rest', pole: 'a' as const, weight: 1 },
      { start: 9, end: 13, quote: 'work', pole: 'b' as const, weight: -0.6 },
    ]
    expect(evidenceOf([reading('2024-02-29', { evidence })], poles)[0]?.quotes.map(q => q.note)).toEqual([
      'Being',
      'Doing, turned round by a “not”',
    ])
  })

  it('say so where the owner set the reading', () => {
    expect(evidenceOf([reading('2024-02-29', { measured_by: 'you' })], poles)[0]?.note).toBe(
      'nearer Being, clearly held, your own reading',
    )
  })

  it('are cut to a period, both days included', () => {
    const all = ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map(day => reading(day))
    expect(readingsBetween(all, '2024-02-01', '2024-02-29').map(r => r.journal_day)).toEqual([
      '2024-02-01',
      '2024-02-29',
    ])
  })
})
