import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ui = join(import.meta.dirname, '..', '..', 'ui')
/** What stands once around the window, and what is not seen. */
const UNSEEN = ['Toasts', 'TooltipProvider']

test('every shared widget is on the page that shows them all', () => {
  const page = readFileSync(join(import.meta.dirname, 'index.tsx'), 'utf8')
  const widgets = readdirSync(ui)
    .filter(name => name.endsWith('.tsx'))
    .flatMap(name => [...readFileSync(join(ui, name), 'utf8').matchAll(/^export function ([A-Z]\w+)\(/gm)])
    .map(([, widget = '']) => widget)
  expect(widgets.length).toBeGreaterThan(20)
  expect(widgets.filter(widget => !UNSEEN.includes(widget) && !page.includes(`<${widget}`))).toEqual([])
})
