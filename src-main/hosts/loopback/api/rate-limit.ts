/** A bucket of requests for each caller: it holds some for a burst and fills at a steady rate. */
export interface RateLimit {
  /** Takes one; gives 0, or the seconds until there is one again. */
  take(caller: string): number
}

/** @param now milliseconds */
export function createRateLimit(
  limits: { readonly burst: number; readonly perSecond: number },
  now: () => number,
): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(caller) {
      const at = now()
      const bucket = buckets.get(caller) ?? { left: limits.burst, at }
      const left = Math.min(limits.burst, bucket.left + ((at - bucket.at) / 1000) * limits.perSecond)
      // Who may call is known by name, so there are few; this is for the day when they are not.
      if (buckets.size > 1000) buckets.clear()
      buckets.set(caller, { left: left >= 1 ? left - 1 : left, at })
      return left >= 1 ? 0 : Math.ceil((1 - left) / limits.perSecond)
    },
  }
}
