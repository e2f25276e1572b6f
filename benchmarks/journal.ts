/** Opens a Mirror home for a benchmark, with a client of its router. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { IdentityId } from '#contract/ids.ts'
import { openCore } from '#hosts/core.ts'

const project = join(import.meta.dirname, '..')

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
