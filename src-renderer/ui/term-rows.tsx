/** What can be typed, and what it means: one row each, a pair of texts. */
import type { ReactNode } from 'react'
import './term-rows.css'

export function TermRows({ rows }: { readonly rows: readonly (readonly string[])[] }): ReactNode {
  return (
    <dl className="term-rows">
      {rows.map(([term = '', meaning]) => (
        <div key={term} className="term-rows__one">
          <dt>
            <code>{term}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
