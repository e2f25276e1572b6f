import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addCounts, readPlaywrightCounts, readVitestCounts } from './test-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'mirror-counts-'))
const file = join(folder, 'report.json')

afterAll(() => rmSync(folder, { recursive: true }))

function report(value: unknown): string {
  writeFileSync(file, JSON.stringify(value))
  return file
}

test('a report’s tests are counted one by one', () => {
  expect(readVitestCounts(report({ numPassedTests: 7, numFailedTests: 2 }), false)).toEqual({
    passed: 7,
    failed: 2,
  })
  const stats = { expected: 5, flaky: 1, unexpected: 1, skipped: 4 }
  expect(readPlaywrightCounts(report({ stats }), false)).toEqual({ passed: 6, failed: 1 })
})

test('a run that ended badly without a failed test is one failure', () => {
  expect(readVitestCounts(report({ numPassedTests: 7, numFailedTests: 0 }), false)).toEqual({
    passed: 7,
    failed: 1,
  })
})

test('a run that tested nothing, or left no report, is one failure', () => {
  const stats = { expected: 0, flaky: 0, unexpected: 0 }
  expect(readPlaywrightCounts(report({ stats }), true)).toEqual({ passed: 0, failed: 1 })
  expect(readVitestCounts(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 })
})

test('counts add up', () => {
  expect(
    addCounts([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 })
})
