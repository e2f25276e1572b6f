/** What Rhythm’s page and settings say, in German. */
import { formatNumber } from '../../format.ts'
import { plural } from '../../words/count.de.ts'
import type { InAnyLanguage } from '../../words.ts'
import type { english } from './words.ts'

const days = (n: number) => plural(n, 'Tag', 'Tage')

export const german: InAnyLanguage<typeof english> = {
  title: 'Heute',
  off: 'Rhythmus ist aus',
  offHint: 'In den Einstellungen lässt er sich einschalten; dann werden hier Tage geplant.',
  toSettings: 'Zu den Einstellungen',
  plan: 'Der Tag',
  planned: (done, total) => (total === 0 ? 'Nichts ist geplant.' : `${done} von ${total} getan`),
  empty: 'Für diesen Tag ist nichts geplant. Füge unten etwas hinzu, oder lass ihn offen.',
  statuses: {
    upcoming: 'später',
    active: 'jetzt',
    overdue: 'noch offen',
    completed: 'getan',
    skipped: 'ausgelassen',
    missed: 'nicht getan',
    postponed: 'verschoben',
  },
  done: name => `Getan: ${name}`,
  doneShort: 'Getan',
  undo: name => `Zurücknehmen: ${name}`,
  more: name => `Mehr zu ${name}`,
  skip: 'Dieses Mal auslassen',
  remove: 'Nicht mehr planen',
  postpone: 'Aufschieben',
  postpones: {
    lunch: 'Auf den Mittag',
    afternoon: 'Auf den Nachmittag',
    after_work: 'Auf nach der Arbeit',
    evening: 'Auf den Abend',
    tonight: 'Auf heute Nacht',
    tomorrow: 'Auf morgen',
    tomorrow_morning: 'Auf morgen früh',
    next_week: 'Auf nächste Woche',
  },
  addTitle: 'Etwas planen',
  addName: 'Was',
  addTime: 'Wann',
  addDays: 'An welchen Tagen',
  schedules: {
    daily: 'Jeden Tag',
    weekdays: 'Montag bis Freitag',
    weekends: 'Am Wochenende',
    once: 'Nur heute',
  },
  add: 'Hinzufügen',
  score: 'Wert des Tages',
  whichDay: 'Welcher Tag',
  which: { today: 'Heute', yesterday: 'Gestern' },
  scoreHint:
    'Nur aus dem, was bekannt ist; was nicht bekannt ist, zählt nicht. Öffne einen Teil, um zu sehen, wie er entstand.',
  domains: { sleep: 'Schlaf', activity: 'Bewegung', work_life: 'Arbeit und Leben', habits: 'Gewohnheiten' },
  domainScore: score => (score === null ? 'keine Daten' : formatNumber(score)),
  scoreSays: ({ life, domains_with_data, domains_of }) =>
    life === null
      ? 'Von diesem Tag ist noch nichts bekannt.'
      : `${formatNumber(life)}, aus ${domains_with_data} von ${domains_of} Bereichen`,
  log: 'Was du von diesem Tag weißt',
  logHint: 'Alles ist freiwillig. Ein leeres Feld sagt nichts.',
  logSave: 'Behalten',
  logged: 'Behalten.',
  metrics: {
    wake_time: 'Wach um',
    bed_time: 'Am Abend davor im Bett um',
    screens_off_time: 'Bildschirme aus um',
    steps: 'Schritte',
    gym_sessions: 'Trainings',
    screen_hours: 'Stunden am Bildschirm',
    work_hours: 'Arbeitsstunden',
    work_end: 'Arbeit zu Ende um',
  },
  bringData: 'Sag unten, was du von dem Tag weißt, oder hole Gesundheitsdaten aus einer Datei herein.',
  coverage: (some, all) => `aus ${some} von ${all} Bereichen`,
  lateData: (time, score) => `Heute um ${time} kam noch etwas von gestern herein. Wert: ${score}`,
  lookAtYesterday: 'Gestern ansehen',
  elsewhere: (here, home) =>
    `Die Uhr dieses Rechners steht auf ${here}; deine Tage werden in ${home} gelebt.`,
  liveHere: 'Ab heute hier leben',
  measure: 'Was das Diagramm zeigt',
  daysSay: (name, n, mean) =>
    mean === null
      ? `${name}: keine Daten in diesen Tagen.`
      : `${name}: bekannt von ${plural(n, 'Tag', 'Tagen')}, im Mittel ${formatNumber(Math.round(mean * 10) / 10)}.`,
  dayBar: (day, value) => (value === null ? `${day}: keine Daten` : `${day}: ${value}`),
  columns: 'Was jede Spalte enthält',
  columnsHint: 'Eine Spalte ist der Tag. Was ausgelassen ist, wird nicht gelesen.',
  asksColumns: 'Das sind die ersten Zeilen. Sag, was jede Spalte enthält.',
  asksWhose: 'Das sind Zeilen mehrerer Menschen. Sag, welche deine sind und was jede Spalte enthält.',
  firstRows: 'Die ersten Zeilen der Datei',
  theDay: 'Der Tag',
  leftOut: 'ausgelassen',
  whose: 'Wessen Zeilen',
  nobodyYet: 'bitte wählen',
  readSo: 'So lesen',
  needsDayColumn:
    'Eine Spalte muss der Tag sein, mindestens eine etwas anderes, und nichts darf zweimal vorkommen.',
  passedOver: 'Was übergangen wurde',
  inLine: (line, why) => `Zeile ${line}: ${why}`,
  prompt: 'Eine Frage für den Tag',
  writeAbout: 'Darüber schreiben',
  recent: 'Die letzten dreißig Tage',
  recentHead: ['Tag', 'Wert', 'Aus'],
  from: (some, all) => `${some} von ${all} Bereichen`,
  settings: 'Rhythmus',
  settingsHint:
    'Ein Plan für den Tag, Gesundheitsdaten und ein Wert, neben dem Tagebuch. Nichts davon gelangt in Spiegelungen oder Muster.',
  on: 'Rhythmus',
  onHint: 'Zeigt eine Seite namens Heute. Zunächst aus.',
  turnOff: 'Rhythmus ausschalten?',
  turnOffHint:
    'Alles davon wird sofort verborgen. Die Daten können für ein andermal bleiben oder endgültig gelöscht werden.',
  keep: 'Daten behalten',
  deleteData: 'Daten löschen',
  reminders: 'Mitteilungen',
  remindersHint: 'Das System sagt Bescheid, wenn etwas Geplantes beginnt. Gezeigt wird nur der Name.',
  oura: 'Oura',
  ouraHint:
    'Holt auf Wunsch die letzten sieben Tage. Gib die Client-ID einer eigenen Anwendung bei Oura ein, mit der Rückkehradresse http://127.0.0.1:47823/rhythm/oura. Die Schlüssel liegen im sicheren Speicher des Systems.',
  clientId: 'Client-ID',
  clientSecret: 'Client-Geheimnis, wo es eines gibt',
  connect: 'Im Browser verbinden',
  connecting: 'Wartet auf deine Antwort im Browser',
  disconnect: 'Verbindung trennen',
  sync: 'Die letzten Tage holen',
  came: (name, n) => `${name}: ${days(n)}`,
  failed: (name, why) => `${name}: ${why}`,
  importTitle: 'Gesundheitsdaten aus einer Datei',
  importHint:
    'Eine export.xml von Apple Health, Ouras eigener Export, eine Fitbit-Tabelle oder eine CSV mit einer Spalte für den Tag.',
  import: {
    drop: 'Eine Datei hierher ziehen, oder',
    choose: 'eine Datei wählen',
    orPath: 'Stattdessen einen Pfad eingeben',
    path: 'Pfad der Datei',
    look: 'Ansehen',
    looking: 'Die Datei wird gelesen',
    taking: name => `${name} wird übernommen`,
    go: 'Hereinholen',
    notNow: 'Jetzt nicht',
  },
  importSays: ({ added, updated, unchanged, passed_over, dry_run }) =>
    dry_run
      ? `Es kämen ${days(added)} dazu und ${days(updated)} änderten sich; ${days(unchanged)} wie bisher, ${formatNumber(passed_over.count)} Werte übergangen.`
      : `${days(added)} kamen dazu und ${days(updated)} änderten sich; ${days(unchanged)} wie bisher, ${formatNumber(passed_over.count)} Werte übergangen.`,
}
