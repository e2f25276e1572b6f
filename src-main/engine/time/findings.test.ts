import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/journal-day.ts'
import { findTemporal, type TemporalFinding, type ThemeInTime } from './findings.ts'
import { type Random, seededRandom } from './random.ts'

function daily(count: number, from = '2020-01-01'): string[] {
  return Array.from({ length: count }, (_, at) => addDays(from, at))
}

/** A theme in `held` of `count` entries, drawn without replacement with the given weights. */
function placed(
  count: number,
  held: number,
  random: Random,
  weight: (at: number) => number = () => 1,
): number[] {
  return Array.from({ length: count }, (_, at) => ({ at, order: Math.log(1 - random()) / weight(at) }))
    .sort((a, b) => b.order - a.order)
    .slice(0, held)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
}

/** Thirty-nine themes without any pattern, from rare to common. */
function idle(count: number, random: Random, themes = 39): ThemeInTime[] {
  return Array.from({ length: themes }, (_, at) => ({
    key: `idle-${at}`,
    at: placed(count, 8 + Math.round(((count * at) / themes) * 0.3), random),
  }))
}

function planted(seed: number, held: number, weight: (at: number) => number): TemporalFinding {
  const random = seededRandom(seed)
  const theme = { key: 'planted', at: placed(365, held, random, weight) }
  const [finding] = findTemporal({ entries: daily(365), themes: [theme, ...idle(365, random)], seed: 1 })
  if (!finding) throw new Error('a theme was lost')
  return finding
}

function share(count: number, holds: (seed: number) => boolean): number {
  let held = 0
  for (let seed = 1; seed <= count; seed++) if (holds(seed)) held++
  return held / count
}

describe('findTemporal', () => {
  it('recalls nine of ten six-fold bursts planted in 365 entries among 39 idle themes', () => {
    const recall = share(60, seed => {
      const start = (seed * 97) % 305
      const { bursts } = planted(seed, 80, at => (at >= start && at < start + 60 ? 6 : 1))
      const [first, last] = [addDays('2020-01-01', start), addDays('2020-01-01', start + 59)]
      return bursts.some(({ from, to }) => from <= last && to >= first)
    })
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it('recalls nine of ten six-fold weekdays planted in 365 entries', () => {
    const recall = share(60, seed => planted(seed, 50, at => (at % 7 === 3 ? 6 : 1)).weekday?.weekday === 6)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it('makes at most one false claim in ten looks at 40 × 3 questions of a shuffled journal', () => {
    let claims = 0
    for (let seed = 1; seed <= 100; seed++) {
      const themes = idle(365, seededRandom(seed * 31), 40)
      for (const { claims: made } of findTemporal({ entries: daily(365), themes, seed: 1 }))
        claims += Number(made.burst) + Number(made.trend) + Number(made.weekday)
    }
    expect(claims / 100).toBeLessThanOrEqual(0.1)
  })

  it('names a lasting rise and a lasting fall with the sign of their slope', () => {
    const random = seededRandom(8)
    const themes = [
      { key: 'up', at: placed(1000, 200, random, at => 1 + at / 100) },
      { key: 'down', at: placed(1000, 200, random, at => 11 - at / 100) },
      { key: 'level', at: placed(1000, 200, random) },
    ]
    const [up, down, level] = findTemporal({ entries: daily(1000), themes, seed: 1 })
    expect([up?.trend, down?.trend, level?.trend]).toEqual(['rising', 'falling', 'steady'])
    expect(up?.slope).toBeGreaterThan(0.05)
    expect(down?.slope).toBeLessThan(-0.05)
  })

  it('asks nothing of a small journal and of a rare theme', () => {
    const ask = (count: number, held: number) =>
      findTemporal({
        entries: daily(count),
        themes: [{ key: 'x', at: Array.from({ length: held }, (_, at) => at) }],
        seed: 1,
      })[0]
    expect(ask(29, 10)).toMatchObject({ trend: 'too-few', q: { burst: null, trend: null, weekday: null } })
    expect(ask(99, 10)?.q.weekday).not.toBeNull()
    expect(ask(99, 10)?.q.burst).toBeNull()
    expect(ask(364, 10)?.q.burst).not.toBeNull()
    expect(ask(364, 10)?.q.trend).toBeNull()
    expect(ask(365, 10)?.q.trend).not.toBeNull()
    expect(ask(365, 3)).toMatchObject({ trend: 'too-few', bursts: [], slope: null, weekday: null })
  })

  it('takes a month of much writing for no burst of what is always there', () => {
    // Ten entries a day in the middle month: the theme is in every fourth entry, then as before.
    const entries = daily(400).flatMap((day, at) =>
      at >= 200 && at < 230 ? new Array<string>(10).fill(day) : [day],
    )
    const at = entries.flatMap((_, index) => (index % 4 === 0 ? [index] : []))
    const [finding] = findTemporal({ entries, themes: [{ key: 'x', at }], seed: 1 })
    expect(finding).toMatchObject({ bursts: [], trend: 'steady' })
  })

  it('keeps a claim that wavers and drops one that is gone', () => {
    const entries = daily(365)
    const random = seededRandom(4)
    const strengths = Array.from({ length: 40 }, (_, at) => 1 + at / 15)
    const themes = strengths.map((strength, at) => ({
      key: `w${at}`,
      at: placed(365, 60, random, index => (index % 7 === 0 ? strength : 1)),
    }))
    const stood = new Map(
      themes.map(({ key }) => [key, { claims: { burst: false, trend: false, weekday: true } }] as const),
    )
    const anew = findTemporal({ entries, themes, seed: 1 })
    const again = findTemporal({ entries, themes, seed: 1, previous: stood })
    const wavering = anew.filter(({ q }) => (q.weekday ?? 1) > 0.1 && (q.weekday ?? 1) <= 0.2)
    expect(wavering.length).toBeGreaterThan(0)
    for (const finding of again) expect(finding.claims.weekday).toBe((finding.q.weekday ?? 1) <= 0.2)
    for (const finding of anew) expect(finding.claims.weekday).toBe((finding.q.weekday ?? 1) <= 0.1)
  })

  it('finds the hour of a theme and the words beside it where they are given, and asks neither where they are not', () => {
    const random = seededRandom(12)
    const hours = Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? 22 + random() : 7 + random() * 6))
    const valences = Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? -1 : 1) + random())
    const night = { key: 'night', at: placed(400, 60, random, at => (at % 4 === 0 ? 20 : 1)), valences }
    const themes = [night, ...idle(400, random).map(theme => ({ ...theme, valences }))]
    const [found, ...others] = findTemporal({ entries: daily(400), themes, hours, seed: 1 })
    expect(found?.hour?.hour).toBe(22)
    expect(found?.affect?.beside).toBeLessThan(found?.affect?.elsewhere ?? 0)
    const mistaken = others.filter(({ claims }) => claims.hour || claims.affect)
    expect(mistaken.length).toBeLessThanOrEqual(1)
    const [plain] = findTemporal({ entries: daily(400), themes: [{ key: 'night', at: night.at }], seed: 1 })
    expect(plain).toMatchObject({ hour: null, affect: null, q: { hour: null, affect: null } })
  })

  it('gives the same findings for the same seed', () => {
    const themes = idle(365, seededRandom(2))
    const ask = () => findTemporal({ entries: daily(365), themes, seed: 9 })
    expect(ask()).toEqual(ask())
  })
})

