/** Serves the page to the window over a scheme of its own, so that no page ever has a file:// origin. */
import { protocol } from 'electron'
import type { PageName } from '../web/pages.ts'
import { answerAppRequest } from './app-pages.ts'
import { appScheme } from './app-url.ts'

/** Announces the scheme; Chromium hears of it only before the app is ready. */
export function setupScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }])
}

/** Serves `renderer`, the folder of the built pages, of which `page` stands at the window's address; call once the app is ready. */
export function setupProtocol(renderer: string, page: () => PageName): void {
  protocol.handle(appScheme, request => answerAppRequest(renderer, request, page()))
}
