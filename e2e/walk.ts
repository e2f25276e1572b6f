/** The way through the window that its pictures and its tests take: every page, and every dialog by what is pressed to open it. */
import type { Locator, Page } from '@playwright/test'
import { inEnglish, type Spoken } from './spoken.ts'

export interface Place {
  /** Of the picture. */
  readonly name: string
  /** Of the page, after the `#/`. */
  readonly path: string
  /** The page behind the first link on it whose address begins so, where there is one. */
  readonly into?: string
  /**
   * Buttons, menu items, tabs or radio buttons by their English names, or by a selector that begins with a dot where the name is the owner's;
   * pressed in turn. Where one is missing (an empty journal), the place is passed over.
   */
  readonly press?: readonly string[]
  /** A file that is put into the page's last field for files. */
  readonly give?: { readonly name: string; readonly text: string }
}

/** What stands in the README. */
export const pages = [
  'journal',
  'patterns',
  'tensions',
  'threads',
  'overview',
  'search?q=boat',
  'on-this-day',
  'data',
  'settings',
  'year',
  'help',
  'constitution',
  'design',
].map(path => ({ name: path.replace(/\?.*/, ''), path })) satisfies readonly Place[]

const details: readonly Place[] = [
  { name: 'reflection', path: 'journal', into: '#/r/' },
  { name: 'pattern', path: 'patterns', into: '#/patterns/' },
  { name: 'tension', path: 'tensions', into: '#/tensions/' },
  { name: 'thread', path: 'threads', into: '#/threads/' },
  { name: 'trash', path: 'trash' },
  { name: 'conflicts', path: 'data/conflicts' },
  { name: 'versions', path: 'data/versions' },
  { name: 'capture', path: 'capture' },
  { name: 'search-nothing', path: 'search?q=zyzzyva' },
]

const dialogs: readonly Place[] = [
  { name: 'jump', path: 'journal', press: ['Jump to a day'] },
  { name: 'mood', path: 'journal', press: ['Mood'] },
  { name: 'begin-with', path: 'journal', press: ['Begin with'] },
  { name: 'template', path: 'journal', press: ['Begin with', 'New prompt or template…'] },
  { name: 'filter', path: 'journal', press: ['Filter'] },
  { name: 'actions', path: 'journal', press: ['Actions for this reflection'] },
  { name: 'editor', path: 'journal', press: ['Actions for this reflection', 'Edit'] },
  { name: 'earlier', path: 'journal', press: ['Actions for this reflection', 'Earlier versions…'] },
  { name: 'to-thread', path: 'journal', press: ['Actions for this reflection', 'Add to a thread…'] },
  { name: 'keys', path: 'journal', press: ['Keyboard shortcuts'] },
  { name: 'palette', path: 'journal', press: ['Go anywhere'] },
  { name: 'compare-patterns', path: 'patterns', press: ['Compare'] },
  { name: 'pattern-more', path: 'patterns', into: '#/patterns/', press: ['More for this pattern'] },
  { name: 'pattern-table', path: 'patterns', into: '#/patterns/', press: ['Show as table'] },
  {
    name: 'merge',
    path: 'patterns',
    into: '#/patterns/',
    press: ['More for this pattern', 'Count with another…'],
  },
  { name: 'axes', path: 'tensions', press: ['Axes…'] },
  { name: 'own-axis', path: 'tensions', press: ['Axes…', 'An axis of your own…'] },
  { name: 'tensions-table', path: 'tensions', press: ['Show as table'] },
]

const rhythm: readonly Place[] = [
  { name: 'today', path: 'today' },
  { name: 'today-week', path: 'today', press: ['Week'] },
  { name: 'today-month', path: 'today', press: ['Month'] },
  { name: 'today-all', path: 'today', press: ['Plan'] },
  { name: 'today-progress', path: 'today', press: ['How it goes'] },
  { name: 'today-plan', path: 'today', press: ['More to say'] },
  { name: 'today-profile', path: 'today', press: ['Change goals and parts of the day'] },
  { name: 'today-menu', path: 'today', press: ['.timeline__acts .icon-button'] },
  {
    name: 'today-health',
    path: 'settings',
    give: {
      name: 'own.csv',
      text: 'Datum;Schritte;Schlaf\n2026-01-02;8.500;420\n2026-01-03;9.100;400\n',
    },
  },
]

/** Last: it stays until it is skipped. */
const tour: Place = { name: 'tour', path: 'help', press: ['Look around again'] }

export const walk: readonly Place[] = [...pages, ...details, ...dialogs, ...rhythm, tour]

/** Opens a place, and waits until it stands; false where this journal does not have it. */
export async function openPlace(page: Page, place: Place, spoken: Spoken = inEnglish): Promise<boolean> {
  await page.goto(`${new URL(page.url()).origin}/#/${place.path}`)
  await settled(page, place)
  if (place.into) {
    const link = page.locator(`main a[href^="${place.into}"]`).first()
    if (!(await appears(link))) return false
    await link.click()
    // Else the page that is left would be found to stand.
    await page.waitForFunction(into => location.hash.startsWith(into), place.into)
    await settled(page, place)
  }
  for (const name of place.press ?? []) {
    const thing = (name.startsWith('.') ? page.locator(name) : named(page, spoken(name))).first()
    if (!(await appears(thing)) || !(await thing.isEnabled())) return false
    await thing.click()
    await page.evaluate(() => {
      // What turns for as long as something waits has no end to wait for.
      const ending = document
        .getAnimations()
        .filter(one => one.effect?.getComputedTiming().endTime !== Infinity)
      return Promise.allSettled(ending.map(one => one.finished))
    })
  }
  if (place.press) await settled(page, place)
  if (place.give) {
    const field = page.locator('main .file-drop input[type=file]').last()
    if ((await field.count()) === 0) return false
    const { name, text } = place.give
    await field.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.locator('main form.rhythm-form').waitFor()
    await page.locator('main form.rhythm-form').scrollIntoViewIfNeeded()
  }
  return true
}

function named(page: Page, names: readonly string[]): Locator {
  return names
    .flatMap(name => [
      ...(['button', 'menuitem', 'tab'] as const).map(role => page.getByRole(role, { name, exact: true })),
      page.locator('label', { hasText: name }),
    ])
    .reduce((one, other) => one.or(other))
}

/** Whether it is there, or comes within a while: what is asked of the journal takes its time. */
async function appears(thing: Locator): Promise<boolean> {
  return thing.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  )
}

async function settled(page: Page, place: Place): Promise<void> {
  await page.locator('main h1').first().waitFor()
  // The page of widgets shows them in every state, also the one of waiting.
  if (place.path !== 'design')
    await page.waitForFunction(
      () => !document.querySelector(':is(main, dialog) :is(.skeleton, [aria-busy=true], .chart__waiting)'),
    )
}
