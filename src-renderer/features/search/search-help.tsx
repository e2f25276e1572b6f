/** How to ask: shown while nothing is asked. */
import type { ReactNode } from 'react'
import { words } from '../../words.ts'

export function SearchHelp(): ReactNode {
  return (
    <section className="search-help" aria-labelledby="search-help">
      <h2 id="search-help" className="search-help__title">
        {words.search.idle}
      </h2>
      <dl className="search-help__rows">
        {words.search.helpRows.map(([query, meaning]) => (
          <div key={query} className="search-help__row">
            <dt>
              <code>{query}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
