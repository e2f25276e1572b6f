/** The floor of an analysis: one bare pass of the tagger over the same texts. */
import { nodeFiles } from '#adapters/files.ts'
import { bareWinkPass } from '#engine/text/test-support/bare-wink.ts'

const [path = ''] = process.argv.slice(2)
const texts = function* () {
  for (const line of nodeFiles.lines(path))
    if (line.text) yield (JSON.parse(line.text) as { text: string }).text
}
const pass = bareWinkPass()
const started = performance.now()
let tokens = 0
for (const text of texts()) tokens += pass(text)
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, tokens }))
