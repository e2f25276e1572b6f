/** Whether letters alone are shortcuts; kept by this window, because it is a matter of the keyboard and not of the journal. */
import { createStore } from '../store.ts'

const KEY = 'mirror:single-keys'

export const singleKeys = createStore(read())

export function setSingleKeys(on: boolean): void {
  singleKeys.update(() => on)
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // A window without storage forgets the choice when it closes; it holds until then.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}
