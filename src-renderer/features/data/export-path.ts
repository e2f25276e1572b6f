/** Where an export goes when the owner names no place: a new name beside the journal, so that none is written over. */

/** `<home>/mirror-export-20261122-183005.json`, or a folder of that name for Markdown; the time is UTC. */
export function exportPath(home: string, format: 'json' | 'markdown', now: Date): string {
  const separator = home.includes('\\') && !home.includes('/') ? '\\' : '/'
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return `${home}${separator}mirror-export-${stamp}${format === 'json' ? '.json' : ''}`
}
