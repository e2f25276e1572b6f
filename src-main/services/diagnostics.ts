/** What helps to find a fault, as a text that the owner may read and pass on: versions, sizes, the last lines of the log; no words of the journal. */
import { status } from './app.ts'
import type { Services } from './context.ts'

const LINES = 60

export function diagnostics(s: Services): { text: string } {
  const { app, engine_version, constitution_version, schema_version, database_bytes, ...counts } = status(s)
  const { encrypted, system_store } = s.vault.status(s)
  const lines = [
    `Mirror ${app}, engine ${engine_version}, constitution ${constitution_version}, schema ${schema_version}`,
    `zone ${s.places.zone}`,
    `journal ${database_bytes} bytes, ${encrypted ? 'encrypted' : 'not encrypted'}, key store ${system_store}`,
    `identities ${counts.identities}, reflections ${counts.reflections}, trash ${counts.trashed}, unread ${counts.unread}`,
    `last backup ${counts.last_backup?.created_at ?? 'never'}`,
    '',
    `the last ${LINES} lines of the log:`,
    ...s.recentLog(LINES),
  ]
  // Where the home lies may name its owner.
  return { text: lines.join('\n').replaceAll(s.places.home, '<home>') }
}
