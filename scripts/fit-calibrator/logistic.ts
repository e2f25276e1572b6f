/** Weighted logistic regression by Newton's method, small enough to read. */

export interface Row {
  readonly x: readonly number[]
  /** 1 where it came true; between 0 and 1 where it half did. */
  readonly y: number
  readonly weight: number
}

/** Pull of every weight but the first toward 0, in units of the total row weight; keeps an unseen feature from running away. */
const RIDGE = 0.002
const ROUNDS = 40

/**
 * The weights that make the rows likeliest. Those of `rising` are never below 0: the one furthest below is left out, and the
 * others are fitted again.
 */
export function fitLogistic(
  rows: readonly Row[],
  rising: readonly number[] = [],
  ridge = RIDGE,
): readonly number[] {
  const weights = fitFreely(rows, ridge)
  const lowest = rising.toSorted((one, other) => (weights[one] ?? 0) - (weights[other] ?? 0))[0]
  if (lowest === undefined || (weights[lowest] ?? 0) >= 0) return weights
  const without = rows.map(row => ({ ...row, x: row.x.with(lowest, 0) }))
  return fitLogistic(
    without,
    rising.filter(feature => feature !== lowest),
    ridge,
  ).with(lowest, 0)
}

function fitFreely(rows: readonly Row[], ridge: number): readonly number[] {
  const size = rows[0]?.x.length ?? 0
  const beta = new Array<number>(size).fill(0)
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Array<number>(size).fill(0)
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    for (const { x, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0)))
      for (let i = 0; i < size; i++) {
        gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * (x[i] ?? 0)
        const line = hessian[i] ?? []
        for (let j = 0; j < size; j++)
          line[j] = (line[j] ?? 0) + weight * p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0)
      }
    }
    for (let i = 1; i < size; i++) {
      gradient[i] = (gradient[i] ?? 0) - ridge * total * (beta[i] ?? 0)
      const line = hessian[i] ?? []
      line[i] = (line[i] ?? 0) + ridge * total
    }
    const step = solve(hessian, gradient)
    for (let i = 0; i < size; i++) beta[i] = (beta[i] ?? 0) + (step[i] ?? 0)
  }
  return beta
}

/** Gaussian elimination; a tiny diagonal keeps a constant column from dividing by nothing. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length
  const rows = matrix.map((line, i) => [
    ...line.map((value, j) => (i === j ? value + 1e-9 : value)),
    right[i] ?? 0,
  ])
  for (let column = 0; column < size; column++) {
    const [pivot] = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))
    if (!pivot) continue
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(column, 0, pivot)
    for (const line of rows) {
      if (line === pivot) continue
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1)
      for (let j = column; j <= size; j++) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0)
    }
  }
  return rows.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1))
}
