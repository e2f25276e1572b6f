/** Writes what can still be read of a damaged journal as an ordinary export, which any Mirror can import. */

/** What came of salvaging one table. */
export interface SalvagedTable {
  readonly read: number
  /** Rows that are known to have been there and could not be read; there may have been more. */
  readonly lost: number
}

export interface SalvageReport {
  /** The `mirror-export` file that was written. */
  readonly path: string
  readonly bytes: number
  /** A file beside it, one JSON row a line: what can be read but belongs to nothing that can; null where there is no such row. */
  readonly rest: string | null
  readonly pages: { readonly total: number; readonly unreadable: number }
  readonly reflections: SalvagedTable
  /** By the name of the table. */
  readonly tables: Readonly<Record<string, SalvagedTable>>
}
