/** The catalogue in German: the keys and placeholders of the English one. */

import { number, plural } from './words/count.de.ts'
import { data } from './words/data.de.ts'
import { finding } from './words/finding.de.ts'
import { problems } from './words/problems.de.ts'
import { reading } from './words/reading.de.ts'
import { settings } from './words/settings.de.ts'
import { shell } from './words/shell.de.ts'
import { writing } from './words/writing.de.ts'
import type { Words } from './words.ts'

export const german: Words = {
  app: 'Mirror',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Sichern',
  done: 'Fertig',
  back: 'Zurück',
  undo: 'Rückgängig',
  loading: 'Wird geladen',
  tryAgain: 'Noch einmal',
  notices: 'Hinweise',
  more: 'Mehr',
  windowTitle: page => `${page} · Mirror`,
  ofTotal: (done, total) => `${number(done)} von ${number(total)}`,
  removeTag: tag => `Schlagwort ${tag} entfernen`,
  removeChip: name => `Entfernen: ${name}`,
  wordCount: count => plural(count, 'Wort', 'Wörter'),
  reflections: count => plural(count, 'Eintrag', 'Einträge'),
  skipLink: 'Zur Seite springen',

  data,
  ...problems,
  ...shell,
  ...writing,
  ...reading,
  ...finding,
  ...settings,
}

export { reasons } from './words/problem-reasons.de.ts'
