/** Imports a JSON Lines file into a home by the real importer, while another process's saves are timed where it is asked to. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openJournal } from '../journal.ts'
import { peakMemoryMb } from '../memory.ts'

const [home = '', path = '', probe = ''] = process.argv.slice(2)
const { core, client } = await openJournal(home)
const saver = probe === 'probe' ? await startSaver() : null
const started = performance.now()
for await (const event of await client.data.import({ path, format: 'jsonl', identity: 'Bench', zone: 'UTC' }))
  if (event.type === 'done') process.stderr.write(`${event.result.added} added\n`)
const seconds = (performance.now() - started) / 1000
const waits = saver ? await saver.stop() : null
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, rssMb: peakMemoryMb(), ...waits }))
await core.close()

/** A second process that saves into another journal of the same home, again and again. */
async function startSaver() {
  const { id } = await client.identities.create({ name: 'Saver', zone: 'UTC' })
  const child = fork(join(import.meta.dirname, 'saver.ts'), [home, id], { stdio: 'inherit' })
  await once(child, 'message')
  return {
    async stop(): Promise<{ saves: number; longestMs: number; p95Ms: number }> {
      child.send('stop')
      const [figures] = await once(child, 'message')
      return figures as { saves: number; longestMs: number; p95Ms: number }
    },
  }
}
