import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Tests start many threads and programs from source: what Node made of a module once is kept for all of them.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compile')

/** They put stand-ins in the place of `electron`, and must not meet a module that has another one. */
const STANDING_IN = ['src-main/hosts/electron/**/*.test.ts']

/** The longest of all, in small files: where no earlier run tells how long a file takes, they would come last, and one worker would idle. */
const LONGEST = ['scripts/faults.test.ts', 'src-main/services/work/merge-devices.property.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some(name => moduleId.endsWith(name))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

const shared = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'apart',
          include: STANDING_IN,
        },
      },
      {
        test: {
          ...shared,
          name: 'together',
          include: ['src-*/**/*.test.{ts,tsx}', 'benchmarks/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...STANDING_IN],
          // No room keeps anything in its modules, so files may share them: each is evaluated once a worker, not once a file.
          isolate: false,
        },
      },
    ],
  },
})