const pepys = join(process.env.MIRROR_CORPUS ?? '../shared/data', 'pepys/pepys.jsonl')

describe.skipIf(!existsSync(pepys))(
  'findTemporal on the diary of Samuel Pepys (left out where MIRROR_CORPUS is absent)',
  () => {
    function look(): ReadonlyMap<string, TemporalFinding> {
      const rows = readFileSync(pepys, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as { date: string; date_gregorian: string; text: string })
      // Weekdays hold in the Gregorian calendar, ten days after the dates that Pepys wrote.
      const entries = rows.map(row => row.date_gregorian)
      const themes = ['plague', 'fire', 'eyes?', 'sermon'].map(word => ({
        key: word,
        at: rows.flatMap(({ text }, at) => (new RegExp(`\\b${word}\\b`, 'i').test(text) ? [at] : [])),
      }))
      return new Map(findTemporal({ entries, themes, seed: 1 }).map(finding => [finding.key, finding]))
    }

    it('recovers the plague, the fire, the failing eyes and the Sunday sermons', () => {
      const found = look()
      const inOwnDays = (key: string) =>
        (found.get(key)?.bursts ?? []).map(({ from, to, peak }) => ({
          from: addDays(from, -10),
          to: addDays(to, -10),
          peak: addDays(peak, -10),
        }))
      const [plague] = inOwnDays('plague')
      expect(plague?.from.slice(0, 7)).toBe('1665-06')
      expect(plague && plague.to <= '1666-05-31').toBe(true)
      expect(
        inOwnDays('fire').some(({ from, peak }) => from >= '1666-08' && peak.startsWith('1666-09')),
      ).toBe(true)
      expect(inOwnDays('eyes?').some(({ from, to }) => from <= '1668-12-31' && to >= '1669-01-01')).toBe(true)
      expect(found.get('eyes?')?.trend).toBe('rising')
      expect(found.get('sermon')?.weekday?.weekday).toBe(7)
    })
  },
)
