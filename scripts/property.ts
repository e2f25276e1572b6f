/** `npm run property [runs]`: the merge of three devices in 20,000 random lives. */
import { runStep, tool } from './steps.ts'

const [runs = '20000'] = process.argv.slice(2)
const { ok } = await runStep(
  `merging in ${runs} random lives`,
  tool('vitest/vitest.mjs', 'run', 'src-main/services/work/merge-devices.property.test.ts'),
  { MIRROR_PROPERTY_RUNS: runs },
)
process.exit(ok ? 0 : 1)
