/** `npm run round-trip`: every real diary out, into an empty app, and out again, as JSON and through the backup ZIP. */
import { runStep, tool } from './steps.ts'

const { ok } = await runStep(
  'every diary there and back',
  tool('vitest/vitest.mjs', 'run', 'src-main/services/work/round-trip.test.ts'),
  { MIRROR_ROUND_TRIP: 'all' },
)
process.exit(ok ? 0 : 1)
