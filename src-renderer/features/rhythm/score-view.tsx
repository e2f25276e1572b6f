/** The score of a day with its coverage, and each domain with its parts behind it. */
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DayScore, DomainScore } from '#contract/schemas/rhythm-score.ts'
import { formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { saidWords } from './said-words.ts'
import { rhythmWords as text } from './words.ts'

export function ScoreView({ day }: { readonly day: string }): ReactNode {
  const { id } = useIdentity()
  const score = useQuery(orpc.rhythm.score.queryOptions({ input: { identity_id: id, day } }))
  if (score.error) return <ErrorNotice error={score.error} onRetry={() => void score.refetch()} />
  if (!score.data) return <Skeleton lines={4} />
  return (
    <div className="score">
      <Whole score={score.data} />
      <div className="score__domains">
        {score.data.domains.map(domain => (
          <Domain key={domain.domain} of={domain} />
        ))}
      </div>
    </div>
  )
}

/** The number in its ring, and beside it what it is made from. */
function Whole({ score }: { readonly score: DayScore }): ReactNode {
  const { life, domains_with_data, domains_of } = score
  if (life === null)
    return (
      <p className="score__none">
        {text.scoreSays(score)} {text.bringData} <Link href="/settings">{text.toSettings}</Link>
      </p>
    )
  return (
    <div className="score__whole">
      <svg className="score__ring" viewBox="0 0 64 64" aria-hidden>
        <circle className="score__track" cx={32} cy={32} r={28} />
        <circle
          className="score__arc"
          cx={32}
          cy={32}
          r={28}
          pathLength={100}
          strokeDasharray={`${life} 100`}
          transform="rotate(-90 32 32)"
        />
      </svg>
      <span className="score__number" aria-hidden>
        {formatNumber(life)}
      </span>
      <p className="score__words">
        <span className="visually-hidden">{formatNumber(life)}, </span>
        {text.coverage(domains_with_data, domains_of)}
      </p>
    </div>
  )
}

function Domain({ of: { domain, score, parts } }: { readonly of: DomainScore }): ReactNode {
  return (
    <details className="score__domain">
      <summary>
        <ChevronRight className="score__chevron" size={14} aria-hidden />
        <span>{text.domains[domain]}</span>
        {score === null ? (
          <span />
        ) : (
          <progress className="progress__bar" aria-hidden value={score} max={100} />
        )}
        <span className={score === null ? 'score__value score__value--none' : 'score__value'}>
          {text.domainScore(score)}
        </span>
      </summary>
      <ul className="score__parts">
        {parts.map(part => (
          <li key={part.code}>
            <span>{saidWords.partName(domain, part)}</span>
            <span className={part.score === null ? 'score__value score__value--none' : 'score__value'}>
              {part.score === null ? '–' : formatNumber(Math.round(part.score * 10) / 10)}
            </span>
            <span className="score__why">{saidWords.partWhy(domain, part)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
