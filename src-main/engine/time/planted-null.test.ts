import { describe, expect, it } from 'vitest'
import { PlantedNull } from './planted-null.ts'
import { seededRandom } from './random.ts'
import { scatter } from './scatter.ts'
import { bestStretch, slotTotals, stretchGains, stretchLikelihood } from './stretches.ts'

describe('PlantedNull', () => {
  it('finds the chances that counting every possible journal gives', () => {
    const [hits, entries] = [4, 14]
    const gains = gainsOf(hits, entries)
    const possible = everyJournal(hits, entries).map(counts =>
      bestStretch(counts, slotTotals(entries), gains),
    )
    const planted = new PlantedNull({ hits, entries, gains }, 5)
    for (const gain of new Set(possible)) {
      const chance = possible.filter(other => other >= gain - 1e-9).length / possible.length
      const p = planted.p(gain - 1e-9, Number.POSITIVE_INFINITY)
      expect(p / chance, `a gain of ${gain}`).toBeGreaterThan(0.85)
      expect(p / chance, `a gain of ${gain}`).toBeLessThan(1.15)
    }
  })

  it.each([
    [20, 365],
    [80, 365],
    [360, 365],
    [60, 3413],
    [420, 100_000],
  ])('finds the chances that scattering %i of %i gives', (hits, entries) => {
    const gains = gainsOf(hits, entries)
    const journals = 4000
    const scattered = scatterMany(hits, entries, journals, 11).sort((a, b) => a.best - b.best)
    const planted = new PlantedNull({ hits, entries, gains }, 7)
    for (const share of [0.5, 0.1, 0.02]) {
      const gain = scattered[Math.floor(journals * (1 - share))]?.best ?? 0
      const chance = scattered.filter(({ best }) => best >= gain).length / journals
      const p = planted.p(gain, Number.POSITIVE_INFINITY)
      expect(p / chance, `a chance of ${share}`).toBeGreaterThan(0.6)
      expect(p / chance, `a chance of ${share}`).toBeLessThan(1.6)
    }
  })

  it('calls chance improbable no more often than it says, in the far tail too', () => {
    const planted = new PlantedNull({ hits: 40, entries: 365, gains: gainsOf(40, 365) }, 3)
    const p = scatterMany(40, 365, 8000, 23).map(({ best, likelihood }) => planted.p(best, likelihood))
    for (const level of [0.2, 0.05, 0.01, 0.001]) {
      const below = p.filter(one => one <= level).length
      const expected = level * p.length
      expect(below, `p ≤ ${level}`).toBeLessThan(expected * 1.15 + 3 * Math.sqrt(expected))
      expect(below, `p ≤ ${level}`).toBeGreaterThan(expected * 0.7 - 3 * Math.sqrt(expected))
    }
  })
})

function gainsOf(hits: number, entries: number) {
  const gains = stretchGains(hits, entries)
  if (!gains) throw new Error('the theme is in no entry or in every one')
  return gains
}

function scatterMany(hits: number, entries: number, journals: number, seed: number) {
  const gains = gainsOf(hits, entries)
  const totals = slotTotals(entries)
  const { length } = totals
  const random = seededRandom(seed)
  return Array.from({ length: journals }, () => {
    const counts = new Int32Array(length)
    const everywhere = { first: 0, end: length, gapFirst: length, gapEnd: length }
    scatter(counts, totals, Math.max(...totals), hits, everywhere, random)
    return {
      best: bestStretch(counts, totals, gains),
      likelihood: stretchLikelihood(counts, totals, gains),
    }
  })
}

function everyJournal(hits: number, entries: number): number[][] {
  if (entries === 0) return hits === 0 ? [[]] : []
  const without = everyJournal(hits, entries - 1).map(rest => [0, ...rest])
  return hits === 0 ? without : [...without, ...everyJournal(hits - 1, entries - 1).map(rest => [1, ...rest])]
}
