/** Small multiples: several patterns through the same time on the same scale, so that they can be compared by eye. */
import type { Period } from '#contract/journal-day.ts'
import type { EvolutionPoint, Pattern } from '#contract/schemas/pattern.ts'
import { periodEnd, periodWords, shortDay, shortMonth } from './day-words.ts'
import { percent } from './number-words.ts'
import { linear } from './scale.ts'
import { sentences as say } from './sentences.ts'
import { ratePaths } from './sparkline-model.ts'
import { trendWords } from './timeline-model.ts'
import { chartWords } from './words.ts'

export interface MultipleInput {
  readonly pattern_id: string
  readonly name: string
  readonly trend: Pattern['trend']
  readonly points: readonly Pick<
    EvolutionPoint,
    'period' | 'with' | 'reflections' | 'rate' | 'low' | 'high'
  >[]
}

export interface Multiple {
  readonly id: string
  readonly name: string
  /** Corner of the panel, in pixels. */
  readonly x: number
  readonly y: number
  /** SVG paths inside the panel. */
  readonly line: string
  readonly area: string
  /** The highest rate: where it stands, and in words. */
  readonly peak: { readonly x: number; readonly y: number; readonly label: string } | null
  readonly words: string
}

export interface Multiples {
  readonly panels: readonly Multiple[]
  readonly width: number
  readonly height: number
  readonly panel: {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly base: number
  }
  /** Where the time begins and ends, as short as a panel is narrow. */
  readonly ends: readonly [string, string]
  /** The rate that the top of every panel stands for. */
  readonly top: number
  /** One row for each period, one column for each pattern. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly summary: string
}

const GAP = { x: 28, y: 14 } as const
/** `head` is room between the name and the top of the scale, for the name of the highest rate. */
const PANEL = { title: 20, head: 16, plot: 56, foot: 18 } as const
const LEAST_WIDTH = 190

/** null where there is nothing to compare. All panels share the time and the top of the highest. */
export function multiples(series: readonly MultipleInput[], period: Period, width: number): Multiples | null {
  const [longest] = series.toSorted((a, b) => b.points.length - a.points.length)
  const first = longest?.points[0]
  const last = longest?.points.at(-1)
  if (!longest || !first || !last) return null
  const columns = Math.max(1, Math.min(series.length, Math.floor((width + GAP.x) / (LEAST_WIDTH + GAP.x))))
  const panelWidth = (width - GAP.x * (columns - 1)) / columns
  const panelTop = PANEL.title + PANEL.head
  const panelBase = panelTop + PANEL.plot
  const panelHeight = panelBase + PANEL.foot
  const top = Math.max(0.01, ...series.flatMap(one => one.points.map(point => point.rate ?? 0)))
  const x = linear([0, Math.max(1, longest.points.length - 1)], [2, panelWidth - 2])
  const y = linear([0, top], [panelBase, panelTop])
  const rows = Math.ceil(series.length / columns)
  return {
    panels: series.map((one, at) => ({
      id: one.pattern_id,
      name: one.name,
      x: (at % columns) * (panelWidth + GAP.x),
      y: Math.floor(at / columns) * (panelHeight + GAP.y),
      ...ratePaths(one.points, x, y),
      peak: peakOf(one.points, x, y),
      words: wordsOf(one, period),
    })),
    width,
    height: rows * panelHeight + (rows - 1) * GAP.y,
    panel: {
      width: panelWidth,
      height: panelHeight,
      top: panelTop,
      base: panelBase,
    },
    ends: endsOf(first.period, last.period, period),
    top,
    table: {
      head: [chartWords.period, ...series.map(one => one.name)],
      rows: longest.points.map((point, at) => [
        periodWords(point.period, period),
        ...series.map(one => {
          const rate = one.points[at]?.rate ?? null
          return rate === null ? '–' : percent(rate)
        }),
      ]),
    },
    summary: say.multiples(series.length, percent(top)),
  }
}

function endsOf(first: string, last: string, period: Period): readonly [string, string] {
  const short = period === 'week' ? shortDay : shortMonth
  return [short(first), short(periodEnd(last, period))]
}

type Points = MultipleInput['points']
type Scale = (value: number) => number

function highest(points: Points): { readonly at: number; readonly point: Points[number] } | null {
  let best: { at: number; point: Points[number] } | null = null
  for (const [at, point] of points.entries())
    if (point.rate !== null && point.with > 0 && point.rate > (best?.point.rate ?? 0)) best = { at, point }
  return best
}

function peakOf(points: Points, x: Scale, y: Scale): Multiple['peak'] {
  const peak = highest(points)
  if (!peak || peak.point.rate === null) return null
  return { x: x(peak.at), y: y(peak.point.rate), label: percent(peak.point.rate) }
}

function wordsOf({ name, trend, points }: MultipleInput, period: Period): string {
  const peak = highest(points)
  const most =
    peak && peak.point.rate !== null
      ? say.multiplePeak(periodWords(peak.point.period, period), percent(peak.point.rate))
      : ''
  return `${name}: ${trendWords(trend)}${most}`
}
