/** The feed page and searches through the router, beside the bare prepared statements that give the same rows. */

import { onlyIdentity, openJournal } from '../journal.ts'
import { quantile } from '../report.ts'
import { openFloor } from '../statements.ts'

const [home = ''] = process.argv.slice(2)
const { core, client } = await openJournal(home)
const identity_id = await onlyIdentity(client)
const floor = openFloor(core.context.places.database, identity_id)

const measures = {
  'feed page of 50': [() => client.reflections.list({ identity_id, limit: 50 }), floor.feed],
  'search for a rare word': [
    () => client.search.query({ identity_id, query: 'penguin', order: 'newest' }),
    () => floor.search('"penguin"*'),
  ],
  'search for two common words': [
    () => client.search.query({ identity_id, query: 'house morning', order: 'newest' }),
    () => floor.search('"house" "morning"*'),
  ],
} as const

const results: Record<string, { router: number; floor: number }> = {}
for (const [name, [router, bare]] of Object.entries(measures))
  results[name] = { router: await median(router), floor: await median(async () => bare()) }
console.log(JSON.stringify(results))
floor.close()
await core.close()

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < 130; at += 1) {
    const started = performance.now()
    await work()
    if (at >= 30) times.push(performance.now() - started)
  }
  return quantile(times, 0.5)
}
