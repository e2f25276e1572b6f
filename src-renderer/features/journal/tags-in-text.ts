/** Finds the tags that were written into a text as `#tag`. */

const inText = /(?<=^|[\s(])#([\p{L}\p{N}\p{M}_/-]{1,60})(?![\p{L}\p{N}\p{M}_/-])/gu

/** The tags in the order of their first use, without `#`, each once whatever its case. A number alone is no tag. */
export function tagsInText(body: string): readonly string[] {
  const found = [...body.matchAll(inText)].flatMap(([, tag]) => (tag && /\p{L}/u.test(tag) ? [tag] : []))
  return joinTags([], found)
}

/** `tags` and then those of `more` that are new, compared without case; 50 at most, as the contract has it. */
export function joinTags(tags: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Map<string, string>()
  for (const tag of [...tags, ...more]) {
    const key = tag.toLocaleLowerCase()
    if (!known.has(key)) known.set(key, tag)
  }
  return [...known.values()].slice(0, 50)
}

/** Whether a word can be a tag as it stands. */
export function isTag(text: string): boolean {
  return /^[\p{L}\p{N}\p{M}_/-]{1,60}$/u.test(text)
}
