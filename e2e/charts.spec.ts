/** What a chart shows, and what its table says, is what the journal's own answers say. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Outputs } from '../src-contract/contract.ts'
import { expect, go, openPath, test } from './fixtures.ts'

test('a pattern’s timeline, its weekdays and its days', async ({ sample: page }) => {
  const pattern = await openFirstPattern(page)
  const { series } = await ask<Outputs['patterns']['evolution']>(page, 'patterns/evolution', {
    identity_id: pattern.identity_id,
    pattern_ids: [pattern.id],
    period: 'month',
    limit: 1,
  })
  const points = series[0]?.points ?? []
  const timeline = figure(page, 'How often, through time')
  await timeline.getByRole('radio', { name: 'Months' }).check()
  const drawn = points.filter(point => point.with > 0)
  await expect(marks(timeline)).toHaveCount(drawn.length)
  const dots = await timeline.locator('[data-mark] .mark__dot').all()
  await expectLinear(
    await Promise.all(dots.map(dot => attribute(dot, 'cy'))),
    drawn.map(point => point.rate ?? 0),
  )
  await timeline.getByRole('button', { name: 'Show as table' }).click()
  const rows = await cells(timeline)
  expect(rows.map(row => [Number(row[1]), Number(row[2])])).toEqual(
    points.map(point => [point.with, point.reflections]),
  )
  expect(rows.map(row => share(row[3]))).toEqual(
    points.map(point => (point.rate === null ? null : rounded(point.rate))),
  )

  const rhythm = await ask<Outputs['patterns']['rhythm']>(page, 'patterns/rhythm', { id: pattern.id })
  const weekdays = figure(page, 'Day of the week')
  const bars = await weekdays.locator('[data-mark]').all()
  expect(bars).toHaveLength(7)
  const written = rhythm.weekdays.filter(day => day.rate !== null)
  await expectLinear(
    await Promise.all(
      (await weekdays.locator('.mark-frame:has([data-value]) .mark__bar').all()).map(bar =>
        attribute(bar, 'height'),
      ),
    ),
    written.map(day => day.rate ?? 0),
  )
  await weekdays.getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(weekdays)).map(row => [Number(row[1]), Number(row[2])])).toEqual(
    rhythm.weekdays.map(day => [day.with, day.reflections]),
  )

  const year = pattern.last_seen.slice(0, 4)
  const days = figure(page, 'On which days')
  const filled = days.locator('.heat__cell:not([data-level="0"])')
  const inYear = rhythm.days.filter(day => day.journal_day.startsWith(year))
  expect(await filled.evaluateAll(all => all.map(cell => cell.getAttribute('data-day')))).toEqual(
    inYear.map(day => day.journal_day),
  )
  await days.getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(days)).map(row => [Number(row[1]), Number(row[2])])).toEqual(
    inYear.map(day => [day.with, day.occurrences]),
  )
})

test('what stands beside a pattern is counted as the journal counts it', async ({ sample: page }) => {
  const pattern = await openFirstPattern(page)
  const { companions } = await ask<Outputs['patterns']['companions']>(page, 'patterns/companions', {
    id: pattern.id,
  })
  const beside = figure(page, 'Often in the same entries')
  await expect(marks(beside)).toHaveCount(companions.length)
  await beside.getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(beside)).map(row => [row[0], Number(row[1]), Number(row[3])])).toEqual(
    companions.map(one => [one.name, one.together, one.other]),
  )
})

test('one tension through time', async ({ sample: page }) => {
  await go(page, 'Tensions')
  const identity_id = await identityOf(page)
  const { points } = await ask<Outputs['tensions']['map']>(page, 'tensions/map', { identity_id })
  const [most] = points.toSorted((a, b) => b.count - a.count)
  if (!most) throw new Error('the sample journal holds no tension')
  await openPath(page, `/tensions/${most.tension_id}`)
  const figureOfTime = page.locator('figure.chart').first()
  await figureOfTime.getByRole('radio', { name: 'Months' }).check()
  const { series } = await ask<Outputs['tensions']['history']>(page, 'tensions/history', {
    id: most.tension_id,
    period: 'month',
    limit: 0,
  })
  const read = series.filter(point => point.position !== null)
  await expect(marks(figureOfTime)).toHaveCount(read.length)
  const dots = await figureOfTime.locator('[data-mark] .mark__dot').all()
  await expectLinear(
    await Promise.all(dots.map(dot => attribute(dot, 'cy'))),
    read.map(point => point.position ?? 0),
  )
  await figureOfTime.getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(figureOfTime)).map(row => [signedOrNone(row[1]), Number(row[3])])).toEqual(
    series.map(point => [point.position === null ? null : Number(point.position.toFixed(2)), point.count]),
  )
})

test('the year’s days and moods, and the overview’s days, are those of the calendar', async ({
  sample: page,
}) => {
  await openPath(page, '/year')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d{4}/)
  const year = /\d{4}/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? ''
  const { days } = await ask<Outputs['reflections']['calendar']>(page, 'reflections/calendar', {
    identity_id: await identityOf(page),
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  })
  expect(days.length).toBeGreaterThan(10)
  const felt = days.filter(day => day.valence !== null)
  const drawn = (heading: string) =>
    figure(page, heading)
      .locator('.heat__cell:not([data-level="0"])')
      .evaluateAll(all => all.map(cell => cell.getAttribute('data-day')))
  await expect(figure(page, 'Days of writing').locator('.heat__cell').first()).toBeVisible()
  expect(await drawn('Days of writing')).toEqual(days.map(one => one.day))
  expect(await drawn('How it felt')).toEqual(felt.map(one => one.day))
  await figure(page, 'Days of writing').getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(figure(page, 'Days of writing'))).map(row => Number(row[1]))).toEqual(
    days.map(one => one.reflections),
  )
  await figure(page, 'How it felt').getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(figure(page, 'How it felt'))).map(row => signedNumber(row[2]))).toEqual(
    felt.map(one => Number(one.valence?.toFixed(2))),
  )

  await go(page, 'Overview')
  const overview = figure(page, 'Days of writing')
  await overview.getByRole('combobox').selectOption(year)
  await expect(overview.locator('.heat__cell').first()).toHaveAttribute('data-day', `${year}-01-01`)
  await overview.getByRole('button', { name: 'Show as table' }).click()
  await expect(overview.locator('tbody tr')).toHaveCount(days.length)
  expect((await cells(overview)).map(row => Number(row[1]))).toEqual(days.map(one => one.reflections))
})

test('every chart has a table and can be saved, wherever it stands', async ({ sample: page }) => {
  const pattern = await openFirstPattern(page)
  const { points } = await ask<Outputs['tensions']['map']>(page, 'tensions/map', {
    identity_id: pattern.identity_id,
  })
  const pages: readonly (readonly [path: string, charts: number])[] = [
    [`/patterns/${pattern.id}`, 4],
    ['/tensions', 3],
    [`/tensions/${points[0]?.tension_id}`, 1],
    ['/overview', 3],
    ['/year', 2],
  ]
  for (const [path, charts] of pages) {
    await openPath(page, path)
    const figures = page.locator('figure.chart')
    await expect(figures, path).toHaveCount(charts)
    // A drawing that stands outside of such a frame would be one without a table.
    await expect(page.locator('main svg.recharts-surface:not(figure.chart *)'), path).toHaveCount(0)
    for (const one of await figures.all()) {
      await expect(one.getByRole('button', { name: 'Show as table' })).toBeVisible()
      const svg = await save(page, one, 'As a drawing (SVG)')
      expect(svg.bytes.toString('utf8'), `${path}: ${svg.name}`).toMatch(
        /<svg[\s\S]*<title>[\s\S]*<(?:rect|circle|path)/,
      )
      const png = await save(page, one, 'As a picture (PNG)')
      expect(png.bytes.subarray(1, 4).toString('latin1'), path).toBe('PNG')
    }
  }
})

test('the map of all tensions, two against each other, and two times side by side', async ({
  sample: page,
}) => {
  await go(page, 'Tensions')
  const identity_id = await identityOf(page)
  const { points } = await ask<Outputs['tensions']['map']>(page, 'tensions/map', { identity_id })
  const map = figure(page, 'All of them')
  await expect(marks(map)).toHaveCount(points.length)
  const byCount = points.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
  const discs = await map.locator('.mark__disc').all()
  await expectLinear(
    await Promise.all(discs.map(disc => attribute(disc, 'cx'))),
    byCount.map(point => point.position),
  )
  await expectLinear(
    await Promise.all(discs.map(disc => attribute(disc, 'cy'))),
    byCount.map(point => point.intensity),
  )
  await map.getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(map)).map(row => [signedNumber(row[1]), Number(row[4])]).toSorted()).toEqual(
    points.map(point => [Number(point.position.toFixed(2)), point.count]).toSorted(),
  )

  const { pairs } = await ask<Outputs['tensions']['pairs']>(page, 'tensions/pairs', { identity_id })
  const pair = pairs[0]
  if (!pair) throw new Error('the sample journal holds no pair')
  const planeFigure = figure(page, 'Two against each other')
  await planeFigure.getByRole('combobox', { name: 'Across' }).selectOption(pair.x)
  await planeFigure.getByRole('combobox', { name: 'Up' }).selectOption(pair.y)
  const plane = await ask<Outputs['tensions']['plane']>(page, 'tensions/plane', { x: pair.x, y: pair.y })
  await expect(planeFigure.locator('.plane__dot')).toHaveCount(plane.points.length)
  expect(await planeFigure.locator('.plane__mean').getAttribute('data-mean')).toBe(
    plane.mean ? `${plane.mean.x.position} ${plane.mean.y.position}` : null,
  )
  await planeFigure.getByRole('button', { name: 'Show as table' }).click()
  const [, ...rows] = await cells(planeFigure)
  expect(rows.map(row => [signedNumber(row[1]), signedNumber(row[2])])).toEqual(
    plane.points.map(point => [Number(point.x.toFixed(2)), Number(point.y.toFixed(2))]),
  )

  const compare = figure(page, 'Two times side by side')
  await expect(marks(compare)).toHaveCount(points.length)
  await compare.getByRole('button', { name: 'Show as table' }).click()
  const counts = (await cells(compare)).map(row => Number(row[3]) + Number(row[6]))
  expect(sum(counts)).toBe(sum(points.map(point => point.count)))
})

test('patterns side by side hold every rate of their series', async ({ sample: page }) => {
  await go(page, 'Patterns')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const compare = page.getByRole('figure', { name: 'Patterns side by side' })
  await expect(marks(compare)).toHaveCount(6)
  const identity_id = await identityOf(page)
  const { patterns } = await ask<Outputs['patterns']['list']>(page, 'patterns/list', {
    identity_id,
    limit: 6,
  })
  const { series } = await ask<Outputs['patterns']['evolution']>(page, 'patterns/evolution', {
    identity_id,
    pattern_ids: patterns.map(one => one.id),
    period: 'month',
    limit: 6,
  })
  await page.getByRole('checkbox', { name: `Compare “${patterns[0]?.name}”` }).uncheck()
  await expect(marks(compare)).toHaveCount(5)
  await compare.getByRole('button', { name: 'Show as table' }).click()
  const rows = await cells(compare)
  expect(rows.map(row => row.slice(1).map(share))).toEqual(
    series[1]?.points.map((_, at) =>
      series.slice(1).map(one => {
        const rate = one.points[at]?.rate ?? null
        return rate === null ? null : rounded(rate)
      }),
    ),
  )
})

test('a chart is saved as a drawing and as a picture that stand alone', async ({ sample: page }) => {
  const pattern = await openFirstPattern(page)
  const timeline = figure(page, 'How often, through time')
  const box = await timeline.locator('svg.recharts-surface').boundingBox()
  const svg = await save(page, timeline, 'As a drawing (SVG)')
  expect(svg.name).toMatch(/^mirror-share-of-reflections-with-.+\.svg$/)
  const text = svg.bytes.toString('utf8')
  expect(text).toContain(`<title>Share of reflections with “${pattern.name}”`)
  expect(/<rect[^>]+fill="(#\w+)"/.exec(text)?.[1], 'the paper of the window').toBe('#fcfbf8')
  expect(text).not.toMatch(/class=|var\(--|data-mark|aria-/)
  expect(text.match(/<circle/g)?.length).toBeGreaterThan(2)
  const png = await save(page, timeline, 'As a picture (PNG)')
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.bytes.readUInt32BE(16)).toBe(Math.round((box?.width ?? 0) * 2))
  expect(png.bytes.readUInt32BE(20)).toBe(Math.round((box?.height ?? 0) * 2))
  expect(png.bytes.length).toBeGreaterThan(4000)
})

test('the overview counts each month as the calendar does', async ({ sample: page }) => {
  await go(page, 'Overview')
  const identity_id = await identityOf(page)
  const { days } = await ask<Outputs['reflections']['calendar']>(page, 'reflections/calendar', {
    identity_id,
    from: '2000-01-01',
    to: '2100-01-01',
  })
  const months = new Map<string, number>()
  for (const { day, reflections } of days)
    months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + reflections)
  const rhythm = figure(page, 'Writing, month by month')
  expect(
    await rhythm
      .locator('[data-mark]')
      .evaluateAll(all => all.map(mark => Number(mark.getAttribute('data-value')))),
  ).toEqual([...months.values()])
  await rhythm.getByRole('button', { name: 'Show as table' }).click()
  expect((await cells(rhythm)).map(row => Number(row[1]))).toEqual([...months.values()])
})

/** The section under that heading, with its one chart. */
function figure(page: Page, heading: string): Locator {
  return page
    .locator('section.section')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
}

