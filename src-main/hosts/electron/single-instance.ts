/** Lets one Mirror run per journal folder; a second start shows the first one's window. */
import { app } from 'electron'

/**
 * Claims the folder (Electron's lock lies in `userData`, which is inside it).
 * @param show called when the owner starts Mirror again
 * @returns whether this is the first; the second is already ending
 */
export function setupSingleInstance(show: () => void): boolean {
  const isFirst = app.requestSingleInstanceLock()
  if (isFirst) app.on('second-instance', show)
  else app.quit()
  return isFirst
}
