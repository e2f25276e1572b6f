import { expect, test } from 'vitest'
import { because } from '#contract/problem-reasons.ts'
import { german } from './words.de.ts'
import { english } from './words.ts'

const own = { what: 'This is so.', remedy: 'Do that.' }

test('English says a failure in its own words', () => {
  expect(english.told({ ...own, why: { code: 'DISK_FULL' } })).toEqual(own)
})

test.each([
  [
    { code: 'JOURNAL_NEWER', ...because('journal-newer', { version: 9, known: 8 }) },
    'Dieses Tagebuch hat die Fassung 9; dieses Mirror kennt Fassungen bis 8.',
  ],
  [{ code: 'DISK_FULL' }, 'Der Datenträger ist voll.'],
  [{ code: 'MADE_UP_LATER' }, 'Genauer, auf Englisch: This is so.'],
  [null, 'Genauer, auf Englisch: This is so.'],
])('German says %j by its reason, else its code, else in the words it has', (why, what) => {
  expect(german.told({ ...own, why }).what).toBe(what)
})

test('the steps of an upgrade are named in both languages', () => {
  for (const step of ['keeping a copy of the journal as it is', 'version 4: settling', 'done']) {
    expect(english.step(1, 3, step)).toContain(step)
    expect(german.step(1, 3, step)).toMatch(/^Schritt 2 von 3: (?:eine Kopie|Fassung 4$|fertig$)/)
  }
})
