/** Closes a switch over a union: a case that was forgotten does not compile. */

/** @throws Error when a value that the types rule out arrives all the same. */
export function assertNever(value: never): never {
  throw new Error(`not a known case: ${JSON.stringify(value)}`)
}
