/** Reads a file of health data, whatever it is: Oura's export, Apple Health's, Fitbit's tables or a table of the owner's. */
import { because } from '#contract/problem-reasons.ts'
import type { CsvMapping, CsvPreview, HealthSource } from '#contract/schemas/rhythm-health.ts'
import { createAppleCollector } from '#rhythm/health/apple-days.ts'
import { appleTags } from '#rhythm/health/apple-tags.ts'
import { type CsvTable, readCsv } from '#rhythm/health/csv.ts'
import type { ImportedDays } from '#rhythm/health/day-values.ts'
import { dayOrder } from '#rhythm/health/days.ts'
import {
  daysFromTable,
  fitbitNotWorn,
  guessMapping,
  isFitbit,
  isOuraTrends,
  peopleOf,
  personColumn,
} from '#rhythm/health/from-csv.ts'
import { ouraExportDays } from '#rhythm/health/oura-records.ts'
import { createWhereabouts } from '#rhythm/plan/whereabouts.ts'
import type { Calendar } from '#rhythm/plan/zones.ts'
import { Failure } from '../failure.ts'
import { unreadable } from '../portability/file-problem.ts'
import type { Files } from '../ports.ts'
import type { TaskInput } from '../tasks.ts'

type Input = TaskInput<'rhythmImport'>

export interface ReadDays extends ImportedDays {
  readonly source: HealthSource
}

/** @param onPiece called now and then with the share of the file that was read */
export function* readHealthFile(
  files: Files,
  input: Input,
  calendar: Calendar,
  onPiece: (done: number) => void,
): Generator<void, ReadDays> {
  const format = input.format === 'auto' ? sniff(files, input.path) : input.format
  if (format === 'apple')
    return { source: 'apple', ...(yield* readApple(files, input.path, calendar, onPiece)) }
  if (format === 'oura' && looksLikeJson(files, input.path))
    return { source: 'oura', ...readOuraExport(files, input.path, calendar) }
  return readTable(files, input, format, onPiece)
}

function sniff(files: Files, path: string): 'apple' | 'oura' | 'table' {
  const beginning = files
    .head(path, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^<\?xml[\s\S]*<(!DOCTYPE )?HealthData/.test(beginning) || beginning.startsWith('<HealthData'))
    return 'apple'
  if (beginning.startsWith('{')) return 'oura'
  if (beginning === '' || beginning.startsWith('<')) throw strange(path)
  return 'table'
}

function looksLikeJson(files: Files, path: string): boolean {
  return files
    .head(path, 64)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
}

