import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { WeekdayBars } from './weekday-bars.tsx'
import { weekdayHabit } from './weekday-model.ts'

describe('the bars of a weekday', () => {
  it('carry their values as text, and their lengths from zero', () => {
    const html = renderToStaticMarkup(
      <WeekdayBars model={weekdayHabit({ weekday: 7, share: 0.5, expected: 0.125 }, 'Sermon')} />,
    )
    expect(html).toContain('50 %')
    expect(html).toContain('13 %')
    expect(html).toContain('* 0.25)')
  })
})
