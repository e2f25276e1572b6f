/** UUIDv7 ids: new ones from the clock and chance, derived ones from a text, so that the same import gives the same ids. */
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { Ids } from '#services/ports.ts'

export const uuidIds: Ids = {
  next: () => v7(),
  derived(seed, key, at) {
    const random = createHash('sha256').update(seed).update('\0').update(key).digest()
    // UUIDv7 counts milliseconds from 1970 and cannot hold an earlier day.
    const msecs = at === undefined ? 0 : Math.max(0, Date.parse(at))
    return v7({ msecs, random: random.subarray(0, 16), seq: random.readUInt32BE(16) })
  },
}
