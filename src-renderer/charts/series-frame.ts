/** What the one chart of a series through time draws: a pattern's rate and a tension's mean share it. */
import { percent } from './number-words.ts'
import type { HistoryModel, HistoryPoint } from './tension-history-model.ts'
import type { Poles } from './tension-words.ts'
import type { TimeTick } from './time-axis.ts'
import type { Timeline, TimelineBurst, TimelinePoint } from './timeline-model.ts'
import { chartWords } from './words.ts'

export interface SeriesPoint {
  readonly key: string
  /** Day number of the middle of the period. */
  readonly at: number
  readonly value: number | null
  readonly band: readonly [number, number] | null
  readonly words: string
  /** null where there is nothing to open. */
  readonly open: (() => void) | null
}

export interface SeriesFrame {
  readonly points: readonly SeriesPoint[]
  readonly domain: readonly [number, number]
  readonly xTicks: readonly TimeTick[]
  readonly y: {
    readonly domain: readonly [number, number]
    readonly ticks: readonly { readonly at: number; readonly label: string }[]
    /** Room for the labels, in pixels. */
    readonly width: number
  }
  /** A value that is marked by a dashed line, or null. */
  readonly middle: number | null
  readonly bursts: readonly TimelineBurst[]
}

/** Rates from 0 up, in percent. */
export function timelineFrame(model: Timeline, open: (point: TimelinePoint) => void): SeriesFrame {
  return {
    points: model.points.map(point => ({
      key: point.from,
      at: point.at,
      value: point.rate,
      band: point.band,
      words: point.words,
      open: point.with > 0 ? () => open(point) : null,
    })),
    domain: model.domain,
    xTicks: model.xTicks,
    y: {
      domain: [0, model.top],
      ticks: model.yTicks.map(at => ({ at, label: percent(at) })),
      width: 52,
    },
    middle: null,
    bursts: model.bursts,
  }
}

/** Pole B stands above, pole A below; the ends carry their names in place of numbers. */
export function historyFrame(
  model: HistoryModel,
  { axis_a, axis_b }: Poles,
  open: (point: HistoryPoint) => void,
): SeriesFrame {
  const names = [chartWords.middle, axis_a, axis_b]
  const longest = Math.max(...names.map(name => name.length))
  return {
    points: model.points.map(point => ({
      key: point.from,
      at: point.at,
      value: point.position,
      band: point.band,
      words: point.words,
      open: point.position === null ? null : () => open(point),
    })),
    domain: model.domain,
    xTicks: model.xTicks,
    y: {
      domain: [-1, 1],
      ticks: [
        { at: -1, label: axis_a },
        { at: -0.5, label: '' },
        { at: 0, label: chartWords.middle },
        { at: 0.5, label: '' },
        { at: 1, label: axis_b },
      ],
      width: Math.min(120, longest * 7 + 16),
    },
    middle: 0,
    bursts: [],
  }
}
