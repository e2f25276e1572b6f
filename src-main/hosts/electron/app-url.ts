/** The page's own address, `app://mirror/…`, and how others are told from it. */

/** The scheme that serves the page; it behaves like https: one secure origin, no access to files. */
export const appScheme = 'app'

/** Where the window starts. */
export const appAddress = `${appScheme}://mirror/`

/** Where the small window of quick capture stays. */
export const captureAddress = `${appAddress}#/capture`

/** Whether an address belongs to the page itself. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === 'mirror' &&
    url.username === '' &&
    url.password === ''
  )
}

/** What becomes of an address that the page wants to go to. */
export type Destination =
  /** A part of the page. */
  | 'own'
  /** A web page, for the owner's browser, once the owner agreed. */
  | 'browser'
  /** Anything else: files, scripts, other programs' schemes. */
  | 'nowhere'

/** Sorts an address by what may be done with it. */
export function destinationOf(address: string): Destination {
  if (isAppUrl(address)) return 'own'
  const protocol = URL.parse(address)?.protocol
  return protocol === 'https:' || protocol === 'http:' ? 'browser' : 'nowhere'
}
