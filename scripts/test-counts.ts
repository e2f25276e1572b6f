/** Reads how many tests passed and failed from the reports of Vitest and Playwright. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Passed and failed tests; skipped ones are neither. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/**
 * Counts of a Vitest JSON report.
 * @param ok whether Vitest itself ended well: an error outside any test counts as one failure
 */
export function readVitestCounts(file: string, ok: boolean): Counts {
  const report = vitestSchema.safeParse(readJson(file))
  return report.success
    ? honest(report.data.numPassedTests, report.data.numFailedTests, ok)
    : honest(0, 0, ok)
}

/** Counts of a Playwright JSON report; a test that passed on a retry has passed. */
export function readPlaywrightCounts(file: string, ok: boolean): Counts {
  const report = playwrightSchema.safeParse(readJson(file))
  if (!report.success) return honest(0, 0, ok)
  const { expected, flaky, unexpected } = report.data.stats
  return honest(expected + flaky, unexpected, ok)
}

/** The sum of counts. */
export function addCounts(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
}

// A run that failed without a failed test, or that tested nothing at all, must not look like a good one.
function honest(passed: number, failed: number, ok: boolean): Counts {
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const count = z.int().nonnegative()
const vitestSchema = z.object({ numPassedTests: count, numFailedTests: count })
const playwrightSchema = z.object({ stats: z.object({ expected: count, flaky: count, unexpected: count }) })
