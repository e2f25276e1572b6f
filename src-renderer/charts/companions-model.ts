/** What stands together with a pattern: a bar for the counted, a tick for what chance would give. */
import type { Companion } from '#contract/schemas/pattern.ts'
import { linear, ticksToMax } from './scale.ts'

export interface CompanionMark {
  readonly id: string
  readonly name: string
  readonly y: number
  readonly x0: number
  readonly x1: number
  /** Where chance would end the bar. */
  readonly chance: number
  readonly together: number
  readonly words: string
}

export interface CompanionsModel {
  readonly marks: readonly CompanionMark[]
  readonly width: number
  readonly height: number
  readonly rowHeight: number
  readonly barHeight: number
  readonly labelWidth: number
}

const ROW = 32
const BAR = 12
const RIGHT = 48

/** One row each, in the order given; bars from zero. */
export function companions(
  found: readonly Companion[],
  width: number,
  say: (together: number, byChance: number) => string,
): CompanionsModel {
  const labelWidth = Math.min(220, width * 0.36)
  const top = ticksToMax(Math.max(1, ...found.map(one => Math.max(one.together, one.by_chance)))).at(-1) ?? 1
  const x = linear([0, top], [labelWidth, Math.max(labelWidth + 1, width - RIGHT)])
  return {
    marks: found.map((one, at) => ({
      id: one.pattern_id,
      name: one.name,
      y: at * ROW + ROW / 2,
      x0: x(0),
      x1: x(one.together),
      chance: x(one.by_chance),
      together: one.together,
      words: `${one.name}: ${say(one.together, one.by_chance)}`,
    })),
    width,
    height: found.length * ROW,
    rowHeight: ROW,
    barHeight: BAR,
    labelWidth,
  }
}
