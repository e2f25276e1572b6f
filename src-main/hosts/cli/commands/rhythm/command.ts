/** What every command under `rhythm` shares: it opens the journal, does its work, and answers. */
import type { Command } from 'commander'
import type { IdentityId } from '#contract/ids.ts'
import { Failure } from '#services/failure.ts'
import { answer } from '../../output.ts'
import { type CommonOptions, chooseIdentity, optionsOf, type Session, withJournal } from '../../session.ts'
import { whole } from '../identities.ts'

interface Options extends CommonOptions {
  readonly identity?: string
  readonly day?: string
  readonly from?: string
  readonly to?: string
  readonly limit?: number
  readonly skip?: number
  readonly set?: readonly string[]
}

type Client = Session['client']['rhythm']
type Work = (
  client: Client,
  owner: { identity_id: IdentityId },
  options: Options & Record<string, unknown>,
  args: readonly string[],
) => Promise<readonly [value: unknown, words: () => string]>

/** Adds a command; `more` gives it options of its own. */
export type AddCommand = (
  name: string,
  description: string,
  work: Work,
  more?: (command: Command) => void,
) => void

export function commandsUnder(rhythm: Command): AddCommand {
  return (name, description, work, more = () => {}) => {
    const command = rhythm.command(name).description(description).option('--identity <name>', 'whose journal')
    more(command)
    command.action((...parts: unknown[]) => {
      const own = parts.at(-1) as Command
      const options = optionsOf<Options>(own) as Options & Record<string, unknown>
      return withJournal(options, async ({ client }) => {
        const owner = { identity_id: await chooseIdentity(client, options.identity) }
        const [value, words] = await work(client.rhythm, owner, options, own.args)
        answer(options.json ?? false, value, words)
      })
    })
  }
}

export function onDay(command: Command): Command {
  return command.option('--day <day>', 'YYYY-MM-DD; default: what is open now')
}

export function assigning(command: Command): Command {
  return command.option('--set <pairs...>', 'NAME=VALUE; a value may be JSON')
}

export function between(command: Command): Command {
  return command.requiredOption('--from <day>').requiredOption('--to <day>')
}

export function paged(command: Command): Command {
  return command
    .option('--limit <n>', 'how many at most', whole, 20)
    .option('--skip <n>', 'how many to pass over', whole, 0)
}

export function range({ from, to }: { readonly from?: string; readonly to?: string }): {
  from: string
  to: string
} {
  return { from: from ?? '', to: to ?? '' }
}

/** `a=1 b={"c":2}` as an object; what is JSON is read as such. @throws Failure BAD_REQUEST. */
export function assigned(pairs: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at < 1) throw missing(`Write ${pair} as NAME=VALUE.`)
      return [pair.slice(0, at), jsonOr(pair.slice(at + 1))]
    }),
  )
}

export function missing(remedy: string): Failure {
  return new Failure('BAD_REQUEST', { rule: 'something is missing', remedy })
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
