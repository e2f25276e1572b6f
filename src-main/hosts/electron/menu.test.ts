import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { menuTemplate } from './menu.ts'
import { german } from './shell-words.de.ts'
import { english, type ShellWords } from './shell-words.ts'

// Electron itself does not run here; the template is plain.
vi.mock('electron', () => ({ app: {}, Menu: {}, shell: {} }))

const PLATFORMS = ['darwin', 'linux', 'win32'] as const

function all(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
}

function itemsOf(platform: NodeJS.Platform, words: ShellWords) {
  return all(menuTemplate(platform, false, words, () => {})).filter(item => item.type !== 'separator')
}

describe.each(PLATFORMS)('the menu on %s', platform => {
  test('names every entry itself, for Electron would name it in English', () => {
    expect(itemsOf(platform, german).filter(item => !item.label)).toEqual([])
  })

  test('has the same entries in both languages, and none is said in English in the German one', () => {
    const roles = (words: ShellWords) => itemsOf(platform, words).map(item => item.role)
    expect(roles(german)).toEqual(roles(english))
    const said = new Set(itemsOf(platform, english).map(item => item.label))
    expect(itemsOf(platform, german).filter(item => item.label !== 'Mirror' && said.has(item.label))).toEqual(
      [],
    )
  })

  test('can be left, and undoes', () => {
    const roles = itemsOf(platform, german).map(item => item.role)
    expect(roles).toEqual(expect.arrayContaining(['quit', 'undo', 'paste', 'selectAll', 'togglefullscreen']))
  })
})

test('no two menus of a bar open by the same letter', () => {
  for (const words of [english, german]) {
    const letters = [words.file, words.edit, words.view, words.window].map(label => /&(.)/.exec(label)?.[1])
    expect(new Set(letters).size).toBe(4)
  }
})
