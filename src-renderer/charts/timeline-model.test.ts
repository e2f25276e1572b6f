import { describe, expect, it } from 'vitest'
import { dayNumber } from './day-words.ts'
import { labelMiddle, type TimelineInput, timeline } from './timeline-model.ts'

function month(period: string, held: number, reflections: number): TimelineInput {
  if (reflections === 0) return { period, with: 0, reflections, rate: null, low: null, high: null }
  const rate = held / reflections
  return {
    period,
    with: held,
    reflections,
    rate,
    low: Math.max(0, rate - 0.1),
    high: Math.min(1, rate + 0.1),
  }
}

const series = [
  month('1665-05-01', 1, 30),
  month('1665-06-01', 9, 30),
  month('1665-07-01', 0, 0),
  month('1665-08-01', 3, 31),
]

describe('timeline', () => {
  it('puts each period at its middle, between its first and its last day', () => {
    const model = timeline(series, [], 'month', 'steady')
    expect(model?.points[1]).toMatchObject({
      from: '1665-06-01',
      to: '1665-06-30',
      at: dayNumber('1665-06-16'),
    })
  })

  it('leaves a gap, not a zero, where nothing was written', () => {
    const point = timeline(series, [], 'month', 'steady')?.points[2]
    expect(point).toMatchObject({ rate: null, band: null, words: 'July 1665: nothing written' })
  })

  it('spans whole periods', () => {
    expect(timeline(series, [], 'month', 'steady')?.domain).toEqual([
      dayNumber('1665-05-01'),
      dayNumber('1665-09-01'),
    ])
  })

  it.each([
    ['reaches above every rate', series, 0.4, false],
    ['is never above all', [month('2024-01-01', 2, 2)], 1, false],
    [
      'is not flattened by one thin period, and says that a band is cut',
      [
        ...Array.from({ length: 20 }, (_, i) => month(`20${10 + i}-01-01`, 1, 20)),
        { period: '2031-01-01', with: 0, reflections: 1, rate: 0, low: 0, high: 0.79 },
      ],
      0.15,
      true,
    ],
  ])('the top %s', (_, input, top, cut) => {
    const model = timeline(input, [], 'month', 'steady')
    expect(model?.top).toBeCloseTo(top)
    expect(model?.cut).toBe(cut)
  })

  it('marks bursts as ranges inside the domain, with their words', () => {
    const bursts = [{ from: '1665-06-07', to: '1666-05-20', reflections: 9 }]
    expect(timeline(series, bursts, 'month', 'burst')?.bursts[0]).toMatchObject({
      from: dayNumber('1665-06-07'),
      to: dayNumber('1665-09-01'),
      label: 'Jun 1665 – May 1666',
    })
  })

  it('labels no burst over the label of another', () => {
    const bursts = [
      { from: '1665-06-01', to: '1665-06-10', reflections: 3 },
      { from: '1665-06-20', to: '1665-06-25', reflections: 3 },
      { from: '1665-08-01', to: '1665-08-31', reflections: 3 },
    ]
    const labels = (width: number) =>
      timeline(series, bursts, 'month', 'burst', width)?.bursts.map(b => b.label)
    expect(labels(560)).toEqual(['1 Jun – 10 Jun 1665', '', '1 Aug – 31 Aug 1665'])
    expect(labels(4000)).not.toContain('')
  })

  it.each([
    ['in the middle', 300, 300],
    ['at the left edge', 5, 37],
    ['at the right edge', 595, 563],
  ])('keeps the label of a burst %s inside of the plot', (_, middle, at) => {
    expect(labelMiddle('Sep – Dec ', middle, [0, 600])).toBeCloseTo(at, 0)
  })

  it('says the same in words', () => {
    const bursts = [{ from: '1665-06-07', to: '1665-06-30', reflections: 9 }]
    expect(timeline(series, bursts, 'month', 'burst')?.summary).toBe(
      'In 13 of 91 reflections (14\u00a0%); gathered in a stretch of time. Most often: June 1665: in 9 of 30 reflections (30\u00a0%).',
    )
  })

  it('names no time as that of most where several have as much', () => {
    const even = [month('2024-01-01', 2, 4), month('2024-02-01', 1, 4), month('2024-03-01', 2, 4)]
    expect(timeline(even, [], 'month', 'too-few')?.summary).not.toContain('Most often')
  })

  it.each([[[]], [[month('2024-01-01', 0, 0)]]])('is null where nothing was written', input => {
    expect(timeline(input, [], 'month', 'too-few')).toBeNull()
  })
})
