import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Tests start hundreds of threads and programs from source: what Node made of a module once is kept for all of them.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compile')

/** They put stand-ins in the place of `electron`, and must not meet a module that has another one. */
const STANDING_IN = ['src-main/hosts/electron/**/*.test.ts']

const shared = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
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
