/** Fits the weights of a line's features, all of them drawn strongly toward 0: many small reasons, none that decides alone. */

import { fitLogistic } from '../fit-calibrator/logistic.ts'
import type { MarkedLine, MarkedPage } from './marked-pages.ts'

/** From this mark on a line is worth reading. */
export const WORTH = 2

/** Pull toward 0 on standardised features: of .01 … .4 tried, the best on sources left out. */
const RIDGE = 0.4

type Weights = Readonly<Record<string, number>>

/** `base` and one weight a feature: the log odds that a reader finds the line worth reading, set right on sources left out. */
export function fitLines(pages: readonly MarkedPage[]): Weights {
  const held = [...new Set(pages.map(page => page.source))].flatMap(source => {
    const weights = fitDrawn(pages.filter(page => page.source !== source))
    return pages
      .filter(page => page.source === source)
      .flatMap(page => page.lines.map(line => ({ line, weights })))
  })
  const [shift = 0, slope = 1] = fitLogistic(
    held.map(({ line, weights }) => ({
      x: [1, oddsOf(line, weights)],
      y: line.mark >= WORTH ? 1 : 0,
      weight: 1,
    })),
  )
  const weights = Object.entries(fitDrawn(pages)).map(([name, weight]) => [name, weight * slope] as const)
  return {
    ...Object.fromEntries(weights),
    base: shift + (weights.find(([name]) => name === 'base')?.[1] ?? 0),
  }
}

/** The weights before their scale is set right: drawn toward 0, they promise too little. */
function fitDrawn(pages: readonly MarkedPage[]): Weights {
  const lines = pages.flatMap(page => page.lines)
  const names = Object.keys(lines[0]?.features ?? {})
  const scales = names.map(name => scaleOf(lines.map(line => line.features[name] ?? 0)))
  const fitted = fitLogistic(
    lines.map(({ features, mark }) => ({
      x: [
        1,
        ...names.map(
          (name, i) => ((features[name] ?? 0) - (scales[i]?.mean ?? 0)) / (scales[i]?.deviation ?? 1),
        ),
      ],
      // A thin line is a third of the way to one worth reading.
      y: Math.min(1, Math.max(0, (mark - 0.5) / (WORTH - 0.5))),
      weight: 1,
    })),
    [],
    RIDGE,
  )
  const weights = names.map((name, i) => [name, (fitted[i + 1] ?? 0) / (scales[i]?.deviation ?? 1)] as const)
  const base = weights.reduce((sum, [, weight], i) => sum - weight * (scales[i]?.mean ?? 0), fitted[0] ?? 0)
  return { base, ...Object.fromEntries(weights) }
}

function oddsOf({ features }: MarkedLine, weights: Weights): number {
  return Object.entries(features).reduce(
    (sum, [name, value]) => sum + value * (weights[name] ?? 0),
    weights.base ?? 0,
  )
}

/** Of one source: how often the line that the weights of the other sources choose is worth reading, and how often any of its lines is. */
interface Share {
  readonly source: string
  readonly pages: number
  readonly worth: number
  readonly best: number
}

export function leaveOneSourceOut(pages: readonly MarkedPage[]): readonly Share[] {
  return [...new Set(pages.map(page => page.source))].map(source => {
    const weights = fitDrawn(pages.filter(page => page.source !== source))
    const own = pages.filter(page => page.source === source)
    const chosen = own.map(({ lines }) => {
      const odds = lines.map(line => oddsOf(line, weights))
      return lines[odds.indexOf(Math.max(...odds))]?.mark ?? 0
    })
    return {
      source,
      pages: own.length,
      worth: chosen.filter(mark => mark >= WORTH).length / own.length,
      best: own.filter(({ lines }) => lines.some(({ mark }) => mark >= WORTH)).length / own.length,
    }
  })
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) || 1 }
}
