/** Says what may be claimed of a journal of a given size. */

/** From fewest entries to most; each adds to the one before. */
export type Tier = 'quotes' | 'early' | 'growing' | 'established' | 'long'

/** What a tier allows to be shown. */
export interface TierRules {
  readonly tier: Tier
  /** How many themes may be shown; the strongest first. */
  readonly mostThemes: number
  /** A shown theme stands in at least so many entries. */
  readonly fewestEntries: number
  /** What is shown is marked as early. */
  readonly early: boolean
  readonly weekday: boolean
  readonly bursts: boolean
  readonly trends: boolean
}

/** The rules for a journal of `entries` entries: under 10 nothing but quotes. */
export function tierFor(entries: number): TierRules {
  const { from: _, ...rules } = TIERS.findLast(({ from }) => entries >= from) ?? QUOTES
  return rules
}

const QUOTES = {
  from: 0,
  tier: 'quotes',
  mostThemes: 0,
  fewestEntries: 3,
  early: false,
  weekday: false,
  bursts: false,
  trends: false,
} as const

const TIERS: readonly (TierRules & { readonly from: number })[] = [
  QUOTES,
  { ...QUOTES, from: 10, tier: 'early', mostThemes: 3, early: true },
  { ...QUOTES, from: 30, tier: 'growing', mostThemes: 40, weekday: true },
  { ...QUOTES, from: 100, tier: 'established', mostThemes: 40, weekday: true, bursts: true },
  { ...QUOTES, from: 365, tier: 'long', mostThemes: 40, weekday: true, bursts: true, trends: true },
]
