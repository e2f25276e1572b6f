/** Which keys do what: one table for the window and for the list that explains it. */

export type KeyAct =
  | { readonly type: 'new' }
  | { readonly type: 'search' }
  | { readonly type: 'palette' }
  | { readonly type: 'help' }
  | { readonly type: 'go'; readonly path: string }

/** What was pressed; `writing` while a field has the focus. */
export interface Pressed {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly writing: boolean
}

export interface KeyState {
  /** `g` was pressed at this time (ms) and waits for its second key. */
  readonly waitingSince: number | null
}

/** Second keys after `g`, with the page they go to. */
export const goKeys = {
  j: '/journal',
  p: '/patterns',
  t: '/tensions',
  h: '/threads',
  d: '/on-this-day',
  o: '/overview',
  y: '/year',
  b: '/data',
  s: '/settings',
  x: '/trash',
} as const

export const restingKeys: KeyState = { waitingSince: null }
const PATIENCE_MS = 1500

/** What a key press does now, and what is then waited for. `singleKeys` off leaves only those with Ctrl or ⌘. */
export function pressKey(
  state: KeyState,
  pressed: Pressed,
  at: number,
  singleKeys: boolean,
): { readonly state: KeyState; readonly act: KeyAct | null } {
  const rest = { state: restingKeys, act: null }
  if (pressed.alt) return rest
  if (pressed.ctrl) return { state: restingKeys, act: withCtrl(pressed.key.toLowerCase()) }
  if (pressed.writing || !singleKeys) return rest
  if (state.waitingSince !== null && at - state.waitingSince <= PATIENCE_MS) {
    const path = isGoKey(pressed.key) ? goKeys[pressed.key] : null
    return { state: restingKeys, act: path ? { type: 'go', path } : null }
  }
  if (pressed.key === 'g') return { state: { waitingSince: at }, act: null }
  return { state: restingKeys, act: alone(pressed.key) }
}

function withCtrl(key: string): KeyAct | null {
  if (key === 'n') return { type: 'new' }
  if (key === 'k') return { type: 'palette' }
  return null
}

function alone(key: string): KeyAct | null {
  if (key === 'n') return { type: 'new' }
  if (key === '/') return { type: 'search' }
  if (key === '?') return { type: 'help' }
  return null
}

function isGoKey(key: string): key is keyof typeof goKeys {
  return Object.hasOwn(goKeys, key)
}
