/** One pattern: how it moves through time, its weekday, its words, and what the owner may do with it. */
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Eye, EyeOff, Merge, Pencil, Pin, PinOff } from 'lucide-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Link, useParams } from 'wouter'
import { PatternId } from '#contract/ids.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { WeekdayBars } from '../../charts/weekday-bars.tsx'
import { weekdayHabit } from '../../charts/weekday-model.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PatternTimeline } from './pattern-timeline.tsx'
import { QuoteList } from './quote-list.tsx'
import { RenameField } from './rename-field.tsx'
import { type PatternActs, usePatternActs } from './use-pattern-acts.ts'
import { WhyPopover } from './why-popover.tsx'
import { kindOf, patternWords } from './words.ts'
import './patterns.css'

export function PatternPage(): ReactNode {
  const id = PatternId.safeParse(useParams().id)
  if (!id.success) return <NotFound />
  return <Known key={id.data} id={id.data} />
}

function Known({ id }: { readonly id: PatternId }): ReactNode {
  const pattern = useQuery(orpc.patterns.get.queryOptions({ input: { id } }))
  if (pattern.data) return <Shown pattern={pattern.data} />
  if (isProblem(pattern.error, 'NOT_FOUND')) return <NotFound />
  return (
    <Page title={patternWords.title} width="wide" back={<Back />}>
      {pattern.error ? (
        <ErrorNotice error={pattern.error} onRetry={() => void pattern.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  )
}

function Shown({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const acts = usePatternActs(pattern)
  const [renaming, setRenaming] = useState(false)
  const [merging, setMerging] = useState(false)
  const renameButton = useRef<HTMLButtonElement>(null)
  const endRenaming = () => {
    setRenaming(false)
    renameButton.current?.focus()
  }
  const seen = patternWords.seen(formatDay(pattern.first_seen), formatDay(pattern.last_seen))
  return (
    <Page
      title={pattern.name}
      width="wide"
      back={<Back />}
      lead={
        <>
          {kindOf(pattern)} · {patternWords.inReflections(pattern.reflection_count)} · {seen} ·{' '}
          <WhyPopover pattern={pattern} />
        </>
      }
      actions={
        <Acts
          pattern={pattern}
          acts={acts}
          renameButton={renameButton}
          onRename={() => setRenaming(true)}
          onMerge={() => setMerging(true)}
        />
      }
    >
      {renaming && (
        <RenameField
          name={pattern.name}
          detectedName={pattern.detected_name}
          onLeave={endRenaming}
          onKeep={name => {
            acts.rename(name)
            endRenaming()
          }}
        />
      )}
      <Notices pattern={pattern} acts={acts} />
      <Section title={patternWords.timeline}>
        <PatternTimeline pattern={pattern} />
      </Section>
      {pattern.weekday && (
        <Section title={patternWords.weekday}>
          <p>{weekdayHabit(pattern.weekday, pattern.name).sentence}</p>
          <WeekdayBars model={weekdayHabit(pattern.weekday, pattern.name)} />
        </Section>
      )}
      <Section title={patternWords.quotes} hint={patternWords.quotesHint}>
        <div className="quotes">
          <QuoteList id={pattern.id} />
        </div>
      </Section>
      {merging && (
        <MergeDialog
          pattern={pattern}
          onClose={() => setMerging(false)}
          onMerge={into => {
            acts.merge(into)
            setMerging(false)
          }}
        />
      )}
    </Page>
  )
}

function Acts({
  pattern,
  acts,
  renameButton,
  onRename,
  onMerge,
}: {
  readonly pattern: Pattern
  readonly acts: PatternActs
  /** Takes the focus back when renaming ends. */
  readonly renameButton: RefObject<HTMLButtonElement | null>
  readonly onRename: () => void
  readonly onMerge: () => void
}): ReactNode {
  return (
    <>
      <Button ref={renameButton} kind="quiet" icon={Pencil} onClick={onRename}>
        {patternWords.rename}
      </Button>
      <Button kind="quiet" icon={pattern.pinned ? PinOff : Pin} onClick={() => acts.pin(!pattern.pinned)}>
        {pattern.pinned ? patternWords.unpin : patternWords.pin}
      </Button>
      <Button kind="quiet" icon={pattern.hidden ? Eye : EyeOff} onClick={() => acts.hide(!pattern.hidden)}>
        {pattern.hidden ? patternWords.unhide : patternWords.hide}
      </Button>
      {pattern.merged_into === null && (
        <Button kind="quiet" icon={Merge} onClick={onMerge}>
          {patternWords.merge}
        </Button>
      )}
    </>
  )
}

/** What the owner did to it that changes what it means. */
function Notices({ pattern, acts }: { readonly pattern: Pattern; readonly acts: PatternActs }): ReactNode {
  return (
    <>
      {pattern.merged_into && (
        <p className="pattern-notice">
          {patternWords.isMerged}{' '}
          <Link href={`/patterns/${pattern.merged_into}`}>{patternWords.openMerged}</Link>
          <Button size="small" onClick={acts.part}>
            {patternWords.part}
          </Button>
        </p>
      )}
      {pattern.hidden && <p className="pattern-notice">{patternWords.isHidden}</p>}
    </>
  )
}

function Back(): ReactNode {
  return (
    <Link href="/patterns" className="button button--quiet button--small">
      <ArrowLeft size={14} aria-hidden />
      {patternWords.back}
    </Link>
  )
}

function NotFound(): ReactNode {
  return (
    <Page title={patternWords.title} back={<Back />} hideTitle>
      <EmptyState title={patternWords.notFound}>{patternWords.notFoundHint}</EmptyState>
    </Page>
  )
}
