/** The names that main process, preload and page agree on to pass the port. */

/** Preload → main: this page asks for its port. */
export const connectChannel = 'mirror:connect'

/** Main → preload: the port. */
export const portChannel = 'mirror:port'

/** Preload → page, by window.postMessage with the port in `event.ports[0]` once the page has loaded. */
export const pageMessage = { type: 'mirror:port' } as const
