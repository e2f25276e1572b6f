/** Two stretches of time side by side: where each tension stood in the one and in the other, with how sure that is. */

import { linear } from './scale.ts'
import { sentences as say } from './sentences.ts'
import type { MapInput } from './tension-map-model.ts'
import { axisWords, intervalWords, type Poles, positionWords } from './tension-words.ts'

export interface CompareSide {
  readonly position: number
  readonly low: number
  readonly high: number
  readonly count: number
}

export interface CompareRow {
  readonly id: string
  readonly poles: Poles
  readonly earlier: CompareSide | null
  readonly later: CompareSide | null
  /** Clear only where the two intervals keep apart. */
  readonly change: 'toward-a' | 'toward-b' | 'unclear' | 'one-sided'
  readonly words: string
}

export interface CompareMark extends CompareRow {
  readonly y: number
  /** In pixels: mean and ends of the interval. */
  readonly sides: readonly {
    readonly side: 'earlier' | 'later'
    readonly x: number
    readonly low: number
    readonly high: number
    readonly y: number
    readonly few: boolean
  }[]
}

export interface CompareModel {
  readonly marks: readonly CompareMark[]
  readonly width: number
  readonly height: number
  readonly rowHeight: number
  /** −1, 0 and +1, in pixels. */
  readonly ends: readonly [number, number, number]
  readonly summary: string
}

const ROW = 44
const FEW = 3

/** Every tension that was read in either, most read first. */
export function compareRows(earlier: readonly MapInput[], later: readonly MapInput[]): readonly CompareRow[] {
  const all = new Map<string, MapInput>([...earlier, ...later].map(point => [point.tension_id, point]))
  const counted = (id: string) =>
    [...earlier, ...later].reduce((sum, point) => sum + (point.tension_id === id ? point.count : 0), 0)
  return [...all.values()]
    .toSorted((a, b) => counted(b.tension_id) - counted(a.tension_id) || a.name.localeCompare(b.name))
    .map(point => {
      const before = sideOf(earlier, point.tension_id)
      const after = sideOf(later, point.tension_id)
      const change = changeOf(before, after)
      return {
        id: point.tension_id,
        poles: point,
        earlier: before,
        later: after,
        change,
        words: `${axisWords(point)}: first ${sideWords(before, point)}; then ${sideWords(after, point)}; ${changeWords(change, point)}`,
      }
    })
}

export function compare(rows: readonly CompareRow[], width: number): CompareModel {
  const label = Math.min(130, width * 0.24)
  const x = linear([-1, 1], [label, Math.max(label + 1, width - label)])
  return {
    marks: rows.map((row, at) => {
      const y = at * ROW + ROW / 2
      const place = (side: 'earlier' | 'later', of: CompareSide | null, dy: number) =>
        of
          ? [{ side, x: x(of.position), low: x(of.low), high: x(of.high), y: y + dy, few: of.count < FEW }]
          : []
      return { ...row, y, sides: [...place('earlier', row.earlier, -7), ...place('later', row.later, 7)] }
    }),
    width,
    height: rows.length * ROW,
    rowHeight: ROW,
    ends: [x(-1), x(0), x(1)],
    summary: summaryOf(rows),
  }
}

/** What changed, only where the intervals keep apart. */
export function changeWords(change: CompareRow['change'], { axis_a, axis_b }: Poles): string {
  const words: Record<CompareRow['change'], string> = {
    'toward-a': say.changes.nearer(axis_a),
    'toward-b': say.changes.nearer(axis_b),
    unclear: say.changes.unclear,
    'one-sided': say.changes.oneSided,
  }
  return words[change]
}

function sideOf(points: readonly MapInput[], id: string): CompareSide | null {
  const found = points.find(point => point.tension_id === id)
  return found ? { position: found.position, low: found.low, high: found.high, count: found.count } : null
}

function changeOf(earlier: CompareSide | null, later: CompareSide | null): CompareRow['change'] {
  if (!earlier || !later) return 'one-sided'
  if (later.high < earlier.low) return 'toward-a'
  return later.low > earlier.high ? 'toward-b' : 'unclear'
}

function sideWords(side: CompareSide | null, poles: Poles): string {
  return side
    ? `${positionWords(side.position, poles)} (${intervalWords(side.position, side.low, side.high)})`
    : say.notRead
}

function summaryOf(rows: readonly CompareRow[]): string {
  const moved = rows.filter(row => row.change === 'toward-a' || row.change === 'toward-b')
  if (rows.length === 0) return say.compareNone
  if (moved.length === 0) return say.compareStill
  const toward = ({ change, poles }: CompareRow) =>
    say.toward(axisWords(poles), change === 'toward-a' ? poles.axis_a : poles.axis_b)
  return say.compareMoved(moved.map(toward).join('; '))
}
