/** Achievements: each a question to the history with progress, unlocked once. */
import type { Achievement } from '#contract/schemas/rhythm-score.ts'
import { levelOf } from './level.ts'

/** What the whole history comes to. */
export interface HistoryFacts {
  /** Occurrences done. */
  readonly done: number
  /** Days on which XP was given for a cause. */
  readonly days: Readonly<Record<string, number>>
  /** The longest streak of any item. */
  readonly best_streak: number
  /** Days with a score from all domains that count. */
  readonly full_days: number
  /** Journal days with anything known of them. */
  readonly known_days: number
  readonly xp: number
}

type Rule = Omit<Achievement, 'value' | 'progress' | 'unlocked_on'> & {
  readonly value: (facts: HistoryFacts) => number
}

const TIER_XP = { bronze: 100, silver: 250, gold: 500, platinum: 1000, diamond: 2500 } as const

export const ACHIEVEMENTS: readonly Rule[] = [
  rule('first-step', 'First step', 'One planned thing done', 'bronze', 1, facts => facts.done),
  rule('hundred', 'A hundred', 'A hundred planned things done', 'silver', 100, facts => facts.done),
  rule('thousand', 'A thousand', 'A thousand planned things done', 'platinum', 1000, facts => facts.done),
  rule(
    'week-kept',
    'A week kept',
    'One item kept seven planned days in a row',
    'bronze',
    7,
    facts => facts.best_streak,
  ),
  rule(
    'month-kept',
    'A month kept',
    'One item kept thirty planned days in a row',
    'gold',
    30,
    facts => facts.best_streak,
  ),
  rule(
    'hundred-kept',
    'A hundred kept',
    'One item kept a hundred planned days in a row',
    'diamond',
    100,
    facts => facts.best_streak,
  ),
  rule('whole-day', 'A whole day', 'All that was planned on a day done', 'bronze', 1, daysWith('items')),
  rule(
    'whole-month',
    'Thirty whole days',
    'All that was planned done on thirty days',
    'gold',
    30,
    daysWith('items'),
  ),
  rule('early-light', 'Early light', 'Awake by the target on ten days', 'silver', 10, daysWith('wake')),
  rule('lights-out', 'Lights out', 'In bed by the target on ten nights', 'silver', 10, daysWith('bed')),
  rule(
    'good-nights',
    'Good nights',
    'A sleep score of 85 or more on fourteen nights',
    'gold',
    14,
    daysWith('sleep'),
  ),
  rule('long-walks', 'Long walks', 'Ten thousand steps on ten days', 'silver', 10, daysWith('steps')),
  rule('strong', 'Strong', 'Twenty-five days with a gym session', 'gold', 25, daysWith('gym')),
  rule(
    'quiet-screens',
    'Quiet screens',
    'Under two hours at screens on ten days',
    'silver',
    10,
    daysWith('screens'),
  ),
  rule(
    'full-picture',
    'The full picture',
    'A day with data in every domain',
    'bronze',
    1,
    facts => facts.full_days,
  ),
  rule(
    'a-year',
    'A year',
    'Three hundred and sixty-five days on record',
    'platinum',
    365,
    facts => facts.known_days,
  ),
  rule('level-five', 'Level five', 'Level five reached', 'gold', 5, facts => levelOf(facts.xp).level),
  rule('level-ten', 'Level ten', 'Level ten reached', 'diamond', 10, facts => levelOf(facts.xp).level),
]

/** All of them, with how far each is. @param unlocked code → the day on which it was unlocked */
export function achievements(facts: HistoryFacts, unlocked: ReadonlyMap<string, string>): Achievement[] {
  return ACHIEVEMENTS.map(({ value, ...about }) => {
    const reached = value(facts)
    const day = unlocked.get(about.code) ?? null
    return {
      ...about,
      value: reached,
      progress: day === null ? Math.min(1, reached / about.target) : 1,
      unlocked_on: day,
    }
  })
}

/** Those that the history has reached and that are not unlocked yet. */
export function newlyReached(facts: HistoryFacts, unlocked: ReadonlySet<string>): readonly Rule[] {
  return ACHIEVEMENTS.filter(one => !unlocked.has(one.code) && one.value(facts) >= one.target)
}

function rule(
  code: string,
  name: string,
  what: string,
  tier: Achievement['tier'],
  target: number,
  value: Rule['value'],
): Rule {
  return { code, name, what, tier, xp: TIER_XP[tier], target, value }
}

function daysWith(cause: string): Rule['value'] {
  return facts => facts.days[cause] ?? 0
}
