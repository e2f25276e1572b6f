/** Finds the writer's own words: instantly, with the keyboard alone, and with an address that can be kept. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { parseSearch } from '#contract/search-operators.ts'
import { navigate } from '../../app/hash-location.ts'
import { nextSkip } from '../../charts/evidence-model.ts'
import { orpc } from '../../link.ts'
import { brokenRule } from '../../problem.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { words } from '../../words.ts'
import { straightQuotes } from './highlight-model.ts'
import { HitRow } from './hit-row.tsx'
import { SearchHelp } from './search-help.tsx'
import { useDebounced } from './use-debounced.ts'
import './search.css'

type Order = 'best' | 'newest'

const ORDERS = (['best', 'newest'] as const).map(value => ({ value, label: words.search.orders[value] }))
const WAIT_MS = 120

export function SearchPage(): ReactNode {
  const identity = useIdentity()
  const [params] = useSearchParams()
  const asked = params.get('q') ?? ''
  const [text, setText] = useState(asked)
  const [order, setOrder] = useState<Order>('best')
  const field = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const query = useDebounced(straightQuotes(text).trim(), WAIT_MS)

  useEffect(() => {
    field.current?.focus()
  }, [])

  const parsed = parseSearch(query)
  const problem = 'problem' in parsed ? brokenRule(parsed.problem) : null

  // The address follows what is searched, so that Back from a reflection finds the search again.
  const written = useRef(asked)
  useEffect(() => {
    if (query === written.current) return
    written.current = query
    navigate(query ? `/search?q=${encodeURIComponent(query)}` : '/search', { replace: true })
  }, [query])
  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    setText(asked)
  }, [asked])

  const results = useInfiniteQuery(
    orpc.search.query.infiniteOptions({
      input: (skip: number) => ({ identity_id: identity.id, query, order, skip, limit: 20 }),
      initialPageParam: 0,
      getNextPageParam: nextSkip,
      enabled: query !== '' && !problem,
      placeholderData: keepPreviousData,
    }),
  )
  // Enter opens the first of what was asked for: what is on the screen may still answer an earlier question.
  const [opening, setOpening] = useState(false)
  const answered = query === straightQuotes(text).trim() && !results.isFetching
  useEffect(() => {
    if (!opening || !answered) return
    setOpening(false)
    page.current?.querySelector<HTMLElement>('[data-hit]')?.click()
  }, [opening, answered])
  const hits = query && !problem ? (results.data?.pages.flatMap(p => p.hits) ?? []) : []
  const total = results.data?.pages[0]?.total ?? 0

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && event.target !== field.current) {
      event.preventDefault()
      field.current?.focus()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops: (Element | null)[] = [field.current, ...(page.current?.querySelectorAll('[data-hit]') ?? [])]
    const at = stops.indexOf(document.activeElement)
    if (at < 0) return
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!(next instanceof HTMLElement)) return
    event.preventDefault()
    next.focus()
  }

  return (
    <Page title={words.search.title} hideTitle ownFocus>
      <search ref={page} className="search" onKeyDown={walk}>
        <div className="search__bar">
          <Search className="search__icon" size={18} aria-hidden />
          <input
            ref={field}
            type="search"
            className="search__field"
            aria-label={words.search.label}
            placeholder={words.search.placeholder}
            value={text}
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            onChange={event => {
              setText(event.currentTarget.value)
              setOpening(false)
            }}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              setOpening(true)
            }}
          />
        </div>
        <div className="search__line">
          <p className="search__count" aria-live="polite">
            {query !== '' && !problem && !results.isPending ? words.search.found(total) : '\u00a0'}
          </p>
          {query !== '' && !problem && total > 0 && (
            <Segmented label={words.search.order} value={order} options={ORDERS} onChange={setOrder} />
          )}
        </div>
        {problem && (
          <p className="search__problem" role="status">
            <strong>{problem.rule}.</strong> {problem.remedy}
          </p>
        )}
        {results.error && !problem && (
          <ErrorNotice error={results.error} onRetry={() => void results.refetch()} />
        )}
        {query === '' && <SearchHelp />}
        {query !== '' && !problem && results.data && total === 0 && (
          <EmptyState icon={Search} title={words.search.none}>
            {words.search.noneHint}
          </EmptyState>
        )}
        {hits.length > 0 && (
          <>
            <ul
              className="search__hits"
              aria-label={words.search.results}
              data-stale={results.isPlaceholderData || undefined}
            >
              {hits.map(hit => (
                <HitRow key={hit.reflection_id} hit={hit} />
              ))}
            </ul>
            {results.hasNextPage && (
              <Button busy={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>
                {words.search.more}
              </Button>
            )}
            <p className="search__keys">{words.search.keys}</p>
          </>
        )}
      </search>
    </Page>
  )
}
