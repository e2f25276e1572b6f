/** Remembers where the window was, and forgets it where no display would show it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** A rectangle in device-independent pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a window is placed; without x and y the system centres it. */
export interface WindowPlace {
  readonly bounds: Bounds | Pick<Bounds, 'width' | 'height'>
  readonly maximized: boolean
}

/** Where the window is put when nothing is remembered. */
export const firstPlace: WindowPlace = { bounds: { width: 1200, height: 820 }, maximized: false }

/** The least that the page can be used in. */
export const minimumSize = { width: 480, height: 400 } as const

/**
 * Reads the remembered place and fits it to the displays there are now.
 * @param workAreas each display's area without the system's bars
 */
export function readPlace(file: string, workAreas: readonly Bounds[]): WindowPlace {
  const saved = placeSchema.safeParse(readJson(file))
  return saved.success ? fitPlace(saved.data, workAreas) : firstPlace
}

/** Remembers a place. A failure is not worth a word: the next start is centred. */
export function writePlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch {
    return
  }
}

/** A saved place as it can be shown: on a display that is there, no larger than it, its title bar within reach. */
export function fitPlace(
  saved: { readonly bounds: Bounds; readonly maximized: boolean },
  workAreas: readonly Bounds[],
): WindowPlace {
  const area = workAreas.find(candidate => showsTitleBar(saved.bounds, candidate))
  if (!area) return { bounds: firstPlace.bounds, maximized: saved.maximized }
  const width = clamp(saved.bounds.width, minimumSize.width, area.width)
  const height = clamp(saved.bounds.height, minimumSize.height, area.height)
  const x = clamp(saved.bounds.x, area.x, area.x + area.width - width)
  const y = clamp(saved.bounds.y, area.y, area.y + area.height - height)
  return { bounds: { x, y, width, height }, maximized: saved.maximized }
}

// 100 pixels of the bar's width are enough to grab it by.
function showsTitleBar(bounds: Bounds, area: Bounds): boolean {
  const shared = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return shared >= 100 && bounds.y >= area.y - 10 && bounds.y <= area.y + area.height - 40
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const pixels = z.int().min(-100_000).max(100_000)

const placeSchema = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() }),
  maximized: z.boolean(),
})
