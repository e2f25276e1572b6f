/** The opening of a reflection as one plain line, for lists that have no room for Markdown. */

/** At most `limit` UTF-16 units, cut between words; headings, lists and emphasis lose their signs. */
export function opening(body: string, limit = 180): string {
  const plain = body
    .slice(0, limit * 4)
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/(\*\*|__|`+|~~)/g, '')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= limit) return plain
  const space = plain.lastIndexOf(' ', limit)
  return `${wholeCharacters(plain.slice(0, space > limit / 2 ? space : limit))} …`
}

// A cut inside of a word may fall between the halves of a surrogate pair.
function wholeCharacters(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1)
}
