/** One line of a JSON Lines journal, checked against every rule of a reflection before anything is kept. */
import { instantOf, journalDay, parseDay } from '#contract/journal-day.ts'
import { Mood, type Mood as MoodType, Tag } from '#contract/schemas/reflection.ts'
import { ThreadTitle } from '#contract/schemas/thread.ts'
import { textProblem } from '#contract/text-rules.ts'
import { Zone } from '#contract/values.ts'
import type { LineProblem } from './file-problem.ts'

export interface JsonlEntry {
  /** As the file says it. */
  readonly date: string
  /** `HH:MM` or `HH:MM:SS`, or empty where the file gives only the day. */
  readonly time: string
  readonly occurred_at: string
  readonly zone: string
  readonly journal_day: string
  readonly body: string
  readonly tags: readonly string[]
  readonly mood: MoodType | null
  readonly thread: string | null
}

export interface JsonlRules {
  /** The field that holds the day. */
  readonly date_field: string
  /** For lines that name none. */
  readonly zone: string
}

/** What a line says, before its place in time is worked out: that costs more than all the checks. */
export type JsonlFields = Omit<JsonlEntry, 'occurred_at' | 'journal_day'>

export type JsonlLine =
  | { readonly type: 'entry'; readonly fields: JsonlFields }
  | { readonly type: 'blank' }
  | { readonly type: 'problem'; readonly problem: LineProblem }

/** What a line says; fields that are not known are passed over. */
export function readJsonlLine(text: string, rules: JsonlRules): JsonlLine {
  if (text.trim() === '') return { type: 'blank' }
  const parsed = parseObject(text)
  if (!parsed)
    return problem(
      'not one whole JSON object',
      'Write one entry a line, such as {"date":"2026-01-31","text":"…"}.',
    )
  const fields = fieldsOf(parsed, rules)
  return 'rule' in fields ? { type: 'problem', problem: fields } : { type: 'entry', fields }
}

/** The entry with its instant and its day. One with a day and no time stands at noon of that day. */
export function placeEntry(fields: JsonlFields, dayStart: number): JsonlEntry {
  const { date, time, zone } = fields
  const occurred_at = wallInstant(date, time === '' ? NOON : time, zone)
  const journal_day = journalDay(occurred_at, zone, dayStart)
  if (time !== '' || journal_day === date) return { ...fields, occurred_at, journal_day }
  // A zone that jumped over a whole day (Apia, 2011-12-30) has no noon of it; UTC has one of every day.
  return { ...fields, zone: 'UTC', occurred_at: instantOf(date, NOON, 'UTC'), journal_day: date }
}

const NOON = '12:00'

function fieldsOf(row: Readonly<Record<string, unknown>>, rules: JsonlRules): JsonlFields | LineProblem {
  const date = row[rules.date_field]
  if (date === undefined)
    return fault(
      rules.date_field,
      `there is no “${rules.date_field}”`,
      `Write the day as {"${rules.date_field}":"2026-01-31"}, or say which field holds it.`,
    )
  if (typeof date !== 'string' || !isDay(date))
    return fault(
      rules.date_field,
      `“${rules.date_field}” is not a day that exists`,
      'Write it as YYYY-MM-DD.',
    )
  const time = row.time ?? ''
  if (typeof time !== 'string' || !/^(?:|(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)$/.test(time))
    return fault('time', '“time” is not a time of day', 'Write it as HH:MM, or leave it out.')
  const zone = row.zone ?? rules.zone
  if (typeof zone !== 'string' || !knownZone(zone))
    return fault(
      'zone',
      '“zone” is not a time zone',
      'Write an IANA name such as Europe/Lisbon, or leave it out.',
    )
  const body = bodyOf(row)
  if (typeof body !== 'string') return body
  const tags = tagsOf(row.tags ?? [])
  if (!tags)
    return fault(
      'tags',
      '“tags” is not a list of at most 50 tags of letters, digits, - _ and /',
      'Mend the tags, or leave them out.',
    )
  const mood = row.mood === undefined || row.mood === null ? null : Mood.safeParse(row.mood)
  if (mood?.success === false)
    return fault(
      'mood',
      '“mood” is not {valence, energy} with two numbers from -1 to 1',
      'Mend the mood, or leave it out.',
    )
  const thread = row.thread === undefined || row.thread === null ? null : ThreadTitle.safeParse(row.thread)
  if (thread?.success === false)
    return fault(
      'thread',
      '“thread” is not a title of 1 to 120 characters',
      'Mend the title, or leave it out.',
    )
  return { date, time, zone, body, tags, mood: mood?.data ?? null, thread: thread?.data ?? null }
}

/** A title stands as a heading over the text. */
function bodyOf(row: Readonly<Record<string, unknown>>): string | LineProblem {
  const field = row.text === undefined && row.body !== undefined ? 'body' : 'text'
  const text = row[field]
  if (typeof text !== 'string')
    return fault(field, 'there is no “text”', 'Give each line a “text” (or “body”) in quotation marks.')
  const { title } = row
  if (title !== undefined && title !== null && typeof title !== 'string')
    return fault('title', '“title” is not a text', 'Put it in quotation marks, or leave it out.')
  const heading = typeof title === 'string' ? title.trim().replace(/\s+/g, ' ') : ''
  const body = heading === '' ? text : `# ${heading}\n\n${text}`
  const broken = textProblem(text) ?? (body === text ? null : textProblem(body))
  return broken ? { ...broken, field } : body
}

/** A leading `#` is no part of a tag, and a space in one becomes `-`. */
function tagsOf(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > 50) return null
  const tags: string[] = []
  for (const item of value) {
    const tag =
      typeof item === 'string' ? Tag.safeParse(item.trim().replace(/^#/, '').replace(/\s+/g, '-')) : null
    if (!tag?.success) return null
    tags.push(tag.data)
  }
  return tags
}

function wallInstant(date: string, time: string, zone: string): string {
  const seconds = Number(time.slice(6))
  const minute = instantOf(date, time.slice(0, 5), zone)
  return seconds === 0 ? minute : new Date(Date.parse(minute) + seconds * 1000).toISOString()
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

const zones = new Map<string, boolean>()

function knownZone(zone: string): boolean {
  const known = zones.get(zone)
  if (known !== undefined) return known
  const valid = Zone.safeParse(zone).success
  if (zones.size < 1000) zones.set(zone, valid)
  return valid
}

function isDay(text: string): boolean {
  try {
    parseDay(text)
    return true
  } catch {
    return false
  }
}

function fault(field: string, rule: string, remedy: string): LineProblem {
  return { field, rule, remedy }
}

function problem(rule: string, remedy: string): JsonlLine {
  return { type: 'problem', problem: { rule, remedy } }
}
