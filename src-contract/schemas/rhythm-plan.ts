/** The plan of a day: profile and goals, anchors, items with their schedules, and what happened to them. */
import { z } from 'zod'
import { Count, DayStartMinutes, Instant, JournalDay, Zone } from '../values.ts'

export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time is written HH:MM, from 00:00 to 23:59' })

export const AnchorCode = z.enum([
  'morning',
  'mid_morning',
  'lunch',
  'afternoon',
  'after_work',
  'evening',
  'night',
  'bedtime',
])
export type AnchorCode = z.infer<typeof AnchorCode>

/** Where a part of the day begins; it follows the day's wake or bed time where there is one and the owner wants that. */
export const Anchor = z.object({ time: ClockTime, follows: z.enum(['wake', 'bed']).nullable() })
export type Anchor = z.infer<typeof Anchor>
export const Anchors = z.record(AnchorCode, Anchor)
export type Anchors = z.infer<typeof Anchors>

/** How much each domain counts; 0 leaves it out. */
export const ScoreWeights = z
  .object({
    sleep: z.number().min(0).max(1),
    activity: z.number().min(0).max(1),
    work_life: z.number().min(0).max(1),
    habits: z.number().min(0).max(1),
  })
  .refine(weights => Object.values(weights).some(weight => weight > 0), {
    error: 'one domain at least must count',
  })
export type ScoreWeights = z.infer<typeof ScoreWeights>

export const RhythmProfile = z.object({
  name: z.string().trim().min(1).max(100),
  zone: Zone,
  day_start: DayStartMinutes,
  target_wake: ClockTime,
  target_bed: ClockTime,
  target_screen_hours: z.number().min(0).max(24),
  /** A week. */
  target_gym_sessions: z.int().min(0).max(14),
  target_work_hours: z.number().min(0).max(24),
  work_cutoff: ClockTime,
  weights: ScoreWeights,
  anchors: Anchors,
  /** System notifications of what begins. */
  reminders: z.boolean(),
})
export type RhythmProfile = z.infer<typeof RhythmProfile>

/** What of a profile may be changed; a new zone holds from the day on which it is set. */
export const RhythmProfileChange = z.object({
  name: RhythmProfile.shape.name.optional(),
  zone: Zone.optional(),
  day_start: DayStartMinutes.optional(),
  target_wake: ClockTime.optional(),
  target_bed: ClockTime.optional(),
  target_screen_hours: RhythmProfile.shape.target_screen_hours.optional(),
  target_gym_sessions: RhythmProfile.shape.target_gym_sessions.optional(),
  target_work_hours: RhythmProfile.shape.target_work_hours.optional(),
  work_cutoff: ClockTime.optional(),
  weights: ScoreWeights.optional(),
  anchors: z.partialRecord(AnchorCode, Anchor).optional(),
  reminders: z.boolean().optional(),
})

const IsoWeekday = z.int().min(1).max(7)
const weekdays = z.array(IsoWeekday).min(1).max(7)
const span = { from: JournalDay.optional(), until: JournalDay.optional() }

export const Schedule = z.discriminatedUnion('type', [
  z.object({ type: z.literal('daily'), ...span }),
  z.object({ type: z.literal('weekdays'), ...span }),
  z.object({ type: z.literal('weekends'), ...span }),
  z.object({ type: z.literal('specific_days'), days: weekdays, ...span }),
  /** On these weekdays of every n-th week, counted from the week of `from`. */
  z.object({
    type: z.literal('every_n_weeks'),
    weeks: z.int().min(1).max(52),
    days: weekdays,
    from: JournalDay,
    until: JournalDay.optional(),
  }),
  z.object({ type: z.literal('once'), date: JournalDay }),
])
export type Schedule = z.infer<typeof Schedule>

export const ItemCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, { error: 'a code is small letters, digits, - and _, 40 at most' })
export const ItemCategory = z.enum(['task', 'chore', 'habit', 'reminder', 'event'])

