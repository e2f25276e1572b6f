import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os, type RouterClient } from '@orpc/server'
import { afterEach, expect, test } from 'vitest'
import { createLinkServer } from './link-server.ts'

let streamEnded = Promise.withResolvers<void>()

const router = {
  greet: os.$context<{ readonly greeting: string }>().handler(({ context }) => context.greeting),
  refuse: os.errors({ NOT_HERE: { message: 'Not here.' } }).handler(({ errors }) => {
    throw errors.NOT_HERE()
  }),
  ticks: os.handler(async function* ({ signal }) {
    try {
      for (let tick = 1; ; tick++) {
        yield tick
        if (tick === 2)
          await new Promise(resolve => signal?.addEventListener('abort', resolve, { once: true }))
        if (signal?.aborted) return
      }
    } finally {
      streamEnded.resolve()
    }
  }),
}

const channels: MessageChannel[] = []

function connect() {
  const channel = new MessageChannel()
  channels.push(channel)
  createLinkServer({ router, context: { greeting: 'Hello' } })(channel.port1)
  channel.port1.start()
  channel.port2.start()
  const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port: channel.port2 }))
  return { client, channel }
}

afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close()
  streamEnded = Promise.withResolvers<void>()
})

test('a call reaches the router with its context', async () => {
  expect(await connect().client.greet()).toBe('Hello')
})

test('a typed error comes back as such', async () => {
  await expect(connect().client.refuse()).rejects.toMatchObject({ code: 'NOT_HERE', message: 'Not here.' })
})

test('a stream of a page that goes away ends in the main process', async () => {
  const { client, channel } = connect()
  const ticks = await client.ticks()
  expect([(await ticks.next()).value, (await ticks.next()).value]).toEqual([1, 2])
  channel.port2.close()
  await streamEnded.promise
})

test('each page has its own port', async () => {
  const [first, second] = [connect(), connect()]
  first.channel.port2.close()
  expect(await second.client.greet()).toBe('Hello')
})
