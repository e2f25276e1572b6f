/** Decides from a request's head alone whether the API hears it. Pure: the table of refusals is its test. */
import type { Refusal } from '../gate.ts'
import { allowedHosts, forbiddenHost, payloadTooLarge } from '../gate.ts'

export interface ApiHead {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly contentLength: string | undefined
}

export interface ApiRules {
  readonly port: number
  readonly maxBodyBytes: number
  /** Pages that may call from a browser, by the owner's word. */
  readonly origins: readonly string[]
}

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']

/** Outermost door first: host (against DNS rebinding), origin, method, size. @returns undefined where it may pass */
export function checkApiRequest(head: ApiHead, rules: ApiRules): Refusal | undefined {
  if (!allowedHosts(rules.port).includes(head.host ?? '')) return forbiddenHost
  if (head.origin !== undefined && !rules.origins.includes(head.origin)) return forbiddenApiOrigin
  if (!METHODS.includes(head.method))
    return { status: 405, code: 'METHOD_NOT_ALLOWED', message: `Use ${METHODS.join(', ')}.` }
  if (Number(head.contentLength ?? 0) > rules.maxBodyBytes) return payloadTooLarge(rules)
  return undefined
}

const forbiddenApiOrigin: Refusal = {
  status: 403,
  code: 'FORBIDDEN_ORIGIN',
  message: 'A page may call the API only where the owner allowed its origin by name.',
}
