/** Saves a reflection every 20 ms on a connection of its own until it is told to stop; says how long the saves waited. */
import { openJournal } from '../journal.ts'
import { quantile } from '../report.ts'

const [home = '', identity = ''] = process.argv.slice(2)
const { core, client } = await openJournal(home)
const waits: number[] = []
let running = true
process.once('message', () => {
  running = false
})
process.send?.('ready')
while (running) {
  const began = performance.now()
  await client.reflections.create({ identity_id: identity as never, body: `Saved at ${began}.` })
  waits.push(performance.now() - began)
  await new Promise(resolve => setTimeout(resolve, 20))
}
process.send?.({ saves: waits.length, longestMs: Math.max(...waits), p95Ms: quantile(waits, 0.95) })
await core.close()
process.disconnect?.()
