/** Small pieces of Markdown and YAML that hold any text without being broken by it. */

/** Text in a heading, a list or a link: on one line, its signs taken as they are. */
export function inline(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$]/g, '\\$&')
}

/** Every line after `> `. */
export function quoted(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** A link to another page of the export; `to` is relative to the page that it stands on. */
export function link(text: string, to: string): string {
  const address = to.split('/').map(encodeURIComponent).join('/')
  return `[${inline(text)}](${address.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'))})`
}

type Yaml = string | number | boolean | readonly string[]

/** YAML front matter; texts stand in double quotes, which YAML reads as JSON does. Keys without a value are left out. */
export function frontMatter(fields: Readonly<Record<string, Yaml | null>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${yaml(value)}`],
  )
  return `---\n${lines.join('\n')}\n---\n`
}

function yaml(value: Yaml): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return yamlText(value)
  return `[${value.map(yamlText).join(', ')}]`
}

/** JSON leaves some signs as they are that YAML takes for line ends or refuses. */
function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
