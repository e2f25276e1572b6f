/** Reads the operators of a search: tag:, thread:, mood:, before: and after:, each also with a minus. */

import { addDays, nextPeriod, parseDay } from './journal-day.ts'
import { type Because, type BrokenRule, because } from './problem-reasons.ts'

export const MOODS = ['pleasant', 'unpleasant', 'lively', 'calm', 'any', 'none'] as const
export type MoodSide = (typeof MOODS)[number]

export type SearchCondition =
  | { readonly by: 'tag'; readonly tag: string }
  /** Part of a thread's title. */
  | { readonly by: 'thread'; readonly title: string }
  | { readonly by: 'mood'; readonly mood: MoodSide }
  /** Both ends included; null: open. */
  | { readonly by: 'days'; readonly from: string | null; readonly to: string | null }

export interface ParsedSearch {
  /** What is left for full-text search: words, "phrases", -not. */
  readonly text: string
  readonly all: readonly SearchCondition[]
  readonly none: readonly SearchCondition[]
}

/** An operator that cannot be followed: the rule, and the remedy. */
export type SearchProblem = BrokenRule

export const OPERATORS = ['tag', 'thread', 'mood', 'before', 'after'] as const
type Operator = (typeof OPERATORS)[number]

/**
 * `rain tag:sea -mood:calm after:2026-03` → the text `rain` and three conditions. A value may stand in quotation marks.
 * A name that is nearly one of ours (`tags:`, `since:`) is a problem that says which was meant; any other word with a
 * colon (`note:x`, `12:30`, `https://…`) is a word, and so is everything inside quotation marks.
 */
export function parseSearch(query: string): ParsedSearch | { readonly problem: SearchProblem } {
  const rest: string[] = []
  const all: SearchCondition[] = []
  const none: SearchCondition[] = []
  for (const [whole, phrase, minus, name, quoted, bare] of query.matchAll(PIECE)) {
    if (phrase !== undefined || name === undefined) {
      rest.push(whole)
      continue
    }
    const operator = name.toLowerCase()
    if (!isOperator(operator) && !NEARLY.has(operator)) {
      rest.push(whole)
      continue
    }
    const read = readCondition(operator, (quoted ?? bare ?? '').trim())
    if ('problem' in read) return read
    ;(minus === '-' ? none : all).push(read)
  }
  return { text: rest.join(' '), all, none }
}

// A phrase with or without a minus; an operator with its value; any other word.
const PIECE = /(-?"[^"]*(?:"|$))|(-?)(\p{L}{2,}):(?!\/\/)(?:"([^"]*)(?:"|$)|(\S*))|\S+/gu

function readCondition(name: string, value: string): SearchCondition | { problem: SearchProblem } {
  if (!isOperator(name))
    return problem(
      because('search-no-operator', { name, meant: NEARLY.get(name) ?? '' }),
      `there is no operator “${name}:”`,
      `Write ${NEARLY.get(name)}: instead. To find the word itself, put it in quotation marks.`,
    )
  if (value === '')
    return problem(
      because('search-no-value', { name, example: EXAMPLES[name] }),
      `“${name}:” stands alone`,
      `Write what it is, such as ${EXAMPLES[name]}.`,
    )
  switch (name) {
    case 'tag':
      return { by: 'tag', tag: value.replace(/^#/, '') }
    case 'thread':
      return { by: 'thread', title: value }
    case 'mood':
      return readMood(value.toLowerCase())
    default:
      return readDays(name, value)
  }
}

/** What people write for an operator of ours. */
const NEARLY: ReadonlyMap<string, Operator> = new Map([
  ['tags', 'tag'],
  ['hashtag', 'tag'],
  ['threads', 'thread'],
  ['moods', 'mood'],
  ['feeling', 'mood'],
  ['since', 'after'],
  ['from', 'after'],
  ['until', 'before'],
  ['till', 'before'],
])

const EXAMPLES: Readonly<Record<Operator, string>> = {
  tag: 'tag:sea',
  thread: 'thread:"The boat"',
  mood: 'mood:calm',
  before: 'before:2026-03-01',
  after: 'after:2026',
}

function readMood(value: string): SearchCondition | { problem: SearchProblem } {
  const mood = MOODS.find(one => one === value)
  return mood
    ? { by: 'mood', mood }
    : problem(
        because('search-no-mood', { value, moods: MOODS.join(', ') }),
        `there is no mood “${value}”`,
        `A mood is one of: ${MOODS.join(', ')}.`,
      )
}

/** A year, a month or a day; `before` ends the day before it begins, `after` begins the day after it ends. */
function readDays(name: 'before' | 'after', value: string): SearchCondition | { problem: SearchProblem } {
  const range = rangeOf(value)
  if (!range)
    return problem(
      because('search-no-date', { name, value }),
      `“${name}:${value}” is no date`,
      'Write a day, a month or a year: 2026-03-01, 2026-03 or 2026.',
    )
  return name === 'before'
    ? { by: 'days', from: null, to: addDays(range.first, -1) }
    : { by: 'days', from: addDays(range.last, 1), to: null }
}

function rangeOf(value: string): { readonly first: string; readonly last: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? []
  if (!year) return null
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  try {
    parseDay(first)
  } catch {
    return null
  }
  if (day) return { first, last: first }
  return { first, last: month ? addDays(nextPeriod(first, 'month'), -1) : `${year}-12-31` }
}

function isOperator(name: string): name is Operator {
  return OPERATORS.some(one => one === name)
}

function problem(why: Because, rule: string, remedy: string): { problem: SearchProblem } {
  return { problem: { ...why, rule, remedy } }
}
