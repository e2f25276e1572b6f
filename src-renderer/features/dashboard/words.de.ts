/** What the overview says, in German. */
import type { InAnyLanguage } from '../../words.ts'
import type { english } from './words.ts'

const entries = (n: number) => `${n.toLocaleString('de')} ${n === 1 ? 'Eintrag' : 'Einträge'}`

export const german: InAnyLanguage<typeof english> = {
  title: 'Überblick',
  lead: (first, last) => `Dein Tagebuch vom ${first} bis zum ${last}.`,
  empty: 'Noch nichts zu überblicken',
  emptyHint: 'Sobald es Einträge gibt, zeigt diese Seite, wann du geschrieben hast und was wiederkehrt.',
  write: 'Den ersten schreiben',
  totals: {
    reflections: 'Einträge',
    words: 'Wörter',
    days_written: 'Tage mit Einträgen',
    mirrorbacks: 'Spiegelungen',
    threads: 'Fäden',
  },
  days: 'Tage des Schreibens',
  year: 'Welches Jahr',
  recent: 'Die letzten zwölf Monate',
  heatTitle: name => `Tage des Schreibens, ${name}`,
  heatNote: 'Mit den Pfeiltasten geht es von Tag zu Tag, mit der Eingabetaste in einen Tag.',
  heatHead: ['Tag', 'Einträge', 'Wörter'],
  tensions: 'Spannungen',
  allTensions: 'Alle Spannungen',
  noTensions: 'Noch keine Spannung wurde gelesen.',
  allPatterns: 'Alle Muster',
  unread: n => `${entries(n)} ${n === 1 ? 'ist' : 'sind'} noch nicht gelesen; das geschieht von selbst.`,
  months: 'Das Schreiben, Monat für Monat',
  monthsTitle: 'In jedem Monat geschriebene Einträge',
  monthsHead: ['Monat', 'Einträge', 'Tage', 'Wörter'],
  quartersHead: ['Quartal', 'Einträge', 'Tage', 'Wörter'],
  quarters: 'Das Schreiben, Quartal für Quartal',
  quartersTitle: 'In jedem Quartal geschriebene Einträge',
  again: 'Zum Wiederlesen',
  againOf: day => `Eine Spiegelung zu deinem Eintrag vom ${day}`,
  thisDay: 'An diesem Tag',
  moreOfDay: n => `und ${n.toLocaleString('de')} weitere`,
  threads: 'Laufende Fäden',
  allThreads: 'Alle Fäden',
  threadAbout: (reflections, day) => `${entries(reflections)} · zuletzt am ${day}`,
}
