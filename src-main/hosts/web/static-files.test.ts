import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPageFile, readStaticFile } from './static-files.ts'

let outer = ''
let folder = ''

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'mirror-static-'))
  folder = join(outer, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(outer, 'renderer-secrets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'index-a1b2.js'), 'export {}')
  await writeFile(join(folder, 'journal.db'), 'private')
  await writeFile(join(outer, 'secret.txt'), 'private')
  await writeFile(join(outer, 'renderer-secrets', 'secret.txt'), 'private')
  await symlink(join(outer, 'secret.txt'), join(folder, 'link.txt'))
})

afterAll(() => rm(outer, { recursive: true, force: true }))

test('the root is index.html and is never cached', async () => {
  const file = await readStaticFile(folder, '/')
  expect(file?.type).toBe('text/html; charset=utf-8')
  expect(file?.cacheControl).toBe('no-store')
  expect(new TextDecoder().decode(file?.body)).toBe('<!doctype html>')
})

test('a hashed asset is cached for good', async () => {
  const file = await readStaticFile(folder, '/assets/index-a1b2.js')
  expect(file?.type).toBe('text/javascript; charset=utf-8')
  expect(file?.cacheControl).toContain('immutable')
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/%252e%252e/secret.txt',
  '/....//secret.txt',
  '//secret.txt',
  '/../renderer-secrets/secret.txt',
  '/index.html%00.js',
  '/C:/secret.txt',
  '/%',
  'secret.txt',
  '',
])('%j leads nowhere', async path => {
  expect(await readStaticFile(folder, path)).toBeUndefined()
})

test('a link that points outside the folder is refused', async () => {
  expect(await readStaticFile(folder, '/link.txt')).toBeUndefined()
})

test('a file of a kind that no page needs is refused', async () => {
  expect(await readStaticFile(folder, '/journal.db')).toBeUndefined()
})

test('a folder or a missing file gives nothing', async () => {
  expect(await readStaticFile(folder, '/assets')).toBeUndefined()
  expect(await readStaticFile(folder, '/assets/gone.js')).toBeUndefined()
})

test.each(['/', '/patterns', '/tensions/Control%20%E2%86%94%20Surrender', '/threads/0199-ab/'])(
  'the route %s is the page',
  async path => {
    expect((await readPageFile(folder, path))?.type).toBe('text/html; charset=utf-8')
  },
)

test.each([
  '/gone.js',
  '/assets/gone.js',
  '/..',
  '/a/../b',
  '/%2e%2e%2fsecret',
  '/a%5cb',
  '/a%00',
  '//a',
  '/%',
])('%s is no route', async path => {
  expect(await readPageFile(folder, path)).toBeUndefined()
})
