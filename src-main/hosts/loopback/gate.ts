/** Decides from a request's head alone whether it may go further. Pure: the table of refusals is its test. */

/** The parts of a request that the gate looks at. */
export interface RequestHead {
  readonly method: string
  readonly path: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** The browser's own word on where the request comes from (Sec-Fetch-Site); other programs do not send it. */
  readonly fetchSite: string | undefined
  readonly contentLength: string | undefined
  readonly hasSession: boolean
}

/** What the gate knows of its server. */
export interface GateRules {
  readonly port: number
  readonly maxBodyBytes: number
  /** Of a file given to the window, which goes to the disk as it comes. */
  readonly maxUploadBytes: number
}

/** Why a request was refused; sent as a JSON body with its status. */
export interface Refusal {
  readonly status: 401 | 403 | 404 | 405 | 413
  readonly code:
    | 'UNAUTHORIZED'
    | 'FORBIDDEN_HOST'
    | 'FORBIDDEN_ORIGIN'
    | 'NOT_FOUND'
    | 'METHOD_NOT_ALLOWED'
    | 'PAYLOAD_TOO_LARGE'
  readonly message: string
}

/**
 * Checks a request, outermost door first: host (against DNS rebinding), origin (against other sites), method, size,
 * session.
 * @returns the refusal, or undefined where the request may pass
 */
export function checkRequest(head: RequestHead, rules: GateRules): Refusal | undefined {
  if (!allowedHosts(rules.port).includes(head.host ?? '')) return forbiddenHost
  if (head.origin !== undefined && head.origin !== `http://${head.host}`) return forbiddenOrigin
  if (!isOwnSite(head)) return forbiddenOrigin
  if (!allowedMethods(head.path).includes(head.method)) return methodNotAllowed(head)
  const most = isUploadPath(head.path) ? rules.maxUploadBytes : rules.maxBodyBytes
  if (Number(head.contentLength ?? 0) > most) return payloadTooLarge({ maxBodyBytes: most })
  if (!head.hasSession) return unauthorized
  return undefined
}

/** Whether a path belongs to the RPC router. */
export function isRpcPath(path: string): boolean {
  return path === '/rpc' || path.startsWith('/rpc/')
}

/** Whether a path belongs to files that are given to the window. */
export function isUploadPath(path: string): boolean {
  return path === '/uploads' || path.startsWith('/uploads/')
}

/** Whether a path belongs to the REST API. */
export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

/** The names under which this server is asked. */
export function allowedHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

// Opening the window is a navigation by the owner ("none"); calls come from the page itself.
function isOwnSite({ fetchSite, path }: RequestHead): boolean {
  if (fetchSite === undefined || fetchSite === 'same-origin') return true
  return fetchSite === 'none' && !isRpcPath(path) && !isUploadPath(path)
}

function allowedMethods(path: string): readonly string[] {
  if (isRpcPath(path) || path === '/uploads') return ['POST']
  if (isUploadPath(path)) return ['DELETE']
  if (isApiPath(path)) return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
  return ['GET', 'HEAD']
}

/** The refusal of any other name. */
export const forbiddenHost: Refusal = {
  status: 403,
  code: 'FORBIDDEN_HOST',
  message: 'Mirror answers only to 127.0.0.1 and localhost on its own port.',
}

const forbiddenOrigin: Refusal = {
  status: 403,
  code: 'FORBIDDEN_ORIGIN',
  message: 'Mirror answers only to its own page.',
}

const unauthorized: Refusal = {
  status: 401,
  code: 'UNAUTHORIZED',
  message:
    'This window is not signed in. Open the address that Mirror printed when it started; it works once.',
}

function methodNotAllowed({ method, path }: RequestHead): Refusal {
  const message = `${method} is not allowed here. Use ${allowedMethods(path).join(' or ')}.`
  return { status: 405, code: 'METHOD_NOT_ALLOWED', message }
}

/** The refusal of a body over the limit. */
export function payloadTooLarge({ maxBodyBytes }: Pick<GateRules, 'maxBodyBytes'>): Refusal {
  const limit = `${Math.floor(maxBodyBytes / 1024 / 1024)} MB`
  return { status: 413, code: 'PAYLOAD_TOO_LARGE', message: `A request may carry ${limit} at most.` }
}

/** The answer where nothing is. */
export const notFound: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is nothing at this address.',
}

/** The answer under /api while the REST API is off. */
export const apiIsOff: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'The REST API is off. Its owner can turn it on: mirror api on.',
}
