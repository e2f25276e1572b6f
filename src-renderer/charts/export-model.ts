/** What a chart needs in order to stand alone in a file: plain colours, and a name. */

export interface PlainColour {
  /** `#rrggbb` or `none`. */
  readonly colour: string
  /** 0 … 1. */
  readonly opacity: number
}

/** A computed colour (`rgb(…)`, `rgba(…)`, `color(srgb …)`) as other programs read it; anything else is left as it is. */
export function plainColour(computed: string): PlainColour {
  const text = computed.trim()
  if (text === 'none' || text === 'transparent' || text === '') return { colour: 'none', opacity: 0 }
  const scale = text.startsWith('color(srgb') ? 255 : text.startsWith('rgb') ? 1 : null
  if (scale === null) return { colour: text, opacity: 1 }
  const numbers = [...text.slice(text.indexOf('(')).matchAll(/-?\d*\.?\d+(?:e-?\d+)?%?/g)].map(match =>
    match[0].endsWith('%') ? Number.parseFloat(match[0]) / 100 : Number(match[0]),
  )
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers
  if (alpha === 0) return { colour: 'none', opacity: 0 }
  return { colour: `#${[red, green, blue].map(value => hex(value * scale)).join('')}`, opacity: alpha }
}

/** A name that every file system takes: `Map of all tensions` → `mirror-map-of-all-tensions.svg`. */
export function chartFileName(title: string, kind: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return `mirror-${slug || 'chart'}.${kind}`
}

function hex(value: number): string {
  return Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0')
}
