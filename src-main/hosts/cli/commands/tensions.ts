/** `tensions`, `suggestions`, `map`. */
import type { Command } from 'commander'
import { answer } from '../output.ts'
import { chooseIdentity, optionsOf, withJournal } from '../session.ts'
import { share, whole } from './identities.ts'

export function addTensionCommands(program: Command): void {
  program
    .command('tensions')
    .description('what is held, and where it leans')
    .option('--identity <name>', 'whose journal')
    .option('--limit <n>', 'how many at most, 1 to 100', whole, 100)
    .option('--skip <n>', 'how many to pass over', whole, 0)
    .option('--name <name>', 'only the tension of this name')
    .option('--min-intensity <share>', '0 to 1', share, 0)
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option('--reflections <n>', 'how many measurements each carries; default: all with --json', whole)
    .action((_options, command: Command) => {
      const options = optionsOf<{
        identity?: string
        limit: number
        skip: number
        name?: string
        minIntensity: number
        from?: string
        to?: string
        reflections?: number
      }>(command)
      return withJournal(options, async ({ client }) => {
        const list = await client.tensions.list({
          identity_id: await chooseIdentity(client, options.identity),
          limit: options.limit,
          skip: options.skip,
          tension_name: options.name,
          min_intensity: options.minIntensity,
          from: options.from,
          to: options.to,
          reflection_limit: options.reflections ?? (options.json ? null : 0),
        })
        answer(
          options.json ?? false,
          list,
          () => list.tensions.map(words).join('\n') || 'No tension has evidence yet.',
        )
      })
    })

  program
    .command('suggestions')
    .description('words and axes that you may take for your tensions; nothing is taken for you')
    .option('--identity <name>', 'whose journal')
    .action((_options, command: Command) => {
      const options = optionsOf<{ identity?: string }>(command)
      return withJournal(options, async ({ client }) => {
        const found = await client.tensions.suggestions({
          identity_id: await chooseIdentity(client, options.identity),
        })
        answer(
          options.json ?? false,
          found,
          () =>
            [
              ...found.axes.map(
                one => `${one.side_a} ↔ ${one.side_b}  ${one.count}  “${one.quotes[0]?.quote ?? ''}”`,
              ),
              ...found.words.map(
                one => `${one.pole_name}: ${one.word}  ${one.reflections}  “${one.quote.quote}”`,
              ),
            ].join('\n') || 'Nothing to suggest yet.',
        )
      })
    })

  program
    .command('map')
    .description('the tension map: position, intensity and count of each')
    .option('--identity <name>', 'whose journal')
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option('--limit <n>', 'how many at most', whole)
    .action((_options, command: Command) => {
      const options = optionsOf<{ identity?: string; from?: string; to?: string; limit?: number }>(command)
      return withJournal(options, async ({ client }) => {
        const map = await client.tensions.map({
          identity_id: await chooseIdentity(client, options.identity),
          from: options.from,
          to: options.to,
        })
        const shown = { ...map, points: map.points.slice(0, options.limit) }
        answer(options.json ?? false, shown, () =>
          shown.points
            .map(point => words({ ...point, avg_position: point.position, avg_intensity: point.intensity }))
            .join('\n'),
        )
      })
    })
}

function words(one: {
  name: string
  axis_a: string
  axis_b: string
  avg_position: number
  avg_intensity: number
  low: number
  high: number
  count: number
  leaning: 'a' | 'b' | 'neither'
}): string {
  const leaning = { a: `leans to ${one.axis_a}`, b: `leans to ${one.axis_b}`, neither: 'leans to neither' }[
    one.leaning
  ]
  const interval = `${one.low.toFixed(2)} … ${one.high.toFixed(2)}`
  return `${one.name}  ${one.avg_position.toFixed(2)} (${interval})  intensity ${one.avg_intensity.toFixed(2)}  ${one.count} reflections  ${leaning}`
}
