/** `write`, `mirrorback`, `search`: the journal's main job from a terminal. */
import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { Provider } from '#contract/schemas/mirrorback.ts'
import { Failure } from '#services/failure.ts'
import { answer } from '../output.ts'
import { chooseIdentity, optionsOf, readStdin, withJournal } from '../session.ts'
import { whole } from './identities.ts'

export function addWriteCommands(program: Command): void {
  program
    .command('write')
    .description('keep the text on stdin as a reflection')
    .option('--at <iso>', 'when it happened, such as 2026-11-22T18:30:00+01:00; default: now')
    .option('--identity <name>', 'whose journal; needed where there is more than one')
    .option('--zone <zone>', 'IANA zone; default: the journal’s')
    .option('--tag <tag...>', 'tags')
    .option('--unread', 'keep it from ever being read by the engine')
    .action((_options, command: Command) => {
      const options = optionsOf<{
        at?: string
        identity?: string
        zone?: string
        tag?: string[]
        unread?: boolean
      }>(command)
      return withJournal(options, async ({ client, core }) => {
        const body = (await readStdin()).replace(/\r?\n$/, '')
        const identity = await chooseIdentity(client, options.identity)
        const kept = await client.reflections.create({
          identity_id: identity,
          body,
          occurred_at: options.at,
          zone: options.zone,
          tags: options.tag ?? [],
          analysable: !options.unread,
        })
        await core.context.reading.idle()
        answer(options.json ?? false, kept, () => `${kept.id}  ${kept.journal_day}  ${kept.word_count} words`)
      })
    })

  program
    .command('mirrorback')
    .argument('<id>', 'of a reflection')
    .description('the mirrorback of a reflection, written now if there is none')
    .option('--regenerate', 'write a further version; the old ones stay')
    .addOption(
      new Option('--provider <who>', 'built-in for this once; default: the one in the settings').choices(
        Provider.options,
      ),
    )
    .action((id: string, _options, command: Command) => {
      const options = optionsOf<{ regenerate?: boolean; provider?: z.infer<typeof Provider> }>(command)
      return withJournal(options, async ({ client }) => {
        for await (const event of await client.mirrorbacks.stream({
          reflection_id: id,
          regenerate: options.regenerate ?? false,
          provider: options.provider,
        })) {
          if (event.type === 'asking') console.error(`writing with ${event.model} at ${event.host}`)
          if (event.type === 'not-shown') console.error(event.why)
          if (event.type === 'done') {
            answer(options.json ?? false, event.mirrorback, () => event.mirrorback.body)
            return
          }
          if (event.type === 'paused')
            throw paused(event.help.lines.map(line => [line.name, line.phone ?? line.web].join(' ')))
        }
      })
    })

  program
    .command('search')
    .argument('<query>', 'words (the last as a prefix), "phrases" and -not')
    .description('find reflections')
    .option('--identity <name>', 'whose journal')
    .option('--limit <n>', 'how many at most, 1 to 100', whole, 20)
    .option('--skip <n>', 'how many to pass over', whole, 0)
    .option('--newest', 'newest first instead of best first')
    .action((query: string, _options, command: Command) => {
      const options = optionsOf<{ identity?: string; limit: number; skip: number; newest?: boolean }>(command)
      return withJournal(options, async ({ client }) => {
        const result = await client.search.query({
          identity_id: await chooseIdentity(client, options.identity),
          query,
          limit: options.limit,
          skip: options.skip,
          order: options.newest ? 'newest' : 'best',
        })
        answer(options.json ?? false, result, () =>
          [
            ...result.hits.map(
              hit => `${hit.journal_day}  ${hit.snippet.replace(/\s+/g, ' ')}  ${hit.reflection_id}`,
            ),
            `${result.total} found`,
          ].join('\n'),
        )
      })
    })
}

function paused(lines: readonly string[]): Failure {
  return new Failure('REFUSED', {
    rule: 'no mirrorback is written to this reflection, because it may speak of danger to a life',
    remedy: `Your words are kept. You may want to talk to someone: ${lines.join('; ')}.`,
  })
}
