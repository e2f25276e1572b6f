/** Times the first page of a journal's feed again and again, idle and beside a job of the worker. */
import type { IdentityId } from '#contract/ids.ts'
import type { openJournal } from './journal.ts'
import { quantile } from './report.ts'

type Client = Awaited<ReturnType<typeof openJournal>>['client']

/** Milliseconds between two pages: somebody who turns pages all the time. */
const EVERY = 25
const IDLE = 150

export interface FeedTimes {
  /** 95th percentiles, in milliseconds. */
  readonly idleMs: number
  readonly duringMs: number
  readonly pages: number
}

/** Measures idle first, then beside `job`. Gives how many seconds it took, and the feed's times. */
export async function withFeed(client: Client, identity_id: IdentityId, job: () => Promise<void>) {
  for (let at = 0; at < IDLE / 3; at += 1) await page()
  const idle: number[] = []
  while (idle.length < IDLE) idle.push(await page())
  const during: number[] = []
  let running = true
  const probing = (async () => {
    while (running) during.push(await page())
  })()
  const started = performance.now()
  await job()
  const seconds = (performance.now() - started) / 1000
  running = false
  await probing
  const feed: FeedTimes = {
    idleMs: quantile(idle, 0.95),
    duringMs: quantile(during, 0.95),
    pages: during.length,
  }
  return { seconds, feed }

  async function page(): Promise<number> {
    await new Promise(resolve => setTimeout(resolve, EVERY))
    const began = performance.now()
    await client.reflections.list({ identity_id, limit: 50 })
    return performance.now() - began
  }
}
