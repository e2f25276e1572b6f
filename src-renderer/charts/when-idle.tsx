/** Puts off what lies below the first screen until the first screen is painted, so that a page opens at once. */
import { type ReactNode, startTransition, useEffect, useState } from 'react'

/** Longest wait, in milliseconds: a busy page still shows all of itself. */
const PATIENCE_MS = 400

export function WhenIdle({ children }: { readonly children: ReactNode }): ReactNode {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const wish = requestIdleCallback(() => startTransition(() => setIdle(true)), { timeout: PATIENCE_MS })
    return () => cancelIdleCallback(wish)
  }, [])
  return idle ? children : null
}
