/** Places labels beside their points so that none covers a point, a whisker or another label; greedy and in order. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Anchor {
  /** Centre of the mark. */
  readonly x: number
  readonly y: number
  /** Half of the room that the mark itself takes, across and up. */
  readonly reachX: number
  readonly reachY: number
  /** Size of the label. */
  readonly width: number
  readonly height: number
}

export interface Placed extends Box {
  /** true where the label stands so far away that a line must lead to it. */
  readonly far: boolean
}

const GAP = 3
const FAR_STEPS = 14

/**
 * One place for each anchor, in the order given (the important ones first), inside `bounds`. `obstacles` are further
 * boxes to keep clear of. Where every place is taken, the label takes the least crowded one.
 */
export function placeLabels(
  anchors: readonly Anchor[],
  bounds: Box,
  obstacles: readonly Box[] = [],
): readonly Placed[] {
  const taken: Box[] = [...anchors.map(markBox), ...obstacles]
  return anchors.map(anchor => {
    let best: Placed | null = null
    let leastCover = Number.POSITIVE_INFINITY
    for (const candidate of candidates(anchor)) {
      if (!contains(bounds, candidate)) continue
      const cover = taken.reduce((sum, box) => sum + overlap(candidate, box), 0)
      if (cover < leastCover) {
        best = candidate
        leastCover = cover
      }
      if (cover === 0) break
    }
    const placed = best ?? clampInto(bounds, above(anchor))
    taken.push(placed)
    return placed
  })
}

/** The point of a box that lies nearest to a point outside of it: where a leader line ends. */
export function nearestEdge(box: Box, x: number, y: number): readonly [number, number] {
  return [Math.max(box.x, Math.min(x, box.x + box.width)), Math.max(box.y, Math.min(y, box.y + box.height))]
}

/** The area that two boxes share, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}

function markBox(a: Anchor): Box {
  return { x: a.x - a.reachX, y: a.y - a.reachY, width: 2 * a.reachX, height: 2 * a.reachY }
}

function above(a: Anchor): Placed {
  return boxAt(a, -a.width / 2, -a.reachY - GAP - a.height, false)
}

/** Near places first, then rows further and further up and down, each tried in the middle and to both sides. */
function* candidates(a: Anchor): Generator<Placed> {
  const right = a.reachX + GAP
  const left = -a.reachX - GAP - a.width
  yield above(a)
  yield boxAt(a, right, -a.height / 2, false)
  yield boxAt(a, left, -a.height / 2, false)
  yield boxAt(a, -a.width / 2, a.reachY + GAP, false)
  for (let step = 1; step <= FAR_STEPS; step += 1) {
    const shift = (step * a.height) / 2
    for (const dx of [right, left, -a.width / 2]) {
      yield boxAt(a, dx, -a.height / 2 - a.reachY - shift, true)
      yield boxAt(a, dx, -a.height / 2 + a.reachY + shift, true)
    }
    for (const dy of [-shift, shift]) {
      yield boxAt(a, right + step * 14, -a.height / 2 + dy, true)
      yield boxAt(a, left - step * 14, -a.height / 2 + dy, true)
    }
  }
}

function boxAt(a: Anchor, dx: number, dy: number, far: boolean): Placed {
  return { x: a.x + dx, y: a.y + dy, width: a.width, height: a.height, far }
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function clampInto(bounds: Box, box: Placed): Placed {
  const x = Math.max(bounds.x, Math.min(box.x, bounds.x + bounds.width - box.width))
  const y = Math.max(bounds.y, Math.min(box.y, bounds.y + bounds.height - box.height))
  return { ...box, x, y }
}
