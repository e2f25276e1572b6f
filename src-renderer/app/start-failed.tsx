/** What stands here when the journal could not be opened: what happened, and what can be done. */
import { type ReactNode, useEffect } from 'react'
import { problemOf, type ShownProblem, sentences } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { words } from '../words.ts'
import { Mark } from './mark.tsx'
import './shell.css'

export function StartFailed({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry: () => void
}): ReactNode {
  const problem = problemOf(error)
  useEffect(() => {
    document.title = words.app
  }, [])
  return (
    <main className="start">
      <Mark className="start__mark" />
      <h1 className="start__title">{titleOf(problem)}</h1>
      <p className="start__lead">
        {problem.code === 'OFFLINE' ? words.start.offlineRemedy : sentences(problem)}
      </p>
      {problem.path && <p className="start__lead">{problem.path}</p>}
      <div className="start__failed">
        <Button onClick={onRetry}>{words.tryAgain}</Button>
      </div>
    </main>
  )
}

function titleOf({ code }: ShownProblem): string {
  if (code === 'JOURNAL_NEWER') return words.start.newer
  if (code === 'JOURNAL_DAMAGED') return words.start.damaged
  if (code === 'JOURNAL_LOCKED') return words.start.locked
  if (code === 'OFFLINE') return words.start.offline
  return words.start.title
}
