/** “Why do I see this?”: the counts behind a pattern, and what its confidence means. */
import type { ReactNode } from 'react'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { formatDay } from '../../format.ts'
import { Popover } from '../../ui/popover.tsx'
import { confidenceWords } from './confidence.ts'
import { patternWords } from './words.ts'

export function WhyPopover({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const words = patternWords
  return (
    <Popover
      label={words.whyLabel(pattern.name)}
      align="end"
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
        <p>{words.whyConfidence(pattern.confidence)}</p>
        {pattern.early && <p>{words.whyEarly}</p>}
        {pattern.name !== pattern.detected_name && <p>{words.whyNamed(pattern.detected_name)}</p>}
      </div>
    </Popover>
  )
}
