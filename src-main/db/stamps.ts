/** Stamps of a hybrid logical clock: when a part of a row was last changed, comparable between devices. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'

/**
 * `<milliseconds since 1970, 12 hex digits>-<counter, 4 hex digits>-<device>`: the greater text is the later change, and
 * what was done after something was seen has a greater one, however wrong the machine's clock is. `''` is before all.
 *
 * @see Kulkarni et al., Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases, 2014
 */
export type Stamp = string

/** A text that can be a stamp: up to the year 2527, so that one file cannot end the clock. */
export const STAMP = /^(?:|0[0-9a-f]{11}-[0-9a-f]{4}-[0-9a-f]{0,16})$/

/** The next stamp of this journal. `now` is a UTC instant. */
export function nextStamp(tx: WriteDb, now: string): Stamp {
  const { device, last } = clock(tx)
  const stamp = after(last, Math.max(0, Date.parse(now)), device)
  prepare(tx, 'UPDATE clock SET last = ?').run(stamp)
  return stamp
}

/** A stamp of another device was seen: what is changed from now on is later. */
export function observeStamp(tx: WriteDb, seen: Stamp): void {
  prepare(tx, 'UPDATE clock SET last = ? WHERE last < ?').run(seen, seen)
}

/** The device that this journal is on, as its stamps end. */
export function thisDevice(db: ReadDb): string {
  return clock(db).device
}

/** Takes a new name for this device: for a journal that was copied from another machine. `device` is 16 hex digits. */
export function renewDevice(tx: WriteDb, device: string): void {
  prepare(tx, 'UPDATE clock SET device = ?').run(device)
}

/** The UTC instant of a stamp, or `fallback` for the empty one. */
export function instantOf(stamp: Stamp, fallback: string): string {
  return stamp === '' ? fallback : new Date(Number.parseInt(stamp.slice(0, 12), 16)).toISOString()
}

/** The stamp that a change made at `instant` has where no clock was kept yet. */
export function stampOf(instant: string, counter = 0): Stamp {
  return format(Math.max(0, Date.parse(instant)), counter, '')
}

export function deviceOf(stamp: Stamp): string {
  return stamp.slice(18)
}

/** The parts of a row by when they were changed, as its column `stamps` holds them. */
export type Stamps = Readonly<Record<string, Stamp>>

/** `stamps` (JSON) with the given parts changed at `stamp`, in the order of their names. */
export function stamped(stamps: string, parts: readonly string[], stamp: Stamp): string {
  const all = { ...JSON.parse(stamps), ...Object.fromEntries(parts.map(part => [part, stamp])) }
  return JSON.stringify(sorted(all))
}

/** The same stamps in the order of the parts' names. */
export function sorted(stamps: Stamps): Stamps {
  return Object.fromEntries(Object.entries(stamps).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function clock(db: ReadDb): { device: string; last: Stamp } {
  const row = prepare(db, 'SELECT device, last FROM clock').get<{ device: string; last: Stamp }>()
  if (!row) throw new Error('the journal has no clock')
  return row
}

const MOST = 0xffff

function after(last: Stamp, now: number, device: string): Stamp {
  const time = Number.parseInt(last.slice(0, 12) || '0', 16)
  const counter = Number.parseInt(last.slice(13, 17) || '0', 16)
  if (now > time) return format(now, 0, device)
  return counter < MOST ? format(time, counter + 1, device) : format(time + 1, 0, device)
}

function format(milliseconds: number, counter: number, device: string): Stamp {
  return `${milliseconds.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`
}
