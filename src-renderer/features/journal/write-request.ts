/** Carries the wish to write to the composer, wherever the window is when it is made. */
import { createStore } from '../../store.ts'

/** A wish until a composer has taken it up; `prompt` is to stand above the text. */
export const writeWish = createStore<{ readonly prompt: string | null } | null>(null)

/** The composer takes the focus, now or as soon as it is there. */
export function askToWrite(prompt: string | null = null): void {
  writeWish.update(() => ({ prompt }))
}
