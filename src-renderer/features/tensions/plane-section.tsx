/** Any two tensions as the axes of a plane, with the trail of time and a way to walk along it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Outputs } from '#contract/contract.ts'
import type { IdentityId, TensionId } from '#contract/ids.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { dayWords, shortDay } from '../../charts/day-words.ts'
import { EvidenceList } from '../../charts/evidence-list.tsx'
import { EvidencePanel } from '../../charts/evidence-panel.tsx'
import { signed } from '../../charts/number-words.ts'
import { PlaneChart } from '../../charts/plane-chart.tsx'
import type { MapInput } from '../../charts/tension-map-model.ts'
import { meanWords, type PlaneCell, type PlaneInput, tensionPlane } from '../../charts/tension-plane-model.ts'
import { axisWords, intervalWords, positionWords } from '../../charts/tension-words.ts'
import { useWidth } from '../../charts/use-width.ts'
import { chartWords } from '../../charts/words.ts'
import { orpc } from '../../link.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { planeEvidence } from './reading-evidence.ts'
import type { DayRange } from './time-window.ts'
import { useBestPair } from './use-best-pair.ts'
import { usePlayer } from './use-player.ts'
import { tensionWords } from './words.ts'

type Plane = Outputs['tensions']['plane']

/** `points` are the tensions that were read in the window, most read first. */
export function PlaneSection({
  identityId,
  points,
  range,
}: {
  readonly identityId: IdentityId
  readonly points: readonly MapInput[]
  readonly range: DayRange
}): ReactNode {
  const [chosenX, setX] = useState<TensionId | null>(null)
  const [chosenY, setY] = useState<TensionId | null>(null)
  const [bestX, bestY] = useBestPair(identityId, points, range)
  const x = points.find(p => p.tension_id === chosenX) ?? bestX
  const y =
    points.find(p => p.tension_id === chosenY && p !== x) ??
    [bestY, bestX, ...points].find(p => p !== undefined && p !== x)
  if (!x || !y)
    return (
      <Section title={tensionWords.plane}>
        <p className="tension-quiet">{tensionWords.planeFew}</p>
      </Section>
    )
  const options = (other: MapInput) =>
    points
      .filter(p => p !== other)
      .map(p => (
        <option key={p.tension_id} value={p.tension_id}>
          {axisWords(p)}
        </option>
      ))
  return (
    <Section title={tensionWords.plane} hint={tensionWords.planeHint}>
      <div className="plane__choice">
        <SelectField
          label={tensionWords.across}
          value={x.tension_id}
          onChange={e => setX(idOf(points, e.currentTarget.value))}
        >
          {options(y)}
        </SelectField>
        <SelectField
          label={tensionWords.up}
          value={y.tension_id}
          onChange={e => setY(idOf(points, e.currentTarget.value))}
        >
          {options(x)}
        </SelectField>
      </div>
      <PlaneOf key={`${x.tension_id} ${y.tension_id}`} x={x.tension_id} y={y.tension_id} range={range} />
    </Section>
  )
}

function idOf(points: readonly MapInput[], value: string): TensionId | null {
  return points.find(p => p.tension_id === value)?.tension_id ?? null
}

function PlaneOf({
  x,
  y,
  range,
}: {
  readonly x: TensionId
  readonly y: TensionId
  readonly range: DayRange
}): ReactNode {
  const plane = useQuery(
    orpc.tensions.plane.queryOptions({ input: { x, y, ...range }, placeholderData: keepPreviousData }),
  )
  if (plane.error) return <ErrorNotice error={plane.error} onRetry={() => void plane.refetch()} />
  if (!plane.data) return <Skeleton kind="block" lines={1} />
  if (plane.data.points.length === 0) return <p className="tension-quiet">{tensionWords.planeNone}</p>
  return <PlaneFigure plane={plane.data} />
}