function marks(within: Locator): Locator {
  return within.locator('svg [data-mark]')
}

async function openFirstPattern(page: Page): Promise<Outputs['patterns']['get']> {
  await go(page, 'Patterns')
  await page.locator('main .pattern-row__name').first().click()
  await expect(page.getByRole('heading', { name: 'Your words' })).toBeVisible()
  const id = new URL(page.url()).hash.split('/').at(-1) ?? ''
  return ask(page, 'patterns/get', { id })
}

/** Asks the journal as the page does. */
function ask<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  return page.evaluate(
    async ([name, json]) => {
      const answer = await fetch(`/rpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      })
      if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()).json
    },
    [procedure, input] as const,
  )
}

async function identityOf(page: Page): Promise<string> {
  const { identities } = await ask<Outputs['identities']['list']>(page, 'identities/list', undefined)
  return identities[0]?.id ?? ''
}

/** The body of the table, once it is there. */
async function cells(within: Locator): Promise<string[][]> {
  await expect(within.locator('tbody tr').first()).toBeVisible()
  return within
    .locator('tbody tr')
    .evaluateAll(rows => rows.map(row => [...row.children].map(cell => cell.textContent ?? '')))
}

async function attribute(element: Locator, name: string): Promise<number> {
  return Number(await element.getAttribute(name))
}

/** Every place is one straight line from its value, to half a pixel. */
async function expectLinear(places: readonly number[], values: readonly number[]): Promise<void> {
  expect(places).toHaveLength(values.length)
  const low = values.indexOf(Math.min(...values))
  const high = values.indexOf(Math.max(...values))
  const [from, to] = [values[low] ?? 0, values[high] ?? 0]
  expect(to, 'values that differ').toBeGreaterThan(from)
  for (const [at, value] of values.entries()) {
    const part = (value - from) / (to - from)
    const place = (places[low] ?? 0) + part * ((places[high] ?? 0) - (places[low] ?? 0))
    expect(Math.abs((places[at] ?? 0) - place), `mark ${at}`).toBeLessThan(0.5)
  }
}

async function save(page: Page, within: Locator, kind: string): Promise<{ name: string; bytes: Buffer }> {
  // The menu of the chart before may still be closing.
  await expect(page.getByRole('menu')).toHaveCount(0)
  await within.getByRole('button', { name: /^Save the chart/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: kind }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** `−0.30, nearer …` → −0.3. */
function signedNumber(text: string | undefined): number {
  return Number(/[+−]?\d+\.\d+/.exec(text ?? '')?.[0].replace('−', '-'))
}

/** The same; `–` → null. */
function signedOrNone(text: string | undefined): number | null {
  return text === '–' ? null : signedNumber(text)
}

/** `42 %` → 42; `–` → null. */
function share(text: string | undefined): number | null {
  return !text || text === '–' ? null : Number.parseFloat(text)
}

/** A rate as its table shows it. */
function rounded(rate: number): number {
  const value = rate * 100
  return Number(value.toFixed(value > 0 && value < 2 ? 1 : 0))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
