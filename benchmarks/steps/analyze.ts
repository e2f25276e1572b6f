/** Analyses a whole journal; gives the seconds and the peak memory of the process. */
import { onlyIdentity, openJournal } from '../journal.ts'
import { peakMemoryMb } from '../memory.ts'

const [home = ''] = process.argv.slice(2)
const { core, client } = await openJournal(home)
const identity_id = await onlyIdentity(client)
const started = performance.now()
for await (const event of await client.patterns.analyze({ identity_id, full: false }))
  if (event.type === 'done')
    process.stderr.write(`${JSON.stringify({ ...event, new_patterns: event.new_patterns.length })}\n`)
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ seconds, rssMb: peakMemoryMb() }))
await core.close()
