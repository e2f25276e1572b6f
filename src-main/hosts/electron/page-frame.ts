/** Tells the window's own page from any other frame that might send a message. */
import { isAppUrl } from './app-url.ts'

/** What identifies a frame: it is the main one, and shows the page. */
export interface FrameLike {
  readonly url: string
  readonly parent: unknown
  readonly frameToken: string
  readonly processId: number
}

/** Whether `frame` is the main frame `page` of the window and shows Mirror's own page. */
export function isPageFrame(frame: FrameLike, page: FrameLike | undefined): boolean {
  if (page === undefined || frame.parent !== null || !isAppUrl(frame.url)) return false
  return frame.frameToken === page.frameToken && frame.processId === page.processId
}
