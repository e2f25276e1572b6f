import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HeatMapView } from './heat-map.tsx'
import { heatMap } from './heat-map-model.ts'

const days = [
  { day: '2024-02-28', words: 10, reflections: 1, valence: null },
  { day: '2024-02-29', words: 40, reflections: 2, valence: null },
]
const html = renderToStaticMarkup(
  <HeatMapView
    model={heatMap('2024-01-01', '2024-12-31', days)}
    title="Days of writing, 2024"
    selected="2024-02-28"
    onOpen={() => undefined}
    onPoint={() => undefined}
  />,
)

describe('the calendar of writing', () => {
  it('names every day for a screen reader', () => {
    expect(html).toContain('aria-label="29 February 2024: 2 reflections, 40 words"')
    expect(html).toContain('aria-label="1 March 2024: nothing written"')
  })

  it('is one tab stop, at the last day with writing', () => {
    expect(html.match(/tabindex="0"/g)).toHaveLength(1)
    expect(html).toMatch(/data-day="2024-02-29"[^>]*tabindex="0"/)
  })

  it('says which day is open and which cannot be opened', () => {
    expect(html).toMatch(/data-selected="true"[^>]*data-day="2024-02-28"/)
    expect(html).toMatch(/data-day="2024-03-01"[^>]*aria-disabled="true"/)
  })
})
