/** A year of writing as a calendar, and what was written on the day that is opened. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { IdentityId } from '#contract/ids.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { EvidencePanel } from '../../charts/evidence-panel.tsx'
import { HeatMapView } from '../../charts/heat-map.tsx'
import { heatMap } from '../../charts/heat-map-model.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { yearsBetween } from '../tensions/time-window.ts'
import { DayReflections } from './day-reflections.tsx'
import { firstChoice, type HeatChoice, heatRange } from './heat-range.ts'
import { dashboardWords } from './words.ts'

export function CalendarSection({
  identityId,
  firstDay,
  lastDay,
  today,
}: {
  readonly identityId: IdentityId
  readonly firstDay: string
  readonly lastDay: string
  readonly today: string
}): ReactNode {
  const [choice, setChoice] = useState<HeatChoice>(() => firstChoice(lastDay, today))
  const [open, setOpen] = useState<string | null>(null)
  const [readout, setReadout] = useState<string | null>(null)
  const range = heatRange(choice, today)
  const calendar = useQuery(
    orpc.reflections.calendar.queryOptions({
      input: { identity_id: identityId, ...range },
      placeholderData: keepPreviousData,
    }),
  )
  const name = choice === 'recent' ? dashboardWords.recent : choice
  const title = dashboardWords.heatTitle(name)
  const model = heatMap(range.from, range.to, calendar.data?.days ?? [])
  return (
    <Section title={dashboardWords.days}>
      {calendar.error && <ErrorNotice error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending ? (
        <Skeleton kind="block" lines={1} />
      ) : (
        <ChartFigure
          title={title}
          summary={model.summary}
          readout={readout}
          note={dashboardWords.heatNote}
          table={{
            head: dashboardWords.heatHead,
            rows: model.rows.map(row => ({
              key: row.day,
              cells: [formatDay(row.day), formatNumber(row.reflections), formatNumber(row.words)],
              open: () => setOpen(row.day),
            })),
          }}
          controls={
            <SelectField
              label={dashboardWords.year}
              hideLabel
              value={choice}
              onChange={event => {
                setChoice(event.currentTarget.value)
                setOpen(null)
              }}
            >
              <option value="recent">{dashboardWords.recent}</option>
              {yearsBetween(firstDay, lastDay).map(year => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </SelectField>
          }
        >
          <HeatMapView model={model} title={title} selected={open} onOpen={setOpen} onPoint={setReadout} />
        </ChartFigure>
      )}
      {open && (
        <EvidencePanel key={open} title={formatDay(open, 'full')} onClose={() => setOpen(null)}>
          <DayReflections identityId={identityId} day={open} />
        </EvidencePanel>
      )}
    </Section>
  )
}
