/** Reads a `mirror-export` file row by row, and says at its end whether it was whole. */
import { because } from '#contract/problem-reasons.ts'
import { Failure } from '../failure.ts'
import type { Line } from '../ports.ts'
import { brokenLine, unreadable } from './file-problem.ts'
import { JsonPieceError, jsonPieces } from './json-pieces.ts'
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  ExportFooter,
  ExportHeader,
  type ExportRow,
  rowForHash,
  type TableRow,
} from './mirror-format.ts'

export interface NumberedRow extends TableRow {
  /** Where it began in the file, counted from 1. */
  readonly line: number
  /** Its JSON as it stands in the file, where that is known. */
  readonly json?: string | null
}

export interface MirrorFile {
  readonly path: string
  /** Read a second time where the file was laid out anew. */
  lines(): Iterable<Line>
  /** For the hash of the rows; null where they were checked before. */
  readonly hash: (() => RowHash) | null
  /** The newest schema that this Mirror knows. */
  readonly schema_version: number
  /** Is told of the header before the first row. */
  readonly onHeader?: (header: ExportHeader) => void
}

interface RowHash {
  update(piece: string): void
  hex(): string
}

/**
 * Every row, in the order of the file. Counts and hash come last in the file, so only a reader who came to the end knows
 * that it is whole: keep nothing before.
 *
 * @throws Failure UNREADABLE_FILE where it is damaged or something else; UNSUPPORTED where a newer Mirror wrote it.
 */
export function* mirrorRows(file: MirrorFile): Generator<NumberedRow, ExportFooter> {
  const { path } = file
  const hash = file.hash?.()
  const values: Record<string, unknown> = {}
  const counts: Record<string, number> = {}
  let begun = false
  try {
    for (const piece of jsonPieces(file.lines())) {
      if (piece.type === 'value') {
        values[piece.key] = piece.value
        continue
      }
      if (!begun) checkHeader(values, file)
      begun = true
      const { table, value, line } = piece
      if (!isRow(value)) throw brokenLine(path, line, { rule: 'a row is no JSON object', remedy: AGAIN })
      hash?.update(rowForHash(table, piece.json ?? JSON.stringify(value)))
      counts[table] = (counts[table] ?? 0) + 1
      yield { table, row: value, line, json: piece.json }
    }
  } catch (error) {
    if (error instanceof JsonPieceError) throw brokenLine(path, error.line, error.problem)
    throw error
  }
  if (!begun) checkHeader(values, file)
  const footer = checkFooter(values, counts, path)
  if (hash && hash.hex() !== footer.sha256 && hashOfRows(file) !== footer.sha256)
    throw unreadable(path, 'the rows are not those that were exported: their hash does not fit', AGAIN)
  return footer
}

/** A program that laid the file out anew may have written the same rows in other signs: they are hashed as Mirror writes them. */
function hashOfRows(file: MirrorFile): string | undefined {
  const hash = file.hash?.()
  for (const piece of jsonPieces(file.lines()))
    if (piece.type === 'row') hash?.update(rowForHash(piece.table, JSON.stringify(piece.value)))
  return hash?.hex()
}

const AGAIN = 'Export the journal again, or choose another copy of this file.'

function checkHeader(values: Readonly<Record<string, unknown>>, file: MirrorFile): void {
  const { path } = file
  if (values.format !== EXPORT_FORMAT)
    throw unreadable(
      path,
      `the file does not begin with "format": "${EXPORT_FORMAT}"`,
      'Choose a JSON file that Mirror exported.',
    )
  const header = ExportHeader.safeParse(values)
  if (!header.success)
    throw unreadable(
      path,
      `the header breaks its rule in “${header.error.issues[0]?.path.join('.') ?? ''}”`,
      AGAIN,
    )
  const { version, schema_version, app } = header.data
  if (version > EXPORT_VERSION || schema_version > file.schema_version)
    throw new Failure('UNSUPPORTED', {
      ...because('file-newer', { app }),
      rule: `this file was written by a newer Mirror (${app})`,
      remedy: 'Update Mirror here, then import it again. Nothing was changed.',
      path,
    })
  file.onHeader?.(header.data)
}

function checkFooter(
  values: Readonly<Record<string, unknown>>,
  counts: Readonly<Record<string, number>>,
  path: string,
): ExportFooter {
  const footer = ExportFooter.safeParse(values)
  if (!footer.success) throw unreadable(path, 'the counts and the hash at the end are missing', AGAIN)
  const names = new Set([...Object.keys(counts), ...Object.keys(footer.data.counts)])
  for (const name of names) {
    const [said, found] = [footer.data.counts[name] ?? 0, counts[name] ?? 0]
    if (said !== found)
      throw unreadable(path, `the file says ${said} rows of ${name}, and holds ${found}`, AGAIN)
  }
  return footer.data
}

function isRow(value: unknown): value is ExportRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
