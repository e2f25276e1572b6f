import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemReasons } from '#contract/problem-reasons.ts'

const project = join(import.meta.dirname, '..')

test('every reason is one that something fails with', () => {
  const sources = ['src-contract', 'src-main'].flatMap(room =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
      .filter(
        path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('problem-reasons.ts'),
      )
      .map(path => readFileSync(join(project, room, path), 'utf8')),
  )
  const used = (reason: string) =>
    sources.some(text => text.includes(`because('${reason}'`) || text.includes(`reason: '${reason}'`))
  expect(problemReasons.filter(reason => !used(reason))).toEqual([])
  expect(used('made-up')).toBe(false)
})
