/** One pattern: how it moves through time, its weekday, its words, and what the owner may do with it. */
import { useQuery } from '@tanstack/react-query'
import { Eye, EyeOff, Merge, MoreHorizontal, Pencil, Pin, PinOff, UserX } from 'lucide-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Link, useParams } from 'wouter'
import { PatternId } from '#contract/ids.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Companions } from './companions.tsx'
import { hourWords } from './hour-words.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { PatternCalendar } from './pattern-calendar.tsx'
import { PatternTimeline } from './pattern-timeline.tsx'
import { PatternWeekdays } from './pattern-weekdays.tsx'
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
          {kindOf(pattern)}
          {'\u00a0· '}
          {patternWords.inReflections(pattern.reflection_count)}
          {'\u00a0· '}
          {seen}
          {'\u00a0· '}
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
      <Section title={patternWords.calendar}>
        <PatternCalendar pattern={pattern} />
      </Section>
      {pattern.hour && (
        <Section title={patternWords.hour}>
          <p className="pattern-said">{hourWords(pattern.hour)}</p>
        </Section>
      )}
      <div className="pattern-pair">
        <Section title={patternWords.weekday} hint={patternWords.weekdayHint}>
          <PatternWeekdays pattern={pattern} />
        </Section>
        <Section title={patternWords.companions} hint={patternWords.companionsHint}>
          <Companions pattern={pattern} />
        </Section>
      </div>
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
      <Menu trigger={<IconButton icon={MoreHorizontal} label={patternWords.moreActs} />}>
        <MenuItem icon={pattern.hidden ? Eye : EyeOff} onSelect={() => acts.hide(!pattern.hidden)}>
          {pattern.hidden ? patternWords.unhide : patternWords.hide}
        </MenuItem>
        <MenuItem icon={UserX} onSelect={() => acts.notMe(true)}>
          {patternWords.notMe}
        </MenuItem>
        {pattern.merged_into === null && (
          <MenuItem icon={Merge} onSelect={onMerge}>
            {patternWords.merge}
          </MenuItem>
        )}
      </Menu>
    </>
  )
}

/** What the owner did to it that changes what it means. */
function Notices({ pattern, acts }: { readonly pattern: Pattern; readonly acts: PatternActs }): ReactNode {
  const feedback = useQuery(orpc.patterns.feedback.queryOptions({ input: { id: pattern.id } }))
  const merged = useQuery(orpc.patterns.merged.queryOptions({ input: { id: pattern.id } }))
  const notMe = feedback.data?.flag === 'not-me'
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
      {notMe && (
        <p className="pattern-notice">
          {patternWords.isNotMe}
          <Button size="small" onClick={() => acts.notMe(false)}>
            {patternWords.takeBack}
          </Button>
        </p>
      )}
      {pattern.hidden && !notMe && <p className="pattern-notice">{patternWords.isHidden}</p>}
      {merged.data && merged.data.patterns.length > 0 && <Holds members={merged.data.patterns} />}
    </>
  )
}

/** Those that count for it, each to be parted again. */
function Holds({ members }: { readonly members: readonly Pattern[] }): ReactNode {
  return (
    <div className="pattern-notice">
      <span>{patternWords.holds}</span>
      {members.map(member => (
        <Member key={member.id} member={member} />
      ))}
    </div>
  )
}

function Member({ member }: { readonly member: Pattern }): ReactNode {
  const acts = usePatternActs(member)
  return (
    <span className="pattern-notice__member">
      <Link href={`/patterns/${member.id}`}>{member.name}</Link>
      <Button size="small" kind="quiet" aria-label={patternWords.partOne(member.name)} onClick={acts.part}>
        {patternWords.part}
      </Button>
    </span>
  )
}

function Back(): ReactNode {
  return <BackLink to="/patterns">{patternWords.back}</BackLink>
}

function NotFound(): ReactNode {
  return (
    <Page title={patternWords.title} back={<Back />} hideTitle>
      <EmptyState title={patternWords.notFound}>{patternWords.notFoundHint}</EmptyState>
    </Page>
  )
}
