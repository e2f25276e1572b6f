/** Brings scores, the XP ledger and achievements up to what the inputs say, for the days that changed. */
import { addDays } from '#contract/journal-day.ts'
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { DayScore, ScorePoint } from '#contract/schemas/rhythm-score.ts'
import type { ReadDb, WriteDb } from '#db/handles.ts'
import { firstHealthDay, healthBetween } from '#db/rhythm/health.ts'
import { allItems, type StoredItem } from '#db/rhythm/items.ts'
import { countDone, firstMarkedDay, marksAround, type ShortMark, standingMarks } from '#db/rhythm/marks.ts'
import {
  appendXp,
  daysByCause,
  insertUnlock,
  lastScoredDay,
  ledgerSums,
  putScore,
  scoredDays,
  totalXp,
  unlockedOn,
} from '#db/rhythm/scores.ts'
import { clearStale, staleDays } from '#db/rhythm/stale.ts'
import { mergeSources, sessionsIn } from '#rhythm/health/merge.ts'
import { countsFor, standingOn } from '#rhythm/plan/occurrence.ts'
import { type HistoryFacts, newlyReached } from '#rhythm/progress/achievements.ts'
import { outcomesOf, streakOf } from '#rhythm/progress/streak.ts'
import { dayXp, type LedgerSum, settleXp } from '#rhythm/progress/xp.ts'
import { scoreDay } from '#rhythm/score/day.ts'
import { placerFor, type Wing } from './wing.ts'

/** Gym sessions count for the day and the six after it. */
const REACH = 6

/** What a day is made of. */
export interface DayFacts {
  readonly score: DayScore
  readonly metrics: HealthMetrics
  readonly sessions: number | null
  readonly xp: ReadonlyMap<string, number>
}

/**
 * Computes the days that are stale or that went by unseen, all in the transaction given. Nothing happens where all is settled.
 *
 * @param touched the item that changed, whose streak may unlock something
 */
export function settleRhythm(tx: WriteDb, wing: Wing, touched?: StoredItem): void {
  const days = daysToSettle(tx, wing)
  if (days.length > 0) {
    settleDays(tx, wing, days)
    unlock(tx, wing, touched)
    // Last, because writing XP makes its day stale.
    clearStale(tx, wing.identity_id)
  }
}

/** Whether a read must settle first. */
export function isSettled(db: ReadDb, wing: Wing): boolean {
  return daysToSettle(db, wing).length === 0
}

function daysToSettle(db: ReadDb, wing: Wing): string[] {
  const stale = staleDays(db, wing.identity_id)
  const days = new Set<string>()
  for (const day of stale.days) for (let later = 0; later <= REACH; later += 1) days.add(addDays(day, later))
  const first = firstDay(db, wing.identity_id)
  const last = lastScoredDay(db, wing.identity_id)
  // Days on which nobody looked have a plan too.
  const unseen = last === null ? first : addDays(last, 1)
  const onward = stale.from !== null && first !== null && stale.from < first ? first : stale.from
  const from = [unseen, onward].filter(day => day !== null).sort()[0]
  // Without a first day there is nothing to look at, however far back a change reaches.
  if (first !== null && from !== undefined)
    for (let day = from; day <= wing.today; day = addDays(day, 1)) days.add(day)
  return [...days].filter(day => day <= wing.today).sort()
}

/** The first day that could have a score. */
function firstDay(db: ReadDb, identityId: string): string | null {
  const planned = allItems(db, identityId).map(item => item.plans[0]?.from ?? null)
  const days = [firstHealthDay(db, identityId), firstMarkedDay(db, identityId), ...planned]
  return days.filter(day => day !== null).sort()[0] ?? null
}

function settleDays(tx: WriteDb, wing: Wing, days: readonly string[]): void {
  const from = days[0] ?? wing.today
  const to = days.at(-1) ?? wing.today
  const factsOf = factsBetween(tx, wing, from, to)
  const ledger = Map.groupBy(ledgerSums(tx, wing.identity_id, from, to), sum => sum.day)
  for (const day of days) {
    const { score, xp } = factsOf(day)
    putScore(tx, wing.identity_id, pointOf(score))
    const sums: LedgerSum[] = (ledger.get(day) ?? []).filter(sum => !sum.cause.startsWith('achievement:'))
    for (const entry of settleXp(day, sums, xp)) appendXp(tx, wing.identity_id, { ...entry, at: wing.now })
  }
}

