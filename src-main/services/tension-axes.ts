/** The axes of a journal: the nine seeds, put in place when the journal is made, and the owner's own. */
import type { TensionAxis } from '#engine/types.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import { identitySeed } from '#db/identities.ts'
import type { ReadDb, WriteDb } from '#db/handles.ts'
import { ensureTension, listTensionAxes } from '#db/tensions.ts'
import type { Clock, Ids } from './ports.ts'

/** Inside a transaction: adds the seed axes that the journal lacks. */
export function ensureSeedTensions(tx: WriteDb, ports: { readonly ids: Ids; readonly clock: Clock }, identity: string): void {
  const seed = identitySeed(tx, identity)
  for (const axis of SEED_AXES)
    ensureTension(tx, {
      identity_id: identity,
      key: axis.key,
      id: ports.ids.derived(seed, `tension:${axis.key}`),
      name: axis.name,
      axis_a: axis.poleA.name,
      axis_b: axis.poleB.name,
      line_a: axis.poleA.line,
      line_b: axis.poleB.line,
      words_a: [],
      words_b: [],
      origin: 'seed',
      now: ports.clock.now(),
    })
}

const seedsByKey = new Map<string, TensionAxis>(SEED_AXES.map(axis => [axis.key, axis]))

/** The axes as the reader takes them: seeds from the engine, the owner's from the database. */
export function axesOf(db: ReadDb, identity: string): TensionAxis[] {
  return listTensionAxes(db, identity).map(
    row =>
      seedsByKey.get(row.key) ?? {
        key: row.key,
        poleA: { name: row.axis_a, evidence: row.words_a },
        poleB: { name: row.axis_b, evidence: row.words_b },
      },
  )
}
