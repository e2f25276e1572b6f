/** The room that the map's view leaves around its plot. */
import type { MapFrame } from './tension-map-model.ts'

const MAP_MARGIN = { top: 12, right: 16, bottom: 30, left: 52 } as const

/** The frame that this view draws in, for the model. */
export function mapFrame(width: number, height: number): MapFrame {
  return {
    width,
    height,
    margin: MAP_MARGIN,
    charWidth: 6.7,
    lineHeight: 17,
    maxRadius: width < 520 ? 11 : 15,
  }
}
