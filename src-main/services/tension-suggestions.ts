/** What may be suggested for tensions, without what the owner dismissed; nothing is ever taken for them. */
import { z } from 'zod'
import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId } from '#contract/ids.ts'
import type { TensionSuggestions } from '#contract/schemas/tension.ts'
import type { ReadDb } from '#db/handles.ts'
import { getIdentity } from '#db/identities.ts'
import { getSettings, putSetting } from '#db/settings.ts'
import type { Services } from './context.ts'
import { found } from './failure.ts'

const KEY = 'dismissed_suggestions'

/** The worker reads for them. */
export async function tensionSuggestions(s: Services, identity: IdentityId): Promise<TensionSuggestions> {
  found(getIdentity(s.db.read, identity), 'identity', identity)
  const { words, axes } = await s.worker.run('suggest', { identity_id: identity })
  const dismissed = new Set(dismissedOf(s.db.read, identity))
  return {
    words: words.filter(({ key }) => !dismissed.has(key)),
    axes: axes.filter(({ key }) => !dismissed.has(key)),
  }
}

/** Kept with the journal; `dismissed: false` lets it be suggested again. */
export function dismissSuggestion(
  s: Services,
  { identity_id, key, dismissed = true }: Given['tensions']['dismissSuggestion'],
): Outputs['tensions']['dismissSuggestion'] {
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  s.db.write(tx => {
    const others = dismissedOf(tx, identity_id).filter(one => one !== key)
    putSetting(tx, KEY, dismissed ? [...others, key] : others, identity_id)
  })
  s.bus.publish({ type: 'tensions', identity_id })
  return { dismissed }
}

function dismissedOf(db: ReadDb, identity: IdentityId): string[] {
  return z.array(z.string()).parse(getSettings(db, identity)[KEY] ?? [])
}
