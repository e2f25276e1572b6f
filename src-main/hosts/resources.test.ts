import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findResources } from './resources.ts'

test('from source, the migrations are those of the project', () => {
  const { migrations, renderer } = findResources()
  expect(existsSync(migrations)).toBe(true)
  expect(existsSync(join(renderer, '..', '..', 'package.json'))).toBe(true)
})

test('in a packaged app, data files come from outside the archive and code from inside', () => {
  const { migrations, sample, renderer } = findResources('/opt/Mirror/resources')
  expect(migrations).toBe(join('/opt/Mirror/resources', 'migrations'))
  expect(sample).toBe(join('/opt/Mirror/resources', 'assets', 'sample'))
  expect(renderer).toBe(findResources().renderer)
})
