import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFile } from './layers.ts'

const root = join(import.meta.dirname, '..')

test.each<[file: string, specifier: string]>([
  ['src-main/engine/mirrorback/x.ts', '#rhythm/score/day.ts'],
  ['src-main/engine/themes/x.ts', '#contract/schemas/rhythm-score.ts'],
  ['src-main/engine/x.ts', '../rhythm/score/day.ts'],
  ['src-main/db/patterns.ts', './rhythm/items.ts'],
  ['src-main/services/mirrorbacks.ts', './rhythm/scores.ts'],
  ['src-main/services/mirrorbacks.ts', '#rhythm/score/day.ts'],
  ['src-main/services/work/compose.ts', '#services/rhythm/scores.ts'],
  ['src-main/services/work/compose-context.ts', '#db/rhythm/scores.ts'],
  ['src-main/services/app.ts', './rhythm/scores.ts'],
  ['src-main/adapters/files.ts', '#services/rhythm/ports.ts'],
  ['src-contract/schemas/mirrorback.ts', './rhythm-score.ts'],
  ['src-renderer/features/mirrorback/x.tsx', '../rhythm/score.tsx'],
])('%s may not import %s', (file, specifier) => {
  for (const source of [
    `import { a } from '${specifier}'`,
    `import type { A } from '${specifier}'`,
    `const a = await import('${specifier}')`,
  ])
    expect(
      checkFile(file, source)
        .map(one => one.message)
        .join('\n'),
    ).toMatch(/behind Rhythm's wall/)
})

test.each<[file: string, specifier: string]>([
  ['src-main/rhythm/score/x.ts', '#engine/themes/pattern.ts'],
  ['src-main/services/rhythm/x.ts', '#engine/reader.ts'],
])('%s may not import %s either', (file, specifier) => {
  expect(checkFile(file, `import { a } from '${specifier}'`)[0]?.message).toMatch(/only statistics/)
})

test.each<[file: string, specifier: string]>([
  ['src-main/rhythm/together/x.ts', '#engine/time/false-discovery.ts'],
  ['src-main/services/router.ts', './rhythm/scores.ts'],
  ['src-main/services/rhythm/x.ts', '#db/patterns.ts'],
  ['src-main/services/rhythm/x.ts', '#db/rhythm/items.ts'],
])('%s may import %s', (file, specifier) => {
  expect(checkFile(file, `import { a } from '${specifier}'`)).toEqual([])
})

test('no query outside the wing reads one of its tables', () => {
  const readers = globSync('src-main/**/*.ts', { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => !/\.test\.ts$|\/test-support\//.test(file))
    .filter(file => /\brhythm_[a-z]+/.test(readFileSync(join(root, file), 'utf8')))
    .filter(file => !/^src-main\/(rhythm|db\/rhythm|services\/rhythm|adapters\/rhythm)\//.test(file))
  // What an export holds, and how two exports meet.
  expect(readers.sort()).toEqual([
    'src-main/db/table-specs.ts',
    'src-main/services/portability/export-rows.ts',
    'src-main/services/portability/merge-dated-row.ts',
    'src-main/services/work/merge-staged.ts',
  ])
})
