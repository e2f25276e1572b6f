/** `rhythm score`, `scores`, `xp`, `streaks`, `achievements`, `goals`, `together`. */
import { type AddCommand, between, onDay, paged, range } from './command.ts'

export function addScoreCommands(add: AddCommand): void {
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
