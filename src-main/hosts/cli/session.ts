/** Opens the journal for one command and closes it after; gives a client of the same router that the windows use. */
import { homedir } from 'node:os'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Command } from 'commander'
import type { z } from 'zod'
import { dataFolder } from '#adapters/data-folder.ts'
import type { IdentityId } from '#contract/ids.ts'
import '#contract/plain-rules.ts'
import { Failure } from '#services/failure.ts'
import type { AppRouter } from '#services/router.ts'
import { type Core, openCore } from '../core.ts'
import { findResources } from '../resources.ts'
import { progressTeller } from './output.ts'
import { neededPassphrase, type PassphraseOptions } from './passphrase.ts'

export interface CommonOptions extends PassphraseOptions {
  readonly home?: string
  readonly json?: boolean
}

export interface Session {
  readonly client: RouterClient<AppRouter>
  readonly core: Core
}

/** The options of a command and of the program above it. */
export function optionsOf<T extends object>(command: Command): T & CommonOptions {
  return command.optsWithGlobals<T & CommonOptions>()
}

/** The Mirror home that the options name. */
export function homeOf(options: CommonOptions): string {
  return dataFolder({
    platform: process.platform,
    env: process.env,
    userHome: homedir(),
    cwd: process.cwd(),
    chosen: options.home,
  })
}

/** Opens the journal, with its passphrase where it is locked. */
export function withJournal<T>(options: CommonOptions, work: (session: Session) => Promise<T>): Promise<T> {
  return withLockedJournal(options, async session => {
    if (session.core.context.vault.locked) {
      const passphrase = await neededPassphrase(options, 'Passphrase: ')
      await session.client.vault.unlock({ passphrase })
    }
    return work(session)
  })
}

/** As withJournal, but leaves a locked journal locked. */
export async function withLockedJournal<T>(
  options: CommonOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { migrations, sample } = findResources()
  const core = await openCore({ home: homeOf(options), migrations, sample, background: false })
  try {
    return await work({ core, client: createRouterClient(core.router, { context: core.context }) })
  } finally {
    await core.close()
  }
}

/** The journal that `--identity` names; without it the only one there is. */
export async function chooseIdentity(
  client: Session['client'],
  name: string | undefined,
): Promise<IdentityId> {
  const { identities } = await client.identities.list()
  if (name !== undefined) {
    const wanted = identities.find(one => one.id === name || one.name.toLowerCase() === name.toLowerCase())
    if (wanted) return wanted.id
    throw new Failure('NOT_FOUND', {
      rule: `there is no journal called ${name}`,
      remedy:
        identities.length > 0
          ? `There is: ${identities.map(one => one.name).join(', ')}.`
          : 'Make one: mirror identity create NAME.',
      field: 'identity',
    })
  }
  const [only, ...others] = identities
  if (only && others.length === 0) return only.id
  throw new Failure('BAD_REQUEST', {
    rule: only ? 'there is more than one journal' : 'there is no journal yet',
    remedy: only
      ? `Say which: --identity ${identities.map(one => JSON.stringify(one.name)).join(' | ')}.`
      : 'Make one: mirror identity create NAME.',
    field: 'identity',
  })
}

/** Follows long work: progress on stderr, then what it ended with. */
export async function follow<D extends { type: string }>(
  events: AsyncIterable<D | { type: 'progress'; job: { step: string; done: number; total: number } }>,
): Promise<Extract<D, { type: 'done' }>> {
  const tell = progressTeller()
  for await (const event of events) {
    if (event.type === 'progress' && 'job' in event) tell(event.job)
    else if (event.type === 'done') return event as Extract<D, { type: 'done' }>
  }
  throw new Error('the work ended without a result')
}

/** All of stdin as UTF-8. */
export async function readStdin(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw new Failure('BAD_REQUEST', {
      rule: 'the text on stdin is not UTF-8',
      remedy: 'Convert it to UTF-8 and send it again.',
    })
  }
}

/** What was typed, after its schema. @throws Failure BAD_REQUEST that names the first field at fault. */
export function given<T>(schema: z.ZodType<T>, typed: unknown): T {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = (issue?.path ?? []).join('.')
  throw new Failure('BAD_REQUEST', {
    rule: `${field ? `${field}: ` : ''}${issue?.message ?? 'not valid'}`,
    remedy: 'Mend this and try again.',
    ...(field ? { field } : {}),
  })
}
