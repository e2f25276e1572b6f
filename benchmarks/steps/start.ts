/** From opening the home to the first page of the feed, in a fresh process. */
import { onlyIdentity, openJournal } from '../journal.ts'

const [home = ''] = process.argv.slice(2)
const started = performance.now()
const { core, client } = await openJournal(home, true)
await client.reflections.list({ identity_id: await onlyIdentity(client), limit: 50 })
console.log(JSON.stringify({ ms: performance.now() - started }))
await core.close()
