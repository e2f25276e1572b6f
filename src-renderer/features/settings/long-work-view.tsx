/** A long work on the screen: its progress with a way to stop, its failure, or what it did. */
import type { ReactNode } from 'react'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import type { LongWork } from './use-long-work.ts'

/** `children` says what it did; `step` what it does before the first word of it arrives. */
export function LongWorkView<T>({
  work,
  step,
  children,
}: {
  readonly work: LongWork<T>
  readonly step: string
  readonly children: (result: T) => ReactNode
}): ReactNode {
  const { state } = work
  switch (state.phase) {
    case 'idle':
      return null
    case 'running':
      return (
        <Progress
          step={state.job?.step || step}
          done={state.job?.done ?? 0}
          total={state.job?.total ?? 0}
          onCancel={work.cancel}
        />
      )
    case 'done':
      return (
        <div className="settings__report" role="status">
          {children(state.result)}
        </div>
      )
    case 'stopped':
      return <p role="status">{words.settings.stopped}</p>
    case 'failed':
      return <ErrorNotice error={state.error} />
  }
}
