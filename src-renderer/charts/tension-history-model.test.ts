import { describe, expect, it } from 'vitest'
import { dayNumber } from './day-words.ts'
import { type HistoryInput, tensionHistory } from './tension-history-model.ts'

const poles = { axis_a: 'Being', axis_b: 'Doing' }
const month = (period: string, position: number | null, half = 0.1, n = 3): HistoryInput => ({
  period,
  position,
  low: position === null ? null : position - half,
  high: position === null ? null : position + half,
  intensity: position === null ? null : 0.4,
  count: position === null ? 0 : n,
})
const series = [
  month('2024-01-01', -0.4),
  month('2024-02-01', null),
  month('2024-03-01', 0.05),
  month('2024-04-01', 0.3),
]

describe('tension history', () => {
  it('puts each period at its middle with its interval', () => {
    expect(tensionHistory(series, 'month', poles)?.points[0]).toMatchObject({
      at: dayNumber('2024-01-16') + 0.5,
      band: [-0.5, -0.30000000000000004],
      to: '2024-01-31',
    })
  })

  it('leaves a gap where nothing was read', () => {
    expect(tensionHistory(series, 'month', poles)?.points[1]).toMatchObject({
      position: null,
      band: null,
      words: 'February 2024: no reading',
    })
  })

  it('spans whole periods, leap days included', () => {
    expect(tensionHistory(series.slice(0, 2), 'month', poles)?.domain).toEqual([
      dayNumber('2024-01-01'),
      dayNumber('2024-03-01'),
    ])
  })

  it('says points and the whole in words, open where the interval holds the middle', () => {
    const model = tensionHistory(series, 'month', poles)
    expect(model?.points[3]?.words).toBe(
      'April 2024: a little nearer Doing (+0.30, between +0.20 and +0.40), 3 readings',
    )
    expect(model?.summary).toBe(
      '9 readings in 3 months. Clearly toward Being in 1, toward Doing in 1, open in 1.',
    )
  })

  it.each([[[]], [[month('2024-01-01', null)]]])('is null where nothing was read', input => {
    expect(tensionHistory(input, 'month', poles)).toBeNull()
  })
})
