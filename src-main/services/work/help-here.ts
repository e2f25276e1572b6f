/** The helping thread's work done by this thread, where a journal is so small that starting another takes longer. */
import { cancelled } from '../jobs.ts'
import type { WorkEnv } from './env.ts'
import type { Helping } from './helper-port.ts'
import { doHelp, type HelpEnv, type HelpInput, type HelpName, type HelpOutput } from './helping.ts'

export function helpHere(env: HelpEnv & Pick<WorkEnv, 'pause'>): Helping {
  let last: Promise<unknown> = Promise.resolve()
  let ended = false
  return {
    ask(name, input) {
      const answer = last.then(() => run(name, input))
      last = answer.catch(() => {})
      return answer
    },
    async end() {
      ended = true
      await last
    },
  }

  async function run<Name extends HelpName>(name: Name, input: HelpInput<Name>): Promise<HelpOutput<Name>> {
    const steps = doHelp(env, name, input)
    for (;;) {
      if (ended) throw cancelled()
      const { done, value } = steps.next()
      if (done) return value
      await env.pause(0)
    }
  }
}
