/** Adds reflections one by one through the router; each is timed until the engine has read and counted it. */
import { grow } from '../corpus.ts'
import { onlyIdentity, openJournal } from '../journal.ts'
import { quantile } from '../report.ts'

const [home = ''] = process.argv.slice(2)
const COUNT = 300
const WARM = 30
const { core, client } = await openJournal(home)
const identity_id = await onlyIdentity(client)
const listeners: (() => void)[] = []
void listen()
const acknowledged: number[] = []
const read: number[] = []
const bodies = [...grow(COUNT + WARM, 77)]
for (const [at, { text }] of bodies.entries()) {
  const heard = new Promise<void>(resolve => listeners.push(resolve))
  const started = performance.now()
  await client.reflections.create({ identity_id, body: `${text} Added ${at}.` })
  const kept = performance.now()
  await heard
  if (at < WARM) continue
  acknowledged.push(kept - started)
  read.push(performance.now() - started)
}
console.log(
  JSON.stringify({
    p50: quantile(read, 0.5),
    p99: quantile(read, 0.99),
    acknowledged: quantile(acknowledged, 0.5),
  }),
)
await core.close()

async function listen(): Promise<void> {
  for await (const event of core.context.bus.subscribe()) if (event.type === 'read') listeners.shift()?.()
}
