/** One reflection that was found: its day, the words around the match, the match marked. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Outputs } from '#contract/contract.ts'
import { wordsAddress } from '../../charts/evidence-model.ts'
import { formatDay } from '../../format.ts'
import { firstMatch, pieces } from './highlight-model.ts'

export function HitRow({ hit }: { readonly hit: Outputs['search']['query']['hits'][number] }): ReactNode {
  return (
    <li className="hit">
      <Link
        href={wordsAddress(hit.reflection_id, firstMatch(hit) ?? undefined)}
        className="hit__link"
        data-hit
      >
        <span className="hit__day">{formatDay(hit.journal_day)}</span>
        <span className="hit__words">
          {hit.offset > 0 && '…\u00a0'}
          {pieces(hit.snippet, hit.highlights).map(piece =>
            piece.marked ? (
              <mark key={piece.start} className="evidence__mark">
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
          {!endsSentence(hit.snippet) && '\u00a0…'}
        </span>
      </Link>
    </li>
  )
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？]['"”’)]*\s*$/.test(text)
}
