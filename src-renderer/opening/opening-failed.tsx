/** The journal could not be opened: what happened, what is safe, and what can be done, the surest first. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { OpeningFailure } from '#contract/opening.ts'
import { Button } from '../ui/button.tsx'
import type { OpeningView } from './use-opening.ts'
import { openingWords as words } from './words.ts'

export function OpeningFailed({
  failure,
  title,
  act,
  showFile,
}: {
  readonly failure: OpeningFailure
  readonly title: string
} & Pick<OpeningView, 'act' | 'showFile'>): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  const [unshown, setUnshown] = useState(false)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  const { busy, offers, outcome, backup } = failure
  const trouble = words.troubles[failure.trouble]
  const told = words.told(failure)
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="opening__title">
        {title}
      </h1>
      <p className="opening__lead">
        {told.what}
        {!trouble.remedyBelow && ` ${told.remedy}`}
      </p>
      <p className="opening__safe">{trouble.safe}</p>
      <dl className="opening__where">
        <dt>{words.where}</dt>
        <dd>
          {failure.path}
          {failure.line !== null && `, ${words.line(failure.line)}`}
        </dd>
      </dl>
      <h2 className="opening__what-now">{words.whatNow}</h2>
      <ul className="opening__acts">
        {offers.backup && (
          <li>
            {backup.state === 'found' ? (
              <Act
                label={busy === 'backup' ? words.backupBusy : words.backup}
                hint={words.backupHint(whenOf(backup.created_at), backup.reflections)}
                kind="primary"
                busy={busy === 'backup'}
                disabled={busy !== null}
                onClick={() => act('openBackup')}
              />
            ) : (
              <p className="opening__hint" role="status">
                {backup.state === 'looking' ? words.looking : words.noBackup(backup.passed_over)}
              </p>
            )}
          </li>
        )}
        {offers.export && (
          <li>
            <Act
              label={busy === 'export' ? words.exportBusy : words.export}
              hint={words.exportHint}
              busy={busy === 'export'}
              disabled={busy !== null}
              onClick={() => act('exportReadable')}
            />
          </li>
        )}
        <li className="opening__row">
          <Button disabled={busy !== null} onClick={() => act('tryAgain')}>
            {words.tryAgain}
          </Button>
          <Button kind="quiet" onClick={async () => setUnshown(!(await showFile()))}>
            {words.showFile}
          </Button>
        </li>
      </ul>
      <div role="status" className="opening__outcome">
        {outcome && <Outcome outcome={outcome} />}
        {unshown && <p className="opening__hint">{words.notShown}</p>}
      </div>
    </>
  )
}

function Outcome({ outcome }: { readonly outcome: NonNullable<OpeningFailure['outcome']> }): ReactNode {
  if (!outcome.ok) {
    const { what, remedy } = words.told(outcome)
    return <p className="opening__bad">{`${what} ${remedy}`.trim()}</p>
  }
  return (
    <p className="opening__good">
      {words.rescued(outcome.rescued.read, outcome.rescued.lost)}
      <span className="opening__path">{outcome.path}</span>
    </p>
  )
}

function Act({
  label,
  hint,
  kind,
  busy,
  disabled,
  onClick,
}: {
  readonly label: string
  readonly hint: string
  readonly kind?: 'primary'
  readonly busy: boolean
  readonly disabled: boolean
  readonly onClick: () => void
}): ReactNode {
  const id = useId()
  return (
    <div className="opening__act">
      <Button kind={kind} busy={busy} disabled={disabled} aria-describedby={id} onClick={onClick}>
        {label}
      </Button>
      <p id={id} className="opening__hint">
        {hint}
      </p>
    </div>
  )
}

function whenOf(instant: string): string {
  return new Date(instant).toLocaleString(words.locale, { dateStyle: 'long', timeStyle: 'short' })
}
