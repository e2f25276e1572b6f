/** What changed between two texts, word by word. */

export type DiffPart = {
  readonly type: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many words on either side the texts are shown as wholly replaced: the comparison grows with their product. */
const MOST_WORDS = 20_000
/** Beyond this many single changes too; nobody reads so many. */
const MOST_CHANGES = 1500

/**
 * The parts in reading order: without the added ones they are `before`, without the removed ones `after`. A shortest
 * list of changes; a run of changed words is one part.
 *
 * @see E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986)
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const a = wordsAndBlanks(before)
  const b = wordsAndBlanks(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  return joined([
    ...a.slice(0, head).map(text => ({ type: 'same' as const, text })),
    ...changes(middleA, middleB),
    ...a.slice(a.length - tail).map(text => ({ type: 'same' as const, text })),
  ])
}

/** How many words were added and removed. */
export function diffSize(parts: readonly DiffPart[]): { readonly added: number; readonly removed: number } {
  const count = (type: DiffPart['type']) =>
    parts
      .filter(part => part.type === type)
      .reduce((sum, part) => sum + (part.text.match(/[^\s]+/g)?.length ?? 0), 0)
  return { added: count('added'), removed: count('removed') }
}

function wordsAndBlanks(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
}

function changes(a: readonly string[], b: readonly string[]): DiffPart[] {
  const trace = a.length > MOST_WORDS || b.length > MOST_WORDS ? null : frontiers(a, b)
  if (!trace)
    return [
      ...a.map(text => ({ type: 'removed' as const, text })),
      ...b.map(text => ({ type: 'added' as const, text })),
    ]
  const found: DiffPart[] = []
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const v = trace[d] ?? new Map<number, number>()
    const k = x - y
    const down = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1))
    const previous = down ? k + 1 : k - 1
    const startX = d === 0 ? 0 : (v.get(previous) ?? 0)
    const startY = d === 0 ? 0 : startX - previous
    while (x > startX && y > startY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      found.push({ type: 'same', text: a[x - 1] ?? '' })
      x -= 1
      y -= 1
    }
    if (d === 0) break
    if (down) found.push({ type: 'added', text: b[y - 1] ?? '' })
    else found.push({ type: 'removed', text: a[x - 1] ?? '' })
    x = startX
    y = startY
  }
  return found.reverse()
}

/** The furthest reaching points before each number of changes; null beyond the most that is compared. */
function frontiers(a: readonly string[], b: readonly string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = []
  let v = new Map<number, number>([[1, 0]])
  for (let d = 0; d <= Math.min(MOST_CHANGES, a.length + b.length); d += 1) {
    trace.push(v)
    v = new Map(v)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1))
      let x = down ? (v.get(k + 1) ?? 0) : (v.get(k - 1) ?? 0) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1
        y += 1
      }
      v.set(k, x)
      if (x >= a.length && y >= b.length) return trace
    }
  }
  return null
}

/** Neighbours of one type as one part; removed words stand before those added in their place. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const found: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') found.push({ type: 'removed', text: removed })
    if (added !== '') found.push({ type: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { type, text } of parts) {
    if (type === 'removed') removed += text
    else if (type === 'added') added += text
    else {
      flush()
      const last = found.at(-1)
      if (last?.type === 'same') found[found.length - 1] = { type, text: last.text + text }
      else found.push({ type, text })
    }
  }
  flush()
  return found
}
