import { expect, test } from 'vitest'
import { plotBox } from './plot-box.ts'

const margin = { left: 40, right: 10, top: 8, bottom: 24 }

test('the marks have what the labels leave', () => {
  expect(plotBox(300, 100, margin)).toEqual({ left: 40, right: 290, top: 8, base: 76 })
})

test.each([0, 50])('there is no room in a width of %i', width => {
  expect(plotBox(width, 100, margin)).toBeNull()
})
