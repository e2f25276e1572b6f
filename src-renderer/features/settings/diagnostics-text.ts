/** What helps to find a fault as a text, in the window's language; times and numbers are plain, for whoever reads them next. */
import type { DiagnosticFacts } from '#contract/schemas/data.ts'
import type { Words } from '../../words.ts'

/** The log keeps the words that it was written in. */
export function diagnosticsText(facts: DiagnosticFacts, text: Words['diagnostics']): string {
  return [
    text.versions(facts.app, facts.engine_version, facts.constitution_version, facts.schema_version),
    text.zone(facts.zone),
    text.journal(String(facts.database_bytes), facts.encrypted),
    text.stores[facts.system_store],
    text.counts(facts.identities, facts.reflections, facts.trashed, facts.unread),
    facts.last_backup === null ? text.noBackup : text.lastBackup(facts.last_backup),
    '',
    text.log(facts.log.length),
    ...facts.log,
  ].join('\n')
}
