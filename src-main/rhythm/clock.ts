/** Clock times as text and as minutes after midnight. */

/** Minutes of a day. */
export const DAY = 1440

/** Minutes after midnight of `HH:MM`. */
export function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** `HH:MM` of minutes after midnight; whole days are left out. */
export function clockText(minutes: number): string {
  const within = ((Math.floor(minutes) % DAY) + DAY) % DAY
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** By how many minutes `time` is after `target`, the short way round the clock: −720 … 719. */
export function minutesAfter(time: string, target: string): number {
  return ((clockMinutes(time) - clockMinutes(target) + DAY / 2 + DAY) % DAY) - DAY / 2
}
