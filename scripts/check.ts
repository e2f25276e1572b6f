/** `npm run check`: types, lint and layers, for the quick look before a commit. */
import { runStaticChecks } from './steps.ts'

const results = await runStaticChecks()
const failed = results.filter(result => !result.ok).length
console.log(`\n${results.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
