/** How to ask: shown while nothing is asked. */
import type { ReactNode } from 'react'
import { TermRows } from '../../ui/term-rows.tsx'
import { words } from '../../words.ts'

export function SearchHelp(): ReactNode {
  return (
    <section className="search-help" aria-labelledby="search-help">
      <h2 id="search-help" className="search-help__title">
        {words.search.idle}
      </h2>
      <TermRows rows={words.search.helpRows} />
    </section>
  )
}
