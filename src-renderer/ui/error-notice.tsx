/** An expected failure in plain words: the rule that was broken, and what can be done now. */
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { problemOf } from '../problem.ts'
import { words } from '../words.ts'
import { Button } from './button.tsx'
import './states.css'

/** Give it whatever was thrown; it shows the typed problem's rule and remedy, or calm words for a bug. */
export function ErrorNotice({
  error,
  onRetry,
  hidePath,
  actions,
}: {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  /** Where the path is a copy that says nothing to its owner. */
  readonly hidePath?: boolean | undefined
  readonly actions?: ReactNode
}): ReactNode {
  const problem = problemOf(error)
  return (
    <div className="error-notice" role="alert">
      <CircleAlert className="error-notice__icon" size={18} aria-hidden />
      <div className="error-notice__words">
        <p className="error-notice__rule">{problem.rule}</p>
        <p className="error-notice__remedy">{problem.remedy}</p>
        {problem.original && (
          <p className="error-notice__remedy">
            {words.problems.inEnglish} <span lang="en">{problem.original}</span>
          </p>
        )}
        {problem.path && !hidePath && <p className="error-notice__path">{problem.path}</p>}
        {(onRetry || actions) && (
          <div className="error-notice__actions">
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {words.tryAgain}
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  )
}
