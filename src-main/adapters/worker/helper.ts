/** The thread beside the worker that looks through files: started when it is first asked, and ended with the worker. */
import { cancelled } from '#services/jobs.ts'
import type { Places } from '#services/ports.ts'
import type { Helper } from '#services/work/helper-port.ts'
import type { HelpInput, HelpName, HelpOutput } from '#services/work/helping.ts'
import { createLazyThread } from './lazy-thread.ts'
import type { ThreadStart } from './protocol.ts'

export interface HelperStart {
  readonly places: Places
}

export interface ToHelp {
  readonly name: HelpName
  readonly input: HelpInput<HelpName>
  /** One shared integer; 1 asks to stop. */
  readonly stop: Int32Array
}

export function startHelper(start: ThreadStart, places: Places): Helper {
  const thread = createLazyThread<ToHelp, HelpOutput<HelpName>>(start, {
    name: 'mirror-helper',
    workerData: { places } satisfies HelperStart,
  })
  return {
    open() {
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const asked: Promise<unknown>[] = []
      return {
        ask<Name extends HelpName>(name: Name, input: HelpInput<Name>) {
          if (Atomics.load(stop, 0) === 1) return Promise.reject(cancelled())
          const answer = thread.ask({ name, input, stop }) as Promise<HelpOutput<Name>>
          asked.push(answer.catch(() => {}))
          return answer
        },
        async end() {
          Atomics.store(stop, 0, 1)
          await Promise.all(asked)
        },
      }
    },
    close: () => thread.close(),
  }
}
