/** What stands here before there is a journal: how far the opening is, or why it failed and what can be done. */
import { type ReactNode, useEffect } from 'react'
import { Mark } from '../app/mark.tsx'
import { Progress, useAfter } from '../ui/progress.tsx'
import { OpeningFailed } from './opening-failed.tsx'
import { useOpening } from './use-opening.ts'
import { openingWords as words } from './words.ts'
import './opening.css'

export function OpeningPage(): ReactNode {
  const { state, gone, act, showFile } = useOpening()
  const visible = useAfter()
  const title =
    state?.state === 'failed'
      ? words.troubles[state.failure.trouble].title
      : state?.state === 'opening' && state.step
        ? words.upgradeTitle
        : words.title
  useEffect(() => {
    document.title = `${title} · Mirror`
  }, [title])
  return (
    <main className="opening">
      <Mark className="opening__mark" />
      {gone && (
        <p className="opening__gone" role="alert">
          {words.gone}
        </p>
      )}
      {state?.state === 'failed' ? (
        <OpeningFailed failure={state.failure} title={title} act={act} showFile={showFile} />
      ) : (
        visible && (
          <>
            <h1 className="opening__title">{title}</h1>
            <p className="opening__lead">
              {state?.state === 'opening' && state.step ? words.upgradeLead : words.lead}
            </p>
            {state?.state === 'opening' && state.step && (
              <div className="opening__progress" aria-live="polite">
                <Progress
                  step={words.step(state.step.done, state.step.total, state.step.step)}
                  done={state.step.done}
                  total={state.step.total}
                />
              </div>
            )}
          </>
        )
      )}
    </main>
  )
}
