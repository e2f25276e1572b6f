/** What a journal needs when it is opened: its keys, the seed axes of this version, and the reading of what is unread. */
import type { IdentityId } from '#contract/ids.ts'
import { countUnread } from '#db/analyses.ts'
import { listIdentities } from '#db/identities.ts'
import { openImports } from '#db/imports.ts'
import { renewDevice } from '#db/stamps.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import { takeCaptureKeys } from './capture.ts'
import type { Services } from './context.ts'
import { asFailure } from './failure.ts'
import { ensureSeedTensions } from './tension-axes.ts'

/** Takes the owner's keys, and adds to every journal the seed axes that it lacks. */
export function prepareJournals(s: Services): void {
  takeCaptureKeys(s)
  const identities = listIdentities(s.db.read)
  if (identities.length === 0) return
  s.db.write(tx => {
    for (const identity of identities) ensureSeedTensions(tx, s, identity.id)
  })
}

/** After a restore: the backup may be another machine's, and no two devices share a name in their stamps. */
export function becomeOwnDevice(s: Services): void {
  const device = s.ids.next().replaceAll('-', '').slice(-16)
  s.db.write(tx => renewDevice(tx, device))
}

/** Ends what a stopped or killed import left. Never fails: what is left then is tried again at the next start. */
export async function recoverImports(s: Services): Promise<void> {
  try {
    if (openImports(s.db.read).length === 0) return
    const { recovered } = await s.worker.run('recover', {})
    if (recovered > 0) s.log.info('imports-recovered', { count: recovered })
  } catch (error) {
    if (asFailure(error)?.code !== 'CANCELLED') s.log.error('recover-failed', error)
  }
}

/** Reads what a crash, an import or a new engine left unread. Never fails: what stays unread is tried at the next start. */
export async function catchUp(s: Services): Promise<void> {
  await recoverImports(s)
  try {
    for (const identity of listIdentities(s.db.read)) {
      if (countUnread(s.db.read, identity.id, ENGINE_VERSION) > 0) await readAll(s, identity.id)
      // The last run may have ended between reading and settling.
      else if (identity.reflections > 0) s.reading.touch(identity.id)
    }
  } catch (error) {
    if (asFailure(error)?.code !== 'CANCELLED') s.log.error('catch-up-failed', error)
  }
}

/** Reads a journal as a job that the windows see. */
export async function readAll(s: Services, identity: IdentityId, full = false): Promise<void> {
  const work = s.jobs.run('analyze', identity, options =>
    s.worker.run('analyze', { identity_id: identity, full }, options),
  )
  for await (const event of work)
    if (event.type === 'result')
      for (const type of ['patterns', 'tensions'] as const) s.bus.publish({ type, identity_id: identity })
}

/** Reads the whole journal again in the background, after its axes changed. Never fails: it is tried again at the next start. */
export async function rereadFor(s: Services, identity: IdentityId): Promise<void> {
  try {
    await readAll(s, identity, true)
  } catch (error) {
    s.log.error('reread-failed', error)
  }
}
