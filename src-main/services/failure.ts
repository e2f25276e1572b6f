/** Expected failures, as values that every host can show: a code of the contract and what to do about it. */
import type { Problem, ProblemCode } from '#contract/errors.ts'

export class Failure extends Error {
  readonly code: ProblemCode
  readonly data: Problem

  constructor(code: ProblemCode, data: Problem) {
    super(data.rule)
    this.name = 'Failure'
    this.code = code
    this.data = data
  }
}

/** What a thing that is not there is called, and how to find the right one. */
export function notFound(
  what: string,
  id: string,
  remedy = `List what there is, and use an id from it.`,
): Failure {
  return new Failure('NOT_FOUND', { rule: `there is no ${what} ${id}`, remedy })
}

/** The value, or a NOT_FOUND that names it. */
export function found<T>(value: T | null | undefined, what: string, id: string): T {
  if (value === null || value === undefined) throw notFound(what, id)
  return value
}

/** Anything that looks like an expected failure, whichever room or thread it came from. */
export function asFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error
  if (!(error instanceof Error)) return null
  const { code, data } = error as { code?: unknown; data?: unknown }
  if (typeof code !== 'string' || typeof data !== 'object' || data === null) return null
  if (!('rule' in data && 'remedy' in data)) return null
  return new Failure(code as ProblemCode, data as Problem)
}
