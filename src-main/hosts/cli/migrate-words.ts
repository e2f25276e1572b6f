/** What `migrate …` says to a person. */
import type {
  MigrationCheck,
  MigrationRehearsal,
  MigrationRun,
  MigrationStatus,
} from '#contract/schemas/data.ts'

export function statusWords({ current, latest, pending }: MigrationStatus): string {
  const at = `The journal is at version ${current} of ${latest}.`
  if (pending.length === 0) return `${at} Nothing is pending.`
  return [at, 'Pending:', ...pending.map(({ version, name }) => `  ${version} ${name}`)].join('\n')
}

export function historyWords({ history }: Pick<MigrationStatus, 'history'>): string {
  if (history.length === 0) return 'Nothing was applied yet.'
  return history.map(({ version, name, applied_at }) => `${applied_at}  ${version} ${name}`).join('\n')
}

export function checkWords({ ok, checks }: MigrationCheck): string {
  const lines = checks.map(check => `${check.ok ? 'ok   ' : 'WRONG'}  ${check.name}: ${check.detail}`)
  return [
    ...lines,
    ok ? 'The journal is at head and sound.' : 'Something is wrong. Nothing was changed.',
  ].join('\n')
}

export function runWords({ steps, backup, status }: MigrationRun): string {
  const lines = steps.map(
    ({ version, name, duration_ms }) => `${version} ${name}  ${duration_ms.toFixed(0)} ms`,
  )
  return [...lines, ...(backup ? [`The journal as it was before: ${backup}`] : []), statusWords(status)].join(
    '\n',
  )
}

export function rehearsalWords({ steps, status }: MigrationRehearsal): string {
  if (steps.length === 0) return 'Nothing would run.'
  const lines = steps.flatMap(step => [
    `${step.version} ${step.name}  ${step.duration_ms.toFixed(0)} ms  (${step.path})`,
    ...step.statements.map(({ line, sql }) => `  ${String(line).padStart(4)}  ${sql}`),
    ...changedCounts(step).map(change => `        ${change}`),
  ])
  const end = `It would end at version ${status.current}. The way back was tried too. The journal was not touched.`
  return [...lines, end].join('\n')
}

function changedCounts({ before, after }: MigrationRehearsal['steps'][number]): string[] {
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    table => table !== 'migrations' && before[table] !== after[table],
  )
  return tables.map(table => `${table}: ${before[table] ?? 'none'} → ${after[table] ?? 'none'} rows`)
}
