/** Days out of a table: Fitbit's, Oura's trends, or the owner's own with a mapping of its columns. */
import type { CsvMapping, MetricName } from '#contract/schemas/rhythm-health.ts'
import type { CsvRow, CsvTable } from './csv.ts'
import { createGatherer, type ImportedDays } from './day-values.ts'
import { type DayOrder, readDay } from './days.ts'
import { METRIC_NAMES, readValue } from './values.ts'

/** How the columns of a table are read. */
export interface TableReading {
  readonly mapping: CsvMapping
  readonly order: DayOrder
  /** The column that says whose row it is, and whose rows are wanted. */
  readonly person: { readonly column: string; readonly is: string } | null
  /** Says of a row why its values are no values, such as of a day on which nobody wore the device. */
  readonly notWorn?: (cell: (column: string) => string | undefined) => string | null
}

/** @param onRow called for each row, so that a long table can be told and stopped */
export function daysFromTable(
  table: CsvTable,
  reading: TableReading,
  onRow: (row: CsvRow) => void = () => {},
): ImportedDays {
  const { mapping, person } = reading
  const at = new Map(table.header.map((name, index) => [name, index]))
  const gathered = createGatherer()
  const wanted = Object.entries(mapping.metrics) as [MetricName, string][]
  for (const row of table.rows) {
    onRow(row)
    const cell = (column: string) => row.cells[at.get(column) ?? -1]
    if (person && cell(person.column)?.trim() !== person.is) continue
    const day = readDay(cell(mapping.day) ?? '', reading.order)
    const reason = day === null ? `${mapping.day} is not a day` : reading.notWorn?.(cell)
    if (day === null || reason) {
      gathered.pass(row.line, reason ?? '')
      continue
    }
    const metrics: Record<string, string | number> = {}
    for (const [name, column] of wanted) {
      const read = readValue(name, cell(column), table.separator === ';')
      if (read === null) continue
      if ('value' in read) metrics[name] = read.value
      else gathered.pass(row.line, read.why)
    }
    gathered.add(day, metrics)
  }
  return gathered.finish()
}

/** The people of a table, in the order in which they come. */
export function peopleOf(table: CsvTable, column: string): string[] {
  const at = table.header.indexOf(column)
  const people = new Set<string>()
  for (const { cells } of table.rows) people.add(cells[at]?.trim() ?? '')
  return [...people].filter(person => person !== '')
}

/** The column that tells people apart, as Fitbit’s studies name it; undefined without one. */
export function personColumn(header: readonly string[]): string | undefined {
  return header.find(name => /^(customer ?id|participant(_?id)?|user ?id|id)$/i.test(name))
}

/** Whether this is one of Fitbit’s tables. */
export function isFitbit(header: readonly string[]): boolean {
  return header.some(name =>
    /^(ActivityDate|SleepDay|Minutes Asleep|Minutes Very Active|TotalSleepRecords|WeightKg)$/.test(name),
  )
}

/** Whether this is Oura’s table of trends. */
export function isOuraTrends(header: readonly string[]): boolean {
  return header.some(name => /^(Sleep Score|Readiness Score|Activity Score)$/i.test(name))
}

/**
 * Which column holds what, as far as its name says; null where none looks like a day. Columns in seconds or hours that a name
 * does not tell from minutes are left to the owner.
 */
export function guessMapping(header: readonly string[]): CsvMapping | null {
  const day = header.find(name =>
    /^(date|day|journal.?day|activitydate|sleepday|summary_date|tag|datum)$/i.test(name),
  )
  if (day === undefined) return null
  const metrics: Partial<Record<MetricName, string>> = {}
  for (const name of METRIC_NAMES) {
    const column = header.find(one => one !== day && looksLike(name, one))
    if (column !== undefined) metrics[name] = column
  }
  return { day, metrics }
}

function looksLike(name: MetricName, column: string): boolean {
  const plain = column.toLowerCase().replace(/[^a-z0-9]/g, '')
  return plain === name.replace(/_/g, '') || (ALIASES[name]?.includes(plain) ?? false)
}

const ALIASES: Partial<Record<MetricName, readonly string[]>> = {
  steps: ['totalsteps', 'stepcount', 'stepstotal'],
  sleep_minutes: ['totalminutesasleep', 'minutesasleep'],
  in_bed_minutes: ['totaltimeinbed', 'timeinbed'],
  deep_minutes: ['minutesdeepsleep'],
  rem_minutes: ['minutesremsleep'],
  light_minutes: ['minuteslightsleep'],
  awake_minutes: ['minutesawake'],
  resting_heart_rate: ['restingheartrate', 'restinghr', 'rhr'],
  hrv: ['averagehrv', 'hrvms', 'rmssd'],
  active_kcal: ['activitycalories', 'activecalories', 'activityburn'],
  bed_time: ['bedtimestart', 'starttime'],
  wake_time: ['bedtimeend', 'endtime'],
  screen_hours: ['screentimehours', 'screentime'],
}

/** A Fitbit day without a step on which the device saw nothing but rest was not worn. */
export function fitbitNotWorn(cell: (column: string) => string | undefined): string | null {
  const [steps, sedentary] = [cell('TotalSteps'), cell('SedentaryMinutes')]
  return Number(steps) === 0 && steps !== undefined && Number(sedentary) === 1440
    ? 'the device was not worn that day'
    : null
}
