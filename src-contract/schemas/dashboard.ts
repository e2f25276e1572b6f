/** The journal at a glance. */
import { z } from 'zod'
import { Count } from '../values.ts'
import { Mirrorback } from './mirrorback.ts'
import { Pattern, Tier } from './pattern.ts'
import { CalendarDay } from './reflection.ts'
import { MapPoint } from './tension.ts'

export const Dashboard = z.object({
  reflections: Count,
  words: Count,
  days_written: Count,
  mirrorbacks: Count,
  threads: Count,
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  tier: Tier,
  /** The last 53 weeks, days with writing only. */
  calendar: z.array(CalendarDay),
  /** What keeps coming back: by confidence. */
  returning: z.array(Pattern),
  /** First seen in the last eighth of the journal. */
  fresh: z.array(Pattern),
  /** Falling, or not seen in the last quarter of the journal. */
  faded: z.array(Pattern),
  tensions: z.array(MapPoint),
  /** Reflections of this day in earlier years. */
  on_this_day: Count,
  /** Reflections not read by the engine yet. */
  unread: Count,
})
export type Dashboard = z.infer<typeof Dashboard>

/** A mirrorback of before, to be read again: another one each day, the same all day; null where there is none yet. */
export const MirrorbackOfDay = z.object({ mirrorback: Mirrorback, journal_day: z.string() }).nullable()
