import { expect, test } from 'vitest'
import { checkRequest, isRpcPath, type RequestHead } from './gate.ts'

const rules = { port: 4000, maxBodyBytes: 1024 * 1024, maxUploadBytes: 2 * 1024 * 1024 }

function head(changes: Partial<RequestHead>): RequestHead {
  return {
    method: 'GET',
    path: '/',
    host: '127.0.0.1:4000',
    origin: undefined,
    fetchSite: undefined,
    contentLength: undefined,
    hasSession: true,
    ...changes,
  }
}

test.each<[what: string, changes: Partial<RequestHead>]>([
  ['the page by address', {}],
  ['the page by name', { host: 'localhost:4000' }],
  [
    'a call of the page',
    { path: '/rpc/a', method: 'POST', origin: 'http://127.0.0.1:4000', fetchSite: 'same-origin' },
  ],
  ['the owner opening the window', { fetchSite: 'none' }],
  ['a file given to the window', { path: '/uploads', method: 'POST', contentLength: '2097152' }],
  ['a file taken back', { path: '/uploads/some-id', method: 'DELETE' }],
  ['a body at the limit', { path: '/rpc/a', method: 'POST', contentLength: '1048576' }],
])('%s may pass', (_what, changes) => {
  expect(checkRequest(head(changes), rules)).toBeUndefined()
})

test.each<[what: string, changes: Partial<RequestHead>, status: number]>([
  ['a rebound name', { host: 'evil.example:4000' }, 403],
  ['the right name without its port', { host: '127.0.0.1' }, 403],
  ['another port', { host: '127.0.0.1:4001' }, 403],
  ['a name that only begins right', { host: '127.0.0.1:4000.evil.example' }, 403],
  ['no host', { host: undefined }, 403],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  ['the other of our two names', { origin: 'http://localhost:4000' }, 403],
  ['the same host over another scheme', { origin: 'https://127.0.0.1:4000' }, 403],
  ['an image tag of another site', { fetchSite: 'cross-site' }, 403],
  ['another port of this machine', { fetchSite: 'same-site' }, 403],
  ['a call typed into the address bar', { path: '/rpc/a', method: 'POST', fetchSite: 'none' }, 403],
  ['a method that no page uses', { method: 'DELETE' }, 405],
  ['a call by link', { path: '/rpc/a' }, 405],
  ['a post to a file', { method: 'POST' }, 405],
  ['a body over the limit', { path: '/rpc/a', method: 'POST', contentLength: '1048577' }, 413],
  ['a file over the limit', { path: '/uploads', method: 'POST', contentLength: '2097153' }, 413],
  ['a file by link', { path: '/uploads' }, 405],
  ['a file typed into the address bar', { path: '/uploads', method: 'POST', fetchSite: 'none' }, 403],
  ['a file of another site', { path: '/uploads', method: 'POST', origin: 'https://evil.example' }, 403],
  ['no session', { hasSession: false }, 401],
])('%s is refused', (_what, changes, status) => {
  expect(checkRequest(head(changes), rules)?.status).toBe(status)
})

test('a stranger learns of the host rule before anything about sessions', () => {
  expect(checkRequest(head({ host: 'evil.example', hasSession: false }), rules)?.code).toBe('FORBIDDEN_HOST')
})

test('only /rpc and what lies under it are calls', () => {
  expect(['/rpc', '/rpc/', '/rpc/a'].every(isRpcPath)).toBe(true)
  expect(['/rpcx', '/', '/a/rpc'].some(isRpcPath)).toBe(false)
})
