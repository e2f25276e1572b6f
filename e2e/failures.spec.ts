/** What the window says when something is in the way: plain words, a remedy, and nothing lost. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composer, expect, expectAccessible, go, keep, test } from './fixtures.ts'
import { takeSeat } from './host.ts'

test('a Mirror that is gone is said so, what was typed stays, and it is kept when Mirror is back', async ({
  journal: page,
  host,
}) => {
  await keep(page, 'Kept before the end.')
  await host.kill()
  await composer(page).fill('Typed while Mirror was gone')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText(/Mirror is not answering/).first()).toBeVisible({ timeout: 20_000 })
  await expect(composer(page)).toHaveText('Typed while Mirror was gone')
  await page.goto(await host.restart())
  await expect(page.getByRole('article').filter({ hasText: 'Kept before the end.' })).toBeVisible()
})

test('a text that cannot be kept says its rule at once, and stays in the field', async ({
  journal: page,
}) => {
  await composer(page).evaluate(field => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'word '.repeat(420_000))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText(/at most 2,000,000 characters; this one has 2,100,000/).first()).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeDisabled()
  await expect(page.getByText('420,000 words')).toBeVisible()
})

test('another journal held open elsewhere is refused while it is held, and nothing is lost', async ({
  journal: page,
  host,
}) => {
  const holder = await host.hold()
  await composer(page).fill('Words that wait for the lock')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText(/another program holds the journal/i).first()).toBeVisible({
    timeout: 20_000,
  })
  await expect(composer(page)).toHaveText('Words that wait for the lock')
  await holder.release()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('article').filter({ hasText: 'Words that wait' })).toBeVisible({
    timeout: 20_000,
  })
})

test('a window that was left alone says by itself that Mirror is gone, and that what is typed stays', async ({
  journal: page,
  host,
}) => {
  await composer(page).fill('Half a thought')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await host.kill()
  await expect(page.getByRole('status').filter({ hasText: 'What you type stays here' })).toBeVisible()
  await expectAccessible(page)
  await page.reload().catch(() => undefined)
  await page.goto(await host.restart())
  await expect(composer(page)).toHaveText('Half a thought')
})

test('a reading that fails says why and what to do, and goes on when it can', async ({
  journal: page,
  host,
}) => {
  const holder = await host.hold()
  await go(page, 'Patterns')
  await page.getByRole('button', { name: 'Read the journal' }).click()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(/another program holds the journal/i)
  await expectAccessible(page)
  await holder.release()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Nothing new to read.')).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('a full disk is said, the text stays in the field, and it is kept once there is room', async ({
  page,
  homes,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'mirror-disk-'))
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0
  test.skip(!mounted, 'a disk of its own could not be mounted here')
  const seat = takeSeat(disk)
  try {
    await seat.begin(await homes.ada())
    await page.goto(seat.host.address)
    await keep(page, 'Kept while there was room.')
    const filler = join(disk, 'filler')
    fillUp(filler)
    const text = `Words for a full disk. ${'And one more word. '.repeat(20_000)}`
    await composer(page).fill(text)
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect(page.getByText(/no room left on the disk/i).first()).toBeVisible()
    // The editor draws only what is seen of so long a text; its words are counted over all of it.
    await expect(page.getByText('80,005 words')).toBeVisible()
    await expectAccessible(page)
    rmSync(filler)
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect(page.getByRole('article').filter({ hasText: 'Words for a full disk.' })).toBeVisible()
    await expect(page.getByRole('article').filter({ hasText: 'Kept while there was room.' })).toBeVisible()
  } finally {
    await seat.end()
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  }
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('another program at the journal is said in German, with what is safe and what to do', async ({
    seat,
    homes,
    page,
  }) => {
    await seat.begin(await homes.ada())
    await page.goto(seat.host.address)
    const field = page.getByRole('textbox', { name: 'Neuer Eintrag' }).and(page.locator('.cm-content'))
    const holder = await seat.host.hold()
    await field.fill('Worte, die warten')
    await page.getByRole('button', { name: 'Behalten', exact: true }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'ein anderes Programm hält das Tagebuch fest' })
    await expect(notice).toContainText('Schließe das andere Fenster', { timeout: 20_000 })
    await expectAccessible(page)
    await holder.release()
    await notice.getByRole('button', { name: 'Noch einmal' }).click()
    await expect(page.getByRole('article').filter({ hasText: 'Worte, die warten' })).toBeVisible()
  })
})

/** Takes every byte that is left on the disk. */
function fillUp(path: string): void {
  for (const size of [1 << 20, 1 << 12])
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
}
