/** Joins the class names that hold. */

/** `cx('a', wanted && 'b')` → `'a b'` or `'a'`. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
