import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readImports } from './imports.ts'

const root = join(import.meta.dirname, '..')
const NETWORK =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)|^(?:undici|ws|axios|node-fetch)(?:\/|$)/
const GLOBALS = /\bfetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\(/

test('one file of the main process opens connections, and one listens on loopback', () => {
  const files = globSync('src-main/**/*.ts', { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => !/\.test\.ts$|\/test-support\//.test(file))
  const doors = files.filter(file => {
    const source = readFileSync(join(root, file), 'utf8')
    const imports = readImports(source).some(use => !use.isType && NETWORK.test(use.specifier))
    return imports || GLOBALS.test(source)
  })
  expect(files.length).toBeGreaterThan(100)
  expect(doors.sort()).toEqual(['src-main/adapters/providers/http.ts', 'src-main/hosts/loopback/server.ts'])
})
