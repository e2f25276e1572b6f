/** `rhythm log`, `health`, `preview`, `import`, `sync`. */
import { resolve } from 'node:path'
import { CsvMapping, HealthFileFormat, HealthMetrics, MetricName } from '#contract/schemas/rhythm-health.ts'
import { follow, given } from '../../session.ts'
import { type AddCommand, assigned, assigning, between, range } from './command.ts'

export function addHealthCommands(add: AddCommand): void {
  add(
    'log <day>',
    'what you know of a day: --set steps=8000 wake_time=06:10',
    async (client, owner, options, [day = '']) => {
      const known = await client.logDay({
        ...owner,
        day,
        metrics: given(HealthMetrics.strict(), assigned(options.set)),
        clear: given(MetricName.array(), options.clear ?? []),
      })
      return [known, () => metricLine(known)]
    },
    command => assigning(command).option('--clear <names...>', 'take values of yours back'),
  )
  add(
    'health',
    'what is known of days',
    async (client, owner, options) => {
      const list = await client.health({ ...owner, ...range(options) })
      return [list, () => list.days.map(metricLine).join('\n')]
    },
    between,
  )
  add(
    'preview <file>',
    'the columns of a CSV, and a guess at what they hold',
    async (client, owner, _options, [file = '']) => {
      const preview = await client.previewCsv({ ...owner, path: resolve(file) })
      return [preview, () => JSON.stringify(preview, null, 2)]
    },
  )
  add(
    'import <file>',
    'Oura export, Apple Health export.xml, Fitbit CSV, or a CSV of your own',
    async (client, owner, options, [file = '']) => {
      const { result } = await follow(
        await client.importHealth({
          ...owner,
          path: resolve(file),
          format: given(HealthFileFormat, options.format ?? 'auto'),
          person: options.person as string | undefined,
          mapping: options.map === undefined ? undefined : mappingOf(options.map as readonly string[]),
          dry_run: options.dryRun === true,
        }),
      )
      return [
        result,
        () =>
          `${result.dry_run ? 'would be ' : ''}${result.added} days added, ${result.updated} updated, ${result.unchanged} unchanged, ${result.passed_over.count} passed over`,
      ]
    },
    command =>
      command
        .option('--format <format>', HealthFileFormat.options.join(', '))
        .option('--person <id>', 'whose rows, in a file of several people')
        .option('--map <pairs...>', 'day=COLUMN steps=COLUMN …, for a CSV of your own')
        .option('--dry-run', 'only count'),
  )
  add(
    'sync',
    'bring Oura’s days, once connected in the desktop app',
    async (client, owner, options) => {
      const report = await client.syncOura({ ...owner, from: options.from, to: options.to })
      return [
        report,
        () =>
          report.collections
            .map(one =>
              one.outcome === 'came'
                ? `${one.collection}: ${one.records} records, ${one.days} days`
                : `${one.collection}: ${one.why}`,
            )
            .join('\n'),
      ]
    },
    command => command.option('--from <day>').option('--to <day>'),
  )
}

function metricLine({ day, metrics }: { day: string; metrics: Record<string, unknown> }): string {
  return `${day}  ${Object.entries(metrics)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}`
}

function mappingOf(pairs: readonly string[]): CsvMapping {
  const entries = pairs.map(
    pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const,
  )
  const metrics = Object.fromEntries(entries.filter(([name]) => name !== 'day'))
  return given(CsvMapping, { day: entries.find(([name]) => name === 'day')?.[1], metrics })
}
