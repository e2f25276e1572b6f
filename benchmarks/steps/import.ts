/** Imports a JSON Lines file into a home by the real importer. */
import { openJournal } from '../journal.ts'

const [home = '', path = ''] = process.argv.slice(2)
const { core, client } = await openJournal(home)
const started = performance.now()
for await (const event of await client.data.import({ path, format: 'jsonl', identity: 'Bench', zone: 'UTC' }))
  if (event.type === 'done') process.stderr.write(`${event.result.added} added\n`)
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000 }))
await core.close()
