/** A pattern over the days of the week, beside how much was written on each. */

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { weekdayWords } from '../../charts/day-words.ts'
import { percent, whole } from '../../charts/number-words.ts'
import { useWidth } from '../../charts/use-width.ts'
import { WeekdayChart } from '../../charts/weekday-chart.tsx'
import { weekdays } from '../../charts/weekday-model.ts'
import { chartWords } from '../../charts/words.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { patternWords } from './words.ts'

const HEIGHT = 190
const MOST_WIDTH = 620

export function PatternWeekdays({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [readout, setReadout] = useState<string | null>(null)
  const rhythm = useQuery(orpc.patterns.rhythm.queryOptions({ input: { id: pattern.id } }))
  if (rhythm.error) return <ErrorNotice error={rhythm.error} onRetry={() => void rhythm.refetch()} />
  if (!rhythm.data) return <Skeleton kind="block" lines={1} />
  const title = patternWords.weekdayTitle(pattern.name)
  const room = Math.min(width, MOST_WIDTH)
  const model = weekdays(rhythm.data.weekdays, pattern.weekday, room, HEIGHT)
  return (
    <div ref={ref}>
      <ChartFigure
        title={title}
        summary={model.summary}
        readout={readout}
        note={patternWords.weekdayNote}
        table={{
          head: patternWords.weekdayHead,
          rows: rhythm.data.weekdays.map(({ weekday, with: held, reflections, rate, low, high }) => ({
            key: String(weekday),
            cells: [
              weekdayWords(weekday),
              whole(held),
              whole(reflections),
              rate === null ? '–' : percent(rate),
              low === null || high === null ? '–' : chartWords.fromTo(percent(low), percent(high)),
            ],
          })),
        }}
      >
        {width > 0 && (
          <WeekdayChart model={model} title={title} width={room} height={HEIGHT} onPoint={setReadout} />
        )}
      </ChartFigure>
    </div>
  )
}
