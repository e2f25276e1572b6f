import { describe, expect, it } from 'vitest'
import { sparkline, sparkPeriod } from './sparkline-model.ts'

const rates = (...values: (number | null)[]) => values.map(rate => ({ rate }))

describe('sparkline', () => {
  it.each([
    ['rises from the floor to the ceiling', rates(0, 0.5), 'M3,17L103,3', [103, 3]],
    ['breaks where nothing was written', rates(0.5, null, 0.5), 'M3,3M103,3', [103, 3]],
    ['ends where writing ended', rates(0.5, 0.25, null), 'M3,3L53,10', [53, 10]],
    ['lies flat for none', rates(0, 0), 'M3,17L103,17', [103, 17]],
    ['is empty without points', [], '', null],
  ])('%s', (_, points, line, end) => {
    const model = sparkline(points, 106, 20)
    expect(model.line).toBe(line)
    expect(model.end).toEqual(end)
  })

  it('closes the area on the floor', () => {
    expect(sparkline(rates(1, 1), 106, 20).area).toBe('M3,17L3,3L103,3L103,17Z')
  })

  it.each([
    ['1660-01-01', '1669-05-31', 'quarter'],
    ['2024-01-01', '2024-11-01', 'month'],
    ['2024-01-01', '2024-03-01', 'week'],
  ])('from %s to %s it steps by %s', (from, to, period) => {
    expect(sparkPeriod(from, to)).toBe(period)
  })
})
