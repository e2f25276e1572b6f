import { describe, expect, it } from 'vitest'
import { ReflectionId } from '#contract/ids.ts'
import { meanEllipse, meanWords, type PlaneInput, quarters, tensionPlane } from './tension-plane-model.ts'

const axes = {
  x: { axis_a: 'Control', axis_b: 'Surrender' },
  y: { axis_a: 'Being', axis_b: 'Doing' },
}
const point = (x: number, y: number, day = '2024-02-29'): PlaneInput => ({
  reflection_id: ReflectionId.parse('01900000-0000-7000-8000-000000000001'),
  journal_day: day,
  x,
  y,
  intensity: 0.5,
  evidence: [],
})
const walk = Array.from({ length: 30 }, (_, i) => point((i - 15) / 20, 0.5))

describe('tension plane', () => {
  it.each([
    ['nothing', 0, 0, 0],
    ['the first alone, without a trail', 1, 1, 0],
    ['the first steps', 5, 5, 4],
    ['a long way, with a tail of eight steps', 30, 30, 8],
    ['no more than there is', 99, 30, 8],
  ])('shows %s', (_, shown, marks, trail) => {
    const model = tensionPlane(walk, axes, shown)
    expect(model.marks).toHaveLength(marks)
    expect(model.trail).toHaveLength(trail)
  })

  it('joins neighbours in time, the newest the clearest', () => {
    const { trail, current } = tensionPlane(walk, axes, 12)
    expect(trail.map(s => [s.from.index, s.to.index])).toEqual(
      Array.from({ length: 8 }, (_, i) => [i + 3, i + 4]),
    )
    expect(trail.map(s => s.opacity)).toEqual(trail.map(s => s.opacity).toSorted((a, b) => a - b))
    expect(current).toMatchObject({ index: 11, opacity: 1, current: true })
  })

  it('never fades a mark away', () => {
    expect(Math.min(...tensionPlane(walk, axes, 30).marks.map(m => m.opacity))).toBeCloseTo(0.16)
  })

  it('sets readings on one spot side by side', () => {
    const { marks } = tensionPlane(
      Array.from({ length: 12 }, () => point(0.67, 0)),
      axes,
      12,
    )
    expect(marks[0]).toMatchObject({ dx: 0, dy: 0 })
    for (const [i, a] of marks.entries())
      for (const b of marks.slice(i + 1)) expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThan(3)
  })

  it('lets a crowd overlap rather than wander off its spot, and never moves a mark as time goes on', () => {
    const crowd = Array.from({ length: 400 }, () => point(0.67, 0))
    const { marks } = tensionPlane(crowd, axes, 400)
    expect(Math.max(...marks.map(m => Math.hypot(m.dx, m.dy)))).toBeLessThanOrEqual(13)
    const later = tensionPlane(crowd, axes, 150).marks
    expect(tensionPlane(crowd, axes, 7).marks[6]?.dx).toBe(later[6]?.dx)
    expect(later).toHaveLength(150)
    expect(Math.max(...later.map(m => Math.hypot(m.dx, m.dy)))).toBeLessThanOrEqual(13)
  })

  it('counts the quarters, and those on an axis in none', () => {
    expect(
      quarters([point(-0.5, 0.5), point(0.5, 0.5), point(0.4, 0.2), point(0.5, -0.5), point(0, 1)]),
    ).toEqual([1, 2, 0, 1])
  })

  it('says a mark and the whole in words', () => {
    const model = tensionPlane([point(-0.6, 0.2), point(-0.7, 0.3, '2024-03-02')], axes, 2)
    expect(model.current?.words).toBe('2 Mar 2024: nearer Control; a little nearer Doing')
    expect(model.summary).toBe(
      '2 reflections hold both, from 29 Feb 2024 to 2 Mar 2024. Most often Control with Doing (2 of 2).',
    )
    expect(tensionPlane([point(-0.6, 0.2)], axes, 1).summary).toBe('1 reflection holds both, on 29 Feb 2024.')
    expect(tensionPlane([], axes, 0).summary).toBe('No reflection holds both of these tensions.')
  })
})

describe('a plane of many points', () => {
  const many = Array.from({ length: 400 }, (_, i) => point(((i * 7) % 20) / 10 - 1, ((i * 3) % 20) / 10 - 1))

  it('counts every point in one square, and shows only the latest by themselves', () => {
    const { cells, marks } = tensionPlane(many, axes, 400)
    expect(cells.reduce((sum, cell) => sum + cell.points.length, 0)).toBe(400)
    expect(Math.max(...cells.map(cell => cell.share))).toBe(1)
    expect(marks).toHaveLength(24)
    for (const cell of cells)
      for (const { x, y } of cell.points) {
        expect(x).toBeGreaterThanOrEqual(cell.x - 1e-9)
        expect(x).toBeLessThanOrEqual(cell.x + cell.side + 1e-9)
        expect(y).toBeGreaterThanOrEqual(cell.y - 1e-9)
        expect(y).toBeLessThanOrEqual(cell.y + cell.side + 1e-9)
      }
  })

  it('holds the ends of both axes inside', () => {
    const ends = Array.from({ length: 200 }, (_, i) => point(i % 2 ? 1 : -1, i % 2 ? 1 : -1))
    expect(tensionPlane(ends, axes, 200).cells.map(cell => cell.points.length)).toEqual([100, 100])
  })

  it('has no squares while the points are few', () => {
    expect(tensionPlane(many, axes, 40).cells).toEqual([])
  })
})

describe('the mean of a plane', () => {
  const mean = {
    x: { position: 0.2, low: 0.1, high: 0.3 },
    y: { position: -0.4, low: -0.6, high: -0.2 },
    correlation: 0.8,
  }

  it.each([[0.8], [0], [-1], [null]])(
    'is an ellipse inside its two intervals, at correlation %s',
    correlation => {
      const corners = meanEllipse({ ...mean, correlation }, 360)
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
      expect(Math.min(...xs)).toBeCloseTo(0.1, 3)
      expect(Math.max(...xs)).toBeCloseTo(0.3, 3)
      expect(Math.min(...ys)).toBeCloseTo(-0.6, 3)
      expect(Math.max(...ys)).toBeCloseTo(-0.2, 3)
    },
  )

  it('is said with its intervals', () => {
    expect(meanWords(mean, axes)).toBe(
      'On the whole: a little nearer Surrender (+0.20, between +0.10 and +0.30); a little nearer Being (−0.40, between −0.60 and −0.20).',
    )
  })
})
