/** Loads the charting library only when a series through time is about to be seen. */
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react'
import { chartWords } from './words.ts'
import './charts.css'

const Series = lazy(() => import('./series-chart.tsx').then(m => ({ default: m.SeriesChart })))

/** Holds the chart's room while it loads, so that nothing jumps. */
export function SeriesChart(props: ComponentProps<typeof Series>): ReactNode {
  const room = (
    <div
      className="chart__waiting"
      style={{ height: props.height }}
      role="status"
      aria-label={chartWords.drawing}
    />
  )
  return (
    <Suspense fallback={room}>
      <Series {...props} />
    </Suspense>
  )
}
