/** A client that a public generator makes from the API's own document runs a whole flow over real HTTP. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateApi } from 'swagger-typescript-api'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../loopback/server.ts'
import { openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: its shape is the document's, known only once the client is generated
  readonly data: any
}
type Operation = (...given: unknown[]) => Promise<Answered>
type Client = Readonly<Record<string, Readonly<Record<string, Operation>>>>
interface Generated {
  readonly Api: new (config: {
    readonly baseUrl: string
    readonly securityWorker: () => { readonly headers: Readonly<Record<string, string>> }
  }) => Client
}

let journal: TestJournal
let server: LoopbackServer
let folder: string
let generated: Generated

beforeAll(async () => {
  journal = await openTestJournal('Ada', { background: false })
  server = await startLoopbackServer({ core: journal.core, renderer: journal.home })
  folder = mkdtempSync(join(tmpdir(), 'mirror-client-'))
  await journal.client.api.update({ on: true })
  const input = join(folder, 'openapi.json')
  writeFileSync(input, await (await fetch(`${server.origin}/api/openapi.json`)).text())
  await generateApi({ input, output: folder, fileName: 'client.ts', silent: true })
  generated = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'client.ts')).href)
})
afterAll(async () => {
  await server.close()
  await journal.end()
  rmSync(folder, { recursive: true, force: true })
})

async function clientWith(...scopes: ('read' | 'write' | 'export')[]): Promise<Client> {
  const { identity } = journal
  const pair = await journal.client.api.createToken({ identity_id: identity.id, name: 'client', scopes })
  return new generated.Api({
    baseUrl: `${server.origin}/api`,
    securityWorker: () => ({ headers: { Authorization: `Bearer ${pair.access_token}` } }),
  })
}

const call = (client: Client, area: string, name: string, ...given: unknown[]) => {
  const operation = client[area]?.[name]
  if (!operation) throw new Error(`the generated client has no ${area}.${name}`)
  return operation(...given)
}

it('writes, changes, reads, threads, analyses, finds, and takes the journal home', async () => {
  const client = await clientWith('read', 'write', 'export')
  const { id } = journal.identity
  const days = Array.from({ length: 12 }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')}`)
  for (const day of days)
    await call(client, 'reflections', 'reflectionsCreate', id, {
      body: `I couldn't sleep again on ${day}. I wanted to let go, and I held on to the plan.`,
      occurred_at: `${day}T22:00:00Z`,
      tags: ['night'],
    })
  const thread = await call(client, 'threads', 'threadsCreate', id, { title: 'Nights' })
  expect(thread.data.title).toBe('Nights')

  const listed = await call(client, 'reflections', 'reflectionsList', id, { limit: 5 })
  expect(listed.data.items).toHaveLength(5)
  const [first] = listed.data.items
  const edited = await call(client, 'reflections', 'reflectionsEdit', first.id, {
    body: `${first.body} And then rain.`,
  })
  expect(edited.data.body).toContain('And then rain.')

  const analysed = await call(client, 'patterns', 'patternsAnalyze', id, {}, { format: 'text' })
  expect(analysed.data).toContain('"type":"done"')
  const patterns = await call(client, 'patterns', 'patternsList', id, { limit: 100 })
  const sleep = patterns.data.patterns.find(({ name }: { name: string }) => /sleep/i.test(name))
  expect(sleep.occurrence_count).toBeGreaterThanOrEqual(12)
  const quotes = await call(client, 'patterns', 'patternsOccurrences', sleep.id)
  for (const { quote } of quotes.data.occurrences) expect(quote.toLowerCase()).toContain('sleep')

  const found = await call(client, 'search', 'searchQuery', id, { query: 'rain' })
  expect(found.data.total).toBe(1)

  const page = await call(client, 'export', 'apiExportPage', id, { table: 'reflections', limit: 100 })
  expect(page.data.total).toBe(12)
  expect(page.data.rows.map(({ body }: { body: string }) => body)).toContain(edited.data.body)
  const names: string[] = page.data.tables
  const totals = await Promise.all(
    names.map(async table => (await call(client, 'export', 'apiExportPage', id, { table })).data.total),
  )
  expect(Object.fromEntries(names.map((name, at) => [name, totals[at]]))).toMatchObject({
    identities: 1,
    reflections: 12,
    revisions: 1,
    threads: 1,
  })
})

it('refuses the export to a token that may only read, and a table that no export has', async () => {
  const { id } = journal.identity
  const reader = await clientWith('read', 'write')
  await expect(call(reader, 'export', 'apiExportPage', id)).rejects.toMatchObject({
    status: 403,
    error: { code: 'FORBIDDEN', data: { rule: 'this token may not export' } },
  })
  const taker = await clientWith('export')
  await expect(call(taker, 'export', 'apiExportPage', id, { table: 'sqlite_master' })).rejects.toMatchObject({
    status: 400,
    error: { code: 'BAD_REQUEST', data: { field: 'table' } },
  })
})
