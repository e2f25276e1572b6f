/** Whether a text holds all words of a query, compared without case and diacritics. */

export function speaksOf(text: string, query: string): boolean {
  const held = plain(text)
  return plain(query)
    .split(/\s+/)
    .every(word => held.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
