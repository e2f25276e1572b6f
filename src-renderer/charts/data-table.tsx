/** A plain table that scrolls inside itself; a row that leads somewhere opens by the button in its first cell. */
import type { ReactNode } from 'react'

export interface TableRow {
  readonly key: string
  /** As many as the head has; the first names the row. */
  readonly cells: readonly string[]
  readonly open?: (() => void) | undefined
}

export interface TableModel {
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

export function DataTable({
  caption,
  model,
}: {
  readonly caption: string
  readonly model: TableModel
}): ReactNode {
  return (
    <section className="data-table" aria-label={caption} {...SCROLLS_BY_KEY}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {model.head.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map(row => (
            <Row key={row.key} row={row} head={model.head} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

// A region that scrolls must be reachable, or a keyboard cannot scroll it.
const SCROLLS_BY_KEY = { tabIndex: 0 }

function Row({ row, head }: { readonly row: TableRow; readonly head: readonly string[] }): ReactNode {
  const [name = '', ...rest] = row.cells
  return (
    <tr>
      <th scope="row">
        {row.open ? (
          <button type="button" className="data-table__open" onClick={row.open}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      {rest.map((cell, i) => (
        <td key={head[i + 1]}>{cell}</td>
      ))}
    </tr>
  )
}
