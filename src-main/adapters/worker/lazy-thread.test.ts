import { afterEach, expect, test } from 'vitest'
import { Failure } from '#services/failure.ts'
import { createLazyThread } from './lazy-thread.ts'
import type { ThreadStart } from './protocol.ts'
import type { Echo, EchoQuestion } from './test-support/echo-thread.ts'

const START: ThreadStart = {
  entry: new URL('./test-support/echo-thread.ts', import.meta.url),
  limits: { maxOldGenerationSizeMb: 64 },
}
const open: { close(): Promise<void> }[] = []

function startEcho() {
  const thread = createLazyThread<EchoQuestion, Echo>(START, { name: 'echo', workerData: { from: 'test' } })
  open.push(thread)
  return thread
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(thread => thread.close()))
})

test('questions are answered in their order by one thread, which has what it was given', async () => {
  const thread = startEcho()
  const order: string[] = []
  const ask = async (say: string) => {
    const echo = await thread.ask({ say })
    order.push(echo.said)
    return echo
  }
  const echoes = await Promise.all([ask('one'), ask('two'), ask('three')])
  expect(order).toEqual(['one', 'two', 'three'])
  expect(new Set(echoes.map(echo => echo.thread)).size).toBe(1)
  expect(echoes[0]?.given).toEqual({ from: 'test' })
})

test('what is thrown at one question reaches its asker alone, a failure with its type', async () => {
  const thread = startEcho()
  const [typed, bug, after] = await Promise.allSettled([
    thread.ask({ fail: 'typed' }),
    thread.ask({ fail: 'bug' }),
    thread.ask({ say: 'after' }),
  ])
  expect(typed).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } })
  expect(typed.status === 'rejected' && typed.reason).toBeInstanceOf(Failure)
  expect(bug).toMatchObject({ status: 'rejected', reason: { name: 'RangeError', message: 'out of range' } })
  expect(after).toMatchObject({ status: 'fulfilled', value: { said: 'after' } })
})

test('a thread that ends takes what waited for it along, and the next question starts another', async () => {
  const thread = startEcho()
  const { thread: first } = await thread.ask({ say: 'first' })
  const lost = await Promise.allSettled([thread.ask({ end: 'exit' }), thread.ask({ say: 'behind it' })])
  for (const one of lost)
    expect(one).toMatchObject({
      status: 'rejected',
      reason: { message: 'the thread echo ended with code 7' },
    })
  const again = await thread.ask({ say: 'again' })
  expect(again.said).toBe('again')
  expect(again.thread).not.toBe(first)
})

test('a thread that breaks says why, and its late end takes nothing from the thread after it', async () => {
  const thread = startEcho()
  void thread.ask({ end: 'throw' }).catch(() => {})
  const why = await thread.ask({ say: 'lost' }).catch((error: Error) => error.message)
  expect(why).toBe('the thread broke')
  // The error is told first, and the end of the thread when another is at work already.
  const after = await Promise.all(Array.from({ length: 50 }, (_, at) => thread.ask({ say: `${at}` })))
  expect(after.map(echo => echo.said)).toEqual(Array.from({ length: 50 }, (_, at) => `${at}`))
})

test('closing rejects what is not answered; a question asked at once is the next thread’s', async () => {
  const thread = startEcho()
  const { thread: first } = await thread.ask({ say: 'first' })
  const waiting = thread.ask({ say: 'waiting' }).then(
    () => 'answered',
    (error: Error) => error.message,
  )
  const closing = thread.close()
  const next = thread.ask({ say: 'next' })
  expect(await waiting).toMatch(/answered|ended with code/)
  await closing
  expect(await next).toMatchObject({ said: 'next' })
  expect((await next).thread).not.toBe(first)
})

test('closing what was never asked starts nothing', async () => {
  await startEcho().close()
})