/** Reads the days from … to at once; gives what each of them is made of. */
export function factsBetween(db: ReadDb, wing: Wing, from: string, to: string): (day: string) => DayFacts {
  const { identity_id, profile } = wing
  const health = new Map<string, HealthMetrics>()
  for (const [day, rows] of Map.groupBy(
    healthBetween(db, identity_id, addDays(from, -REACH), to),
    row => row.day,
  ))
    health.set(day, mergeSources(rows).metrics)
  const items = allItems(db, identity_id)
  const marks = marksByDay(marksAround(db, identity_id, from, to))
  return day => {
    const metrics = health.get(day) ?? {}
    const planned = standingOn(day, items, marks.get(day) ?? []).filter(one => countsFor(one, day))
    const done = planned.filter(one => one.told.completed)
    const plan = { done: done.length, of: planned.length }
    const sessions = sessionsIn(Array.from({ length: REACH + 1 }, (_, ago) => health.get(addDays(day, -ago))))
    const score = scoreDay({ day, profile, metrics, sessions, plan })
    const rewards = done.map(one => ({ code: one.item.code, reward: one.item.reward }))
    return { score, metrics, sessions, xp: dayXp({ score, metrics, profile, plan, rewards }) }
  }
}

/** Under each day the marks of its own occurrences, and all marks of those that were moved to it. */
function marksByDay(marks: readonly ShortMark[]): Map<string, ShortMark[]> {
  const byDay = Map.groupBy(marks, mark => mark.day)
  const moved = new Map(
    marks.flatMap(mark =>
      mark.to_day === null ? [] : [[`${mark.item_id} ${mark.day} ${mark.to_day}`, mark]],
    ),
  )
  for (const { item_id, day, to_day } of moved.values()) {
    if (to_day === null || to_day === day) continue
    const own = (byDay.get(day) ?? []).filter(mark => mark.item_id === item_id && mark.day === day)
    byDay.set(to_day, [...(byDay.get(to_day) ?? []), ...own])
  }
  return byDay
}

function pointOf(score: DayScore): ScorePoint {
  const of = (domain: string) => score.domains.find(one => one.domain === domain)?.score ?? null
  return {
    day: score.day,
    life: score.life,
    domains_with_data: score.domains_with_data,
    domains_of: score.domains_of,
    sleep: of('sleep'),
    activity: of('activity'),
    work_life: of('work_life'),
    habits: of('habits'),
  }
}

function unlock(tx: WriteDb, wing: Wing, touched: StoredItem | undefined): void {
  const { identity_id, today, now } = wing
  const there = unlockedOn(tx, identity_id)
  const best = touched ? bestStreak(tx, wing, touched) : 0
  for (const { code, xp } of newlyReached(historyFacts(tx, identity_id, best), new Set(there.keys()))) {
    insertUnlock(tx, identity_id, { code, day: today, at: now })
    // One key on every device, whenever it was unlocked there.
    const entry = {
      key: `achievement/${code}`,
      day: today,
      cause: `achievement:${code}`,
      amount: xp,
      at: now,
    }
    appendXp(tx, identity_id, entry)
  }
}

function bestStreak(db: ReadDb, wing: Wing, item: StoredItem): number {
  const { today, now } = wing
  const placer = placerFor(db, wing, addDays(today, -3), addDays(today, 1))
  return streakOf(outcomesOf(item, standingMarks(db, item.id), today, now, placer)).best
}

/** @param bestStreakOf the longest streak among the items in question */
export function historyFacts(db: ReadDb, identityId: string, bestStreakOf: number): HistoryFacts {
  const { known, full } = scoredDays(db, identityId)
  return {
    done: countDone(db, identityId),
    days: daysByCause(db, identityId),
    best_streak: bestStreakOf,
    full_days: full,
    known_days: known,
    xp: totalXp(db, identityId),
  }
}
