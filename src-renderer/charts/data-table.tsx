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
  /** Columns that hold words and not figures: they begin at the left, and may break. */
  readonly words?: readonly number[]
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
            {model.head.map((name, at) => (
              <th key={name} scope="col" className={wordsAt(model, at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map(row => (
            <Row key={row.key} row={row} model={model} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

// A region that scrolls must be reachable, or a keyboard cannot scroll it.
const SCROLLS_BY_KEY = { tabIndex: 0 }

function wordsAt({ words }: TableModel, column: number): string | undefined {
  return words?.includes(column) ? 'data-table__words' : undefined
}

function Row({ row, model }: { readonly row: TableRow; readonly model: TableModel }): ReactNode {
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
        <td key={model.head[i + 1]} className={wordsAt(model, i + 1)}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
