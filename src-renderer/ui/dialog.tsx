/** A dialog on the browser's own <dialog>: it traps focus, closes with Escape and gives focus back. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { words } from '../words.ts'
import { cx } from './class-names.ts'
import { LayerContext } from './layer.ts'
import './button.css'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'bare' | undefined
}

/** Render it while it is open; remove it in `onClose`. */
export function Dialog({ title, onClose, children, actions, size = 'medium' }: DialogProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null)
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = element.current
    const before = openerOf(document.activeElement)
    if (dialog && !dialog.open) dialog.showModal()
    setLayer(dialog)
    const first = dialog?.querySelector<HTMLElement>('.dialog__body :is(input, textarea, select)')
    const title = dialog?.querySelector<HTMLElement>('.dialog__title')
    const start = first ?? title
    start?.focus()
    return () => {
      dialog?.close()
      if (before?.isConnected) before.focus()
    }
  }, [])

  // In the body, so that nothing of the place it was opened from reaches it: no style, no key.
  return createPortal(
    <dialog
      ref={element}
      className={cx('dialog', `dialog--${size}`)}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={event => event.stopPropagation()}
      onMouseDown={event => {
        if (event.target === element.current) onClose()
      }}
    >
      <div className="dialog__panel">
        <header className="dialog__head">
          <h2 id={titleId} className="dialog__title" tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
            <X size={17} aria-hidden />
          </button>
        </header>
        <LayerContext value={layer}>
          <div className="dialog__body">{children}</div>
          {actions && <footer className="dialog__actions">{actions}</footer>}
        </LayerContext>
      </div>
    </dialog>,
    document.body,
  )
}

// A dialog opened from a menu gives the focus back to the button of the menu, which is gone by then.
function openerOf(active: Element | null): HTMLElement | null {
  const button = active?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const opener = button ? document.getElementById(button) : active
  return opener instanceof HTMLElement ? opener : null
}
