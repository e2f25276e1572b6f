import { describe, expect, it } from 'vitest'
import { type Anchor, nearestEdge, overlap, placeLabels } from './label-placement.ts'

const bounds = { x: 0, y: 0, width: 400, height: 300 }
const anchor = (x: number, y: number): Anchor => ({ x, y, reachX: 10, reachY: 6, width: 100, height: 16 })

function worst(anchors: readonly Anchor[]): number {
  const placed = placeLabels(anchors, bounds)
  let cover = 0
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) cover = Math.max(cover, overlap(a, b))
  return cover
}

describe('label placement', () => {
  it.each([
    ['above, where there is room', anchor(200, 150), { x: 150, y: 125, far: false }],
    ['beside, at the upper edge', anchor(200, 8), { x: 213, y: 0, far: false }],
    ['inside, at the right edge', anchor(390, 150), { x: 277, y: 142, far: false }],
  ])('puts a label %s', (_, at, expected) => {
    expect(placeLabels([at], bounds)[0]).toMatchObject(expected)
  })

  it.each([
    ['two on one spot', [anchor(200, 150), anchor(200, 150)]],
    ['nine in a heap', Array.from({ length: 9 }, (_, i) => anchor(190 + (i % 3) * 8, 140 + i * 4))],
    ['a row', Array.from({ length: 6 }, (_, i) => anchor(60 + i * 55, 150))],
  ])('keeps %s apart', (_, anchors) => {
    expect(worst(anchors)).toBe(0)
  })

  it('keeps clear of obstacles', () => {
    const obstacle = { x: 100, y: 120, width: 200, height: 20 }
    const [placed] = placeLabels([anchor(200, 150)], bounds, [obstacle])
    expect(placed && overlap(placed, obstacle)).toBe(0)
  })

  it.each([
    ['below', 50, 90, [50, 30]],
    ['left', 0, 20, [10, 20]],
    ['beyond a corner', 200, 0, [110, 10]],
  ])('ends a leader that comes from %s on the edge of the label', (_, x, y, end) => {
    expect(nearestEdge({ x: 10, y: 10, width: 100, height: 20 }, x, y)).toEqual(end)
  })

  it('stays inside even where nothing fits', () => {
    const [placed] = placeLabels([{ ...anchor(5, 5), width: 40 }], { x: 0, y: 0, width: 50, height: 18 })
    expect(placed).toMatchObject({ x: 0, y: 0 })
  })
})
