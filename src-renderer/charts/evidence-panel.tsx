/** What stands behind one mark of a chart: opens under it, takes the focus, gives it back when it closes. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '../ui/button.tsx'
import { chartWords } from './words.ts'
import './evidence.css'

export interface EvidencePanelProps {
  readonly title: string
  /** A sentence under the title. */
  readonly lead?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Give it a `key` that changes with the mark, so that the focus follows. */
export function EvidencePanel({ title, lead, onClose, children }: EvidencePanelProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
    return () => {
      if ((before instanceof SVGElement || before instanceof HTMLElement) && before.isConnected)
        before.focus()
    }
  }, [])
  return (
    <section
      className="evidence-panel"
      aria-labelledby={id}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className="evidence-panel__head">
        <div>
          <h3 ref={heading} id={id} tabIndex={-1} data-page-focus className="evidence-panel__title">
            {title}
          </h3>
          {lead && <p className="evidence-panel__lead">{lead}</p>}
        </div>
        <IconButton icon={X} label={chartWords.closePanel} keys="Esc" onClick={onClose} />
      </header>
      {children}
    </section>
  )
}
