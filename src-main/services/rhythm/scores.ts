/** Scores with their explanation, XP, streaks, achievements and goals, as the inputs have them now. */
import type { Given, Outputs } from '#contract/contract.ts'
import { addDays } from '#contract/journal-day.ts'
import type { DayScore } from '#contract/schemas/rhythm-score.ts'
import { allItems } from '#db/rhythm/items.ts'
import { standingMarks } from '#db/rhythm/marks.ts'
import { scoresBetween, totalXp, unlockedOn, xpEntries } from '#db/rhythm/scores.ts'
import { achievements } from '#rhythm/progress/achievements.ts'
import { goalsOf } from '#rhythm/progress/goals.ts'
import { levelOf } from '#rhythm/progress/level.ts'
import { outcomesOf, streakOf } from '#rhythm/progress/streak.ts'
import type { Services } from '../context.ts'
import { factsBetween, historyFacts, isSettled, settleRhythm } from './settle.ts'
import { openWing, placerFor, type Wing } from './wing.ts'

type Use = Given['rhythm']
type Answers = Outputs['rhythm']

/** The score of a day with every part explained; nothing is read that is not of this day or the six before it. */
export function scoreOfDay(s: Services, input: Use['score']): DayScore {
  const wing = settled(s, input.identity_id)
  const day = input.day ?? wing.today
  return factsBetween(s.db.read, wing, day, day)(day).score
}

export function scoresOf(s: Services, { identity_id, from, to }: Use['scores']): Answers['scores'] {
  settled(s, identity_id)
  return { days: scoresBetween(s.db.read, identity_id, from, to) }
}

export function xpOf(s: Services, { identity_id, skip, limit }: Use['xp']): Answers['xp'] {
  settled(s, identity_id)
  return {
    level: levelOf(totalXp(s.db.read, identity_id)),
    ...xpEntries(s.db.read, identity_id, skip, limit),
  }
}

export function streaksOf(s: Services, { identity_id }: Use['streaks']): Answers['streaks'] {
  const wing = openWing(s.db.read, identity_id, s.clock.now())
  return { streaks: allStreaks(s, wing) }
}

export function achievementsOf(s: Services, { identity_id }: Use['achievements']): Answers['achievements'] {
  const wing = settled(s, identity_id)
  const best = Math.max(0, ...allStreaks(s, wing).map(streak => streak.best))
  const facts = historyFacts(s.db.read, identity_id, best)
  return { achievements: achievements(facts, unlockedOn(s.db.read, identity_id)) }
}

export function goals(s: Services, input: Use['goals']): Answers['goals'] {
  const wing = openWing(s.db.read, input.identity_id, s.clock.now())
  const day = input.day ?? wing.today
  const { metrics, sessions } = factsBetween(s.db.read, wing, day, day)(day)
  return { day, goals: goalsOf(wing.profile, metrics, sessions) }
}

/** The wing, after what changed or went by unseen was settled. */
function settled(s: Services, identityId: string): Wing {
  const wing = openWing(s.db.read, identityId, s.clock.now())
  if (!isSettled(s.db.read, wing)) s.db.write(tx => settleRhythm(tx, wing))
  return wing
}

function allStreaks(s: Services, wing: Wing): Answers['streaks']['streaks'] {
  const { identity_id, today, now } = wing
  const placer = placerFor(s.db.read, wing, addDays(today, -3), addDays(today, 1))
  return allItems(s.db.read, identity_id)
    .filter(item => !item.deleted)
    .map(item => {
      const days = outcomesOf(item, standingMarks(s.db.read, item.id), today, now, placer)
      return { item_id: item.id, code: item.code, name: item.name, ...streakOf(days) }
    })
}
