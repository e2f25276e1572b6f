/** A long work on the screen: its progress with a way to stop, its failure, or what it did. */
import type { ReactNode } from 'react'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { type LongWork, useLongWork } from './long-work.ts'
import { stepWords } from './step-words.ts'
import './data.css'

/**
 * `children` says what it did; `step` what it does before the first word of it arrives; `failed` stands in the place of
 * the plain notice.
 */
export function LongWorkView<T>({
  work,
  step,
  failed = error => <ErrorNotice error={error} />,
  children,
}: {
  readonly work: LongWork<T>
  readonly step: string
  readonly failed?: ((error: unknown) => ReactNode) | undefined
  readonly children: (result: T) => ReactNode
}): ReactNode {
  const state = useLongWork(work)
  return (
    <>
      {state.phase === 'running' && (
        <Progress
          step={stepWords(state.job?.step) || step}
          done={state.job?.done ?? 0}
          total={state.job?.total ?? 0}
          onCancel={work.cancel}
        />
      )}
      {/* There before it is filled, so that what is put into it is heard. */}
      <div role="status" className="work">
        {state.phase === 'done' && <div className="work__report">{children(state.result)}</div>}
        {state.phase === 'stopped' && <p>{words.data.stopped}</p>}
      </div>
      {state.phase === 'failed' && failed(state.error)}
    </>
  )
}
