/** Errors as they cross from one thread to another: an expected failure stays one. */
import type { Problem, ProblemCode } from '#contract/errors.ts'
import { asFailure, Failure } from '#services/failure.ts'

export type ToldError =
  | { readonly type: 'failed'; readonly failure: { readonly code: ProblemCode; readonly data: Problem } }
  | { readonly type: 'broken'; readonly name: string; readonly message: string; readonly stack: string }

export function toldError(error: unknown): ToldError {
  const failure = asFailure(error)
  if (failure) return { type: 'failed', failure: { code: failure.code, data: failure.data } }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  return { type: 'broken', name, message, stack: stack ?? '' }
}

export function heardError(told: ToldError): Error {
  if (told.type === 'failed') return new Failure(told.failure.code, told.failure.data)
  return Object.assign(new Error(told.message), { name: told.name, stack: told.stack })
}
