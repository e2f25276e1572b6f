import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Bounds, firstPlace, fitPlace, readPlace, writePlace } from './window-bounds.ts'

const folder = mkdtempSync(join(tmpdir(), 'mirror-bounds-'))
const file = join(folder, 'window.json')
const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 }
const second: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 }

afterAll(() => rmSync(folder, { recursive: true }))

test('a place comes back as it was', () => {
  const place = { bounds: { x: 1500, y: 100, width: 1000, height: 700 }, maximized: true }
  writePlace(file, place)
  expect(readPlace(file, [laptop, second])).toEqual(place)
})

test.each<[what: string, saved: Bounds, fitted: unknown]>([
  [
    'a display that is gone: the first place',
    { x: 1500, y: 100, width: 1000, height: 700 },
    firstPlace.bounds,
  ],
  ['above all displays: the first place', { x: 0, y: -500, width: 1000, height: 700 }, firstPlace.bounds],
  [
    'larger than the display: cut',
    { x: 0, y: 25, width: 5000, height: 5000 },
    { x: 0, y: 25, width: 1440, height: 875 },
  ],
  [
    'half off the side: moved in',
    { x: 1200, y: 100, width: 1000, height: 700 },
    { x: 440, y: 100, width: 1000, height: 700 },
  ],
  [
    'smaller than usable: grown',
    { x: 10, y: 30, width: 110, height: 10 },
    { x: 10, y: 30, width: 480, height: 400 },
  ],
])('saved on %s', (_what, saved, fitted) => {
  expect(fitPlace({ bounds: saved, maximized: false }, [laptop]).bounds).toEqual(fitted)
})

test.each([
  '',
  'not json',
  '{}',
  '{"bounds":{"x":"0"},"maximized":true}',
  '{"bounds":{"x":0,"y":0,"width":1e9,"height":1},"maximized":false}',
])('a file of %j is no memory', text => {
  writeFileSync(file, text)
  expect(readPlace(file, [laptop])).toEqual(firstPlace)
})

test('neither a missing file nor a folder that cannot be written is an error', () => {
  expect(readPlace(join(folder, 'none.json'), [laptop])).toEqual(firstPlace)
  expect(() => writePlace(join(folder, 'none', 'x.json'), firstPlace)).not.toThrow()
})
