/** The two pages that a window may show, as the files of the build that they are. */

/** The app. */
export const appPage = '/index.html'
/** How far the opening is, or why it failed. */
export const openingPage = '/opening.html'

export type PageName = typeof appPage | typeof openingPage
