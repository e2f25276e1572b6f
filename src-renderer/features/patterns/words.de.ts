/** What the patterns' pages say, in German. */
import { digitsOf, percent, whole } from '../../charts/number-words.ts'
import type { InAnyLanguage } from '../../words.ts'
import { expectedNumber } from './expected-number.ts'
import type { english } from './words.ts'

const counted = (n: number, one: string, many: string) => `${n.toLocaleString('de')} ${n === 1 ? one : many}`
const entries = (n: number) => counted(n, 'Eintrag', 'Einträge')
/** After a preposition that asks for the dative. */
const inEntries = (n: number) => counted(n, 'Eintrag', 'Einträgen')
const expected = (n: number) => expectedNumber(n, 'keinem')

export const german: InAnyLanguage<typeof english> = {
  kindOf: {
    theme: 'Thema',
    phrase: 'Wendung',
    'language-shape': 'Art zu sagen',
    emotion: 'Gefühl',
    yourWord: 'dein eigenes Wort',
    yourPhrase: 'deine eigene Wendung',
  },
  likely: {
    very: 'sehr wahrscheinlich',
    likely: 'wahrscheinlich',
    perhaps: 'vielleicht',
    uncertain: 'ungewiss',
  },
  tier: {
    first:
      'Ab 10 Einträgen kann Mirror anfangen zu sagen, was wiederkehrt. Bis dahin zeigt es nur deine Worte.',
    quotes: n =>
      `Dein Tagebuch enthält ${entries(n)}. Ab 10 kann Mirror anfangen zu sagen, was wiederkehrt; bis dahin zeigt es nur deine Worte.`,
    early: n =>
      `Dein Tagebuch enthält ${entries(n)}; was du hier siehst, ist also früh: höchstens ein paar Themen, jedes eine erste Vermutung.`,
  },
  hourHabit: w =>
    `${w.mostly ? 'Meist' : 'Öfter'} ${w.part}, um ${w.hour}: ${w.share} davon sind zwischen ${w.from} und ${w.to} geschrieben, wie ${w.expected} aller Einträge.`,
  dayParts: {
    night: 'in der Nacht',
    morning: 'am Morgen',
    afternoon: 'am Nachmittag',
    evening: 'am Abend',
  },
  clock: {
    midnight: 'Mitternacht',
    noon: 'Mittag',
    hours: [
      'zwölf',
      'eins',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
    ],
  },
  auditSays: {
    kept: (made, kept) =>
      `Von ${whole(made)} Dingen, von denen Mirror sagte, sie kämen wieder, kamen ${whole(kept)}.`,
    promised: (said, n) =>
      `Im Mittel hatte es sie zu ${said} wahrscheinlich genannt, was etwa ${whole(n)} verspricht.`,
    waiting: n =>
      `${counted(n, 'weitere Aussage wartet', 'weitere Aussagen warten')} auf das, was du als Nächstes schreibst.`,
  },
  title: 'Muster',
  lead: 'Was in deinem eigenen Schreiben wiederkehrt. Beobachtungen, nie eine Diagnose; verbirg oder benenne um, was nicht passt.',
  analyse: 'Das Tagebuch lesen',
  analysing: 'Das Tagebuch wird gelesen',
  stopped: 'Angehalten. Was bis dahin gelesen wurde, bleibt.',
  analysed: (read, found) =>
    read === 0
      ? 'Nichts Neues zu lesen.'
      : `${entries(read)} gelesen; ${found === 0 ? 'kein neues Muster' : counted(found, 'neues Muster', 'neue Muster')}.`,
  columns: {
    returning: 'Was immer wiederkehrt',
    fresh: 'Was neu ist',
    faded: 'Was verklungen ist',
  },
  noColumn: {
    returning: 'Noch nichts.',
    fresh: 'In letzter Zeit nichts Neues.',
    faded: 'Nichts ist still geworden.',
  },
  all: 'Alle Muster',
  filter: 'Art',
  kinds: {
    all: 'Alle',
    theme: 'Themen',
    phrase: 'Wendungen',
    'language-shape': 'Arten zu sagen',
    emotion: 'Gefühle',
  },
  search: 'Ein Muster am Namen finden',
  searchShort: 'Am Namen finden',
  showHidden: 'Verborgene zeigen',
  hidden: 'Verborgen',
  pinned: 'Angeheftet',
  none: 'Noch kein Muster',
  noneHint:
    'Muster erscheinen beim Schreiben. Wenn etwas wiederkehrt, steht es hier mit den Worten dahinter.',
  noMatch: 'Kein Muster passt',
  noMatchHint: 'Versuche einen anderen Namen oder eine andere Art.',
  noHidden: 'Nichts ist verborgen.',
  more: 'Mehr zeigen',
  inReflections: n => `in ${inEntries(n)}`,
  seen: (first, last) => (first === last ? first : `${first} – ${last}`),
  why: 'Warum sehe ich das?',
  whyLabel: name => `Warum sehe ich „${name}“?`,
  whyCounts: p =>
    `${p.occurrence_count === 1 ? 'Einmal' : `${whole(p.occurrence_count)}-mal`} gefunden, in ${inEntries(p.reflection_count)}.`,
  whyTier: {
    library:
      'Es ist eines der Themen, nach denen Mirror in jedem Tagebuch sieht. Nur deine eigenen Worte zählen dafür, und jedes ist unten zu lesen.',
    yours: 'Es ist ein Wort oder eine Wendung von dir, die öfter wiederkehrt als in gewöhnlichen Texten.',
  },
  whyConfidence: confidence =>
    `Mit ${percent(confidence)} Wahrscheinlichkeit kehrt es auch in dem, was du als Nächstes schreibst, öfter wieder, als der Zufall es täte. Das wird an dem geprüft, was du später schreibst.`,
  whyEarly: 'Dein Tagebuch ist noch klein; nimm das als erste Vermutung.',
  whyNamed: name => `Mirror nannte es zuerst „${name}“; der Name ist deiner.`,
  notFound: 'Dieses Muster ist nicht hier',
  notFoundHint: 'Es zählt vielleicht mit einem anderen, oder es gehört zu einem anderen Tagebuch.',
  back: 'Muster',
  rename: 'Umbenennen',
  renameLabel: 'Name des Musters',
  renameHint: 'Die Eingabetaste behält den Namen, Esc lässt ihn, wie er war.',
  ownName: name => `Zurück zu „${name}“`,
  pin: 'Anheften',
  unpin: 'Loslösen',
  hide: 'Verbergen',
  unhide: 'Wieder zeigen',
  hid: name => `„${name}“ ist verborgen.`,
  unhid: name => `„${name}“ wird wieder gezeigt.`,
  isHidden: 'Dieses Muster ist verborgen: Es bleibt aus Listen und Spiegelungen weg.',
  merge: 'Mit einem anderen zählen …',
  mergeTitle: name => `„${name}“ mit einem anderen Muster zählen`,
  mergeLead:
    'Was für dieses Muster zählt, zählt von nun an für das andere. Kein Text ändert sich, und du kannst sie wieder trennen.',
  mergeSearch: 'Welches?',
  mergeNone: 'Zusammen zählen',
  mergeInto: name => `Mit „${name}“ zählen`,
  merged: (name, into) => `„${name}“ zählt jetzt für „${into}“.`,
  isMerged: 'Dieses Muster zählt für ein anderes.',
  openMerged: 'Das andere öffnen',
  part: 'Wieder trennen',
  parted: name => `„${name}“ steht wieder für sich.`,
  noCandidates: 'Kein anderes Muster heißt so.',
  timeline: 'Wie oft, durch die Zeit',
  period: 'Zeitraum',
  periods: { week: 'Wochen', month: 'Monate', quarter: 'Quartale' },
  chartTitle: name => `Anteil der Einträge mit „${name}“ in jedem Zeitraum`,
  chartNote:
    'Jeder Punkt ist der Anteil der Einträge seines Zeitraums; das Band zeigt, wo der wahre Anteil wahrscheinlich liegt (95 %). In einer schattierten Zeit häufte es sich.',
  tableHead: ['Zeitraum', 'Einträge damit', 'Geschrieben', 'Anteil', 'Bereich'],
  noTimeline: 'Für eine Linie durch die Zeit ist zu wenig geschrieben.',
  weekday: 'Wochentag',
  hour: 'Tageszeit',
  quotes: 'Deine Worte',
  quotesHint: 'Die neuesten zuerst. Jedes führt an seine Stelle im Eintrag.',
  bursts: 'Es häufte sich',
  noQuotes: 'In dieser Zeit keine Worte davon.',
  whySentence: w =>
    `Es steht in ${whole(w.with)} von ${w.reflections === 1 ? 'einem gelesenen Eintrag' : `${whole(w.reflections)} gelesenen Einträgen`}${w.rate === null ? '' : ` (${percent(w.rate)})`}. In gewöhnlichen Texten gleicher Länge stünde es in etwa ${expected(w.expected)}.`,
  whyInterval: (low, high) =>
    `Der wahre Anteil liegt wahrscheinlich zwischen ${percent(low)} und ${percent(high)} (95 %).`,
  whyUnseen:
    'Die Texte, mit denen verglichen wird, enthielten es nie; der Vergleich ist also eine untere Grenze.',
  whyRows: {
    with: 'Einträge damit',
    reflections: 'Gelesene Einträge',
    occurrences: 'Male insgesamt',
    expected: 'Durch Zufall zu erwarten',
    background: 'In gewöhnlichen Texten',
    interval: 'Anteil, 95-%-Bereich',
    confidence: 'Gewissheit',
    engine: 'Leseverfahren',
  },
  perMillion: n => `${n < 10 ? digitsOf(n, 1) : whole(n)} Texte auf eine Million Wörter`,
  calendar: 'An welchen Tagen',
  calendarTitle: (name, year) => `Tage mit „${name}“ im Jahr ${year}`,
  calendarNote:
    'Dunkler heißt öfter: einmal, zweimal, drei- oder viermal, fünfmal oder mehr. Die Eingabetaste öffnet einen Tag.',
  calendarHead: ['Tag', 'Einträge damit', 'Male'],
  calendarScale: ['gar nicht', 'fünfmal oder mehr'],
  year: 'Jahr',
  weekdayHint: 'Wie viel von dem, was an jedem Tag geschrieben wurde, es enthält.',
  weekdayTitle: name => `Anteil der Einträge jedes Wochentags mit „${name}“`,
  weekdayNote:
    'Jeder Balken ist der Anteil dessen, was an diesem Tag geschrieben wurde; die Linie ist sein 95-%-Bereich, die gestrichelte Linie der Anteil über alle Tage.',
  weekdayHead: ['Tag', 'Einträge damit', 'Geschrieben', 'Anteil', 'Bereich'],
  companions: 'Oft in denselben Einträgen',
  companionsHint: 'Gezählt, was beieinandersteht. Das sagt nicht, warum, und keines muss das andere bringen.',
  companionCounts: (together, byChance) =>
    `in ${whole(together)} zusammen; etwa ${expectedNumber(byChance, 'keines')} wäre Zufall`,
  companionsNewest: n => `Gezählt in den neuesten ${whole(n)} Einträgen, die es enthalten.`,
  companionsHead: ['Muster', 'Zusammen', 'Durch Zufall', 'Einträge mit dem anderen'],
  companionsTitle: name => `Was in denselben Einträgen steht wie „${name}“`,
  companionsSummary: (n, of) =>
    `${counted(n, 'Muster steht', 'Muster stehen')} öfter daneben, als der Zufall es fügte, in ${inEntries(of)}, die es enthalten.`,
  companionsNote:
    'Der Balken zeigt, wie viele beide enthalten; die kleine Linie, wie viele der Zufall zusammenbrächte.',
  noCompanions: 'Nichts steht öfter daneben, als der Zufall es dort hinstellte.',
  notMe: 'Das bin ich nicht',
  saidNotMe: name => `„${name}“: nicht du. Es bleibt von nun an weg.`,
  isNotMe: 'Du hast gesagt, dass das nicht du bist. Es bleibt aus Listen und Spiegelungen weg.',
  takeBack: 'Das zurücknehmen',
  tookBack: name => `„${name}“ wird wieder gezeigt.`,
  holds: 'Damit gezählt:',
  partOne: name => `„${name}“ wieder trennen`,
  moreActs: 'Mehr zu diesem Muster',
  compare: 'Vergleichen',
  compareTitle: 'Muster nebeneinander',
  compareNote:
    'Alle auf einem Maßstab und in einer Zeit; nur der höchste Punkt jedes Musters ist benannt. Die Eingabetaste öffnet ein Muster.',
  compareNone: 'Wähle unten in der Liste zwei oder mehr Muster.',
  comparePick: name => `„${name}“ vergleichen`,
  audit: 'Wie oft Mirror recht hatte',
  auditHint:
    'Was hier als wiederkehrend steht, wird an ebenso vielen Einträgen geprüft, wie du damals hattest, sobald sie geschrieben sind.',
  auditOfAll: sentence => `Bisher in diesem Tagebuch: ${sentence}`,
}
