/** Detects the language of a paragraph; the tables (some 170 MB while they load) are loaded when they are first asked. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { eld as Eld } from 'eld/small'

const require = createRequire(import.meta.url)
let eld: typeof Eld | undefined

/** ISO 639-1, or undefined where it cannot be told reliably. */
export function detectLanguage(paragraph: string): string | undefined {
  eld ??= (require(fileURLToPath(import.meta.resolve('eld/small'))) as { eld: typeof Eld }).eld
  const found = eld.detect(paragraph)
  return found.language !== '' && found.isReliable() ? found.language : undefined
}
