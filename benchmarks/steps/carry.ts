/** Takes a journal in or out by a job of the worker, in a process of its own, while pages of the feed are asked for. */
import { statSync } from 'node:fs'
import { grow } from '../corpus.ts'
import { withFeed } from '../feed-probe.ts'
import { openJournal } from '../journal.ts'
import { peakMemoryMb } from '../memory.ts'

const [job = '', home = '', path = ''] = process.argv.slice(2)
const { core, client } = await openJournal(home)

const jobs: Record<string, () => Promise<AsyncIterable<unknown>>> = {
  import: () => client.data.import({ path, zone: 'UTC', identity: 'Bench' }),
  export: () => client.data.export({ path, format: 'json' }),
  backup: () => client.data.backup({ path }),
}

const { seconds, feed } = await withFeed(client, await shownJournal(), async () => {
  for await (const _ of (await jobs[job]?.()) ?? []);
})
const bytes = statSync(path).size
process.stderr.write(`${job}: ${seconds.toFixed(1)} s\n`)
console.log(JSON.stringify({ seconds, bytes, rssMb: peakMemoryMb(), feed }))
await core.close()

/** The journal with the most in it; where the home is empty, a small one that fills a page. */
async function shownJournal() {
  const { identities } = await client.identities.list()
  const there = identities.find(one => one.name === 'Bench') ?? identities[0]
  if (there) return there.id
  const { id } = await client.identities.create({ name: 'Shown', zone: 'UTC' })
  for (const { text } of grow(60, 3)) await client.reflections.create({ identity_id: id, body: text })
  return id
}
