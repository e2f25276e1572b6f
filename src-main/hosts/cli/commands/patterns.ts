/** `analyze`, `patterns`, `evolution`. */
import { type Command, Option } from 'commander'
import { answer } from '../output.ts'
import { chooseIdentity, follow, optionsOf, withJournal } from '../session.ts'
import { share, whole } from './identities.ts'

export function addPatternCommands(program: Command): void {
  program
    .command('analyze')
    .description('read what is unread, then look at the whole journal')
    .option('--identity <name>', 'whose journal')
    .option('--full', 'read everything again')
    .action((_options, command: Command) => {
      const options = optionsOf<{ identity?: string; full?: boolean }>(command)
      return withJournal(options, async ({ client }) => {
        const identity_id = await chooseIdentity(client, options.identity)
        const { type: _, ...done } = await follow(
          await client.patterns.analyze({ identity_id, full: options.full ?? false }),
        )
        answer(
          options.json ?? false,
          done,
          () =>
            `${done.reflections} reflections read in ${(done.duration_ms / 1000).toFixed(1)} s: ${done.patterns} patterns, ${done.measurements} measurements`,
        )
      })
    })

  program
    .command('patterns')
    .description('what keeps coming back, by confidence')
    .option('--identity <name>', 'whose journal')
    .option('--limit <n>', 'how many at most, 1 to 100', whole, 100)
    .option('--skip <n>', 'how many to pass over', whole, 0)
    .option('--min-confidence <share>', '0 to 1', share, 0)
    .option('--name <name>', 'only patterns whose name holds this')
    .option('--occurrences <n>', 'how many sightings each carries; default: all with --json', whole)
    .action((_options, command: Command) => {
      const options = optionsOf<{
        identity?: string
        limit: number
        skip: number
        minConfidence: number
        name?: string
        occurrences?: number
      }>(command)
      return withJournal(options, async ({ client }) => {
        const list = await client.patterns.list({
          identity_id: await chooseIdentity(client, options.identity),
          limit: options.limit,
          skip: options.skip,
          min_confidence: options.minConfidence,
          pattern_name: options.name,
          occurrence_limit: options.occurrences ?? (options.json ? null : 0),
        })
        answer(options.json ?? false, list, () =>
          [
            ...list.patterns.map(
              one =>
                `${one.confidence.toFixed(2)}  ${one.name}  ${one.reflection_count} reflections  ${one.first_seen} – ${one.last_seen}  ${one.trend}`,
            ),
            `${list.total} patterns in ${list.reflections} reflections`,
          ].join('\n'),
        )
      })
    })

  program
    .command('evolution')
    .description('how patterns change with time')
    .option('--identity <name>', 'whose journal')
    .addOption(new Option('--period <period>').choices(['week', 'month', 'quarter']).default('month'))
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option('--name <name...>', 'only these patterns')
    .option('--limit <n>', 'how many patterns at most, 1 to 100', whole, 100)
    .action((_options, command: Command) => {
      const options = optionsOf<{
        identity?: string
        period: 'week' | 'month' | 'quarter'
        from?: string
        to?: string
        name?: string[]
        limit: number
      }>(command)
      return withJournal(options, async ({ client }) => {
        const evolution = await client.patterns.evolution({
          identity_id: await chooseIdentity(client, options.identity),
          period: options.period,
          from: options.from,
          to: options.to,
          names: options.name,
          limit: options.limit,
        })
        answer(options.json ?? false, evolution, () =>
          evolution.series
            .map(one => `${one.name}  ${one.trend}  ${one.points.map(point => point.with).join(' ')}`)
            .join('\n'),
        )
      })
    })
}
