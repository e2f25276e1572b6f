/** Picks the two tensions that a plane says most about. */

interface Named {
  readonly tension_id: string
}

/** Of the pairs that share most, the first whose two are among `points`; the first two points where there is none. */
export function bestPair<T extends Named>(
  points: readonly T[],
  pairs: readonly { readonly x: string; readonly y: string; readonly together: number }[],
): readonly [T | undefined, T | undefined] {
  const of = (id: string) => points.find(point => point.tension_id === id)
  for (const pair of pairs) {
    const [x, y] = [of(pair.x), of(pair.y)]
    if (x && y && pair.together > 0) return points.indexOf(x) <= points.indexOf(y) ? [x, y] : [y, x]
  }
  return [points[0], points[1]]
}
