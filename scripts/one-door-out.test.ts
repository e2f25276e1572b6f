import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readImports } from './imports.ts'

const root = join(import.meta.dirname, '..')
const NETWORK =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)|^(?:undici|ws|axios|node-fetch|electron-updater)(?:\/|$)/
const GLOBALS = /(?<!\.)\bfetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\(/

test('three files of the main process open connections, and three listen on loopback', () => {
  const files = globSync('src-main/**/*.ts', { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => !/\.test\.ts$|\/test-support\//.test(file))
  const doors = files.filter(file => {
    const source = readFileSync(join(root, file), 'utf8')
    const imports = readImports(source).some(use => !use.isType && NETWORK.test(use.specifier))
    return imports || GLOBALS.test(source)
  })
  expect(files.length).toBeGreaterThan(100)
  expect(doors.sort()).toEqual([
    'src-main/adapters/providers/http.ts',
    // Waits for the browser that comes back from giving consent.
    'src-main/adapters/rhythm/consent.ts',
    'src-main/adapters/rhythm/http.ts',
    // Loads the updater, which asks the place of the releases when its owner wishes.
    'src-main/hosts/electron/release-feed.ts',
    'src-main/hosts/loopback/api/api-server.ts',
    'src-main/hosts/loopback/server.ts',
  ])
})
