import { expect, test } from 'vitest'
import { chartFileName, plainColour } from './export-model.ts'

test.each([
  ['rgb(42, 111, 125)', { colour: '#2a6f7d', opacity: 1 }],
  ['rgba(42, 111, 125, 0.16)', { colour: '#2a6f7d', opacity: 0.16 }],
  ['color(srgb 1 0.5 0)', { colour: '#ff8000', opacity: 1 }],
  ['color(srgb 0.164706 0.435294 0.490196 / 0.78)', { colour: '#2a6f7d', opacity: 0.78 }],
  ['rgb(42 111 125 / 50%)', { colour: '#2a6f7d', opacity: 0.5 }],
  ['rgba(0, 0, 0, 0)', { colour: 'none', opacity: 0 }],
  ['none', { colour: 'none', opacity: 0 }],
  ['transparent', { colour: 'none', opacity: 0 }],
  ['#2a6f7d', { colour: '#2a6f7d', opacity: 1 }],
])('%s is %o for other programs', (computed, plain) => {
  expect(plainColour(computed)).toEqual(plain)
})

test.each([
  ['Map of all tensions: position and intensity', 'mirror-map-of-all-tensions-position-and-intensity.png'],
  [
    'Share of reflections with “Éire / ../x” in each period',
    'mirror-share-of-reflections-with-eire-x-in-each-period.png',
  ],
  ['海と空', 'mirror-海と空.png'],
  ['…', 'mirror-chart.png'],
])('the file of “%s” is %s', (title, name) => {
  expect(chartFileName(title, 'png')).toBe(name)
})

test('a long title gives a short name', () => {
  expect(chartFileName('a very long title '.repeat(20), 'svg').length).toBeLessThan(75)
})
