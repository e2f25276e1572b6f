/** Two tensions as a plane: one mark for each reflection, and the last of them joined by a trail that fades with age. */

import type { z } from 'zod'
import type { TensionPlane } from '#contract/schemas/tension.ts'
import { shortDay } from './day-words.ts'
import { sentences as say } from './sentences.ts'
import { intervalWords, type Poles, positionWords } from './tension-words.ts'

export type PlaneInput = z.infer<typeof TensionPlane>['points'][number]

export type PlaneMean = NonNullable<z.infer<typeof TensionPlane>['mean']>

export interface PlaneMark {
  readonly index: number
  readonly input: PlaneInput
  /** −1 … +1 each, before the spread. */
  readonly x: number
  readonly y: number
  /** Pixels to move a mark aside where several stand on one spot. */
  readonly dx: number
  readonly dy: number
  /** 1 for the newest shown, fading to a floor. */
  readonly opacity: number
  readonly current: boolean
  readonly words: string
}

export interface PlaneSegment {
  readonly from: PlaneMark
  readonly to: PlaneMark
  readonly opacity: number
}

/** A square of the plane that holds some of many points. */
export interface PlaneCell {
  readonly key: string
  /** Its lower left corner and its side, on the axes. */
  readonly x: number
  readonly y: number
  readonly side: number
  /** In time order. */
  readonly points: readonly PlaneInput[]
  /** Of the fullest square, 0 … 1. */
  readonly share: number
  readonly words: string
}

export interface PlaneModel {
  /** All points; of many only the latest, because the squares hold the rest. */
  readonly marks: readonly PlaneMark[]
  /** Empty where the points are few enough to be seen one by one. */
  readonly cells: readonly PlaneCell[]
  readonly trail: readonly PlaneSegment[]
  readonly current: PlaneMark | null
  readonly summary: string
}

const FLOOR = 0.16
/** More points than this lie on each other; they are counted in squares instead. */
const MANY = 150
/** Squares along each side of the plane. */
const SQUARES = 12
/** Pixels between marks on one spot, and the most that a spot may grow to: a crowd overlaps rather than wanders off. */
const SPREAD = 4.5
const REACH = 13
/** Golden angle: the n-th mark on a spot never lies behind an earlier one. */
const ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * The plane as it stood after `shown` reflections (1 … all). `tail` is how many steps the trail goes back; marks fade
 * over three times as many.
 */
export function tensionPlane(
  points: readonly PlaneInput[],
  axes: { readonly x: Poles; readonly y: Poles },
  shown: number,
  tail = 8,
): PlaneModel {
  const until = Math.max(0, Math.min(points.length, Math.round(shown)))
  const crowd = new Map<string, number>()
  for (const point of points) crowd.set(spotOf(point), (crowd.get(spotOf(point)) ?? 0) + 1)
  const onSpot = new Map<string, number>()
  const marks = points.slice(0, until).map((input, index): PlaneMark => {
    const spot = spotOf(input)
    const before = onSpot.get(spot) ?? 0
    onSpot.set(spot, before + 1)
    const step = Math.min(SPREAD, REACH / Math.sqrt(crowd.get(spot) ?? 1))
    const age = until - 1 - index
    return {
      index,
      input,
      x: input.x,
      y: input.y,
      dx: step * Math.sqrt(before) * Math.cos(before * ANGLE),
      dy: step * Math.sqrt(before) * Math.sin(before * ANGLE),
      opacity: fade(age, tail * 3),
      current: age === 0,
      words: `${shortDay(input.journal_day)}: ${positionWords(input.x, axes.x)}; ${positionWords(input.y, axes.y)}`,
    }
  })
  const many = until > MANY
  const trail = marks.slice(-tail - 1).flatMap((to, i, last): PlaneSegment[] => {
    const from = last[i - 1]
    return from ? [{ from, to, opacity: fade(until - 1 - to.index, tail) }] : []
  })
  return {
    marks: many ? marks.slice(-tail * 3) : marks,
    cells: many ? cellsOf(points.slice(0, until), axes) : [],
    trail,
    current: marks.at(-1) ?? null,
    summary: summaryOf(points, until, axes),
  }
}

