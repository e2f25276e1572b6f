/** Where the points of a plane lie as a whole, and how surely. */
import type { Outputs } from '#contract/contract.ts'
import type { PlaneRow } from '#db/tensions.ts'
import { type Pooled, pool } from '#engine/tensions/summary.ts'

/** The mean of each side with its interval, and Pearson's correlation of eight points or more; null under two points. */
export function planeMean(rows: readonly PlaneRow[]): Outputs['tensions']['plane']['mean'] {
  const x = intervalOf(poolOf(rows, row => [row.x, row.x_confidence]))
  const y = intervalOf(poolOf(rows, row => [row.y, row.y_confidence]))
  return x && y ? { x, y, correlation: correlation(rows) } : null
}

function poolOf(rows: readonly PlaneRow[], value: (row: PlaneRow) => readonly [number, number]): Pooled {
  return pool(
    rows.map(row => {
      const [position, confidence] = value(row)
      return {
        reflection: row.reflection_id,
        day: row.journal_day,
        position,
        intensity: row.intensity,
        confidence,
      }
    }),
  )
}

function intervalOf({ position, interval }: Pooled) {
  return position === null || interval === null ? null : { position, ...interval }
}

/** Of fewer points a correlation is mostly chance: two always lie on one line. */
const LEAST_CORRELATED = 8

/** null for few points, and where one of the two sides never moves. */
function correlation(rows: readonly PlaneRow[]): number | null {
  if (rows.length < LEAST_CORRELATED) return null
  const mean = (value: (row: PlaneRow) => number) =>
    rows.reduce((sum, row) => sum + value(row), 0) / rows.length
  const [mx, my] = [mean(row => row.x), mean(row => row.y)]
  const sxy = mean(row => (row.x - mx) * (row.y - my))
  const sxx = mean(row => (row.x - mx) ** 2)
  const syy = mean(row => (row.y - my) ** 2)
  if (sxx < 1e-12 || syy < 1e-12) return null
  return Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)))
}