/** When an item comes: at an exact time, or so many minutes from an anchor. */
const timing = {
  anchor: AnchorCode.nullable(),
  /** Minutes after the anchor; negative before it. */
  offset: z.int().min(-720).max(720),
  time: ClockTime.nullable(),
  /** Minutes in which it is active. */
  window: z.int().min(1).max(1440),
  schedule: Schedule,
  active: z.boolean(),
}
export const Timing = z.object(timing)
export type Timing = z.infer<typeof Timing>

const about = {
  code: ItemCode,
  name: z.string().trim().min(1).max(100),
  icon: z.string().max(16),
  category: ItemCategory,
  /** 1 is highest. */
  priority: z.int().min(1).max(10),
  /** XP for each time it is done. */
  reward: z.int().min(0).max(1000),
}

export const RhythmItem = z.object({
  id: z.uuid(),
  ...about,
  ...timing,
  created_on: JournalDay,
  deleted: z.boolean(),
})
export type RhythmItem = z.infer<typeof RhythmItem>

export const NewRhythmItem = z
  .object({
    ...about,
    ...timing,
    icon: about.icon.default(''),
    category: ItemCategory.default('habit'),
    priority: about.priority.default(5),
    reward: about.reward.default(0),
    anchor: AnchorCode.nullable().default(null),
    offset: timing.offset.default(0),
    time: ClockTime.nullable().default(null),
    window: timing.window.default(60),
    schedule: Schedule.default({ type: 'daily' }),
    active: z.boolean().default(true),
  })
  .refine(item => item.anchor !== null || item.time !== null, {
    error: 'an item needs an anchor or an exact time',
    path: ['anchor'],
  })

export const RhythmItemChange = z.object({
  name: about.name.optional(),
  icon: about.icon.optional(),
  category: ItemCategory.optional(),
  priority: about.priority.optional(),
  reward: about.reward.optional(),
  anchor: AnchorCode.nullable().optional(),
  offset: timing.offset.optional(),
  time: ClockTime.nullable().optional(),
  window: timing.window.optional(),
  schedule: Schedule.optional(),
  active: z.boolean().optional(),
})

export const OccurrenceStatus = z.enum([
  'upcoming',
  'active',
  'overdue',
  'completed',
  'skipped',
  'missed',
  'postponed',
])
export type OccurrenceStatus = z.infer<typeof OccurrenceStatus>

/** One item on one day. `day` names the occurrence: the day that the schedule gave it, wherever it was moved since. */
export const Occurrence = z.object({
  item_id: z.uuid(),
  code: ItemCode,
  name: z.string(),
  icon: z.string(),
  category: ItemCategory,
  priority: z.int(),
  day: JournalDay,
  /** The day on which it stands now. */
  placed_on: JournalDay,
  starts_at: Instant,
  ends_at: Instant,
  status: OccurrenceStatus,
  /** How often it was put off or moved. */
  moves: Count,
  completed_at: Instant.nullable(),
})
export type Occurrence = z.infer<typeof Occurrence>

export const Feed = z.object({
  day: JournalDay,
  now: Instant,
  view: z.enum(['window', 'day']),
  /** Overdue first, then by time, then by priority. */
  items: z.array(Occurrence),
  completed: Count,
  /** All that stands on the day, but what was skipped or moved away. */
  total: Count,
  /** completed / total; null where there is nothing. */
  rate: z.number().min(0).max(1).nullable(),
  /** Of the day, still to come and not in `items`. */
  hidden: Count,
  next_hidden_at: Instant.nullable(),
})
export type Feed = z.infer<typeof Feed>

export const PostponeTo = z.enum([
  'lunch',
  'afternoon',
  'after_work',
  'evening',
  'tonight',
  'tomorrow',
  'tomorrow_morning',
  'next_week',
  'custom',
])
export type PostponeTo = z.infer<typeof PostponeTo>

/** What happened to an occurrence; an undone mark stays in the history. */
export const Mark = z.object({
  id: z.uuid(),
  item_id: z.uuid(),
  code: ItemCode,
  day: JournalDay,
  kind: z.enum(['completed', 'skipped', 'postponed', 'rescheduled']),
  at: Instant,
  notes: z.string(),
  minutes: z.int().nullable(),
  to_day: JournalDay.nullable(),
  to_at: Instant.nullable(),
  undone_at: Instant.nullable(),
})
export type Mark = z.infer<typeof Mark>
