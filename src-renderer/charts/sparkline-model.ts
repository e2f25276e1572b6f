/** A pattern's rate as one small line: no axis, the last value marked, gaps where nothing was written. */
import { linear } from './scale.ts'

export interface SparkPoint {
  readonly rate: number | null
}

export interface Sparkline {
  /** SVG path of the line; one `M` for each stretch without a gap. */
  readonly line: string
  /** SVG path of the area under it. */
  readonly area: string
  /** Where the line stands last, or null where there is none. */
  readonly end: readonly [number, number] | null
}

const INSET = 3

/** The path inside a box of `width` × `height` pixels, from 0 to the highest rate. */
export function sparkline(points: readonly SparkPoint[], width: number, height: number): Sparkline {
  const top = Math.max(0, ...points.map(p => p.rate ?? 0))
  const x = linear([0, Math.max(1, points.length - 1)], [INSET, width - INSET])
  const y = linear([0, top || 1], [height - INSET, INSET])
  const { line, area } = ratePaths(points, x, y)
  const end = stretches(points).at(-1)?.at(-1)
  return { line, area, end: end ? [round(x(end.i)), round(y(end.rate))] : null }
}

/** SVG paths of a rate and of the area under it, with gaps where nothing was written. */
export function ratePaths(
  points: readonly SparkPoint[],
  x: (index: number) => number,
  y: (rate: number) => number,
): Pick<Sparkline, 'line' | 'area'> {
  const runs = stretches(points)
  const at = (i: number, rate: number) => `${round(x(i))},${round(y(rate))}`
  const line = runs.map(run => `M${run.map(p => at(p.i, p.rate)).join('L')}`).join('')
  const area = runs
    .filter(run => run.length > 1)
    .map(run => {
      const first = run[0]?.i ?? 0
      const last = run.at(-1)?.i ?? 0
      return `M${at(first, 0)}L${run.map(p => at(p.i, p.rate)).join('L')}L${at(last, 0)}Z`
    })
    .join('')
  return { line, area }
}

/** Weeks, months or quarters: as many as a small line can carry. */
export function sparkPeriod(firstDay: string, lastDay: string): 'week' | 'month' | 'quarter' {
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000
  if (days > 3 * 365) return 'quarter'
  return days > 150 ? 'month' : 'week'
}

interface Stop {
  readonly i: number
  readonly rate: number
}

function stretches(points: readonly SparkPoint[]): readonly (readonly Stop[])[] {
  const runs: Stop[][] = []
  let open: Stop[] | null = null
  for (const [i, { rate }] of points.entries()) {
    if (rate === null) {
      open = null
      continue
    }
    if (!open) {
      open = []
      runs.push(open)
    }
    open.push({ i, rate })
  }
  return runs
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
