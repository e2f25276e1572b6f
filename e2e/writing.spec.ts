/** Writing: the editor, its keys, tags, templates and prompts, the mood, and being alone with the words. */
import type { Locator } from '@playwright/test'
import { composer, expect, expectAccessible, keep, openPath, test } from './fixtures.ts'

test('Markdown shows as it reads, lists go on, and undo takes back', async ({ journal: page }) => {
  await composer(page).click()
  await page.keyboard.type('# Harbour')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- sail')
  await page.keyboard.press('Enter')
  await page.keyboard.type('mast')
  await expect(composer(page).locator('.md-h1')).toHaveText('Harbour')
  await expect(composer(page).locator('.cm-line').last()).toHaveText('- mast')
  await expect(page.getByText('3 words')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(composer(page)).not.toContainText('mast')
  await page.keyboard.press('Control+y')
  await expect(composer(page)).toContainText('mast')
  await expect(composer(page)).toHaveAttribute('spellcheck', 'true')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article').getByRole('heading', { name: 'Harbour' })).toBeVisible()
  await expect(page.getByRole('article').getByRole('listitem').filter({ hasText: 'mast' })).toBeVisible()
})

test('a line of Hebrew reads from right to left, in the editor and when kept', async ({ journal: page }) => {
  await composer(page).fill('One line.\n\nהשורה הזאת')
  const line = composer(page).locator('.cm-line').last()
  expect(await line.evaluate(element => getComputedStyle(element).direction)).toBe('rtl')
  await page.keyboard.press('Control+Enter')
  const kept = page.getByRole('article').locator('.prose p').last()
  await expect(kept).toHaveText('השורה הזאת')
  await expectFromTheRight(kept)
})

test('the signs of a Hebrew list and quotation stand at its right', async ({ journal: page }) => {
  await keep(page, 'By the harbour wall.\n\n- חבל ראשון\n- חבל שני\n\n> הים לא ענה.\n\n1. first\n2. second')
  const prose = page.getByRole('article').locator('.prose')
  await expect(prose.locator('ul')).toHaveCSS('direction', 'rtl')
  await expect(prose.locator('blockquote')).toHaveCSS('border-right-width', '2px')
  await expect(prose.locator('blockquote')).toHaveCSS('border-left-width', '0px')
  await expect(prose.locator('ol')).toHaveCSS('direction', 'ltr')
})

test('Hebrew reads from right to left where it is found, and as the title of a thread', async ({
  journal: page,
}) => {
  await keep(page, 'השורה הזאת נכתבה בערב')
  await openPath(page, '/search?q=הזאת')
  await expectFromTheRight(page.locator('.hit__words').first())
  await openPath(page, '/threads')
  await page.getByPlaceholder('What holds it together?').fill('שורות מן הערב')
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1, name: 'שורות מן הערב' })
  await expect(title).toHaveCSS('unicode-bidi', 'plaintext')
})

/** Its words begin at the right edge of its place. */
async function expectFromTheRight(place: Locator): Promise<void> {
  await expect(place).toContainText(/\p{Script=Hebrew}/u)
  const { left, right } = await place.evaluate(element => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const text = range.getBoundingClientRect()
    const box = element.getBoundingClientRect()
    return { left: text.left - box.left, right: box.right - text.right }
  })
  expect(left).toBeGreaterThan(right)
}

test('a tag used before is offered while one is written', async ({ journal: page }) => {
  await keep(page, 'Out on the water. #seaside')
  await composer(page).click()
  await page.keyboard.type('Again, by the #se', { delay: 40 })
  await expect(page.getByRole('option', { name: /seaside/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(composer(page)).toHaveText('Again, by the #seaside')
})

test('the mood is set by keyboard, and said', async ({ journal: page }) => {
  await composer(page).fill('Light on the water.')
  await page.getByRole('button', { name: 'Mood' }).click()
  const pad = page.getByRole('slider')
  await pad.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key)
  await expect(pad).toHaveAttribute('aria-valuetext', 'pleasant and calm: pleasant 30, lively -30, of 100')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'pleasant and calm' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article').first()).toContainText('pleasant and calm')
})

test('a prompt and a template of one’s own are made, used and removed with a way back', async ({
  journal: page,
}) => {
  const begin = page.getByRole('button', { name: 'Begin with' })
  await begin.click()
  await page.getByRole('menuitem', { name: 'New prompt or template…' }).click()
  await page.getByLabel('Name').fill('Evening')
  await page.getByLabel('Text', { exact: true }).fill('What stayed with me?')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Evening')).toBeVisible()
  await page.keyboard.press('Escape')
  await begin.click()
  await page.getByRole('menuitem', { name: 'Evening' }).click()
  await expect(page.getByText('What stayed with me?')).toBeVisible()
  await expect(composer(page)).toBeFocused()

  await page.keyboard.type('Morning pages')
  await begin.click()
  await page.getByRole('menuitem', { name: 'Make a template of this text…' }).click()
  await page.getByLabel('Name').fill('Pages')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Remove “Evening”' }).click()
  await expect(page.getByRole('button', { name: 'Remove “Evening”' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
  await begin.click()
  await expect(page.getByRole('menuitem', { name: 'Evening' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Pages' })).toBeVisible()
})

test('alone with the words: nothing else takes the focus, and Escape comes back', async ({
  journal: page,
}) => {
  await keep(page, 'Kept before.')
  await page.getByRole('button', { name: 'Write without distraction' }).click()
  await expect(composer(page)).toBeFocused()
  await expect(page.locator('.rail')).toHaveAttribute('inert', '')
  await page.keyboard.type('Only this.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.rail')).not.toHaveAttribute('inert', '')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article').filter({ hasText: 'Only this.' })).toBeVisible()
})

test('the editor takes the place of the plain field without moving the page', async ({ host, page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(host.address)
  await page.getByLabel('What shall your journal call you?').fill('Ada')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(composer(page)).toBeVisible()
  const top = async () => (await page.getByText('Nothing is written yet').boundingBox())?.y
  const before = await top()
  await page.reload()
  await expect(composer(page)).toBeVisible()
  expect(await top()).toBe(before)
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02)
})
