/** `rhythm items`, `add`, `change`, `delete`, `feed`, `prompt`, `done`, `undo`, `postpone`, `skip`, `move`, `history`. */
import {
  NewRhythmItem,
  type Occurrence,
  PostponeTo,
  RhythmItemChange,
} from '#contract/schemas/rhythm-plan.ts'
import { given } from '../../session.ts'
import { whole } from '../identities.ts'
import { type AddCommand, assigned, assigning, onDay, paged } from './command.ts'

export function addPlanCommands(add: AddCommand): void {
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
        item: given(NewRhythmItem.strict(), { code, name, ...assigned(options.set) }),
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
        change: given(RhythmItemChange.strict(), assigned(options.set)),
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
  add('prompt', 'the question of the day', async (client, owner) => {
    const asked = await client.prompt(owner)
    return [asked, () => asked.prompt]
  })
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
}

function line(one: Occurrence): string {
  return `${one.status.padEnd(9)}  ${one.starts_at}  ${one.code}  ${one.name}`
}
