/** Runs everything that must hold and ends with `N passed, N failed`, alone on the last line. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideChromium } from './chromium.ts'
import { root, runStaticChecks, runStep, type StepResult, tool } from './steps.ts'
import { addCounts, type Counts, readPlaywrightCounts, readVitestCounts } from './test-counts.ts'

const reports = join(root, 'test-results', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const checks = await runStaticChecks()
const unit = await runUnitTests()
const built = await runStep('build', [process.execPath, join(root, 'scripts', 'build.ts')])
const endToEnd = built.ok ? await runEndToEndTests() : notRun('end-to-end', 'there is no build to test')

summarise([...checks.map(countCheck), unit, countCheck(built), endToEnd])

interface Part {
  readonly name: string
  readonly counts: Counts
  readonly seconds: number
}

async function runUnitTests(): Promise<Part> {
  const file = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const step = await runStep('unit', tool('vitest/vitest.mjs', 'run', ...reporters))
  return { ...step, counts: readVitestCounts(file, step.ok) }
}

async function runEndToEndTests(): Promise<Part> {
  const browser = await provideChromium()
  if (browser.kind === 'none') return notRun('end-to-end', browser.remedy)
  const file = join(reports, 'end-to-end.json')
  const env = {
    MIRROR_CHROMIUM: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAYWRIGHT_HTML_OPEN: 'never',
  }
  const step = await runStep(
    'end-to-end',
    tool('@playwright/test/cli.js', 'test', '--reporter=list,json'),
    env,
  )
  return { ...step, counts: readPlaywrightCounts(file, step.ok) }
}

function countCheck(step: StepResult): Part {
  return { ...step, counts: step.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } }
}

function notRun(name: string, why: string): Part {
  console.error(`\n── ${name}\nNot run: ${why}`)
  return { name, counts: { passed: 0, failed: 1 }, seconds: 0 }
}

function summarise(parts: readonly Part[]): never {
  console.log('')
  for (const { name, counts, seconds } of parts) {
    const columns = [
      name.padEnd(11),
      `${counts.passed} passed`.padStart(12),
      `${counts.failed} failed`.padStart(10),
    ]
    console.log(`${columns.join('  ')}  ${seconds.toFixed(1).padStart(7)} s`)
  }
  const { passed, failed } = addCounts(parts.map(part => part.counts))
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
