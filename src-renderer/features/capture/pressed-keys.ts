/** Keys that were pressed together, by the names that the system knows them by. */

/** As much of a key press as this needs. */
export interface PressedKeys {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Such as `Control+Shift+J`; null while only modifiers are down, or for a key that has no such name. */
export function pressedKeys(pressed: PressedKeys, mac: boolean): string | null {
  const key = nameOf(pressed)
  if (key === null) return null
  return [
    pressed.ctrlKey && 'Control',
    pressed.metaKey && (mac ? 'Command' : 'Super'),
    pressed.altKey && 'Alt',
    pressed.shiftKey && 'Shift',
    key,
  ]
    .filter(part => part !== false)
    .join('+')
}

// The sign that the key types, for that is how the system takes it; its place where a modifier turned it into another sign.
function nameOf({ key, code }: PressedKeys): string | null {
  if (/^F(?:[1-9]|1[0-9]|2[0-4])$/.test(key)) return key
  if (code === 'Space') return 'Space'
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase()
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? null
}
