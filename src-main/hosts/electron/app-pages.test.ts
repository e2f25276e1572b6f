import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../web/security-headers.ts'
import { answerAppRequest } from './app-pages.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mirror-app-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'renderer', 'assets', 'font-a1.woff2'), 'font')
  await writeFile(join(folder, 'secret.txt'), 'private')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function get(url: string, method = 'GET'): Promise<Response> {
  return answerAppRequest(join(folder, 'renderer'), { method, url })
}

test('the window’s address gives the page, with the policy', async () => {
  const answer = await get('app://mirror/')
  expect(await answer.text()).toBe('<!doctype html>')
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})

test('a route, a query and a fragment give the page', async () => {
  for (const url of ['app://mirror', 'app://mirror/threads/0199', 'app://mirror/?q=1', 'app://mirror/#top']) {
    expect((await get(url)).headers.get('content-type')).toBe('text/html; charset=utf-8')
  }
})

test('a part of the page comes with its type', async () => {
  expect((await get('app://mirror/assets/font-a1.woff2')).headers.get('content-type')).toBe('font/woff2')
})

test.each([
  'app://mirror/../secret.txt',
  'app://mirror/%2e%2e/secret.txt',
  'app://mirror/..%2fsecret.txt',
  'app://mirror/..%5csecret.txt',
  'app://other/index.html',
  'app://mirror@other/index.html',
  'file:///index.html',
  'app://mirror/gone.js',
])('%s is not found, and the refusal carries the policy too', async url => {
  const answer = await get(url)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})

test('only reading is possible', async () => {
  expect((await get('app://mirror/', 'POST')).status).toBe(405)
})
