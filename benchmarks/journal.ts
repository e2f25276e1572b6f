/** Opens a Mirror home for a benchmark, with a client of its router. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { IdentityId } from '#contract/ids.ts'

const project = join(import.meta.dirname, '..')
// What is measured is what is shipped: the built app, not the sources that Node strips of their types as it loads them.
const { openCore } = (await import(
  join(project, 'dist', 'main', 'core.js')
)) as typeof import('#hosts/core.ts')

export async function openJournal(home: string, background = false) {
  const core = await openCore({
    home,
    migrations: join(project, 'migrations'),
    sample: join(project, 'assets', 'sample'),
    background,
  })
  const client = createRouterClient(core.router, { context: core.context })
  return { core, client }
}

/** The only journal of the home; made where there is none. */
export async function onlyIdentity(
  client: Awaited<ReturnType<typeof openJournal>>['client'],
): Promise<IdentityId> {
  const { identities } = await client.identities.list()
  return (identities[0] ?? (await client.identities.create({ name: 'Bench', zone: 'UTC' }))).id
}
