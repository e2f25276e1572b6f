/** The map of all tensions: position across, intensity up, count as size, and a label for each that covers nothing. */

import type { z } from 'zod'
import type { MapPoint } from '#contract/schemas/tension.ts'
import { type Box, placeLabels } from './label-placement.ts'
import { percent } from './number-words.ts'
import { clamp, linear } from './scale.ts'
import { sentences as say } from './sentences.ts'
import { axisWords, intervalWords, leaningWords } from './tension-words.ts'

export type MapInput = z.infer<typeof MapPoint>

export interface MapMark {
  readonly input: MapInput
  /** Centre and radius, in pixels. */
  readonly x: number
  readonly y: number
  readonly r: number
  /** The 95 % interval of the position, in pixels. */
  readonly whisker: readonly [number, number]
  readonly label: Box & { readonly text: string; readonly far: boolean }
  /** true where so few readings are behind it that its place says little. */
  readonly few: boolean
  /** The whole mark in words. */
  readonly words: string
}

export interface TensionMapModel {
  /** Largest count first, so that small marks lie on top. */
  readonly marks: readonly MapMark[]
  /** The plot, in pixels. */
  readonly plot: Box
  readonly xTicks: readonly number[]
  readonly yTicks: readonly number[]
  /** Round values that hold every intensity with some room; not from 0, because a place is read here and not a length. */
  readonly yDomain: readonly [number, number]
  readonly summary: string
}

export interface MapFrame {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Mean width of a character of the label's type, in pixels. */
  readonly charWidth: number
  readonly lineHeight: number
  readonly maxRadius: number
}

const MIN_RADIUS = 4
/** Below this many readings a tension's trend is called `too-few`, and its mark is hollow. */
const FEW = 3

/** Everything that the view draws, in pixels of the frame. */
export function tensionMap(points: readonly MapInput[], frame: MapFrame): TensionMapModel {
  const plot: Box = {
    x: frame.margin.left,
    y: frame.margin.top,
    width: Math.max(1, frame.width - frame.margin.left - frame.margin.right),
    height: Math.max(1, frame.height - frame.margin.top - frame.margin.bottom),
  }
  const yDomain = intensityDomain(points.map(p => p.intensity))
  const x = linear([-1, 1], [plot.x, plot.x + plot.width])
  const y = linear(yDomain, [plot.y + plot.height, plot.y])
  const most = Math.max(1, ...points.map(p => p.count))
  const bodies = points
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .map(input => ({
      input,
      x: x(clamp(input.position, -1, 1)),
      y: y(input.intensity),
      r: radius(input.count, most, frame.maxRadius),
      whisker: [x(clamp(input.low, -1, 1)), x(clamp(input.high, -1, 1))] as const,
      text: axisWords(input),
    }))
  const labels = placeLabels(
    bodies.map(b => ({
      x: b.x,
      y: b.y,
      reachX: b.r + 1,
      reachY: b.r + 1,
      width: b.text.length * frame.charWidth + 6,
      height: frame.lineHeight,
    })),
    plot,
    bodies.map(b => ({
      x: b.whisker[0],
      y: b.y - 2,
      width: Math.max(1, b.whisker[1] - b.whisker[0]),
      height: 4,
    })),
  )
  const marks = bodies.flatMap(({ text, ...body }, i) => {
    const label = labels[i]
    return label
      ? [{ ...body, label: { ...label, text }, few: body.input.count < FEW, words: markWords(body.input) }]
      : []
  })
  return {
    marks,
    plot,
    xTicks: [-1, -0.5, 0, 0.5, 1],
    yTicks: tenths(yDomain),
    yDomain,
    summary: summaryOf(points),
  }
}

/** Whole tenths below and above all, at least 0.2 apart, inside 0 … 1. */
function intensityDomain(values: readonly number[]): readonly [number, number] {
  const low = Math.max(0, Math.floor(Math.min(...values, 1) * 10 - 0.5))
  const high = Math.min(10, Math.ceil(Math.max(...values, 0.1) * 10 + 0.3))
  const bottom = Math.max(0, Math.min(low, high - 2))
  return [bottom / 10, Math.min(10, Math.max(high, bottom + 2)) / 10]
}

function tenths([low, high]: readonly [number, number]): readonly number[] {
  const step = high - low > 0.55 ? 2 : 1
  const first = Math.max(0, Math.ceil((low * 10) / step - 1e-9)) * step
  const ticks: number[] = []
  for (let at = first; at <= high * 10 + 1e-9; at += step) ticks.push(at / 10)
  return ticks
}

/** Area, not radius, grows with the count. */
function radius(value: number, most: number, maxRadius: number): number {
  return Math.max(MIN_RADIUS, Math.sqrt(value / most) * maxRadius)
}

function markWords(p: MapInput): string {
  const place = intervalWords(p.position, p.low, p.high)
  return say.mapMark(axisWords(p), leaningWords(p.leaning, p), place, percent(p.intensity), p.count)
}

function summaryOf(points: readonly MapInput[]): string {
  if (points.length === 0) return say.mapNone
  const most = points.reduce((best, p) => (p.count > best.count ? p : best))
  const leaning = points.filter(p => p.leaning !== 'neither')
  const leans =
    leaning.length === 0
      ? say.mapNoLeaning
      : leaning.length > 3
        ? leaning.length === points.length
          ? say.mapAllLean
          : say.mapManyLean(leaning.length)
        : say.mapLean(
            leaning.map(p => say.toward(axisWords(p), p.leaning === 'a' ? p.axis_a : p.axis_b)).join('; '),
          )
  return say.map(points.length, axisWords(most), most.count, leans)
}