/** The squares that hold a point, from the lower left, row by row. */
function cellsOf(points: readonly PlaneInput[], axes: { readonly x: Poles; readonly y: Poles }): PlaneCell[] {
  const at = (value: number) => Math.max(0, Math.min(SQUARES - 1, Math.floor(((value + 1) / 2) * SQUARES)))
  const held = new Map<number, PlaneInput[]>()
  for (const point of points) {
    const square = at(point.y) * SQUARES + at(point.x)
    const here = held.get(square)
    if (here) here.push(point)
    else held.set(square, [point])
  }
  const most = Math.max(...[...held.values()].map(here => here.length))
  const side = 2 / SQUARES
  return [...held]
    .toSorted(([a], [b]) => a - b)
    .map(([square, here]) => {
      const [x, y] = [(square % SQUARES) * side - 1, Math.floor(square / SQUARES) * side - 1]
      const middle = `${positionWords(x + side / 2, axes.x)}; ${positionWords(y + side / 2, axes.y)}`
      return {
        key: String(square),
        x,
        y,
        side,
        points: here,
        share: here.length / most,
        words: `${say.reflections(here.length)}: ${middle}`,
      }
    })
}

/** Where the mean of all points plausibly lies (95 %), as the corners of an ellipse on the axes; its box is the two intervals. */
export function meanEllipse(mean: PlaneMean, corners = 48): readonly (readonly [number, number])[] {
  const r = mean.correlation ?? 0
  const half = (side: PlaneMean['x']) => (side.high - side.low) / 2
  const middle = (side: PlaneMean['x']) => (side.high + side.low) / 2
  return Array.from({ length: corners }, (_, i) => {
    const t = (i / corners) * 2 * Math.PI
    return [
      middle(mean.x) + half(mean.x) * Math.cos(t),
      middle(mean.y) + half(mean.y) * (r * Math.cos(t) + Math.sqrt(1 - r * r) * Math.sin(t)),
    ] as const
  })
}

/** The mean in words, each side with its interval. */
export function meanWords(mean: PlaneMean, axes: { readonly x: Poles; readonly y: Poles }): string {
  const side = (of: PlaneMean['x'], poles: Poles) =>
    `${positionWords(of.position, poles)} (${intervalWords(of.position, of.low, of.high)})`
  return say.planeMean(side(mean.x, axes.x), side(mean.y, axes.y))
}

/** How many marks stand in each quarter: top left, top right, bottom left, bottom right; those on an axis in none. */
export function quarters(points: readonly PlaneInput[]): readonly [number, number, number, number] {
  const inside = (sx: number, sy: number) => points.filter(p => p.x * sx > 0 && p.y * sy > 0).length
  return [inside(-1, 1), inside(1, 1), inside(-1, -1), inside(1, -1)]
}

function spotOf({ x, y }: PlaneInput): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}

function fade(age: number, over: number): number {
  return Math.max(FLOOR, 1 - (age / Math.max(1, over)) * (1 - FLOOR))
}

function summaryOf(
  points: readonly PlaneInput[],
  until: number,
  { x, y }: { readonly x: Poles; readonly y: Poles },
): string {
  if (points.length === 0) return say.planeNone
  const shownPoints = points.slice(0, until)
  const [topLeft, topRight, bottomLeft, bottomRight] = quarters(shownPoints)
  const corners: readonly (readonly [number, string])[] = [
    [topLeft, say.corner(x.axis_a, y.axis_b)],
    [topRight, say.corner(x.axis_b, y.axis_b)],
    [bottomLeft, say.corner(x.axis_a, y.axis_a)],
    [bottomRight, say.corner(x.axis_b, y.axis_a)],
  ]
  const most = corners.reduce((best, corner) => (corner[0] > best[0] ? corner : best))
  const first = shownPoints[0]?.journal_day
  const last = shownPoints.at(-1)?.journal_day
  const span =
    !first || !last
      ? ''
      : first === last
        ? say.planeOn(shortDay(first))
        : say.planeSpan(shortDay(first), shortDay(last))
  const where = most[0] > 1 ? say.planeMost(most[1], most[0], until) : ''
  return say.plane(until, span, where)
}
