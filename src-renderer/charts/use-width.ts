/** The width that a chart has, so that its model can be laid out in real pixels. */
import { type RefCallback, useCallback, useState } from 'react'

/** Put `ref` on the element, which may come and go; `width` is 0 until it was measured. */
export function useWidth<T extends HTMLElement>(): {
  readonly ref: RefCallback<T>
  readonly width: number
} {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: T | null) => {
    if (!element) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
