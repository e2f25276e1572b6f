/** Loads the charting library only when a chart is about to be seen. */
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react'
import { chartWords } from './words.ts'
import './charts.css'

const Series = lazy(() => import('./series-chart.tsx').then(m => ({ default: m.SeriesChart })))
const loadMap = () => import('./tension-map-chart.tsx').then(m => ({ default: m.TensionMapChart }))
const TensionMap = lazy(loadMap)
const Plane = lazy(() => import('./plane-chart.tsx').then(m => ({ default: m.PlaneChart })))

/** Begins to load the map's drawing while its data is asked for. Where that fails, the chart itself says so when it is drawn. */
export function preloadMap(): void {
  loadMap().catch(() => undefined)
}

export function SeriesChart(props: ComponentProps<typeof Series>): ReactNode {
  return (
    <Waiting height={props.height}>
      <Series {...props} />
    </Waiting>
  )
}

export function TensionMapChart(props: ComponentProps<typeof TensionMap>): ReactNode {
  return (
    <Waiting height={props.height}>
      <TensionMap {...props} />
    </Waiting>
  )
}

export function PlaneChart(props: ComponentProps<typeof Plane>): ReactNode {
  return (
    <Waiting height={props.size}>
      <Plane {...props} />
    </Waiting>
  )
}

/** Holds the chart's room while it loads, so that nothing jumps. */
function Waiting({ height, children }: { readonly height: number; readonly children: ReactNode }): ReactNode {
  const room = (
    <div className="chart__waiting" style={{ height }} role="status" aria-label={chartWords.drawing} />
  )
  return <Suspense fallback={room}>{children}</Suspense>
}
