/** “Why do I see this?”: the counts behind a pattern, what ordinary writing would hold, and what its confidence means. */

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Pattern, PatternWhy } from '#contract/schemas/pattern.ts'
import { percent, whole } from '../../charts/number-words.ts'
import { chartWords } from '../../charts/words.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { confidenceWords } from './confidence.ts'
import { SelfAuditSentence } from './self-audit.tsx'
import { patternWords } from './words.ts'

export function WhyPopover({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const words = patternWords
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={words.whyLabel(pattern.name)}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className="why"
          aria-label={`${confidenceWords(pattern.confidence)}. ${words.whyLabel(pattern.name)}`}
        >
          {confidenceWords(pattern.confidence)}
        </button>
      }
    >
      <div className="why__panel">
        <p className="why__title">{words.why}</p>
        <p>
          {words.whyCounts(pattern)}{' '}
          {words.seen(formatDay(pattern.first_seen, 'short'), formatDay(pattern.last_seen, 'short'))}.
        </p>
        <p>{words.whyTier[pattern.tier]}</p>
        {open && <Counts pattern={pattern} />}
        <p>{words.whyConfidence(pattern.confidence)}</p>
        {open && <SelfAuditSentence identityId={pattern.identity_id} />}
        {pattern.early && <p>{words.whyEarly}</p>}
        {pattern.name !== pattern.detected_name && <p>{words.whyNamed(pattern.detected_name)}</p>}
      </div>
    </Popover>
  )
}

function Counts({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const why = useQuery(orpc.patterns.why.queryOptions({ input: { id: pattern.id } }))
  if (why.error) return <ErrorNotice error={why.error} onRetry={() => void why.refetch()} />
  if (!why.data) return <Skeleton lines={3} />
  const { data } = why
  return (
    <>
      <p>{patternWords.whySentence(data)}</p>
      {data.low !== null && data.high !== null && <p>{patternWords.whyInterval(data.low, data.high)}</p>}
      {data.unseen && <p>{patternWords.whyUnseen}</p>}
      <dl className="why__counts">
        {rowsOf(data).map(([name, value]) => (
          <div key={name} className="why__row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function rowsOf(why: PatternWhy): readonly (readonly [string, string])[] {
  const { whyRows: rows } = patternWords
  return [
    [rows.with, whole(why.with)],
    [rows.reflections, whole(why.reflections)],
    [rows.occurrences, whole(why.occurrences)],
    [rows.expected, why.expected < 10 ? why.expected.toFixed(1) : whole(why.expected)],
    [rows.background, patternWords.perMillion(why.per_million)],
    [
      rows.interval,
      why.low === null || why.high === null ? '–' : chartWords.fromTo(percent(why.low), percent(why.high)),
    ],
    [rows.confidence, confidenceWords(why.confidence)],
    [rows.engine, why.engine_version],
  ]
}
