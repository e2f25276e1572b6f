/** Turns whatever was thrown into words for a person: the rule, and the remedy. */
import { ORPCError } from '@orpc/client'
import type { Problem, ProblemCode } from '#contract/errors.ts'
import { words } from './words.ts'

export type ShownProblem = Pick<Problem, 'rule' | 'remedy'> &
  Partial<Pick<Problem, 'field' | 'line' | 'path'>> & {
    /** The contract's code; `OFFLINE` where nobody answered, `BUG` for what nobody expected. */
    readonly code: ProblemCode | 'OFFLINE' | 'BUG'
  }

// Spelled out once more, and held to the contract by the type: the contract's own list would bring its validator along.
const expected: Readonly<Record<ProblemCode, true>> = {
  BAD_REQUEST: true,
  NOT_FOUND: true,
  CONFLICT: true,
  UNREADABLE_FILE: true,
  UNSUPPORTED: true,
  CANCELLED: true,
  REFUSED: true,
  FOLDER_UNAVAILABLE: true,
  DISK_FULL: true,
  JOURNAL_LOCKED: true,
  JOURNAL_NEWER: true,
  JOURNAL_DAMAGED: true,
  MIGRATION_MISMATCH: true,
  UNAUTHORIZED: true,
  FORBIDDEN: true,
  LOCKED: true,
  TOO_MANY: true,
  PROVIDER_UNAVAILABLE: true,
  PROVIDER_NOT_READY: true,
}

/** Never throws. */
export function problemOf(error: unknown): ShownProblem {
  if (isProblemError(error)) return { ...error.data, code: error.code }
  if (isOffline(error)) return { code: 'OFFLINE', ...words.problems.offline }
  if (isRefusedInput(error)) return { code: 'BAD_REQUEST', ...words.problems.input }
  return { code: 'BUG', ...words.problems.bug }
}

/** Whether a failure is this expected one. */
export function isProblem(error: unknown, code: ProblemCode): boolean {
  return isProblemError(error) && error.code === code
}

function isProblemError(error: unknown): error is ORPCError<ProblemCode, Problem> {
  if (!(error instanceof ORPCError) || !Object.hasOwn(expected, error.code)) return false
  const data: unknown = error.data
  return typeof data === 'object' && data !== null && 'rule' in data && 'remedy' in data
}

// fetch rejects with a TypeError where nobody answers; a session that ended answers 401.
function isOffline(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ORPCError && [401, 502, 503].includes(error.status))
}

function isRefusedInput(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'BAD_REQUEST'
}
