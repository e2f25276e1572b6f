/** `npm run faults [-- --percent N --seed N --kind K]`: kills Mirror in the middle of its work, some 540 times, and looks what is left. */
import { join } from 'node:path'
import { buildMain } from './build.ts'
import { root, runStep } from './steps.ts'

const folder = join(root, '.tsbuild', 'faults')
const entry = (name: string) => join(root, 'scripts', 'faults', `${name}.ts`)
await buildMain(folder, { driver: entry('driver'), child: entry('child') })
const { ok } = await runStep('faults', [
  process.execPath,
  join(folder, 'driver.js'),
  ...process.argv.slice(2),
])
process.exit(ok ? 0 : 1)
