/** The hours to which a pattern keeps, in words. */
import type { HourHabit } from '#contract/schemas/pattern.ts'
import { percent } from '../../charts/number-words.ts'

/** `Mostly in the evening, around nine: 60 % of it, where 20 % of all reflections are written.` */
export function hourWords({ hour, share, expected }: HourHabit): string {
  const often = share > 0.5 ? 'Mostly' : 'More often'
  return `${often} ${partOf(hour)}, around ${clockWord(hour)}: ${percent(share)} of it is written between ${clock(hour - 1)} and ${clock(hour + 2)}, as ${percent(expected)} of all reflections are.`
}

function partOf(hour: number): string {
  if (hour < 5 || hour > 22) return 'at night'
  if (hour < 12) return 'in the morning'
  return hour < 18 ? 'in the afternoon' : 'in the evening'
}

function clockWord(hour: number): string {
  if (hour === 0) return 'midnight'
  return hour === 12 ? 'noon' : (HOURS[hour % 12] ?? '')
}

const HOURS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']

function clock(hour: number): string {
  return `${String((hour + 24) % 24).padStart(2, '0')}:00`
}
