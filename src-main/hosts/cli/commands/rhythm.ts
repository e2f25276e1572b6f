/** `rhythm …`: the opt-in wing from a terminal. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { IdentityId } from '#contract/ids.ts'
import { CsvMapping, HealthFileFormat, HealthMetrics, MetricName } from '#contract/schemas/rhythm-health.ts'
import {
  NewRhythmItem,
  type Occurrence,
  PostponeTo,
  RhythmItemChange,
  RhythmProfileChange,
} from '#contract/schemas/rhythm-plan.ts'
import { Failure } from '#services/failure.ts'
import { answer } from '../output.ts'
import {
  type CommonOptions,
  chooseIdentity,
  follow,
  given,
  optionsOf,
  type Session,
  withJournal,
} from '../session.ts'
import { whole } from './identities.ts'

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

export function addRhythmCommands(program: Command): void {
  const rhythm = program
    .command('rhythm')
    .description('the day beside the journal: opt-in, off until turned on')

  /** A command under `rhythm`: opens the journal, does the work, and answers. */
  const add = (
    name: string,
    description: string,
    work: Work,
    more: (command: Command) => void = () => {},
  ) => {
    const command = rhythm.command(name).description(description).option('--identity <name>', 'whose journal')
    more(command)
    command.action((...given_: unknown[]) => {
      const own = given_.at(-1) as Command
      const options = optionsOf<Options>(own) as Options & Record<string, unknown>
      return withJournal(options, async ({ client }) => {
        const owner = { identity_id: await chooseIdentity(client, options.identity) }
        const [value, words] = await work(client.rhythm, owner, options, own.args)
        answer(options.json ?? false, value, words)
      })
    })
  }
  const onDay = (command: Command) => command.option('--day <day>', 'YYYY-MM-DD; default: what is open now')
  const assigning = (command: Command) =>
    command.option('--set <pairs...>', 'NAME=VALUE; a value may be JSON')
  const between = (command: Command) => command.requiredOption('--from <day>').requiredOption('--to <day>')
  const paged = (command: Command) =>
    command
      .option('--limit <n>', 'how many at most', whole, 20)
      .option('--skip <n>', 'how many to pass over', whole, 0)

  add('status', 'whether it is on', async (client, owner) => {
    const status = await client.status(owner)
    return [status, () => (status.on ? 'on' : status.kept ? 'off; its data is kept' : 'off')]
  })
  add(
    'on',
    'turn it on',
    async (client, owner, options) => {
      const profile = await client.turnOn({
        ...owner,
        profile: given(RhythmProfileChange, assigned(options.set)),
      })
      return [profile, () => `Rhythm is on, in ${profile.zone}.`]
    },
    assigning,
  )
  add(
    'off',
    'turn it off: hides all of it',
    async (client, owner, options) => {
      const data = options.delete === true ? 'delete' : options.keep === true ? 'keep' : null
      if (data === null) throw missing('Say --keep or --delete: what happens to the data is yours to decide.')
      const off = await client.turnOff({ ...owner, data })
      return [off, () => (off.kept ? 'Rhythm is off; its data is kept.' : 'Rhythm is off.')]
    },
    command => command.option('--keep', 'keep the data').option('--delete', 'delete the data for good'),
  )
  add(
    'profile',
    'goals, anchors and weights; --set changes them',
    async (client, owner, options) => {
      const change = given(RhythmProfileChange, assigned(options.set))
      const profile = options.set
        ? await client.changeProfile({ ...owner, change })
        : await client.profile(owner)
      return [profile, () => JSON.stringify(profile, null, 2)]
    },
    assigning,
  )

  add(
    'items',
    'the items of the timeline',
    async (client, owner, options) => {
      const list = await client.items({ ...owner, deleted: options.deleted === true })
      return [
        list,
        () =>
          list.items
            .map(
              item =>
                `${item.code}  ${item.name}  ${item.time ?? `${item.anchor}${item.offset ? ` ${item.offset} min` : ''}`}  ${item.schedule.type}`,
            )
            .join('\n') || 'Nothing is planned yet.',
      ]
    },
    command => command.option('--deleted', 'deleted ones too'),
  )
  add(
    'add <code> <name>',
    'plan something',
    async (client, owner, options, [code, name]) => {
      const item = await client.createItem({
        ...owner,
        item: given(NewRhythmItem, { code, name, ...assigned(options.set) }),
      })
      return [item, () => `${item.code} is planned.`]
    },
    assigning,
  )
  add(
    'change <code>',
    'change an item from today on',
    async (client, owner, options, [code = '']) => {
      const item = await client.changeItem({
        ...owner,
        code,
        change: given(RhythmItemChange, assigned(options.set)),
      })
      return [item, () => `${item.code} is changed from today on.`]
    },
    assigning,
  )
  add('delete <code>', 'plan it no more; its history stays', async (client, owner, _options, [code = '']) => {
    const item = await client.deleteItem({ ...owner, code })
    return [item, () => `${item.code} comes no more.`]
  })

  add(
    'feed',
    'what is due',
    async (client, owner, options) => {
      const feed = await client.feed({
        ...owner,
        view: options.whole === true ? 'day' : 'window',
        hours: options.hours as number,
        day: options.day,
      })
      return [
        feed,
        () =>
          [
            `${feed.day}  ${feed.completed} of ${feed.total} done${feed.hidden ? `, ${feed.hidden} later` : ''}`,
            ...feed.items.map(line),
          ].join('\n'),
      ]
    },
    command => onDay(command).option('--hours <n>', '1 to 24', whole, 4).option('--whole', 'the whole day'),
  )
  add(
    'done <code>',
    'it is done',
    async (client, owner, options, [code = '']) => {
      const one = await client.complete({
        ...owner,
        code,
        day: options.day,
        notes: (options.notes as string | undefined) ?? '',
        minutes: options.minutes as number | undefined,
      })
      return [one, () => line(one)]
    },
    command => onDay(command).option('--notes <text>').option('--minutes <n>', 'how long it took', whole),
  )
  add(
    'undo <code>',
    'take the last thing back',
    async (client, owner, options, [code = '']) => {
      const one = await client.undo({ ...owner, code, day: options.day })
      return [one, () => line(one)]
    },
    onDay,
  )
  add(
    'postpone <code> <to>',
    `put it off: ${PostponeTo.options.join(', ')}`,
    async (client, owner, options, [code = '', to]) => {
      const one = await client.postpone({
        ...owner,
        code,
        day: options.day,
        to: given(PostponeTo, to),
        date: options.date as string | undefined,
        time: options.time as string | undefined,
      })
      return [one, () => line(one)]
    },
    command => onDay(command).option('--date <day>', 'for custom').option('--time <time>', 'for custom'),
  )
  add(
    'skip <code>',
    'leave it out this time',
    async (client, owner, options, [code = '']) => {
      const one = await client.skip({
        ...owner,
        code,
        day: options.day,
        reason: (options.reason as string | undefined) ?? '',
      })
      return [one, () => line(one)]
    },
    command => onDay(command).option('--reason <text>'),
  )
  add(
    'move <code>',
    'to another day and time',
    async (client, owner, options, [code = '']) => {
      const one = await client.reschedule({
        ...owner,
        code,
        day: options.day,
        date: options.date as string,
        time: options.time as string,
      })
      return [one, () => line(one)]
    },
    command => onDay(command).requiredOption('--date <day>').requiredOption('--time <time>'),
  )
  add(
    'history [code]',
    'what was said of items, undone things too',
    async (client, owner, options, [code]) => {
      const page = await client.history({
        ...owner,
        code,
        skip: options.skip ?? 0,
        limit: options.limit ?? 20,
      })
      return [
        page,
        () =>
          page.marks
            .map(
              mark =>
                `${mark.at}  ${mark.code}  ${mark.day}  ${mark.kind}${mark.undone_at ? '  (undone)' : ''}`,
            )
            .join('\n'),
      ]
    },
    paged,
  )

  add(
    'log <day>',
    'what you know of a day: --set steps=8000 wake_time=06:10',
    async (client, owner, options, [day = '']) => {
      const known = await client.logDay({
        ...owner,
        day,
        metrics: given(HealthMetrics, assigned(options.set)),
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

  add(
    'score',
    'the score of a day, explained',
    async (client, owner, options) => {
      const score = await client.score({ ...owner, day: options.day })
      return [
        score,
        () =>
          [
            `${score.day}  ${score.words}`,
            ...score.domains.flatMap(domain => [
              `${domain.domain}  ${domain.score ?? 'no data'}`,
              ...domain.parts.map(part => `  ${part.name}: ${part.score ?? '—'}  ${part.why}`),
            ]),
          ].join('\n'),
      ]
    },
    onDay,
  )
  add(
    'scores',
    'scores of days',
    async (client, owner, options) => {
      const list = await client.scores({ ...owner, ...range(options) })
      return [
        list,
        () =>
          list.days
            .map(day => `${day.day}  ${day.life ?? '—'}  from ${day.domains_with_data} of ${day.domains_of}`)
            .join('\n'),
      ]
    },
    between,
  )
  add(
    'xp',
    'XP, level and ledger',
    async (client, owner, options) => {
      const page = await client.xp({ ...owner, skip: options.skip ?? 0, limit: options.limit ?? 20 })
      return [page, () => `${page.level.xp} XP, level ${page.level.level}`]
    },
    paged,
  )
  add('streaks', 'streaks and strength', async (client, owner) => {
    const list = await client.streaks(owner)
    return [
      list,
      () =>
        list.streaks
          .map(
            one =>
              `${one.code}  ${one.current} (best ${one.best})  strength ${(100 * one.strength).toFixed(0)} %  freezes ${one.freezes}`,
          )
          .join('\n'),
    ]
  })
  add('achievements', 'achievements and progress', async (client, owner) => {
    const list = await client.achievements(owner)
    return [
      list,
      () =>
        list.achievements
          .map(one => `${one.name}  ${one.unlocked_on ?? `${(100 * one.progress).toFixed(0)} %`}`)
          .join('\n'),
    ]
  })
  add(
    'goals',
    'goals beside a day',
    async (client, owner, options) => {
      const list = await client.goals({ ...owner, day: options.day })
      return [
        list,
        () =>
          list.goals
            .map(
              goal =>
                `${goal.name} ${goal.target}: ${goal.value ?? 'not known'}${goal.met === null ? '' : goal.met ? ', met' : ', not met'}`,
            )
            .join('\n'),
      ]
    },
    onDay,
  )
  add('together', 'Rhythm beside the journal: computed now, kept nowhere', async (client, owner) => {
    const report = await client.correlations(owner)
    return [report, () => [report.words, ...report.correlations.map(one => one.words)].join('\n')]
  })
}

function line(one: Occurrence): string {
  return `${one.status.padEnd(9)}  ${one.starts_at}  ${one.code}  ${one.name}`
}

function metricLine({ day, metrics }: { day: string; metrics: Record<string, unknown> }): string {
  return `${day}  ${Object.entries(metrics)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}`
}

function range({ from, to }: Options): { from: string; to: string } {
  return { from: from ?? '', to: to ?? '' }
}

/** `a=1 b.c=2` as an object; what is JSON is read as such. */
function assigned(pairs: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at < 1) throw missing(`Write ${pair} as NAME=VALUE.`)
      return [pair.slice(0, at), jsonOr(pair.slice(at + 1))]
    }),
  )
}

function mappingOf(pairs: readonly string[]): CsvMapping {
  const entries = pairs.map(
    pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const,
  )
  const metrics = Object.fromEntries(entries.filter(([name]) => name !== 'day'))
  return given(CsvMapping, { day: entries.find(([name]) => name === 'day')?.[1], metrics })
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function missing(remedy: string): Failure {
  return new Failure('BAD_REQUEST', { rule: 'something is missing', remedy })
}
