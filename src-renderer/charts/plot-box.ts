/** The room that a chart's marks have inside of its picture, between the axes and their labels. */

export interface PlotBox {
  /** In pixels of the picture; `base` is where its bars stand. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly base: number
}

export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** null where the labels leave no room, as before the width was measured. */
export function plotBox(width: number, height: number, margin: Margins): PlotBox | null {
  const right = width - margin.right
  if (right <= margin.left) return null
  return { left: margin.left, right, top: margin.top, base: height - margin.bottom }
}
