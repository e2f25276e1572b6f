/** Which addresses a reflection may be sent to: https, or http to this machine, or http where the owner said so. */
import { Failure } from './failure.ts'

/**
 * The address, without a slash at its end.
 * @throws Failure BAD_REQUEST with field `base_url`, naming the rule
 */
export function readAddress(text: string, allowPlainHttp: boolean): URL {
  const url = parsed(text)
  if (!url) throw bad('the address is not a web address', 'Write it like http://127.0.0.1:11434.')
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw bad('the address must begin with https:// or http://', 'Write it like http://127.0.0.1:11434.')
  if (url.username !== '' || url.password !== '')
    throw bad('the address holds a name or a password', 'Leave it out; a key has a place of its own.')
  if (url.search !== '' || url.hash !== '')
    throw bad('the address goes on after its path', 'Leave out everything from ? or # on.')
  if (url.protocol === 'http:' && !isLoopback(url) && !allowPlainHttp)
    throw bad(
      'http to another machine is not encrypted: anyone on the way could read your words',
      'Use https. Or, in a network that you trust, allow it expressly.',
    )
  url.pathname = url.pathname.replace(/\/+$/, '')
  return url
}

/** Whether it is this machine, by its very form; no name is looked up. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function parsed(text: string): URL | null {
  return URL.canParse(text.trim()) ? new URL(text.trim()) : null
}

function bad(rule: string, remedy: string): Failure {
  return new Failure('BAD_REQUEST', { rule, remedy, field: 'base_url' })
}
