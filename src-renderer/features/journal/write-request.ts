/** Carries the wish to write to the composer, wherever the window is when it is made. */
import { createStore } from '../../store.ts'

/** True from the wish until a composer has taken it up. */
export const writeWish = createStore(false)

/** The composer takes the focus, now or as soon as it is there. */
export function askToWrite(): void {
  writeWish.update(() => true)
}
