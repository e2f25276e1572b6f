/** The frame of every chart: its summary in words, a table that says the same behind one button, and files to keep. */
import { Download, Image, PenTool } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { toast } from '../ui/toast.tsx'
import { DataTable, type TableModel } from './data-table.tsx'
import { type ChartFile, saveChart } from './save-chart.ts'
import { chartWords } from './words.ts'
import './charts.css'

export interface ChartFigureProps {
  /** Names the figure and its table. */
  readonly title: string
  readonly summary: ReactNode
  readonly table: TableModel
  /** Controls beside the table button, such as a period. */
  readonly controls?: ReactNode
  /** A quiet line under the chart: what its marks mean. */
  readonly note?: ReactNode
  /** Says what is pointed at; keeps its line while nothing is. */
  readonly readout?: string | null
  readonly children: ReactNode
}

export function ChartFigure(props: ChartFigureProps): ReactNode {
  const [asTable, setAsTable] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const id = useId()
  const save = (kind: ChartFile) => {
    saveChart(body.current, props.title, kind).then(
      name => toast(chartWords.saved(name)),
      () => toast(chartWords.notSaved),
    )
  }
  return (
    <figure className="chart" aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
      <div className="chart__head">
        <p className="chart__summary" id={`${id}-summary`}>
          {props.summary}
        </p>
        <div className="chart__controls">
          {props.controls}
          <Button kind="quiet" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? chartWords.showChart : chartWords.showTable}
          </Button>
          {!asTable && (
            <Menu
              trigger={
                <Button kind="quiet" size="small" icon={Download} aria-label={chartWords.saveOf(props.title)}>
                  {chartWords.save}
                </Button>
              }
            >
              <MenuItem icon={Image} onSelect={() => save('png')}>
                {chartWords.savePng}
              </MenuItem>
              <MenuItem icon={PenTool} onSelect={() => save('svg')}>
                {chartWords.saveSvg}
              </MenuItem>
            </Menu>
          )}
        </div>
      </div>
      <span id={`${id}-title`} className="visually-hidden">
        {props.title}
      </span>
      {asTable ? (
        <DataTable caption={props.title} model={props.table} />
      ) : (
        <>
          <div ref={body} className="chart__body">
            {props.children}
          </div>
          {props.readout !== undefined && (
            <p className="chart__readout" aria-hidden>
              {props.readout ?? '\u00a0'}
            </p>
          )}
          {props.note && <figcaption className="chart__note">{props.note}</figcaption>}
        </>
      )}
    </figure>
  )
}
