import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { showAtOnce, shown } from './shown-at-once.ts'

interface Boat {
  readonly name: string
}

const SEA = ['boats', { input: { id: 1 } }]

function withBoats() {
  const queries = new QueryClient()
  queries.setQueryData(SEA, { name: 'Sea' })
  queries.setQueryData(['boats', { input: { id: 2 } }], { name: 'River' })
  return queries
}

const names = (queries: QueryClient) =>
  queries.getQueriesData<Boat>({ queryKey: ['boats'] }).map(([, boat]) => boat?.name)

const louder = (key: readonly unknown[]) => shown<Boat>(key, boat => ({ name: `${boat.name}!` }))

const ask = (queries: QueryClient, name: string) =>
  queries.fetchQuery({ queryKey: SEA, queryFn: async () => ({ name }), staleTime: 0 })

test('every answer under a key is changed, and put back', async () => {
  const queries = withBoats()
  const act = await showAtOnce(queries, [louder(['boats'])])
  expect(names(queries)).toEqual(['Sea!', 'River!'])
  act.putBack()
  expect(names(queries)).toEqual(['Sea', 'River'])
})

test('one answer that two changes touch is put back as it was before both', async () => {
  const queries = withBoats()
  const act = await showAtOnce(queries, [louder(SEA), louder(SEA)])
  expect(names(queries)).toEqual(['Sea!!', 'River'])
  act.putBack()
  expect(names(queries)).toEqual(['Sea', 'River'])
})

test('what was not changed is not put back over what came since', async () => {
  const queries = withBoats()
  const act = await showAtOnce(queries, [shown<Boat>(['boats'], boat => boat)])
  queries.setQueryData(SEA, { name: 'Lake' })
  act.putBack()
  expect(names(queries)).toEqual(['Lake', 'River'])
})

test('an answer that was asked for before the act does not put it back', async () => {
  const queries = withBoats()
  const asked = Promise.withResolvers<Boat>()
  const late = queries.fetchQuery({ queryKey: SEA, queryFn: () => asked.promise }).catch(() => undefined)
  await showAtOnce(queries, [louder(SEA)])
  asked.resolve({ name: 'Sea' })
  await late
  expect(names(queries)).toEqual(['Sea!', 'River'])
})

test('an answer that comes before the end is changed too, and is what is put back', async () => {
  const queries = withBoats()
  const act = await showAtOnce(queries, [louder(SEA)])
  await ask(queries, 'Lake')
  expect(names(queries)).toEqual(['Lake!', 'River'])
  act.putBack()
  expect(names(queries)).toEqual(['Lake', 'River'])
})

test('after the end an answer stands as it comes', async () => {
  const queries = withBoats()
  const act = await showAtOnce(queries, [louder(SEA)])
  act.end()
  await ask(queries, 'Lake')
  expect(names(queries)).toEqual(['Lake', 'River'])
})
