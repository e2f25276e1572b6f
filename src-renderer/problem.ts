/** Turns whatever was thrown into words for a person: the rule, and the remedy. */
import { ORPCError } from '@orpc/client'
import type { Problem, ProblemCode } from '#contract/errors.ts'
import type { Because, BrokenRule, ProblemReason } from '#contract/problem-reasons.ts'
import type { BackupProblem } from '#contract/schemas/data.ts'
import type { Said } from './words/problems.ts'
import { reasonWords, words } from './words.ts'

export type ShownProblem = Pick<Problem, 'rule' | 'remedy'> &
  Partial<Pick<Problem, 'field' | 'line' | 'path'>> & {
    /** The contract's code; `OFFLINE` where nobody answered, `BUG` for what nobody expected. */
    readonly code: ProblemCode | 'OFFLINE' | 'BUG'
    /** Mirror’s own words, in English, where this window has only general ones in its language. */
    readonly original?: string
  }

/** Never throws. */
export function problemOf(error: unknown): ShownProblem {
  if (isProblemError(error)) return problemWords(error.code, error.data)
  if (isOffline(error)) return { code: 'OFFLINE', ...words.problems.offline }
  if (isRefusedInput(error)) return { code: 'BAD_REQUEST', ...words.problems.input }
  return { code: 'BUG', ...words.problems.bug }
}

/** An expected failure in the language of the window: by its reason, else by its code, with Mirror’s own words beside it. */
export function problemWords(code: ProblemCode, data: unknown): ShownProblem {
  const general = words.problems.codes[code]
  if (!isProblemData(data)) return { code, ...general }
  const { rule, remedy, reason, values, ...place } = data
  if (!reasonWords) return { ...place, code, rule, remedy }
  if (reason && Object.hasOwn(reasonWords, reason)) return { ...place, code, ...saidFor(reason, values) }
  return { ...place, code, ...general, original: `${rule}. ${remedy}` }
}

/** A rule that a text breaks while it is typed, in the language of the window. */
export function brokenRule(broken: BrokenRule): Said {
  return reasonWords ? saidFor(broken.reason, broken.values) : broken
}

/** Why the last backup that Mirror made by itself failed. */
export function backupProblem({ code, message, remedy }: BackupProblem): Said {
  return isProblemCode(code) ? problemWords(code, { rule: message, remedy }) : { rule: message, remedy }
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(words.problems.codes, code)
}

/** The rule and the remedy as running text. */
export function sentences({ rule, remedy }: Said): string {
  const first = rule.charAt(0).toLocaleUpperCase() + rule.slice(1)
  return `${/[.!?]$/.test(first) ? first : `${first}.`} ${remedy}`
}

function saidFor(reason: ProblemReason, values: Because['values'] = {}): Said {
  // Each reason comes with its own values: whoever fails gives both by one function of the contract.
  const say = reasonWords?.[reason] as ((given: typeof values) => Said) | undefined
  return say?.(values) ?? words.problems.bug
}

/** Whether a failure is this expected one. */
export function isProblem(error: unknown, code: ProblemCode): boolean {
  return isProblemError(error) && error.code === code
}

function isProblemError(error: unknown): error is ORPCError<ProblemCode, unknown> {
  return error instanceof ORPCError && isProblemCode(error.code) && !isBare(error)
}

// A session that ended, and an input that an older Mirror refused, come without words of ours.
function isBare({ code, data }: ORPCError<string, unknown>): boolean {
  return ['UNAUTHORIZED', 'BAD_REQUEST'].includes(code) && !isProblemData(data)
}

function isProblemData(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'rule' in data && 'remedy' in data
}

// fetch rejects with a TypeError where nobody answers; a session that ended answers 401.
function isOffline(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ORPCError && [401, 502, 503].includes(error.status))
}

function isRefusedInput(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'BAD_REQUEST'
}
