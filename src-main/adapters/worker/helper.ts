/** The thread beside the worker that looks through files: started when it is first asked, and ended with the worker. */
import { Worker as Thread } from 'node:worker_threads'
import { cancelled } from '#services/jobs.ts'
import type { Places } from '#services/ports.ts'
import type { Helper } from '#services/work/helper-port.ts'
import type { HelpName } from '#services/work/helping.ts'
import type { ThreadStart } from './protocol.ts'
import { heardError, type ToldError } from './told-error.ts'

export interface HelperStart {
  readonly places: Places
}

export interface ToHelper {
  readonly id: number
  readonly name: HelpName
  readonly input: unknown
  /** One shared integer; 1 asks to stop. */
  readonly stop: Int32Array
}

export type FromHelper =
  | { readonly id: number; readonly type: 'done'; readonly output: unknown }
  | ({ readonly id: number } & ToldError)

interface Waiting {
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
}

export function startHelper(start: ThreadStart, places: Places): Helper {
  let thread: Thread | null = null
  let last = 0
  const waiting = new Map<number, Waiting>()

  function live(): Thread {
    if (thread) return thread
    const made = new Thread(start.entry, {
      workerData: { places } satisfies HelperStart,
      name: 'mirror-helper',
      resourceLimits: start.limits,
    })
    made.on('message', (message: FromHelper) => {
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.type === 'done') one?.resolve(message.output as never)
      else one?.reject(heardError(message))
    })
    made.on('error', lost)
    made.on('exit', code => lost(new Error(`the helping thread ended with code ${code}`)))
    made.unref()
    thread = made
    return made

    function lost(error: unknown): void {
      if (thread !== made) return
      thread = null
      for (const one of waiting.values()) one.reject(error)
      waiting.clear()
    }
  }

  return {
    open() {
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const asked: Promise<unknown>[] = []
      return {
        ask(name, input) {
          if (Atomics.load(stop, 0) === 1) return Promise.reject(cancelled())
          const target = live()
          last += 1
          const id = last
          const answer = new Promise<never>((resolve, reject) => {
            waiting.set(id, { resolve, reject })
            target.postMessage({ id, name, input, stop } satisfies ToHelper)
          })
          asked.push(answer.catch(() => {}))
          return answer
        },
        async end() {
          Atomics.store(stop, 0, 1)
          await Promise.all(asked)
        },
      }
    },
    async close() {
      await thread?.terminate()
    },
  }
}
