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

/** By REST the plan and the figures; turning it on and off, files and Oura are the owner's own. */
const route = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: `/${string}`, summary: string) => ({
  method,
  path: `/rhythm${path}` as const,
  summary,
  tags: ['rhythm'],
})

export const rhythm = {
  status: procedure
    .route(route('GET', '/{identity_id}', 'Whether Rhythm is on'))
    .input(Owner)
    .output(
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
  profile: procedure
    .route(route('GET', '/profile/{identity_id}', 'Goals, anchors and weights'))
    .input(Owner)
    .output(RhythmProfile),
  changeProfile: procedure
    .route(route('PATCH', '/profile/{identity_id}', 'Change goals, anchors and weights'))
    .input(Owner.extend({ change: RhythmProfileChange }))
    .output(RhythmProfile),

  items: procedure
    .route(route('GET', '/items/{identity_id}', 'What is planned'))
    .input(Owner.extend({ deleted: z.boolean().default(false) }))
    .output(z.object({ items: z.array(RhythmItem) })),
  createItem: procedure
    .route(route('POST', '/items/{identity_id}', 'Plan something'))
    .input(Owner.extend({ item: NewRhythmItem }))
    .output(RhythmItem),
  changeItem: procedure
    .route(route('PATCH', '/items/{identity_id}/{code}', 'Change what is planned'))
    .input(Owner.extend({ code: ItemCode, change: RhythmItemChange }))
    .output(RhythmItem),
  /** Its history stays. */
  deleteItem: procedure
    .route(route('DELETE', '/items/{identity_id}/{code}', 'Plan it no more; its history stays'))
    .input(Owner.extend({ code: ItemCode }))
    .output(RhythmItem),

  /** Without a day: today, as the clock and the owner's zone have it. */
  feed: procedure
    .route(route('GET', '/feed/{identity_id}', 'What is due'))
    .input(
      Owner.extend({
        view: z.enum(['window', 'day']).default('window'),
        hours: z.int().min(1).max(24).default(4),
        day: JournalDay.optional(),
      }),
    )
    .output(Feed),
  complete: procedure
    .route(route('POST', '/items/{identity_id}/{code}/complete', 'Say that it is done'))
    .input(
      One.extend({ notes: z.string().max(2000).default(''), minutes: z.int().min(0).max(1440).optional() }),
    )
    .output(Occurrence),
  /** Takes back the last thing that was said of the occurrence. */
  undo: procedure
    .route(route('POST', '/items/{identity_id}/{code}/undo', 'Take the last word back'))
    .input(One)
    .output(Occurrence),
  postpone: procedure
    .route(route('POST', '/items/{identity_id}/{code}/postpone', 'Put it off'))
    .input(One.extend({ to: PostponeTo, date: JournalDay.optional(), time: ClockTime.optional() }))
    .output(Occurrence),
  skip: procedure
    .route(route('POST', '/items/{identity_id}/{code}/skip', 'Leave it out this time'))
    .input(One.extend({ reason: z.string().max(2000).default('') }))
    .output(Occurrence),
  /** To another day or time, earlier or later. */
  reschedule: procedure
    .route(route('POST', '/items/{identity_id}/{code}/reschedule', 'Move it to another day or time'))
    .input(One.extend({ date: JournalDay, time: ClockTime }))
    .output(Occurrence),
  /** Newest first, undone marks included. */
  history: procedure
    .route(route('GET', '/history/{identity_id}', 'What was said of the plan, newest first'))
    .input(Paging.extend({ identity_id: IdentityId, code: ItemCode.optional() }))
    .output(z.object({ marks: z.array(Mark), total: Count })),

  /** What the owner says of a day; null takes a value of theirs back. */
  logDay: procedure
    .route(route('PATCH', '/health/{identity_id}/{day}', 'What the owner knows of a day'))
    .input(
      Owner.extend({
        day: JournalDay,
        metrics: HealthMetrics,
        clear: z.array(MetricName).default([]),
      }),
    )
    .output(HealthDay),
  health: procedure
    .route(route('GET', '/health/{identity_id}', 'Health data by day'))
    .input(Days)
    .output(z.object({ days: z.array(HealthDay) })),
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

  score: procedure
    .route(route('GET', '/score/{identity_id}', 'The score of a day, explained'))
    .input(Owner.extend({ day: JournalDay.optional() }))
    .output(DayScore),
  scores: procedure
    .route(route('GET', '/scores/{identity_id}', 'Scores by day'))
    .input(Days)
    .output(z.object({ days: z.array(ScorePoint) })),
  xp: procedure
    .route(route('GET', '/xp/{identity_id}', 'The ledger and the level'))
    .input(Paging.extend({ identity_id: IdentityId }))
    .output(z.object({ level: Level, entries: z.array(XpEntry), total: Count })),
  streaks: procedure
    .route(route('GET', '/streaks/{identity_id}', 'Streaks'))
    .input(Owner)
    .output(z.object({ streaks: z.array(Streak) })),
  achievements: procedure
    .route(route('GET', '/achievements/{identity_id}', 'Achievements and how far they are'))
    .input(Owner)
    .output(z.object({ achievements: z.array(Achievement) })),
  goals: procedure
    .route(route('GET', '/goals/{identity_id}', 'Goals and how far they are'))
    .input(Owner.extend({ day: JournalDay.optional() }))
    .output(z.object({ day: JournalDay, goals: z.array(Goal) })),

  /** Computed when asked, and kept nowhere. */
  correlations: procedure
    .route(route('GET', '/correlations/{identity_id}', 'What goes with what, with its uncertainty'))
    .input(Owner)
    .output(CorrelationReport),
  /** Of all journals whose owner wants notifications: what began after `since` and still runs. */
  reminders: procedure.input(z.object({ since: Instant })).output(
    z.object({
      now: Instant,
      items: z.array(z.object({ identity_id: IdentityId, name: z.string(), starts_at: Instant })),
    }),
  ),
  /** One of the owner's own prompts, by turns; without any, one of the wing's. Nothing of the day's data is in it. */
  prompt: procedure.input(Owner).output(
    z.object({
      day: JournalDay,
      prompt: z.string(),
      /** Of the wing's own, by which a window finds it in its language; null where it is the owner's. */
      code: z.string().nullable(),
      at: Instant,
    }),
  ),
}
