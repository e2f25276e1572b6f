/** Reads cells and records out of the bytes of a page, and believes nothing that does not fit to the last byte. */
import type { Cell } from '../handles.ts'
import type { PageFile } from './page-file.ts'

/** The kinds of b-tree pages. @see https://www.sqlite.org/fileformat2.html#b_tree_pages */
export const INDEX_INTERIOR = 2
export const TABLE_INTERIOR = 5
export const INDEX_LEAF = 10
export const TABLE_LEAF = 13

export interface TreePage {
  readonly number: number
  readonly kind: number
  readonly bytes: Buffer
  /** Where its cells begin. */
  readonly cells: readonly number[]
  /** Pages below it. */
  readonly children: readonly number[]
}

/** A page of a b-tree, or null where it does not look like one. */
export function treePage(file: PageFile, number: number): TreePage | null {
  const bytes = file.page(number)
  if (!bytes) return null
  const head = number === 1 ? 100 : 0
  const kind = bytes.readUInt8(head)
  const interior = kind === INDEX_INTERIOR || kind === TABLE_INTERIOR
  if (!interior && kind !== INDEX_LEAF && kind !== TABLE_LEAF) return null
  const from = head + (interior ? 12 : 8)
  const count = bytes.readUInt16BE(head + 3)
  if (from + 2 * count > file.usable) return null
  const cells = Array.from({ length: count }, (_, n) => bytes.readUInt16BE(from + 2 * n)).filter(
    at => at >= from + 2 * count && at + 4 <= file.usable,
  )
  const children = interior ? [...cells.map(at => bytes.readUInt32BE(at)), bytes.readUInt32BE(head + 8)] : []
  return { number, kind, bytes, cells, children }
}

export interface CellAt {
  /** 0 in a tree of keys. */
  readonly rowid: number
  /** Bytes of the record. */
  readonly size: number
  /** What of it lies on this page. */
  readonly local: Buffer
  /** Where it goes on; 0 where it does not. */
  readonly overflow: number
}

/** The cell that begins at `at`, or null where it cannot be one. */
export function cellAt(file: PageFile, page: TreePage, at: number): CellAt | null {
  const { bytes, kind } = page
  const size = varint(bytes, kind === INDEX_INTERIOR ? at + 4 : at)
  if (!size || size.value < 1 || size.value > file.count * file.usable) return null
  const rowid = kind === TABLE_LEAF ? varint(bytes, size.next) : { value: 0, next: size.next }
  if (!rowid) return null
  const length = localSize(size.value, file.usable, kind === TABLE_LEAF)
  const end = rowid.next + length
  const spills = length < size.value
  if (end + (spills ? 4 : 0) > file.usable) return null
  return {
    rowid: rowid.value,
    size: size.value,
    local: bytes.subarray(rowid.next, end),
    overflow: spills ? bytes.readUInt32BE(end) : 0,
  }
}

/** @see https://www.sqlite.org/fileformat2.html#cell_payload_overflow_pages */
function localSize(size: number, usable: number, table: boolean): number {
  const most = table ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (size <= most) return size
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((size - least) % (usable - 4))
  return fitting <= most ? fitting : least
}

/** The pages on which a cell goes on, or null where the chain is not as long as it must be. */
export function overflowOf(file: PageFile, { size, local, overflow }: CellAt): number[] | null {
  const needed = Math.ceil((size - local.length) / (file.usable - 4))
  const pages: number[] = []
  let next = overflow
  for (let n = 0; n < needed; n += 1) {
    const bytes = next > 1 ? file.page(next) : null
    if (!bytes || pages.includes(next)) return null
    pages.push(next)
    next = bytes.readUInt32BE(0)
  }
  return next === 0 ? pages : null
}

/** All bytes of a record. */
export function payloadOf(file: PageFile, cell: CellAt, chain: readonly number[]): Buffer {
  const parts = chain.map(number => file.page(number)?.subarray(4, file.usable) ?? Buffer.alloc(0))
  return Buffer.concat([cell.local, ...parts]).subarray(0, cell.size)
}

/** The values of a record, or null where its header does not describe exactly these bytes. @see https://www.sqlite.org/fileformat2.html#record_format */
export function record(payload: Buffer): Cell[] | null {
  const head = varint(payload, 0)
  if (!head || head.value > payload.length) return null
  const types: number[] = []
  for (let at = head.next; at < head.value; ) {
    const type = varint(payload, at)
    if (!type || type.next > head.value || type.value === 10 || type.value === 11) return null
    types.push(type.value)
    at = type.next
  }
  if (types.reduce((sum, type) => sum + sizeOf(type), head.value) !== payload.length) return null
  let at = head.value
  const cells = types.map(type => {
    const value = cellOf(type, payload, at)
    at += sizeOf(type)
    return value
  })
  // No text that Mirror keeps holds a NUL: this is what is left of a page that was wiped.
  return cells.some(cell => typeof cell === 'string' && cell.includes('\0')) ? null : cells
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const

function sizeOf(type: number): number {
  return SIZES[type] ?? Math.floor((type - 12) / 2)
}

function cellOf(type: number, bytes: Buffer, at: number): Cell {
  const size = sizeOf(type)
  if (type === 0) return null
  if (type >= 12) {
    const part = bytes.subarray(at, at + size)
    return type % 2 === 0 ? Buffer.from(part) : part.toString('utf8')
  }
  if (type === 7) return bytes.readDoubleBE(at)
  if (type === 6) return Number(bytes.readBigInt64BE(at))
  return size === 0 ? type - 8 : bytes.readIntBE(at, size)
}

/** @see https://www.sqlite.org/fileformat2.html#varint */
function varint(bytes: Buffer, from: number): { value: number; next: number } | null {
  let value = 0
  for (let n = 0; n < 8; n += 1) {
    const byte = bytes[from + n]
    if (byte === undefined) return null
    value = value * 128 + (byte & 127)
    if (byte < 128) return Number.isSafeInteger(value) ? { value, next: from + n + 1 } : null
  }
  // Nine bytes hold what no row of a journal has.
  return null
}