function PlaneFigure({ plane }: { readonly plane: Plane }): ReactNode {
  const { ref, width } = useWidth<HTMLDivElement>()
  const player = usePlayer(plane.points.length)
  const [open, setOpen] = useState<Opened | null>(null)
  const openPoint = (point: PlaneInput) => setOpen({ kind: 'point', point })
  const [readout, setReadout] = useState<string | null>(null)
  const axes = { x: plane.x, y: plane.y }
  const model = tensionPlane(plane.points, axes, player.at)
  const title = tensionWords.planeTitle(axisWords(plane.x), axisWords(plane.y))
  const current = model.current
  return (
    <div ref={ref}>
      <ChartFigure
        title={title}
        summary={plane.mean ? `${model.summary} ${meanWords(plane.mean, axes)}` : model.summary}
        readout={readout}
        note={[
          tensionWords.planeNote,
          model.cells.length > 0 ? tensionWords.planeDense : '',
          plane.mean ? tensionWords.planeMeanNote : '',
          chartWords.keys,
        ]
          .filter(Boolean)
          .join(' ')}
        table={{
          head: tensionWords.planeHead(axisWords(plane.x), axisWords(plane.y)),
          words: [1, 2],
          rows: [
            ...(plane.mean
              ? [
                  {
                    key: 'mean',
                    cells: [
                      tensionWords.meanRow,
                      intervalWords(plane.mean.x.position, plane.mean.x.low, plane.mean.x.high),
                      intervalWords(plane.mean.y.position, plane.mean.y.low, plane.mean.y.high),
                    ],
                  },
                ]
              : []),
            ...plane.points.map((point, i) => ({
              key: `${i}`,
              cells: [
                shortDay(point.journal_day),
                `${signed(point.x)}, ${positionWords(point.x, plane.x)}`,
                `${signed(point.y)}, ${positionWords(point.y, plane.y)}`,
              ],
              open: () => openPoint(point),
            })),
          ],
        }}
      >
        {width > 0 && (
          <div className="plane__frame">
            <PlaneChart
              model={model}
              axes={axes}
              title={title}
              size={Math.min(width, 560)}
              mean={plane.mean}
              selected={open?.kind === 'point' ? open.point.reflection_id : null}
              onOpen={openPoint}
              onOpenCell={cell => setOpen({ kind: 'cell', cell })}
              onPoint={setReadout}
            />
            <div className="plane__controls">
              {player.canPlay && (
                <Button size="small" icon={player.playing ? Pause : Play} onClick={player.toggle}>
                  {player.playing ? tensionWords.pause : tensionWords.play}
                </Button>
              )}
              <IconButton
                size="small"
                icon={ChevronLeft}
                label={tensionWords.earlier}
                disabled={player.at <= 1}
                onClick={() => player.goTo(player.at - 1)}
              />
              <input
                className="plane__scrub"
                type="range"
                min={1}
                max={plane.points.length}
                value={player.at}
                aria-label={tensionWords.scrub}
                aria-valuetext={current ? dayWords(current.input.journal_day) : undefined}
                onChange={event => player.goTo(event.currentTarget.valueAsNumber)}
              />
              <IconButton
                size="small"
                icon={ChevronRight}
                label={tensionWords.later}
                disabled={player.at >= plane.points.length}
                onClick={() => player.goTo(player.at + 1)}
              />
              <span className="plane__day">{current && shortDay(current.input.journal_day)}</span>
            </div>
          </div>
        )}
      </ChartFigure>
      {open && (
        <EvidencePanel
          key={open.kind === 'point' ? open.point.reflection_id : open.cell.key}
          title={
            open.kind === 'point'
              ? dayWords(open.point.journal_day)
              : tensionWords.cellTitle(open.cell.points.length)
          }
          lead={
            open.kind === 'point'
              ? `${positionWords(open.point.x, plane.x)}; ${positionWords(open.point.y, plane.y)}`
              : open.cell.words
          }
          onClose={() => setOpen(null)}
        >
          <Words points={open.kind === 'point' ? [open.point] : open.cell.points} axes={axes} />
        </EvidencePanel>
      )}
    </div>
  )
}

/** What stands behind a mark, or behind a square of many. */
type Opened =
  | { readonly kind: 'point'; readonly point: PlaneInput }
  | { readonly kind: 'cell'; readonly cell: PlaneCell }

const PAGE = 12

/** Newest first, a few at a time. */
function Words({
  points,
  axes,
}: {
  readonly points: readonly PlaneInput[]
  readonly axes: Pick<Plane, 'x' | 'y'>
}): ReactNode {
  const [shown, setShown] = useState(PAGE)
  const items = points.toReversed().map(point => planeEvidence(point, axes))
  return (
    <>
      <EvidenceList items={items.slice(0, shown)} />
      {items.length > shown && <Button onClick={() => setShown(shown + PAGE)}>{tensionWords.more}</Button>}
    </>
  )
}
