/** The schema of a journal as one text, so that two can be compared and a change of it can be reviewed. */
import type Sqlite from 'better-sqlite3'

/** Every table, index and trigger by kind and name; the tables that full-text search keeps for itself are left out. */
export function schemaText(sqlite: Sqlite.Database): string {
  const rows = sqlite
    .prepare<[], string>(
      `SELECT s.sql FROM sqlite_schema s
       WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND s.tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY instr('table index trigger view', s.type), s.name`,
    )
    .pluck()
    .all()
  return `${rows.map(sql => `${sql};`).join('\n\n')}\n`
}

/** What one schema has that the other has not, object by object, in words; empty where they are the same. */
export function schemaDifferences(is: string, wanted: string): string[] {
  const isParts = new Set(partsOf(is))
  const wantedParts = new Set(partsOf(wanted))
  return [
    ...[...wantedParts]
      .filter(sql => !isParts.has(sql))
      .map(sql => `missing or different: ${firstLine(sql)}`),
    ...[...isParts].filter(sql => !wantedParts.has(sql)).map(sql => `not expected: ${firstLine(sql)}`),
  ]
}

function partsOf(schema: string): string[] {
  return schema
    .split('\n\n')
    .map(part => part.trim())
    .filter(part => part !== '')
}

function firstLine(sql: string): string {
  return sql.split('\n')[0] ?? ''
}
