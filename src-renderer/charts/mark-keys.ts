/** Which mark of a group the focus goes to when a key is pressed. */

/** The index to go to, or null where the key means nothing here or the group ends. */
export function markAfter(key: string, at: number, length: number): number | null {
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: length - 1,
  }
  const index = to[key]
  return index === undefined || index < 0 || index >= length ? null : index
}
