/** How much script the window fetches before it can be used: the entry, the app, and all that they import at once. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the design allows, in bytes after gzip; the editor, the charts and a second language come later. */
export const FIRST_LOAD_LIMIT = 250_000

/** Bytes after gzip, and the files; `page` is the built index.html, `app` tells the chunk that the entry fetches at once. */
export function firstLoad(
  page: string,
  app: RegExp,
): { readonly bytes: number; readonly files: readonly string[] } {
  const root = dirname(page)
  const scripts = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
    ([, path = '']) => join(root, path),
  )
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const code = readFileSync(file, 'utf8')
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
      visit(join(dirname(file), path))
    for (const [, path = ''] of code.matchAll(/import\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g))
      if (app.test(path)) visit(join(dirname(file), path))
  }
  for (const script of scripts) visit(script)
  const files = [...seen]
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
  return { bytes, files }
}
