import { describe, expect, it } from 'vitest'
import { ReflectionId, TensionId } from '#contract/ids.ts'
import type { Measurement } from '#contract/schemas/tension.ts'
import { evidenceOf, planeEvidence } from './reading-evidence.ts'

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

  it('of a plane name the pole of the axis that each word speaks for', () => {
    const span = { start: 0, end: 4, quote: 'rest', weight: 1 }
    const item = planeEvidence(
      {
        reflection_id: reading('2024-02-29').reflection_id,
        journal_day: '2024-02-29',
        x: -0.6,
        y: 0.6,
        intensity: 0.5,
        evidence: [
          { ...span, axis: 'y', pole: 'b' },
          { ...span, start: 9, end: 13, quote: 'sit', axis: 'x', pole: 'a' },
        ],
      },
      { x: poles, y: { axis_a: 'Logic', axis_b: 'Intuition' } },
    )
    expect(item.note).toBe('nearer Being; nearer Intuition')
    expect(item.quotes.map(quote => [quote.quote, quote.note])).toEqual([
      ['sit', 'Being'],
      ['rest', 'Intuition'],
    ])
  })
})
