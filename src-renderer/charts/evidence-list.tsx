/** The words themselves: each quote in its sentence, leading to its place in its reflection. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ReflectionId } from '#contract/ids.ts'
import { formatDay } from '../format.ts'
import { orpc } from '../link.ts'
import { type EvidenceItem, type EvidenceQuote, wordsAddress } from './evidence-model.ts'
import { excerpt } from './excerpt-model.ts'
import { chartWords } from './words.ts'
import './evidence.css'

export function EvidenceList({ items }: { readonly items: readonly EvidenceItem[] }): ReactNode {
  return (
    <ul className="evidence">
      {items.map(item => (
        <Item key={item.reflectionId} item={item} />
      ))}
    </ul>
  )
}

const MOST_OTHERS = 6

function Item({ item }: { readonly item: EvidenceItem }): ReactNode {
  const [first, ...others] = item.quotes
  return (
    <li className="evidence__item">
      <p className="evidence__day">
        <Link href={wordsAddress(item.reflectionId)}>{formatDay(item.day, 'long')}</Link>
        {item.note && <span className="evidence__note">{item.note}</span>}
      </p>
      {first && <QuoteInPlace reflectionId={item.reflectionId} quote={first} />}
      {others.length > 0 && (
        <p className="evidence__others">
          {chartWords.alsoHere}{' '}
          {others.slice(0, MOST_OTHERS).map((quote, i) => (
            <span key={quote.start}>
              {i > 0 && ', '}
              <Link href={wordsAddress(item.reflectionId, quote)}>“{quote.quote}”</Link>
              {quote.note && ` (${quote.note})`}
            </span>
          ))}
          {others.length > MOST_OTHERS && ` ${chartWords.andMore(others.length - MOST_OTHERS)}`}
        </p>
      )}
    </li>
  )
}

function QuoteInPlace({
  reflectionId,
  quote,
}: {
  readonly reflectionId: string
  readonly quote: EvidenceQuote
}): ReactNode {
  const id = ReflectionId.parse(reflectionId)
  const reflection = useQuery(orpc.reflections.get.queryOptions({ input: { id }, staleTime: 60_000 }))
  const cut = reflection.data ? excerpt(reflection.data.body, quote) : null
  return (
    <Link href={wordsAddress(reflectionId, quote)} className="evidence__quote">
      {cut ? (
        <>
          {cut.cutStart && '… '}
          {cut.before}
          <mark className="evidence__mark">{cut.quote}</mark>
          {cut.after}
          {cut.cutEnd && ' …'}
        </>
      ) : (
        <mark className="evidence__mark">{quote.quote}</mark>
      )}
      {quote.note && <span className="evidence__pole">{quote.note}</span>}
    </Link>
  )
}
