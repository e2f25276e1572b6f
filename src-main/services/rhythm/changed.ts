/** Tells the windows that something of the wing changed. */
import type { IdentityId } from '#contract/ids.ts'
import type { Services } from '../context.ts'

export function changed(s: Pick<Services, 'bus'>, identityId: string): void {
  s.bus.publish({ type: 'rhythm', identity_id: identityId as IdentityId })
}
