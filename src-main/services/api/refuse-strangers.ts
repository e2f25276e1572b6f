/** Holds a program to what its token says: its scopes, and its one journal. Windows and the terminal pass. */
import type { Route } from '@orpc/contract'
import { os } from '@orpc/server'
import type { IdentityId } from '#contract/ids.ts'
import type { ApiScope } from '#contract/schemas/api.ts'
import { getPattern } from '#db/patterns.ts'
import { getReflection } from '#db/reflections.ts'
import { getTension } from '#db/tensions.ts'
import { getThread } from '#db/threads.ts'
import type { Services } from '../context.ts'
import { Failure, notFound } from '../failure.ts'
import type { Caller } from './api.ts'

export const refuseStrangers = os
  .$context<Services>()
  .middleware(({ next, context, path, procedure }, input: unknown) => {
    const { caller } = context
    if (!caller) return next()
    const needed = neededScope(procedure['~orpc'].route)
    if (!caller.scopes.includes(needed)) throw wrongScope(needed)
    refuseOthers(context, caller, path, input)
    return next()
  })

function neededScope({ method, path }: Route): ApiScope {
  if (path?.startsWith('/export/')) return 'export'
  return method === 'GET' ? 'read' : 'write'
}

/** Whatever an input names must belong to the caller's journal; what does not is as good as not there. */
function refuseOthers(s: Services, caller: Caller, path: readonly string[], input: unknown): void {
  if (typeof input !== 'object' || input === null) return
  const given = input as Record<string, unknown>
  if ('identity_id' in given && given.identity_id !== caller.identity_id)
    throw notFound('identity', String(given.identity_id), 'Use the journal that the token is for.')
  for (const [field, owner] of Object.entries(owners(s, path[0] ?? ''))) {
    const id = given[field]
    if (typeof id !== 'string') continue
    const identity = owner(id)
    if (identity !== undefined && identity !== caller.identity_id) throw notFound(path[0] ?? 'thing', id)
  }
}

type Owner = (id: string) => IdentityId | undefined

function owners(s: Services, area: string): Readonly<Record<string, Owner>> {
  const { read } = s.db
  const byArea: Readonly<Record<string, Owner>> = {
    reflections: id => getReflection(read, id)?.identity_id,
    patterns: id => getPattern(read, id)?.identity_id,
    tensions: id => getTension(read, id)?.identity_id,
    threads: id => getThread(read, id)?.identity_id,
  }
  const own = byArea[area]
  return {
    ...(own ? { id: own } : {}),
    reflection_id: id => getReflection(read, id)?.identity_id,
  }
}

function wrongScope(needed: ApiScope): Failure {
  return new Failure('FORBIDDEN', {
    rule: `this token may not ${needed}`,
    remedy: `Make one with the scope “${needed}”: mirror token create.`,
  })
}
