/** The points of the tension map's three views, ready to be drawn and to be listed in a table. */

import type { Period } from '#contract/journal-day.ts'
import {
  type Measurement,
  type PositionInterval,
  summarise,
  type TensionPeriod,
  type TensionSummary,
} from './summary.ts'

/** One tension on the plane of all of them. */
export interface PlanePoint {
  /** Key of the axis. */
  readonly axis: string
  /** Mean position, −1 … 1. */
  readonly x: number
  /** Mean intensity, 0 … 1. */
  readonly y: number
  /** Measurements behind it. */
  readonly size: number
  /** How far the position may lie to either side. */
  readonly interval: PositionInterval | null
}

/** All tensions that were measured: x = position, y = intensity, size = count; in the order given. */
export function planePoints(
  tensions: readonly { readonly axis: string; readonly summary: TensionSummary }[],
): PlanePoint[] {
  return tensions.flatMap(({ axis, summary: { position, intensity, count, interval } }) =>
    position === null || intensity === null
      ? []
      : [{ axis, x: position, y: intensity, size: count, interval }],
  )
}

/** One reflection on the plane of two tensions. */
export interface PairPoint {
  readonly reflection: string
  readonly day: string
  /** Position on the first and on the second axis, −1 … 1. */
  readonly x: number
  readonly y: number
  /** The smaller of the two confidences. */
  readonly confidence: number
  /** 0 the earliest … 1 the latest: how far along the trail. */
  readonly age: number
}

/** The reflections that measure both tensions, in time order; drawn one after another they are the trail. */
export function pairPoints(across: readonly Measurement[], up: readonly Measurement[]): PairPoint[] {
  const byReflection = new Map(up.map(measurement => [measurement.reflection, measurement]))
  const points = across.flatMap(first => {
    const second = byReflection.get(first.reflection)
    if (second === undefined) return []
    const { reflection, day } = first
    return [
      {
        reflection,
        day,
        x: first.position,
        y: second.position,
        confidence: Math.min(first.confidence, second.confidence),
      },
    ]
  })
  return points.map((point, at) => ({ ...point, age: points.length === 1 ? 1 : at / (points.length - 1) }))
}

/** One tension through time: every measurement, and the band of each period. */
export interface TimeView {
  readonly points: readonly Measurement[]
  readonly band: readonly TensionPeriod[]
}

/** @param measurements in time order. */
export function throughTime(measurements: readonly Measurement[], period: Period): TimeView {
  return { points: measurements, band: summarise(measurements, period).series }
}
