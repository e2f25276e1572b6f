/** Two stretches of time, side by side, for every tension that was read in either. */

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { CompareChart } from '../../charts/compare-chart.tsx'
import {
  type CompareRow,
  type CompareSide,
  changeWords,
  compare,
  compareRows,
} from '../../charts/compare-model.ts'
import { signed, whole } from '../../charts/number-words.ts'
import { axisWords } from '../../charts/tension-words.ts'
import { useWidth } from '../../charts/use-width.ts'
import { chartWords } from '../../charts/words.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { daysOf, type TimeWindow } from './time-window.ts'
import { WindowOptions } from './window-options.tsx'
import { tensionWords } from './words.ts'

export function CompareSection({
  identityId,
  firstDay,
  lastDay,
}: {
  readonly identityId: IdentityId
  readonly firstDay: string
  readonly lastDay: string
}): ReactNode {
  const [first, setFirst] = useState<TimeWindow>('earlier')
  const [then, setThen] = useState<TimeWindow>('later')
  const mapOf = (window: TimeWindow) =>
    orpc.tensions.map.queryOptions({
      input: { identity_id: identityId, ...daysOf(window, lastDay, firstDay) },
      placeholderData: keepPreviousData,
    })
  const one = useQuery(mapOf(first))
  const other = useQuery(mapOf(then))
  const error = one.error ?? other.error
  const choices = [
    [tensionWords.compareFirst, first, setFirst],
    [tensionWords.compareThen, then, setThen],
  ] as const
  return (
    <Section title={tensionWords.compare} hint={tensionWords.compareHint}>
      <div className="plane__choice">
        {choices.map(([label, value, choose]) => (
          <SelectField
            key={label}
            label={label}
            value={value}
            onChange={event => choose(event.currentTarget.value)}
          >
            <WindowOptions firstDay={firstDay} lastDay={lastDay} />
          </SelectField>
        ))}
      </div>
      {error && (
        <ErrorNotice error={error} onRetry={() => void Promise.all([one.refetch(), other.refetch()])} />
      )}
      {(one.isPending || other.isPending) && <Skeleton kind="block" lines={1} />}
      {one.data && other.data && (
        <Figure
          rows={compareRows(one.data.points, other.data.points)}
          names={[nameOf(first), nameOf(then)]}
        />
      )}
    </Section>
  )
}

const MOST_WIDTH = 860

function Figure({
  rows,
  names,
}: {
  readonly rows: readonly CompareRow[]
  readonly names: readonly [string, string]
}): ReactNode {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [readout, setReadout] = useState<string | null>(null)
  const [, go] = useLocation()
  if (rows.length === 0) return <p className="tension-quiet">{tensionWords.noneInWindow}</p>
  const title = tensionWords.compareTitle(...names)
  const model = compare(rows, Math.min(Math.max(1, width), MOST_WIDTH))
  const open = (id: string) => go(`/tensions/${id}`)
  return (
    <div ref={ref}>
      <ChartFigure
        title={title}
        summary={model.summary}
        readout={readout}
        note={tensionWords.compareNote}
        table={{
          head: tensionWords.compareHead(...names),
          words: [7],
          rows: rows.map(row => ({
            key: row.id,
            cells: [
              axisWords(row.poles),
              ...cellsOf(row.earlier),
              ...cellsOf(row.later),
              changeWords(row.change, row.poles),
            ],
            open: () => open(row.id),
          })),
        }}
      >
        {width > 0 && <CompareChart model={model} title={title} onOpen={open} onPoint={setReadout} />}
      </ChartFigure>
    </div>
  )
}

function cellsOf(side: CompareSide | null): readonly string[] {
  return side
    ? [signed(side.position), chartWords.fromTo(signed(side.low), signed(side.high)), whole(side.count)]
    : ['–', '–', '0']
}

function nameOf(window: TimeWindow): string {
  const named: Readonly<Record<string, string>> = { ...tensionWords.windows, ...tensionWords.halves }
  return named[window] ?? window
}
