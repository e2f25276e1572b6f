/** The `mirror-export` format as a JSON Schema, made from the same schemas that an import is checked with. */
import { z } from 'zod'
import { exportRowSchemas } from './export-rows.ts'
import { EXPORT_FORMAT, EXPORT_VERSION, ExportFooter, ExportHeader } from './mirror-format.ts'

/** The text of docs/mirror-export.schema.json. */
export function exportSchemaText(): string {
  return `${JSON.stringify(exportSchema(), null, 2)}\n`
}

/** JSON Schema, draft 2020-12. */
function exportSchema(): Record<string, unknown> {
  const tables = Object.fromEntries(
    Object.entries(exportRowSchemas).map(([table, row]) => [table, z.array(row).optional()]),
  )
  const file = z.object({
    ...ExportHeader.shape,
    tables: z.object(tables),
    ...ExportFooter.shape,
  })
  return {
    title: `${EXPORT_FORMAT} ${EXPORT_VERSION}`,
    description: 'A journal as Mirror exports it. Rows of a table that is not named are absent, not empty.',
    ...z.toJSONSchema(file, { unrepresentable: 'any' }),
  }
}
