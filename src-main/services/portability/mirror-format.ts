/** The layout of a `mirror-export` file, version 1: one JSON object, in which each row stands on a line of its own. */
import { z } from 'zod'

export const EXPORT_FORMAT = 'mirror-export'
export const EXPORT_VERSION = 1

/** What stands first. */
export const ExportHeader = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.int().min(1),
  exported_at: z.string(),
  app: z.string(),
  schema_version: z.int().min(0),
})
export type ExportHeader = z.infer<typeof ExportHeader>

/** What stands last: rows of each table, and the SHA-256 of all rows (see rowForHash). */
export const ExportFooter = z.object({
  counts: z.record(z.string(), z.int().min(0)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ExportFooter = z.infer<typeof ExportFooter>

export type ExportRow = Readonly<Record<string, unknown>>

export interface TableRow {
  readonly table: string
  readonly row: ExportRow
}

/** What the hash is made of: for each row in the order of the file, its table, a tab, the row as JSON, a line feed. */
export function rowForHash(table: string, json: string): string {
  return `${table}\t${json}\n`
}

/** Writes an export piece by piece; rows of one table come one after another. */
export interface ExportLayout {
  header(header: ExportHeader): string
  row(table: string, json: string): string
  footer(footer: ExportFooter): string
}

export function createExportLayout(): ExportLayout {
  let table: string | null = null
  return {
    header: ({ format, version, exported_at, app, schema_version }) =>
      `${JSON.stringify({ format, version, exported_at, app, schema_version }).slice(0, -1)},\n"tables":{`,
    row(name, json) {
      if (name === table) return `,\n${json}`
      const before = table === null ? '\n' : '\n],\n'
      table = name
      return `${before}${JSON.stringify(name)}:[\n${json}`
    },
    footer: ({ counts, sha256 }) =>
      `${table === null ? '' : '\n]\n'}},\n${JSON.stringify({ counts, sha256 }).slice(1)}\n`,
  }
}
