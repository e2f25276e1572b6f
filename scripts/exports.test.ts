import { expect, test } from 'vitest'
import { deadAmong } from './exports.ts'

const SHAPES =
  'export const used = 1\nexport function idle() {}\nexport class Tested {}\nexport interface Shape {}\n'

test.each<[string, string, string, string[]]>([
  ['is imported by name', 'src-main/db/b.ts', "import { used, idle, type Tested } from './a.ts'", []],
  [
    'is imported under another',
    'src-main/db/b.ts',
    "import { used as a, idle as b, Tested as c } from './a.ts'",
    [],
  ],
  [
    'is imported through its room',
    'src-main/hosts/b.ts',
    "import { used, idle, Tested } from '#db/a.ts'",
    [],
  ],
  ['may be reached as a whole', 'src-main/db/b.ts', "const a = await import('./a.ts')", []],
  ['is exported again', 'src-main/db/b.ts', "export { used, idle, Tested } from './a.ts'", []],
  [
    'is only tested',
    'src-main/db/b.test.ts',
    "import { used, idle, Tested } from './a.ts'",
    ['used only tests use it', 'idle only tests use it', 'Tested only tests use it'],
  ],
  ['is left out', 'src-main/db/b.ts', "import { used, Tested } from './a.ts'", ['idle nothing uses it']],
])('what %s', (_, file, code, dead) => {
  const found = deadAmong([
    { file: 'src-main/db/a.ts', code: SHAPES },
    { file, code },
  ])
  expect(found.map(({ name, why }) => `${name} ${why}`)).toEqual(dead)
})

test('what its own file uses may be tested alone', () => {
  const code = 'export function half() {}\nexport const whole = half()\n'
  const found = deadAmong([
    { file: 'src-renderer/a.ts', code },
    { file: 'src-renderer/b.tsx', code: "import { whole } from './a.ts'" },
    { file: 'src-renderer/a.test.ts', code: "import { half } from './a.ts'" },
  ])
  expect(found).toEqual([])
})
