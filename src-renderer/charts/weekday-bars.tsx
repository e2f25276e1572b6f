/** Two bars from zero, each with its value at its end. */
import type { ReactNode } from 'react'
import type { WeekdayModel } from './weekday-model.ts'
import './charts.css'

export function WeekdayBars({ model }: { readonly model: WeekdayModel }): ReactNode {
  return (
    <dl className="bars">
      {model.bars.map((bar, i) => (
        <div key={bar.label} className="bars__row" data-first={i === 0 || undefined}>
          <dt className="bars__label">{bar.label}</dt>
          <dd className="bars__value">
            <span className="bars__bar" style={{ inlineSize: `calc((100% - 4rem) * ${bar.length})` }} />
            {bar.text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
