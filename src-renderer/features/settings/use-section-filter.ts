/** Hides the sections of a page that do not speak of what is looked for, whatever they are made of. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import { speaksOf } from './speaks-of.ts'

/** How many sections are left; all of them for a blank query. */
export function useSectionFilter(parent: RefObject<HTMLElement | null>, query: string): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useLayoutEffect(() => {
    const sections = [...(parent.current?.querySelectorAll<HTMLElement>(':scope > .section') ?? [])]
    for (const section of sections) section.hidden = !speaksOf(section.textContent, query)
    setLeft(sections.filter(section => !section.hidden).length)
  }, [parent, query])
  return left
}
