/** What axe finds against WCAG 2.2 A and AA in a window. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

// The page has no frames, so axe need not open a page of its own to put their answers together (legacy mode).
const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
} satisfies Parameters<AxeBuilder['options']>[0]

/** Each rule that is broken, with the elements that break it; empty where none is. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(rules).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}
