import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '..')
const models = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(path =>
  path.endsWith('-model.ts'),
)

test('a model draws nothing and asks nobody: it imports no view, no library of views and no wire', () => {
  expect(models.length).toBeGreaterThan(20)
  const drawn = models.filter(path =>
    /from '(?:react|recharts|wouter|@tanstack|@orpc|.*\.tsx|.*\/link\.ts|.*\.css)/.test(
      readFileSync(join(renderer, path), 'utf8'),
    ),
  )
  expect(drawn).toEqual([])
})

test('every model has its table test beside it', () => {
  const tests = new Set(readdirSync(renderer, { recursive: true, encoding: 'utf8' }))
  expect(models.filter(path => !tests.has(path.replace(/\.ts$/, '.test.ts')))).toEqual([])
})
