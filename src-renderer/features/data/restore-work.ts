/** The restore that is going on, or was last. */
import type { Inputs } from '#contract/contract.ts'
import type { RestoreReport } from '#contract/schemas/data.ts'
import { client } from '../../link.ts'
import { createLongWork } from './long-work.ts'

export type RestoreRequest = Inputs['data']['restore']

export const restoring = createLongWork<RestoreReport>()

let last: RestoreRequest | null = null

/** After it, everything that is shown may be all other: `after` asks for it again. */
export function restore(request: RestoreRequest, after: () => void): void {
  last = request
  restoring.run(() => client.data.restore(request), { after })
}

/** The same once more, with the passphrase that the backup was locked with. */
export function restoreWith(passphrase: string, after: () => void): void {
  if (last) restore({ ...last, passphrase }, after)
}
