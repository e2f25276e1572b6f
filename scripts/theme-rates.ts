/**
 * Writes src-main/engine/background/theme-rates-data.ts: how often each theme of the library comes in anybody's writing.
 *
 * Read from MIRROR_CORPUS (five public-domain diaries, Reddit comments); only rates are kept, no text. Each source gives the
 * intensity λ per token at which a Poisson process would put the theme into as many of its entries as hold it. The
 * highest source is left out of the mean, so that one writer's own theme does not become everybody's.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '#adapters/detect-language.ts'
import { createReader } from '#engine/reader.ts'
import { LIBRARY } from '#engine/themes/library.ts'

const corpus = process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '..', '..', 'shared', 'data')
const sources = [
  'pepys/pepys',
  'wscott/wscott',
  'rfscott/rfscott',
  'amiel/amiel',
  'maclane/maclane',
  'goemotions/dev',
]
const reader = createReader(detectLanguage)

const rates = sources.map(name => {
  const path = join(corpus, `${name}.jsonl`)
  if (!existsSync(path)) throw new Error(`MIRROR_CORPUS holds no ${name}.jsonl`)
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => (JSON.parse(line) as { text: string }).text)
  const holds = new Map<string, number>()
  let tokens = 0
  for (const text of texts) {
    const reading = reader.read(text, [])
    tokens += reading.tokens
    for (const theme of new Set(reading.themes.map(sighting => sighting.theme)))
      holds.set(theme, (holds.get(theme) ?? 0) + 1)
  }
  console.error(`${name}: ${texts.length} entries, ${tokens} tokens`)
  return (theme: string) => {
    const share = Math.min((holds.get(theme) ?? 0) / texts.length, 0.999)
    return (-Math.log1p(-share) / (tokens / texts.length)) * 1e6
  }
})

const lines = LIBRARY.map(concept => concept.key)
  .sort()
  .map(key => {
    const each = rates.map(rate => rate(key)).sort((one, other) => one - other)
    const kept = each.slice(0, -1)
    const mean = kept.reduce((sum, rate) => sum + rate, 0) / kept.length
    return `  '${key}': ${Math.round(mean * 10) / 10},`
  })

writeFileSync(
  join(import.meta.dirname, '..', 'src-main', 'engine', 'background', 'theme-rates-data.ts'),
  `/** Intensity of each library theme per million tokens; written by scripts/theme-rates.ts from public-domain diaries and comments. */
export const THEME_RATES: Readonly<Record<string, number>> = {
${lines.join('\n')}
}
`,
)
