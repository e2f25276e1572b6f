/** Answers a request for `app://mirror/…` with a file of the built page. */
import { appPage, type PageName } from '../web/pages.ts'
import { securityHeaders } from '../web/security-headers.ts'
import { readPageFile } from '../web/static-files.ts'
import { isAppUrl } from './app-url.ts'

/**
 * Answers one request; every answer carries the content security policy.
 * @param renderer folder of the built pages; nothing outside it is ever read
 * @param page what stands at the window's address
 */
export async function answerAppRequest(
  renderer: string,
  request: Pick<Request, 'method' | 'url'>,
  page: PageName = appPage,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = isAppUrl(request.url) ? await readPageFile(renderer, rawPath(request.url), page) : undefined
  if (!file) return refuse(404)
  return new Response(file.body, {
    status: 200,
    headers: { ...securityHeaders, 'Content-Type': file.type, 'Cache-Control': file.cacheControl },
  })
}

// Cut out as text: parsing would fold `..` away before it could be refused.
function rawPath(address: string): string {
  return address.replace(/^[^:]*:\/\/[^/?#]*/, '').replace(/[?#].*$/s, '') || '/'
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: securityHeaders })
}
