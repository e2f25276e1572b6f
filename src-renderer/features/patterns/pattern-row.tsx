/** One pattern in a list: its name, how sure it is, how often, and its line through time. */
import { Pin } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { EvolutionPoint, Pattern } from '#contract/schemas/pattern.ts'
import { shortMonth } from '../../charts/day-words.ts'
import { Spark } from '../../charts/spark.tsx'
import { trendWords } from '../../charts/timeline-model.ts'
import { WhyPopover } from './why-popover.tsx'
import { kindOf, patternWords } from './words.ts'

export function PatternRow({
  pattern,
  points,
  picked,
  onPick,
}: {
  readonly pattern: Pattern
  readonly points: readonly EvolutionPoint[] | undefined
  /** Whether it is compared with others; null while nothing is. */
  readonly picked: boolean | null
  readonly onPick: (pattern: Pattern) => void
}): ReactNode {
  return (
    <li className="pattern-row">
      <div className="pattern-row__main">
        {picked !== null && (
          <input
            type="checkbox"
            className="pattern-row__pick"
            aria-label={patternWords.comparePick(pattern.name)}
            checked={picked}
            onChange={() => onPick(pattern)}
          />
        )}
        <Link href={`/patterns/${pattern.id}`} className="pattern-row__name">
          {pattern.pinned && <Pin className="pattern-row__pin" size={13} aria-label={patternWords.pinned} />}
          {pattern.name}
        </Link>
        <p className="pattern-row__about">{aboutOf(pattern)}</p>
      </div>
      <div className="pattern-row__spark">{points && <Spark points={points} width={132} height={30} />}</div>
      <div className="pattern-row__count">
        <p>{patternWords.inReflections(pattern.reflection_count)}</p>
        <p className="pattern-row__about">
          {patternWords.seen(shortMonth(pattern.first_seen), shortMonth(pattern.last_seen))}
        </p>
      </div>
      <div className="pattern-row__why">
        <WhyPopover pattern={pattern} />
      </div>
    </li>
  )
}

/** The trend is said only where there is one to say. */
function aboutOf(pattern: Pattern): string {
  return pattern.trend === 'too-few'
    ? kindOf(pattern)
    : `${kindOf(pattern)}\u00a0· ${trendWords(pattern.trend)}`
}
