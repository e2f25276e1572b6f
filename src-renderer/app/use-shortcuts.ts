/** Hears the keys of the window and does what the keymap says. */
import { useEffect, useEffectEvent, useRef } from 'react'
import { type KeyAct, type Pressed, pressKey, restingKeys } from './keymap.ts'
import { singleKeys } from './single-keys.ts'

/** Calls `onAct` for each shortcut, except while a dialog is open. */
export function useShortcuts(onAct: (act: KeyAct) => void): void {
  const state = useRef(restingKeys)
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const next = pressKey(state.current, pressedOf(event), event.timeStamp, singleKeys.get())
    state.current = next.state
    if (!next.act) return
    event.preventDefault()
    onAct(next.act)
  })
  useEffect(() => {
    addEventListener('keydown', handle)
    return () => removeEventListener('keydown', handle)
  }, [])
}

function pressedOf(event: KeyboardEvent): Pressed {
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    writing: isWriting(event.target),
  }
}

const TEXTLESS = new Set(['checkbox', 'radio', 'button', 'range', 'submit'])

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !TEXTLESS.has(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || inMenu(target)
}

// An open menu finds its items by their first letter.
function inMenu(target: HTMLElement): boolean {
  return target.closest('[role=menu], [role=listbox]') !== null
}
