/** A first look around in a few steps beside the page; it takes no focus and can be skipped at any step. */
import { type ReactNode, useState } from 'react'
import { useSettingsUpdate } from '../features/settings/use-settings-update.ts'
import { useSettings } from '../session.tsx'
import { Button } from '../ui/button.tsx'
import { words } from '../words.ts'
import './tour.css'

const text = words.tour

export function Tour(): ReactNode {
  const { tour_seen } = useSettings()
  return tour_seen ? null : <Steps />
}

function Steps(): ReactNode {
  const update = useSettingsUpdate()
  const [at, setAt] = useState(0)
  const [title, says] = text.steps[at] ?? ['', '']
  const last = at === text.steps.length - 1
  const end = () => update({ tour_seen: true })
  return (
    <aside className="tour" aria-label={text.label}>
      <div aria-live="polite">
        <p className="tour__step">{text.step(at + 1, text.steps.length)}</p>
        <h2 className="tour__title">{title}</h2>
        <p>{says}</p>
      </div>
      <div className="tour__bar">
        {!last && (
          <Button size="small" kind="quiet" onClick={end}>
            {text.skip}
          </Button>
        )}
        <span className="tour__way">
          {at > 0 && (
            <Button size="small" onClick={() => setAt(at - 1)}>
              {text.back}
            </Button>
          )}
          <Button size="small" kind="primary" onClick={() => (last ? end() : setAt(at + 1))}>
            {last ? text.done : text.next}
          </Button>
        </span>
      </div>
    </aside>
  )
}
