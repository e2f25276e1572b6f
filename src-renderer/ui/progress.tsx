/** Waiting: a spinner, a bar with a way to stop, and grey lines where text will be. */
import { type ReactNode, useEffect, useId, useState } from 'react'
import { words } from '../words.ts'
import { Button } from './button.tsx'
import { cx } from './class-names.ts'
import './states.css'

/** A small turning ring; `label` is read out. */
export function Spinner({ label = words.loading }: { readonly label?: string | undefined }): ReactNode {
  return <span className="spinner" role="status" aria-label={label} />
}

/** Long work: what it is doing, how far it is, and a way to stop it. `total` 0 means not known. */
export function Progress({
  step,
  done,
  total,
  onCancel,
}: {
  readonly step: string
  readonly done: number
  readonly total: number
  readonly onCancel?: (() => void) | undefined
}): ReactNode {
  const id = useId()
  const known = total > 0
  return (
    <div className="progress">
      <div className="progress__line">
        <span id={id}>{step}</span>
        {known && <span className="progress__count">{words.ofTotal(done, total)}</span>}
      </div>
      <progress
        className="progress__bar"
        aria-labelledby={id}
        {...(known ? { value: done, max: total } : {})}
      />
      {onCancel && (
        <Button size="small" kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  )
}

/** True once `ms` have passed: quick answers then never flash a loading state. */
export function useAfter(ms = 150): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return passed
}

/** Grey lines in place of text that is still coming; nothing for the first 150 ms. */
export function Skeleton({
  lines = 3,
  kind = 'text',
}: {
  readonly lines?: number | undefined
  readonly kind?: 'text' | 'cards' | 'block' | undefined
}): ReactNode {
  const visible = useAfter()
  if (!visible) return <div className="skeleton" aria-hidden />
  return (
    <div className={cx('skeleton', `skeleton--${kind}`)} role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={`line-${String(line)}`} className="skeleton__line" />
      ))}
    </div>
  )
}
