/** Reads a Retry-After header. @see RFC 9110, section 10.2.3 */

/** Seconds from `now` (ms), at least 0; null where there is none that can be read. */
export function retryAfterSeconds(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined) return null
  if (/^\s*\d{1,6}\s*$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}
