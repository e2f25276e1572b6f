/** Carries the wish to write to the composer, wherever the window is when it is made. */
import { createStore } from '../../store.ts'

/** Grows by one with each wish. */
export const writeRequests = createStore(0)

/** The composer takes the focus, now or as soon as it is there. */
export function askToWrite(): void {
  writeRequests.update(count => count + 1)
}
