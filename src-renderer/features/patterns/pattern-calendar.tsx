/** A year of one pattern, day by day, and the words of the day that is opened. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { dayWords } from '../../charts/day-words.ts'
import { EvidencePanel } from '../../charts/evidence-panel.tsx'
import { HeatMapView } from '../../charts/heat-map.tsx'
import { whole } from '../../charts/number-words.ts'
import { patternCalendar } from '../../charts/pattern-calendar-model.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { yearsBetween } from '../tensions/time-window.ts'
import { QuoteList } from './quote-list.tsx'
import { patternWords } from './words.ts'

export function PatternCalendar({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const years = yearsBetween(pattern.first_seen, pattern.last_seen)
  const [chosen, setYear] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [readout, setReadout] = useState<string | null>(null)
  const year = chosen ?? years[0] ?? ''
  const range = { from: `${year}-01-01`, to: `${year}-12-31` }
  const rhythm = useQuery(
    orpc.patterns.rhythm.queryOptions({
      input: { id: pattern.id, ...range },
      placeholderData: keepPreviousData,
      enabled: year !== '',
    }),
  )
  if (year === '') return <p className="quotes__none">{patternWords.noQuotes}</p>
  if (rhythm.error) return <ErrorNotice error={rhythm.error} onRetry={() => void rhythm.refetch()} />
  if (!rhythm.data) return <Skeleton kind="block" lines={1} />
  const model = patternCalendar(range.from, range.to, rhythm.data.days)
  const title = patternWords.calendarTitle(pattern.name, year)
  return (
    <>
      <ChartFigure
        title={title}
        summary={model.summary}
        readout={readout}
        note={patternWords.calendarNote}
        table={{
          head: patternWords.calendarHead,
          rows: model.rows.map(row => ({
            key: row.journal_day,
            cells: [dayWords(row.journal_day), whole(row.with), whole(row.occurrences)],
            open: () => setOpen(row.journal_day),
          })),
        }}
        controls={
          <SelectField
            label={patternWords.year}
            hideLabel
            value={year}
            onChange={event => {
              setYear(event.currentTarget.value)
              setOpen(null)
            }}
          >
            {years.map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </SelectField>
        }
      >
        <HeatMapView
          model={model.grid}
          title={title}
          selected={open}
          onOpen={setOpen}
          onPoint={setReadout}
          scale={patternWords.calendarScale}
        />
      </ChartFigure>
      {open && (
        <EvidencePanel key={open} title={formatDay(open, 'full')} onClose={() => setOpen(null)}>
          <QuoteList id={pattern.id} from={open} to={open} />
        </EvidencePanel>
      )}
    </>
  )
}
