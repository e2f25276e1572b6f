/** Loads the charting library only when a chart is about to be seen. */
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react'
import { chartWords } from './words.ts'
import './charts.css'

const Timeline = lazy(() => import('./timeline-chart.tsx').then(m => ({ default: m.TimelineChart })))
const History = lazy(() => import('./history-chart.tsx').then(m => ({ default: m.HistoryChart })))
const TensionMap = lazy(() => import('./tension-map-chart.tsx').then(m => ({ default: m.TensionMapChart })))
const Plane = lazy(() => import('./plane-chart.tsx').then(m => ({ default: m.PlaneChart })))

export function TimelineChart(props: ComponentProps<typeof Timeline>): ReactNode {
  return (
    <Waiting height={280}>
      <Timeline {...props} />
    </Waiting>
  )
}

export function HistoryChart(props: ComponentProps<typeof History>): ReactNode {
  return (
    <Waiting height={300}>
      <History {...props} />
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
