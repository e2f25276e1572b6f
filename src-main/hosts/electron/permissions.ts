/** Denies what a page could ask of the machine, and lets no request out to the network. */
import { type Session, session } from 'electron'
import { appScheme } from './app-url.ts'

/** Closes the session that the window uses; call once the app is ready, before the first window. */
export function setupPermissions(): void {
  denyPermissions(session.defaultSession)
  denyNetwork(session.defaultSession)
}

function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setDisplayMediaRequestHandler((_request, provide) => provide(null))
}

// The policy forbids remote hosts to the page already; this also covers what Chromium would fetch by itself.
function denyNetwork(target: Session): void {
  const local = [`${appScheme}:`, 'devtools:', 'data:', 'blob:']
  target.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !local.includes(URL.parse(details.url)?.protocol ?? '') })
  })
}
