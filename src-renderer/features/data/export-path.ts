/** Where an export goes when the owner names no place: a new name beside the journal, so that none is written over. */

const ENDINGS = {
  open: { json: '.json', markdown: '' },
  sealed: { json: '.json.age', markdown: '.tar.age' },
} as const

/**
 * `<home>/mirror-export-20261122-183005.json`, or a folder of that name for Markdown; sealed, one file that ends with `.age`.
 * The time is UTC.
 */
export function exportPath(home: string, format: 'json' | 'markdown', sealed: boolean, now: Date): string {
  const separator = home.includes('\\') && !home.includes('/') ? '\\' : '/'
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return `${home}${separator}mirror-export-${stamp}${ENDINGS[sealed ? 'sealed' : 'open'][format]}`
}
