/** All patterns: what keeps coming back, what is new, what faded, and the whole list to look through. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ChartLine, RotateCw, Waves } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { z } from 'zod'
import type { PatternId } from '#contract/ids.ts'
import type { Pattern, PatternKind } from '#contract/schemas/pattern.ts'
import { nextSkip } from '../../charts/evidence-model.ts'
import { whole } from '../../charts/number-words.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AnalyseBar } from './analyse-bar.tsx'
import { ComparePatterns, MOST_COMPARED } from './compare-patterns.tsx'
import { PatternColumns } from './pattern-columns.tsx'
import { PatternRow } from './pattern-row.tsx'
import { SelfAudit } from './self-audit.tsx'
import { useAnalysis } from './use-analysis.ts'
import { useSparks } from './use-sparks.ts'
import { patternWords, tierWords } from './words.ts'
import './patterns.css'

type Kind = z.infer<typeof PatternKind> | 'all'

const KINDS = (Object.keys(patternWords.kinds) as Kind[]).map(value => ({
  value,
  label: patternWords.kinds[value],
}))
const PAGE = 50
/** Compared at first: those on top of the list. */
const FIRST_COMPARED = 6

export function PatternsPage(): ReactNode {
  const identity = useIdentity()
  const analysis = useAnalysis(identity.id)
  const running = analysis.state.kind === 'running'
  return (
    <Page
      title={patternWords.title}
      lead={patternWords.lead}
      width="wide"
      actions={
        <Button icon={RotateCw} busy={running} onClick={analysis.start}>
          {running ? patternWords.analysing : patternWords.analyse}
        </Button>
      }
    >
      <AnalyseBar analysis={analysis} />
      <PatternList />
      <SelfAudit identityId={identity.id} />
    </Page>
  )
}

function PatternList(): ReactNode {
  const identity = useIdentity()
  const [kind, setKind] = useState<Kind>('all')
  const [name, setName] = useState('')
  const [hidden, setHidden] = useState(false)
  /** null while nothing is compared. */
  const [compared, setCompared] = useState<readonly Pattern[] | null>(null)
  const wanted = useDeferredValue(name.trim())
  const list = useInfiniteQuery(
    orpc.patterns.list.infiniteOptions({
      input: (skip: number) => ({
        identity_id: identity.id,
        skip,
        limit: PAGE,
        hidden,
        ...(kind === 'all' ? {} : { kind }),
        ...(wanted ? { pattern_name: wanted } : {}),
      }),
      initialPageParam: 0,
      getNextPageParam: nextSkip,
      placeholderData: keepPreviousData,
    }),
  )
  const patterns = list.data?.pages.flatMap(p => p.patterns) ?? []
  const sparks = useSparks(identity.id, patterns)
  if (list.error) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  const first = list.data?.pages[0]
  if (!first) return <Skeleton lines={8} />
  const filtered = kind !== 'all' || wanted !== '' || hidden
  const pick = (pattern: Pattern) =>
    setCompared(now => (now ? toggled(now, pattern).slice(-MOST_COMPARED) : now))
  const tier = tierWords(first.tier, first.reflections)
  if (first.total === 0 && !filtered)
    return (
      <EmptyState icon={Waves} title={patternWords.none}>
        {tier ?? patternWords.noneHint}
      </EmptyState>
    )
  return (
    <section aria-labelledby="all-patterns" className="pattern-list">
      {tier && <p className="pattern-list__tier">{tier}</p>}
      <PatternColumns identityId={identity.id} />
      <h2 id="all-patterns" className="section__title">
        {hidden ? patternWords.hidden : patternWords.all}{' '}
        <span className="pattern-list__total">{whole(first.total)}</span>
      </h2>
      <div className="pattern-list__filter">
        <Segmented label={patternWords.filter} value={kind} options={KINDS} onChange={setKind} />
        <Field
          className="pattern-list__search"
          label={patternWords.search}
          hideLabel
          type="search"
          placeholder={patternWords.searchShort}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        {patterns.length > 1 && (
          <Button
            kind="quiet"
            size="small"
            icon={ChartLine}
            aria-pressed={compared !== null}
            onClick={() => setCompared(compared ? null : patterns.slice(0, FIRST_COMPARED))}
          >
            {patternWords.compare}
          </Button>
        )}
        <Button kind="quiet" size="small" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
          {patternWords.showHidden}
        </Button>
      </div>
      {compared && <ComparePatterns identityId={identity.id} patterns={compared} />}
      {patterns.length === 0 ? (
        <EmptyState title={patternWords.noMatch}>
          {hidden && kind === 'all' && !wanted ? patternWords.noHidden : patternWords.noMatchHint}
        </EmptyState>
      ) : (
        <ul className="pattern-list__rows">
          {patterns.map(pattern => (
            <PatternRow
              key={pattern.id}
              pattern={pattern}
              points={sparks.get(pattern.id)}
              picked={compared ? holds(compared, pattern.id) : null}
              onPick={pick}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {patternWords.more}
        </Button>
      )}
    </section>
  )
}

function holds(patterns: readonly Pattern[], id: PatternId): boolean {
  return patterns.some(one => one.id === id)
}

function toggled(patterns: readonly Pattern[], pattern: Pattern): readonly Pattern[] {
  return holds(patterns, pattern.id) ? patterns.filter(one => one.id !== pattern.id) : [...patterns, pattern]
}
