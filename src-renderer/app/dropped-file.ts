/** The file that was dropped onto the window, until the page that looks at it has taken it. */
import { createStore } from '../store.ts'

export const droppedFile = createStore<File | null>(null)
