import { expect, test } from 'vitest'
import { createStore } from './store.ts'

test('listeners hear a change, and not one that changes nothing', () => {
  const store = createStore(1)
  let heard = 0
  const stop = store.subscribe(() => {
    heard += 1
  })
  store.update(n => n + 1)
  store.update(n => n)
  expect([store.get(), heard]).toEqual([2, 1])
  stop()
  store.update(n => n + 1)
  expect([store.get(), heard]).toEqual([3, 1])
})

test('a listener that leaves while being told does not silence the others', () => {
  const store = createStore(0)
  const heard: string[] = []
  const stop = store.subscribe(() => {
    heard.push('first')
    stop()
  })
  store.subscribe(() => heard.push('second'))
  store.update(n => n + 1)
  store.update(n => n + 1)
  expect(heard).toEqual(['first', 'second', 'second'])
})
