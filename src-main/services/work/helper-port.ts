/** Files that a second thread looks through, or writes, while a task goes on. Adapters implement it. */
import type { HelpInput, HelpName, HelpOutput } from './helping.ts'

export interface Helper {
  /** The thread is started with the first thing that is asked of it. */
  open(): Helping
  close(): Promise<void>
}

/** What one task asks for. Things are done in the order in which they were asked for, one at a time. */
export interface Helping {
  /** A result that nobody waits for is no error, whatever it is. @throws Failure as the function of that name; CANCELLED after `end`. */
  ask<Name extends HelpName>(name: Name, input: HelpInput<Name>): Promise<HelpOutput<Name>>
  /** Stops what is not done; resolves when nothing of it touches a file any more. */
  end(): Promise<void>
}
