/** The hours to which a pattern keeps, in words. */
import type { HourHabit } from '#contract/schemas/pattern.ts'
import { percent } from '../../charts/number-words.ts'
import { patternWords as text } from './words.ts'

/** `Mostly in the evening, around nine: 60 % of it, where 20 % of all reflections are written.` */
export function hourWords({ hour, share, expected }: HourHabit): string {
  return text.hourHabit({
    mostly: share > 0.5,
    part: partOf(hour),
    hour: clockWord(hour),
    share: percent(share),
    from: clock(hour - 1),
    to: clock(hour + 2),
    expected: percent(expected),
  })
}

function partOf(hour: number): string {
  if (hour < 5 || hour > 22) return text.dayParts.night
  if (hour < 12) return text.dayParts.morning
  return hour < 18 ? text.dayParts.afternoon : text.dayParts.evening
}

function clockWord(hour: number): string {
  if (hour === 0) return text.clock.midnight
  return hour === 12 ? text.clock.noon : (text.clock.hours[hour % 12] ?? '')
}

function clock(hour: number): string {
  return `${String((hour + 24) % 24).padStart(2, '0')}:00`
}
