/** `rhythm …`: the opt-in wing from a terminal. */
import type { Command } from 'commander'
import { RhythmProfileChange } from '#contract/schemas/rhythm-plan.ts'
import { given } from '../session.ts'
import { type AddCommand, assigned, assigning, commandsUnder, missing } from './rhythm/command.ts'
import { addHealthCommands } from './rhythm/health.ts'
import { addPlanCommands } from './rhythm/plan.ts'
import { addScoreCommands } from './rhythm/scores.ts'

export function addRhythmCommands(program: Command): void {
  const rhythm = program
    .command('rhythm')
    .description('the day beside the journal: opt-in, off until turned on')
  const add = commandsUnder(rhythm)
  addSwitchCommands(add)
  addPlanCommands(add)
  addHealthCommands(add)
  addScoreCommands(add)
}

/** `rhythm status`, `on`, `off`, `profile`. */
function addSwitchCommands(add: AddCommand): void {
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
        profile: given(RhythmProfileChange.strict(), assigned(options.set)),
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
      const change = given(RhythmProfileChange.strict(), assigned(options.set))
      const profile = options.set
        ? await client.changeProfile({ ...owner, change })
        : await client.profile(owner)
      return [profile, () => JSON.stringify(profile, null, 2)]
    },
    assigning,
  )
}
