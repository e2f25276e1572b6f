/** Rhythm, the opt-in wing: the day's plan, health, scores. Every procedure but `status`, `turnOn` and `reminders` fails while it is off. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId } from '../ids.ts'
import { Progress } from '../schemas/job.ts'
import {
  CsvPreview,
  HealthDay,
  HealthImportInput,
  HealthImportResult,
  HealthMetrics,
  MetricName,
  SyncReport,
} from '../schemas/rhythm-health.ts'
import {
  ClockTime,
  Feed,
  ItemCode,
  Mark,
  NewRhythmItem,
  Occurrence,
  PostponeTo,
  RhythmItem,
  RhythmItemChange,
  RhythmProfile,
  RhythmProfileChange,
} from '../schemas/rhythm-plan.ts'
import {
  Achievement,
  CorrelationReport,
  DayScore,
  Goal,
  Level,
  ScorePoint,
  Streak,
  XpEntry,
} from '../schemas/rhythm-score.ts'
import { Count, Instant, JournalDay, Paging } from '../values.ts'

const Owner = z.object({ identity_id: IdentityId })
const Days = Owner.extend({ from: JournalDay, to: JournalDay })
/** An item by its code; without a day, the occurrence that is open now. */
const One = Owner.extend({ code: ItemCode, day: JournalDay.optional() })

export const rhythm = {
  status: procedure.input(Owner).output(
    z.object({
      on: z.boolean(),
      /** Whether anything was kept when it was turned off. */
      kept: z.boolean(),
      oura: z.object({ connected: z.boolean(), last_sync: SyncReport.nullable() }).nullable(),
    }),
  ),
  turnOn: procedure.input(Owner.extend({ profile: RhythmProfileChange.optional() })).output(RhythmProfile),
  /** Hides all of it; `delete` removes the data for good. */
  turnOff: procedure
    .input(Owner.extend({ data: z.enum(['keep', 'delete']) }))
    .output(z.object({ on: z.literal(false), kept: z.boolean() })),
  profile: procedure.input(Owner).output(RhythmProfile),
  changeProfile: procedure.input(Owner.extend({ change: RhythmProfileChange })).output(RhythmProfile),

  items: procedure
    .input(Owner.extend({ deleted: z.boolean().default(false) }))
    .output(z.object({ items: z.array(RhythmItem) })),
  createItem: procedure.input(Owner.extend({ item: NewRhythmItem })).output(RhythmItem),
  changeItem: procedure.input(Owner.extend({ code: ItemCode, change: RhythmItemChange })).output(RhythmItem),
  /** Its history stays. */
  deleteItem: procedure.input(Owner.extend({ code: ItemCode })).output(RhythmItem),

  /** Without a day: today, as the clock and the owner's zone have it. */
  feed: procedure
    .input(
      Owner.extend({
        view: z.enum(['window', 'day']).default('window'),
        hours: z.int().min(1).max(24).default(4),
        day: JournalDay.optional(),
      }),
    )
    .output(Feed),
  complete: procedure
    .input(
      One.extend({ notes: z.string().max(2000).default(''), minutes: z.int().min(0).max(1440).optional() }),
    )
    .output(Occurrence),
  /** Takes back the last thing that was said of the occurrence. */
  undo: procedure.input(One).output(Occurrence),
  postpone: procedure
    .input(One.extend({ to: PostponeTo, date: JournalDay.optional(), time: ClockTime.optional() }))
    .output(Occurrence),
  skip: procedure.input(One.extend({ reason: z.string().max(2000).default('') })).output(Occurrence),
  /** To another day or time, earlier or later. */
  reschedule: procedure.input(One.extend({ date: JournalDay, time: ClockTime })).output(Occurrence),
  /** Newest first, undone marks included. */
  history: procedure
    .input(Paging.extend({ identity_id: IdentityId, code: ItemCode.optional() }))
    .output(z.object({ marks: z.array(Mark), total: Count })),

  /** What the owner says of a day; null takes a value of theirs back. */
  logDay: procedure
    .input(
      Owner.extend({
        day: JournalDay,
        metrics: HealthMetrics,
        clear: z.array(MetricName).default([]),
      }),
    )
    .output(HealthDay),
  health: procedure.input(Days).output(z.object({ days: z.array(HealthDay) })),
  previewCsv: procedure.input(Owner.extend({ path: z.string().min(1) })).output(CsvPreview),
  importHealth: procedure
    .input(HealthImportInput.extend({ identity_id: IdentityId }))
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          Progress,
          z.object({ type: z.literal('done'), result: HealthImportResult }),
        ]),
      ),
    ),
  /** Opens Oura's page of consent in the browser and waits for the answer on this machine. */
  connectOura: procedure
    .input(Owner.extend({ client_id: z.string().min(1), client_secret: z.string().min(1).optional() }))
    .output(z.object({ connected: z.literal(true) })),
  disconnectOura: procedure.input(Owner).output(z.object({ connected: z.literal(false) })),
  /** Without days: from seven days ago to today. */
  syncOura: procedure
    .input(Owner.extend({ from: JournalDay.optional(), to: JournalDay.optional() }))
    .output(SyncReport),

  score: procedure.input(Owner.extend({ day: JournalDay.optional() })).output(DayScore),
  scores: procedure.input(Days).output(z.object({ days: z.array(ScorePoint) })),
  xp: procedure
    .input(Paging.extend({ identity_id: IdentityId }))
    .output(z.object({ level: Level, entries: z.array(XpEntry), total: Count })),
  streaks: procedure.input(Owner).output(z.object({ streaks: z.array(Streak) })),
  achievements: procedure.input(Owner).output(z.object({ achievements: z.array(Achievement) })),
  goals: procedure
    .input(Owner.extend({ day: JournalDay.optional() }))
    .output(z.object({ day: JournalDay, goals: z.array(Goal) })),

  /** Computed when asked, and kept nowhere. */
  correlations: procedure.input(Owner).output(CorrelationReport),
  /** Of all journals whose owner wants notifications: what began after `since` and still runs. */
  reminders: procedure.input(z.object({ since: Instant })).output(
    z.object({
      now: Instant,
      items: z.array(z.object({ identity_id: IdentityId, name: z.string(), starts_at: Instant })),
    }),
  ),
  /** The wing's own question for the day; nothing of the day's data is in it. */
  prompt: procedure.input(Owner).output(z.object({ day: JournalDay, prompt: z.string(), at: Instant })),
}
