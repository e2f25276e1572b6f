/** Says of what is shown that it will recur, and looks whether what was said before came true. */
import { closeClaim, insertClaim, openClaims, tokensIn } from '#db/claims.ts'
import type { WriteDb } from '#db/handles.ts'
import type { PatternEntries } from '#db/patterns.ts'
import { blockOf, blockSize, type Claim, isKept } from '#engine/confidence/self-audit.ts'
import type { Judged } from './judge-pattern.ts'

/** Closes the claims whose reflections are all written; a pattern that is shown and of which none waits gets a new one. */
export function auditClaims(
  tx: WriteDb,
  identity: string,
  entries: PatternEntries,
  shown: readonly Judged[],
): void {
  const { days, seqs, at } = entries
  const waiting = new Set<number>()
  for (const row of openClaims(tx, identity)) {
    const claim: Claim = { ...row, madeAfter: row.made_after, perMillion: row.per_million }
    const block = blockOf(claim, days)
    if (block === null) waiting.add(row.pattern_seq)
    else
      closeClaim(
        tx,
        row,
        // Words of the writer's own that are followed no more did not recur enough to be.
        isKept(claim, block, at.get(row.pattern_seq) ?? [], tokensIn(tx, seqs.slice(block.first, block.end))),
      )
  }
  const made_after = days.at(-1)
  if (made_after === undefined) return
  for (const { seq, stats, perMillion } of shown)
    if (!waiting.has(seq))
      insertClaim(tx, {
        pattern_seq: seq,
        made_after,
        entries: blockSize(days.length),
        confidence: stats.confidence,
        per_million: perMillion,
      })
}
