/** Saves a drawn chart as a file of its own: every look written onto its marks, nothing borrowed from the page. */
import { chartFileName, plainColour } from './export-model.ts'

export type ChartFile = 'png' | 'svg'

/** Hands the file to the window's download, and gives its name. @throws Error where no chart is drawn. */
export async function saveChart(body: HTMLElement | null, title: string, kind: ChartFile): Promise<string> {
  const svg = body ? largestChart(body) : null
  if (!svg) throw new Error('no chart is drawn')
  const drawing = standAlone(svg, title)
  const name = chartFileName(title, kind)
  const file =
    kind === 'svg'
      ? new Blob([new XMLSerializer().serializeToString(drawing.root)], { type: 'image/svg+xml' })
      : await picture(drawing)
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken its copy by the next task but one; a minute is safe on any machine.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}

interface Drawing {
  readonly root: SVGSVGElement
  readonly width: number
  readonly height: number
}

/** Icons are drawings too, and small. */
function largestChart(body: HTMLElement): SVGSVGElement | null {
  const area = (svg: SVGSVGElement) => svg.clientWidth * svg.clientHeight
  return [...body.querySelectorAll('svg')].reduce<SVGSVGElement | null>(
    (best, svg) => (best === null || area(svg) > area(best) ? svg : best),
    null,
  )
}

const SVG = 'http://www.w3.org/2000/svg'
const LOOKS = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'dominant-baseline',
] as const
const COLOURS = ['fill', 'stroke'] as const
const DROPPED = /^(class|style|tabindex|role|data-.*|aria-.*)$/

function standAlone(svg: SVGSVGElement, title: string): Drawing {
  const root = svg.cloneNode(true) as SVGSVGElement
  const looks = [...svg.querySelectorAll('*')]
  for (const [at, element] of [...root.querySelectorAll('*')].entries()) {
    const drawn = looks[at]
    if (drawn) dress(element, getComputedStyle(drawn))
    undress(element)
  }
  for (const unseen of root.querySelectorAll('[fill="none"]:not([stroke])')) unseen.remove()
  undress(root)
  const box = svg.viewBox.baseVal
  const [width, height] = [svg.clientWidth, svg.clientHeight]
  root.setAttribute('xmlns', SVG)
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  if (!svg.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${width} ${height}`)
  root.prepend(named(title), ground(paperUnder(svg), box.width || width, box.height || height))
  return { root, width, height }
}

/** The computed look as attributes: other programs know neither our sheets nor their custom properties. */
function dress(element: Element, look: CSSStyleDeclaration): void {
  if (element.tagName === 'g' || element.tagName === 'defs') return
  for (const name of LOOKS) {
    const value = look.getPropertyValue(name)
    if (value && value !== 'normal' && value !== 'none' && value !== 'auto') element.setAttribute(name, value)
  }
  for (const name of COLOURS) {
    const { colour, opacity } = plainColour(look.getPropertyValue(name))
    if (colour === 'none' && name === 'stroke') element.removeAttribute(name)
    else element.setAttribute(name, colour)
    const share = opacity * Number(look.getPropertyValue(`${name}-opacity`) || 1)
    if (colour !== 'none' && share < 1) element.setAttribute(`${name}-opacity`, share.toFixed(3))
  }
}

function undress(element: Element): void {
  for (const { name } of [...element.attributes]) if (DROPPED.test(name)) element.removeAttribute(name)
}

function named(title: string): SVGElement {
  const element = document.createElementNS(SVG, 'title')
  element.textContent = title
  return element
}

function ground(colour: string, width: number, height: number): SVGElement {
  const rect = document.createElementNS(SVG, 'rect')
  rect.setAttribute('width', String(width))
  rect.setAttribute('height', String(height))
  rect.setAttribute('fill', colour)
  return rect
}

/** The colour that the chart lies on: that of the nearest element which has one. */
function paperUnder(svg: Element): string {
  for (let element = svg.parentElement; element; element = element.parentElement) {
    const { colour } = plainColour(getComputedStyle(element).backgroundColor)
    if (colour !== 'none') return colour
  }
  return '#ffffff'
}

/** Twice the size on the screen, so that it prints well. */
const PICTURE_SCALE = 2

async function picture({ root, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }),
  )
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * PICTURE_SCALE)
    canvas.height = Math.round(height * PICTURE_SCALE)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture was made'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
