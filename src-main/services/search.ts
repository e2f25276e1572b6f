/** Search: the operators become filters, and what is left is looked for in the text. */
import type { Given, Outputs } from '#contract/contract.ts'
import { parseSearch, type SearchCondition } from '#contract/search-operators.ts'
import type { ReflectionFilter } from '#db/reflection-filter.ts'
import { searchReflections } from '#db/search.ts'
import { threadsTitled } from '#db/threads.ts'
import type { Services } from './context.ts'
import { Failure } from './failure.ts'

/** @throws Failure BAD_REQUEST for an operator that cannot be followed. */
export function search(s: Pick<Services, 'db'>, input: Given['search']['query']): Outputs['search']['query'] {
  const { identity_id, query, order = 'best', skip = 0, limit = 20 } = input
  const parsed = parseSearch(query)
  if ('problem' in parsed) throw new Failure('BAD_REQUEST', { ...parsed.problem, field: 'query' })
  const filterOf = (condition: SearchCondition): ReflectionFilter => toFilter(s, identity_id, condition)
  const { hits, total } = searchReflections(s.db.read, {
    identity_id,
    query: parsed.text,
    all: parsed.all.map(filterOf),
    none: parsed.none.map(filterOf),
    order,
    skip,
    limit,
  })
  return { hits, total, skip, limit }
}

function toFilter(s: Pick<Services, 'db'>, identityId: string, condition: SearchCondition): ReflectionFilter {
  switch (condition.by) {
    case 'tag':
      return { tag: condition.tag }
    case 'thread':
      return { thread_ids: threadsTitled(s.db.read, identityId, condition.title) }
    case 'mood':
      return { mood: condition.mood }
    case 'days':
      return { from: condition.from ?? undefined, to: condition.to ?? undefined }
  }
}
