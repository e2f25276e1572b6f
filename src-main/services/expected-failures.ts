/** Turns what the rooms below throw into what the contract promises: typed failures; anything else is a bug, logged once. */
import { ORPCError, os, ValidationError } from '@orpc/server'
import { problemStatus } from '#contract/errors.ts'
import '#contract/plain-rules.ts'
import type { BrokenRule } from '#contract/problem-reasons.ts'
import type { Services } from './context.ts'
import { asFailure, Failure } from './failure.ts'

export const expectedFailures = os
  .$context<Services>()
  .middleware(async ({ next, context, path, signal }) => {
    try {
      const result = await next()
      const { output } = result
      if (isIterator(output))
        return { ...result, output: mapped(output, context, path, signal) as typeof output }
      return result
    } catch (error) {
      throw translate(error, context, path)
    }
  })

/** The error that crosses to the caller. */
export function translate(
  error: unknown,
  context: Pick<Services, 'log' | 'ids' | 'correlation'>,
  path: readonly string[],
): unknown {
  const failure = badInput(error) ?? asFailure(error)
  if (failure)
    return new ORPCError(failure.code, {
      status: problemStatus[failure.code],
      message: failure.data.rule,
      data: failure.data,
      defined: true,
    })
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error
  const correlation = context.correlation ?? context.ids.next()
  context.log.error('bug', error, { correlation, procedure: path.join('.') })
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: 'Something went wrong inside Mirror. Your journal is safe.',
    data: { correlation_id: correlation },
  })
}

/** An input that breaks its schema, as a problem that names the first field and its rule. */
function badInput(error: unknown): Failure | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  if (!(error.cause instanceof ValidationError)) return null
  const [issue] = error.cause.issues
  const field = (issue?.path ?? []).map(key => String(typeof key === 'object' ? key.key : key)).join('.')
  // A rule of ours brings its remedy and its reason along.
  const params = (issue as { params?: Partial<BrokenRule> } | undefined)?.params ?? {}
  const { remedy = 'Mend this field and send it again.', reason, values } = params
  return new Failure('BAD_REQUEST', {
    ...(reason ? { reason } : {}),
    ...(values ? { values } : {}),
    rule: field ? `${field}: ${issue?.message ?? 'not valid'}` : (issue?.message ?? 'the input is not valid'),
    remedy,
    ...(field ? { field } : {}),
  })
}

function isIterator(value: unknown): value is AsyncIterableIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

async function* mapped(
  source: AsyncIterable<unknown>,
  context: Services,
  path: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown, void> {
  try {
    yield* source
  } catch (error) {
    if (signal?.aborted) return
    throw translate(error, context, path)
  }
}
