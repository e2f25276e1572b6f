/** The id that a window gives its request, so that what is done for it can be found in the log. */
import type { Context } from '@orpc/server'
import type { StandardHandlerOptions } from '@orpc/server/standard'

/** Letters, digits and dashes alone: it is written into the log as it came. */
const FORM = /^[\w-]{6,64}$/

/** The header that carries it. */
const REQUEST_ID = 'x-request-id'

type Carry = NonNullable<StandardHandlerOptions<Context>['interceptors']>[number]

/** Puts the id into the context of the call, on either wire; a request without a fit one is given one there. */
export const carryRequestId: Carry = ({ next, ...call }) => {
  const id = call.request.headers[REQUEST_ID]
  if (typeof id !== 'string' || !FORM.test(id)) return next(call)
  return next({ ...call, context: { ...call.context, correlation: id } })
}
