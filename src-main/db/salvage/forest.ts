/** Finds which page belongs to which tree, which records go on where, and which pages were cut off from their tree. */

import type { Cell } from '../handles.ts'
import type { PageFile } from './page-file.ts'
import {
  cellAt,
  INDEX_INTERIOR,
  INDEX_LEAF,
  overflowOf,
  payloadOf,
  record,
  TABLE_LEAF,
  type TreePage,
  treePage,
} from './records.ts'

export interface Tree {
  readonly name: string
  readonly table: string
  readonly type: string
  readonly pages: readonly number[]
}

export interface Forest {
  readonly trees: readonly Tree[]
  /** Leaves that no tree leads to and that were not given back. */
  readonly orphans: readonly number[]
  /** Pages of trees that cannot be read as such. */
  readonly unreadable: number
}

export interface Row {
  readonly rowid: number
  readonly cells: readonly Cell[]
}

export interface PageRows {
  readonly kind: number
  readonly rows: readonly Row[]
  /** Cells that are there and cannot be read. */
  readonly broken: number
}

/** Reads the rows of a page; a page that two records claim to go on at belongs to neither. */
export type ReadPage = (number: number) => PageRows | null

export function forestOf(file: PageFile): { readonly forest: Forest; readonly read: ReadPage } {
  const owned = new Uint8Array(file.count + 1)
  const claims = new Uint8Array(file.count + 1)
  let unreadable = 0

  function walk(root: number): number[] {
    const pages: number[] = []
    const waiting = [root]
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (number < 1 || number > file.count || owned[number]) continue
      const page = treePage(file, number)
      if (!page) {
        unreadable += 1
        continue
      }
      owned[number] = 1
      pages.push(number)
      waiting.push(...page.children.toReversed())
    }
    return pages
  }

  const read: ReadPage = number => {
    const page = treePage(file, number)
    return page && rowsOf(file, page, overflow => (claims[overflow] ?? 0) > 1 || owned[overflow] === 1)
  }

  const schema = walk(1)
  for (const number of schema) claim(file, number, claims)
  const found = schema.flatMap(number => read(number)?.rows ?? []).flatMap(treeIn)
  const trees = found.map(({ root, ...tree }) => ({ ...tree, pages: walk(root) }))
  const free = freePages(file)
  const orphans: number[] = []
  for (let number = 2; number <= file.count; number += 1) {
    if (owned[number] || free.has(number)) continue
    const page = treePage(file, number)
    if (page && page.kind !== INDEX_INTERIOR && page.cells.length > 0 && isLeaf(page)) orphans.push(number)
  }
  for (const number of [...trees.flatMap(tree => tree.pages), ...orphans]) claim(file, number, claims)
  return { forest: { trees, orphans, unreadable }, read }
}

function isLeaf({ kind }: TreePage): boolean {
  return kind === TABLE_LEAF || kind === INDEX_LEAF
}

function claim(file: PageFile, number: number, claims: Uint8Array): void {
  const page = treePage(file, number)
  for (const at of page?.cells ?? []) {
    const cell = page && holdsRecords(page) ? cellAt(file, page, at) : null
    for (const overflow of cell ? (overflowOf(file, cell) ?? []) : [])
      claims[overflow] = Math.min(255, (claims[overflow] ?? 0) + 1)
  }
}

function holdsRecords({ kind }: TreePage): boolean {
  return kind === TABLE_LEAF || kind === INDEX_LEAF || kind === INDEX_INTERIOR
}

function rowsOf(file: PageFile, page: TreePage, isTaken: (overflow: number) => boolean): PageRows {
  if (!holdsRecords(page)) return { kind: page.kind, rows: [], broken: 0 }
  const head = page.number === 1 ? 100 : 0
  const rows: Row[] = []
  for (const at of page.cells) {
    const cell = cellAt(file, page, at)
    const chain = cell && overflowOf(file, cell)
    if (!cell || !chain || chain.some(isTaken)) continue
    const cells = record(payloadOf(file, cell, chain))
    if (cells) rows.push({ rowid: cell.rowid, cells })
  }
  const kept = page.kind === TABLE_LEAF ? ascending(rows) : rows
  return { kind: page.kind, rows: kept, broken: page.bytes.readUInt16BE(head + 3) - kept.length }
}

/** The longest part of the rows whose numbers rise, as they do in every sound page: one that does not fit has a wrong number. */
function ascending(rows: readonly Row[]): readonly Row[] {
  if (rows.every((row, n) => n === 0 || row.rowid > (rows[n - 1]?.rowid ?? 0))) return rows
  const best: { length: number; before: number }[] = []
  for (const [n, row] of rows.entries()) {
    let [length, before] = [1, -1]
    for (let m = 0; m < n; m += 1)
      if ((rows[m]?.rowid ?? 0) < row.rowid && (best[m]?.length ?? 0) >= length)
        [length, before] = [(best[m]?.length ?? 0) + 1, m]
    best.push({ length, before })
  }
  const kept: Row[] = []
  let at = best.reduce((top, one, n) => (one.length > (best[top]?.length ?? 0) ? n : top), 0)
  for (; at >= 0; at = best[at]?.before ?? -1) {
    const row = rows[at]
    if (row) kept.unshift(row)
  }
  return kept
}

function treeIn({ cells }: Row): { name: string; table: string; type: string; root: number }[] {
  const [type, name, table, root] = cells
  return typeof root === 'number' && root > 1
    ? [{ type: String(type), name: String(name), table: String(table), root }]
    : []
}

/** What was deleted may still be read on pages that were given back; it stays deleted. */
function freePages(file: PageFile): Set<number> {
  const free = new Set<number>()
  let trunk = file.page(1)?.readUInt32BE(32) ?? 0
  while (trunk > 1 && trunk <= file.count && !free.has(trunk)) {
    free.add(trunk)
    const bytes = file.page(trunk)
    if (!bytes) break
    const count = Math.min(bytes.readUInt32BE(4), file.usable / 4 - 2)
    for (let n = 0; n < count; n += 1) free.add(bytes.readUInt32BE(8 + 4 * n))
    trunk = bytes.readUInt32BE(0)
  }
  return free
}
