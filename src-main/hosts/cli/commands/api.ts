/** `api …` and `token …`: which programs may use the local REST API. */
import { type Command, Option } from 'commander'
import type { ApiScope } from '#contract/schemas/api.ts'
import { answer } from '../output.ts'
import { type CommonOptions, chooseIdentity, optionsOf, withJournal } from '../session.ts'
import { whole } from './identities.ts'

export function addApiCommands(program: Command): void {
  const api = program.command('api').description('the local REST API, for other programs on this machine')
  for (const [name, on, description] of [
    ['on', true, 'answer programs that hold a token, while the window is served'],
    ['off', false, 'answer nobody'],
  ] as const)
    api
      .command(name)
      .description(description)
      .action((_options, command: Command) => update(command, { on }))
  api
    .command('status')
    .description('whether it is on, and for which pages')
    .action((_options, command: Command) => update(command, {}))
  api
    .command('origins')
    .argument('[origins...]')
    .description('the pages that may call from a browser; none empties the list')
    .action((origins: string[], _options, command: Command) => update(command, { origins }))

  const token = program.command('token').description('what other programs hold to use the API')
  token
    .command('create')
    .argument('<name>', 'what the program is called')
    .option('--identity <name>', 'the journal it is for')
    .addOption(
      new Option('--scope <scopes...>', 'what it may do')
        .choices(['read', 'write', 'export'])
        .default(['read']),
    )
    .option('--minutes <minutes>', 'how long an access token holds', whole, 60)
    .description('make a token; it is shown once')
    .action((name: string, _options, command: Command) => {
      const options = optionsOf<{ identity?: string; scope: ApiScope[]; minutes: number }>(command)
      return withJournal(options, async ({ client }) => {
        const identity_id = await chooseIdentity(client, options.identity)
        const { scope, minutes } = options
        const made = await client.api.createToken({ identity_id, name, scopes: scope, minutes })
        answer(options.json ?? false, made, () =>
          [
            `access token, until ${made.expires_at}:`,
            made.access_token,
            'refresh token:',
            made.refresh_token,
          ].join('\n'),
        )
      })
    })
  token
    .command('list')
    .description('who holds one, and when it was last used')
    .action((_options, command: Command) => {
      const options = optionsOf<CommonOptions>(command)
      return withJournal(options, async ({ client }) => {
        const list = await client.api.tokens()
        answer(options.json ?? false, list, () =>
          list.tokens
            .map(one =>
              [
                one.id,
                one.name,
                one.scopes.join('+'),
                one.revoked_at ? 'revoked' : `last used ${one.last_used_at ?? 'never'}`,
              ].join('  '),
            )
            .join('\n'),
        )
      })
    })
  token
    .command('revoke')
    .argument('<id>')
    .description('from now on it opens nothing')
    .action((id: string, _options, command: Command) => {
      const options = optionsOf<CommonOptions>(command)
      return withJournal(options, async ({ client }) => {
        const revoked = await client.api.revokeToken({ id })
        answer(options.json ?? false, revoked, () => `${revoked.name} may not call any more`)
      })
    })
}

function update(command: Command, change: { on?: boolean; origins?: string[] }): Promise<void> {
  const options = optionsOf<CommonOptions>(command)
  return withJournal(options, async ({ client }) => {
    const state = await client.api.update(change)
    answer(options.json ?? false, state, () =>
      [
        state.on ? 'the API is on' : 'the API is off',
        `pages that may call: ${state.origins.join(', ') || 'none'}`,
        `tokens that hold: ${state.tokens}`,
      ].join('\n'),
    )
  })
}
