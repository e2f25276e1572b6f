/** Says what changed to those who listen: one polite live region for the whole window. */
import { type ReactNode, useSyncExternalStore } from 'react'
import { createStore } from '../store.ts'

const said = createStore({ text: '', turn: 0 })

/** Has a screen reader say `text` when it is next silent. */
export function announce(text: string): void {
  said.update(({ turn }) => ({ text, turn: turn + 1 }))
}

export function Announcer(): ReactNode {
  const { text, turn } = useSyncExternalStore(said.subscribe, said.get)
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {/* A new key makes the same words news again. */}
      <span key={turn}>{text}</span>
    </div>
  )
}
