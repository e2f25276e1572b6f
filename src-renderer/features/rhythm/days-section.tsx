/** One figure of each day as a chart, with a table that says the same: the score, one of its domains, or what is known of health. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { ChartSvg, MarkFrame, useOver, ValueAxis } from '../../charts/chart-svg.tsx'
import { useMarks } from '../../charts/use-marks.ts'
import { useWidth } from '../../charts/use-width.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { type DaysModel, daysModel, everyDay } from './days-model.ts'
import { Options } from './form-parts.tsx'
import { saidWords } from './said-words.ts'
import { rhythmWords as text } from './words.ts'

const HEIGHT = 168
const SCORES = ['life', 'sleep', 'activity', 'work_life', 'habits'] as const
/** Those that are amounts; a clock time is no height. */
const METRICS = [
  'sleep_score',
  'readiness_score',
  'activity_score',
  'sleep_minutes',
  'hrv',
  'resting_heart_rate',
  'steps',
  'gym_sessions',
  'screen_hours',
  'work_hours',
] as const

type Score = (typeof SCORES)[number]
type Measure = Score | (typeof METRICS)[number]

const isScore = (measure: Measure): measure is Score => SCORES.some(one => one === measure)
const NAMES = {
  life: text.score,
  ...text.domains,
  ...Object.fromEntries(METRICS.map(name => [name, saidWords.metrics[name] ?? name])),
} as Readonly<Record<Measure, string>>

export function DaysSection({
  title,
  from,
  to,
  onOpen,
}: {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly onOpen: (day: string) => void
}): ReactNode {
  const input = { identity_id: useIdentity().id, from, to }
  const [measure, setMeasure] = useState<Measure>('life')
  const { ref, width } = useWidth<HTMLDivElement>()
  const [readout, setReadout] = useState<string | null>(null)
  const scores = useQuery(orpc.rhythm.scores.queryOptions({ input, placeholderData: keepPreviousData }))
  const health = useQuery({
    ...orpc.rhythm.health.queryOptions({ input, placeholderData: keepPreviousData }),
    enabled: !isScore(measure),
  })
  const asked = isScore(measure) ? scores : health
  const known = new Map<string, number>()
  if (isScore(measure))
    for (const one of scores.data?.days ?? []) {
      const value = one[measure]
      if (value !== null) known.set(one.day, value)
    }
  else
    for (const { day, metrics } of health.data?.days ?? []) {
      const value = metrics[measure]
      if (value !== undefined) known.set(day, value)
    }
  const days = everyDay(from, to, known)
  const model = daysModel(days, width, HEIGHT, isScore(measure) || measure.endsWith('_score') ? 100 : null)
  const coverage = new Map(scores.data?.days.map(one => [one.day, one]))
  const name = NAMES[measure]
  const choice = (
    <SelectField
      label={text.measure}
      hideLabel
      value={measure}
      onChange={event => setMeasure(event.currentTarget.value as Measure)}
    >
      <Options names={NAMES} />
    </SelectField>
  )
  return (
    <Section title={title}>
      {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      <div ref={ref}>
        {asked.isPending && !asked.error && <Skeleton kind="block" lines={1} />}
        {asked.data && model?.known === 0 && (
          <div className="days__none">
            <p className="muted">{text.daysSay(name, 0, null)}</p>
            {choice}
          </div>
        )}
        {asked.data && model && model.known > 0 && (
          <ChartFigure
            title={`${name}: ${title}`}
            summary={text.daysSay(name, model.known, model.mean)}
            readout={readout}
            controls={choice}
            table={{
              head: [text.recentHead[0] ?? '', name, text.recentHead[2] ?? ''],
              rows: days.toReversed().map(({ day, value }) => {
                const point = coverage.get(day)
                return {
                  key: day,
                  cells: [
                    formatDay(day),
                    value === null ? text.domainScore(null) : formatNumber(value),
                    point ? text.from(point.domains_with_data, point.domains_of) : '',
                  ],
                  open: () => onOpen(day),
                }
              }),
            }}
          >
            <Bars
              model={model}
              title={`${name}: ${title}`}
              width={width}
              onOpen={onOpen}
              onPoint={setReadout}
            />
          </ChartFigure>
        )}
      </div>
    </Section>
  )
}

function Bars({
  model,
  title,
  width,
  onOpen,
  onPoint,
}: {
  readonly model: DaysModel
  readonly title: string
  readonly width: number
  readonly onOpen: (day: string) => void
  readonly onPoint: (words: string | null) => void
}): ReactNode {
  const { plot, bars } = model
  const of = useMarks(bars.length - 1)
  const [over, point] = useOver(onPoint)
  const step = (plot.right - plot.left) / bars.length
  return (
    <ChartSvg title={title} width={width} height={HEIGHT}>
      <ValueAxis
        ticks={model.yTicks.map(({ y, value }) => ({ y, label: formatNumber(value) }))}
        left={plot.left}
        right={plot.right}
      />
      <g className="chart__axis" aria-hidden>
        {model.xTicks.map(({ day, x }) => (
          <text key={day} x={x} y={plot.base + 17} textAnchor="middle">
            {formatDay(day, 'dayMonthShort')}
          </text>
        ))}
      </g>
      <g data-marks>
        {bars.map((bar, at) => {
          const words = text.dayBar(formatDay(bar.day), bar.value === null ? null : formatNumber(bar.value))
          return (
            <MarkFrame
              key={bar.day}
              mark={of(at, { words, open: () => onOpen(bar.day), point: point(bar.day, words) })}
              value={bar.value ?? undefined}
              over={over === bar.day}
              area={{
                x: plot.left + at * step,
                y: plot.top,
                width: step,
                height: plot.base - plot.top,
              }}
            >
              <rect className="mark__bar" x={bar.x} y={bar.y} width={bar.width} height={bar.height} rx={2} />
            </MarkFrame>
          )
        })}
      </g>
    </ChartSvg>
  )
}
