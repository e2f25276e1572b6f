/** A page: its heading takes the focus when one arrives, and its title names the window. */
import { type ReactNode, useEffect, useRef } from 'react'
import { words } from '../words.ts'
import { cx } from './class-names.ts'
import './page.css'

export interface PageProps {
  readonly title: string
  /** One quiet sentence under the title. */
  readonly lead?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  /** `reading` (default): one column of text; `wide`: room for charts and tables. */
  readonly width?: 'reading' | 'wide' | undefined
  /** The title is read out but not seen. */
  readonly hideTitle?: boolean | undefined
  /** A way back, above the title. */
  readonly back?: ReactNode
  /** A page whose own control takes the focus at the start keeps the heading from taking it. */
  readonly ownFocus?: boolean | undefined
  readonly children: ReactNode
}

export function Page({
  title,
  lead,
  actions,
  width = 'reading',
  hideTitle,
  back,
  ownFocus,
  children,
}: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = words.windowTitle(title)
  }, [title])

  useEffect(() => {
    if (!ownFocus) heading.current?.focus({ preventScroll: true })
  }, [ownFocus])

  return (
    <div className={cx('page', `page--${width}`)}>
      {back && <div className="page__back">{back}</div>}
      <header className={cx('page__head', hideTitle && !actions && 'visually-hidden')}>
        <div className="page__titles">
          <h1 ref={heading} tabIndex={-1} className={cx('page__title', hideTitle && 'visually-hidden')}>
            {title}
          </h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  hint,
  actions,
  children,
}: {
  readonly title: string
  readonly hint?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="section">
      <div className="section__head">
        <h2 className="section__title">{title}</h2>
        {actions}
      </div>
      {hint && <p className="section__hint">{hint}</p>}
      {children}
    </section>
  )
}
