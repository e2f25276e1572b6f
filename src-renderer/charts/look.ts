/** The quiet look that all recharts charts share: hairlines, small labels, no animation, colours from tokens.css. */

export const chartLook = {
  // Our own marks are the keyboard's way in; the library's layer would put a second, poorer one beside it.
  accessibilityLayer: false,
  role: 'group',
} as const

export const gridLook = {
  vertical: false,
  stroke: 'var(--chart-grid)',
} as const

export const axisLook = {
  axisLine: false,
  tickLine: { stroke: 'var(--chart-axis)' },
  tickSize: 4,
  tickMargin: 5,
  tick: { fill: 'var(--chart-axis)', fontSize: 12 },
  interval: 0,
} as const

export const bandLook = {
  type: 'linear',
  stroke: 'none',
  fill: 'var(--chart-band)',
  fillOpacity: 1,
  isAnimationActive: false,
  connectNulls: false,
  activeDot: false,
  legendType: 'none',
} as const

export const lineLook = {
  type: 'linear',
  stroke: 'var(--series-1)',
  strokeWidth: 1.5,
  dot: false,
  activeDot: false,
  isAnimationActive: false,
  connectNulls: false,
  legendType: 'none',
} as const
