/** Every test has a Mirror of its own: a private home, the built loopback host as a process, and a window on it. */
import { test as base, expect, type Page } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { type Homes, type Host, homesOnce, type Seat, takeSeat } from './host.ts'

export type { Host } from './host.ts'

interface Fixtures {
  readonly seat: Seat
  /** Running, on an empty home unless `journal` or `sample` is asked for (put those first: it then starts once). */
  readonly host: Host
  /** The window, opened on the host. */
  readonly mirror: Page
  /** The window on an empty journal called Ada. */
  readonly journal: Page
  /** The window on the sample journal, read to its end. */
  readonly sample: Page
}

export const test = base.extend<Fixtures, { readonly homes: Homes }>({
  homes: [
    async ({ browserName: _ }, use) => {
      const homes = homesOnce()
      await use(homes)
      homes.remove()
    },
    { scope: 'worker' },
  ],
  seat: async ({ browserName: _ }, use) => {
    const seat = takeSeat()
    await use(seat)
    await seat.end()
  },
  host: async ({ seat }, use) => {
    await seat.begin()
    await use(seat.host)
  },
  mirror: async ({ host, page }, use) => {
    await useWindow(host, page, use)
  },
  journal: async ({ seat, homes, page }, use) => {
    await seat.begin(await homes.ada())
    await useWindow(seat.host, page, use, () => expect(composer(page)).toBeVisible())
  },
  sample: async ({ seat, homes, page }, use) => {
    await seat.begin(await homes.sample())
    await useWindow(seat.host, page, use, () => expect(composer(page)).toBeVisible())
  },
})

/** A page that throws, or that its own content security policy stops, fails the test. */
async function useWindow(
  host: Host,
  page: Page,
  use: (page: Page) => Promise<void>,
  ready: () => Promise<void> = async () => {},
): Promise<void> {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && /content security policy/i.test(message.text()))
      problems.push(message.text())
  })
  await page.goto(host.address)
  await ready()
  await use(page)
  expect(problems, 'errors in the page').toEqual([])
}

export { expect }

/** The editor of the composer, not the plain field that stands in its place while it is fetched. */
export function composer(page: Page) {
  return page.getByRole('textbox', { name: 'New reflection' }).and(page.locator('.cm-content'))
}

/** Keeps a reflection by the button. */
export async function keep(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: text.slice(0, 12) })
      .first(),
  ).toBeVisible()
}

export async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Goes to a page by its address, as a link would. */
export async function openPath(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to
  }, path)
}

/** No violation of WCAG 2.2 A and AA that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([])
}