function* readApple(
  files: Files,
  path: string,
  calendar: Calendar,
  onPiece: (done: number) => void,
): Generator<void, ImportedDays> {
  const collector = createAppleCollector(createWhereabouts(calendar))
  let seen = 0
  try {
    for (const tag of appleTags(files.pieces(path))) {
      collector.take(tag)
      seen += 1
      if (seen % TURN !== 0) continue
      onPiece(seen)
      yield
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw unreadable(
      path,
      `this is no whole Apple Health export: ${error.message}`,
      'Export it again on the phone, unpack the ZIP and choose export.xml.',
    )
  }
  return collector.finish()
}

/** Some 30 ms of records. */
const TURN = 20_000
/** A whole life of Oura data without heart rates is a few dozen MB. */
const LARGEST_JSON = 256 * 1024 * 1024

function readOuraExport(files: Files, path: string, calendar: Calendar): ImportedDays {
  if (files.size(path) > LARGEST_JSON)
    throw unreadable(path, 'the file is larger than 256 MB', 'Export fewer years at once.')
  const days = ouraExportDays(parseJson([...files.pieces(path)].join(''), path), instantDay(calendar))
  if (!days) throw strange(path)
  return days
}

/** The journal day of an ISO instant; null where it is none. */
export function instantDay(calendar: Calendar): (instant: string) => string | null {
  const { dayOf } = createWhereabouts(calendar)
  return instant => {
    const at = Date.parse(instant)
    return Number.isNaN(at) ? null : dayOf(at)
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable(path, 'the file is not whole JSON', 'Export it again, and choose the file as it came.')
  }
}

function readTable(files: Files, input: Input, format: string, onPiece: (done: number) => void): ReadDays {
  const { header } = openTable(files, input.path)
  const fitbit =
    format === 'fitbit' || (format === 'table' && input.mapping === undefined && isFitbit(header))
  const oura =
    format === 'oura' || (format === 'table' && input.mapping === undefined && isOuraTrends(header))
  const mapping = usable(input.mapping ?? guessMapping(header), header, input.path)
  const column = personColumn(header)
  const person = column === undefined ? null : chosenPerson(files, input, column)
  const order = dayOrder(samples(files, input.path, mapping.day))
  const days = daysFromTable(
    openTable(files, input.path),
    { mapping, order, person, ...(fitbit ? { notWorn: fitbitNotWorn } : {}) },
    row => onPiece(row.line),
  )
  return { source: fitbit ? 'fitbit' : oura ? 'oura' : 'csv', ...days }
}

function openTable(files: Files, path: string): CsvTable {
  const table = readCsv(files.lines(path))
  if (!table)
    throw unreadable(path, 'the file is empty', 'Choose a file with a header and a row for each day.')
  return table
}

function usable(mapping: CsvMapping | null, header: readonly string[], path: string): CsvMapping {
  const wanted = mapping ? [mapping.day, ...Object.values(mapping.metrics)] : []
  const missing = wanted.find(column => !header.includes(column))
  if (missing !== undefined)
    throw new Failure('BAD_REQUEST', {
      ...because('no-column', { column: missing }),
      rule: `there is no column ${missing}`,
      remedy: `There is: ${header.slice(0, 30).join(', ')}.`,
      field: 'mapping',
      path,
    })
  if (mapping && Object.keys(mapping.metrics).length > 0) return mapping
  throw new Failure('BAD_REQUEST', {
    ...because('columns-unclear'),
    rule: 'the names of the columns do not say what they hold',
    remedy: 'Say which column is the day and which hold values; mirror rhythm preview FILE shows them.',
    field: 'mapping',
    path,
  })
}

function* samples(files: Files, path: string, column: string): Generator<string, void> {
  const table = openTable(files, path)
  const at = table.header.indexOf(column)
  let left = 2000
  for (const { cells } of table.rows) {
    if (left === 0) return
    left -= 1
    yield cells[at] ?? ''
  }
}

/** Rows of several people never end in one journal by accident. */
function chosenPerson(files: Files, { path, person }: Input, column: string) {
  const people = peopleOf(openTable(files, path), column)
  if (person !== undefined && people.includes(person)) return { column, is: person }
  if (person === undefined && people.length <= 1) return null
  throw new Failure(person === undefined ? 'BAD_REQUEST' : 'NOT_FOUND', {
    rule:
      person === undefined
        ? `the file holds ${people.length} people`
        : `the file holds nobody called ${person}`,
    remedy: `Say whose rows are meant: ${people.slice(0, 40).join(', ')}.`,
    field: 'person',
    path,
  })
}

/** The first rows of a table, a guess at its columns, and whose rows it holds. @throws Failure UNREADABLE_FILE. */
export function previewTable(files: Files, path: string): CsvPreview {
  const table = openTable(files, path)
  const rows: string[][] = []
  for (const { cells } of table.rows) {
    rows.push([...cells])
    if (rows.length === PREVIEWED) break
  }
  const column = personColumn(table.header)
  return {
    columns: [...table.header],
    rows,
    mapping: guessMapping(table.header),
    people: column === undefined ? [] : peopleOf(openTable(files, path), column),
  }
}

const PREVIEWED = 10

function strange(path: string): Failure {
  return unreadable(
    path,
    'this is neither an Oura export, nor an Apple Health export, nor a table',
    'Choose export.xml, a JSON export of Oura, or a CSV with a row for each day.',
  )
}
