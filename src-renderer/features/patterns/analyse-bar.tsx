/** The progress of a reading and what it came to; nothing while there is none. */
import type { ReactNode } from 'react'
import { assertNever } from '../../assert-never.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { stepWords } from '../data/step-words.ts'
import type { Analysis } from './use-analysis.ts'
import { patternWords } from './words.ts'

export function AnalyseBar({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const { state } = analysis
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className="analyse">
          <Progress
            step={stepWords(state.job?.step) || patternWords.analysing}
            done={state.job?.done ?? 0}
            total={state.job?.total ?? 0}
            onCancel={analysis.cancel}
          />
        </div>
      )
    case 'done':
      return (
        <p className="analyse analyse--end" role="status">
          {patternWords.analysed(state.read, state.found)}
        </p>
      )
    case 'stopped':
      return (
        <p className="analyse analyse--end" role="status">
          {patternWords.stopped}
        </p>
      )
    case 'failed':
      return <ErrorNotice error={state.error} onRetry={analysis.start} />
    default:
      return assertNever(state)
  }
}
