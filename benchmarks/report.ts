/** Rows of the benchmark's report: a figure, its limit, and whether it holds. */

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit?: number
  readonly ok?: boolean
  /** The two figures of a ratio. */
  readonly of?: readonly [number, number]
}

/** A figure that must not exceed its limit; an infinite one is no limit. */
export function within(name: string, value: number, unit: string, limit: number): Row {
  if (!Number.isFinite(limit)) return { name, value, unit }
  return { name, value, unit, limit, ok: value <= limit }
}

/** value / floor, which must not exceed `limit`; an infinite one is no limit. */
export function ratio(name: string, value: number, floor: number, unit: string, limit: number): Row {
  const figures = `× (${figure(value)} / ${figure(floor)} ${unit})`
  return { ...within(name, value / floor, figures, limit), of: [value, floor] }
}

export function rowLine(row: Row): string {
  const mark = row.ok === undefined ? '    ' : row.ok ? 'ok  ' : 'MISS'
  const limit = row.limit === undefined ? '' : `  limit ${row.limit}`
  return `${mark}  ${row.name.padEnd(70)} ${figure(row.value)} ${row.unit}${limit}`
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(4)
}

/** The q-quantile of the values, 0 … 1. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}
