import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { showAtOnce, shown } from './shown-at-once.ts'

interface Boat {
  readonly name: string
}

function withBoats() {
  const queries = new QueryClient()
  queries.setQueryData(['boats', { input: { id: 1 } }], { name: 'Sea' })
  queries.setQueryData(['boats', { input: { id: 2 } }], { name: 'River' })
  return queries
}

const names = (queries: QueryClient) =>
  queries.getQueriesData<Boat>({ queryKey: ['boats'] }).map(([, boat]) => boat?.name)

test('every answer under a key is changed, and put back', async () => {
  const queries = withBoats()
  const back = await showAtOnce(queries, [
    shown<Boat>(['boats'], boat => ({ ...boat, name: `${boat.name}!` })),
  ])
  expect(names(queries)).toEqual(['Sea!', 'River!'])
  back()
  expect(names(queries)).toEqual(['Sea', 'River'])
})

test('one answer that two changes touch is put back as it was before both', async () => {
  const queries = withBoats()
  const louder = shown<Boat>(['boats', { input: { id: 1 } }], boat => ({ name: `${boat.name}!` }))
  const back = await showAtOnce(queries, [louder, louder])
  expect(names(queries)).toEqual(['Sea!!', 'River'])
  back()
  expect(names(queries)).toEqual(['Sea', 'River'])
})

test('what was not changed is not put back over what came since', async () => {
  const queries = withBoats()
  const back = await showAtOnce(queries, [shown<Boat>(['boats'], boat => boat)])
  queries.setQueryData(['boats', { input: { id: 1 } }], { name: 'Lake' })
  back()
  expect(names(queries)).toEqual(['Lake', 'River'])
})

test('an answer that was asked for before the act does not put it back', async () => {
  const queries = withBoats()
  const asked = Promise.withResolvers<Boat>()
  const key = ['boats', { input: { id: 1 } }]
  const late = queries.fetchQuery({ queryKey: key, queryFn: () => asked.promise }).catch(() => undefined)
  await showAtOnce(queries, [shown<Boat>(key, () => ({ name: 'Lake' }))])
  asked.resolve({ name: 'Sea' })
  await late
  expect(names(queries)).toEqual(['Lake', 'River'])
})
