/** Remembers that the text being written is not to be read; a draft has no place for it, and it must survive a restart. */

/** Keyed by journal; holds a yes or nothing, never a word of the text. */
export function unreadWish(identityId: string): boolean {
  try {
    return localStorage.getItem(keyOf(identityId)) !== null
  } catch {
    return false
  }
}

export function keepUnreadWish(identityId: string, wished: boolean): void {
  try {
    if (wished) localStorage.setItem(keyOf(identityId), 'yes')
    else localStorage.removeItem(keyOf(identityId))
  } catch {
    // A window without storage holds the wish until it closes.
  }
}

const keyOf = (identityId: string) => `mirror:unread-draft:${identityId}`
