import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DataTable } from './data-table.tsx'

const html = renderToStaticMarkup(
  <DataTable
    caption="Share of reflections"
    model={{
      head: ['Period', 'Share'],
      rows: [
        { key: 'a', cells: ['June 1665', '40 %'], open: () => undefined },
        { key: 'b', cells: ['July 1665', '–'] },
      ],
    }}
  />,
)

describe('the table of a chart', () => {
  it('names itself, its columns and its rows', () => {
    expect(html).toContain('<caption class="visually-hidden">Share of reflections</caption>')
    expect(html).toContain('<th scope="col">Share</th>')
    expect(html).toContain('<th scope="row">July 1665</th>')
  })

  it('opens by a button only the rows that have words behind them', () => {
    expect(html.match(/<button/g)).toHaveLength(1)
    expect(html).toMatch(/<button[^>]*>June 1665<\/button>/)
  })

  it('can be reached and scrolled by keyboard', () => {
    expect(html).toMatch(/<section[^>]*tabindex="0"/)
  })
})
