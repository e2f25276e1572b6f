/** The code of a new item, made of its name. */

/** Small letters, digits and hyphens, 40 at most; a number where another item has it. `item` where no letter is left. */
export function itemCode(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '')
  const base = plain === '' ? 'item' : plain
  for (let turn = 1; ; turn += 1) {
    const code = turn === 1 ? base : `${base}-${turn}`
    if (!taken.has(code)) return code
  }
}
