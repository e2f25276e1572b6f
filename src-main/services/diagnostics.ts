/** What helps to find a fault, which the owner may read and pass on: versions, sizes, the last lines of the log; no words of the journal. */
import type { Outputs } from '#contract/contract.ts'
import { status } from './app.ts'
import type { Services } from './context.ts'

const LINES = 60

export function diagnostics(s: Services): Outputs['system']['diagnostics'] {
  const { home, database, last_backup, ...known } = status(s)
  const { encrypted, system_store } = s.vault.status(s)
  return {
    ...known,
    zone: s.places.zone,
    encrypted,
    system_store,
    last_backup: last_backup?.created_at ?? null,
    // Where the home lies may name its owner.
    log: s.recentLog(LINES).map(line => line.replaceAll(home, '<home>')),
  }
}
