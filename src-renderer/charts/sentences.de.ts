/** What a chart says of its marks and of itself as a whole, in German. */
import type { InAnyLanguage } from '../words.ts'
import type { english } from './sentences.ts'

const number = (n: number) => Math.round(n).toLocaleString('de')
const counted = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`
const entries = (n: number) => counted(n, 'Eintrag', 'Einträge')
const inEntries = (n: number) => counted(n, 'Eintrag', 'Einträgen')
const words = (n: number) => counted(n, 'Wort', 'Wörter')
const days = (n: number) => counted(n, 'Tag', 'Tagen')
const readings = (n: number) => counted(n, 'Lesung', 'Lesungen')
const PERIODS = {
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monaten'],
  quarter: ['Quartal', 'Quartalen'],
} as const

export const german: InAnyLanguage<typeof english> = {
  reflections: entries,
  readings,
  times: n => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${number(n)}-mal`),
  periods: (n, period) => counted(n, PERIODS[period][0], PERIODS[period][1]),
  nothingWritten: when => `${when}: nichts geschrieben`,
  trends: {
    rising: 'kommt öfter',
    falling: 'kommt seltener',
    steady: 'etwa so oft wie zuvor',
    burst: 'häufte sich eine Zeit lang',
    'too-few': 'zu wenig, um eine Änderung zu nennen',
  },
  share: (when, held, of, rate) => `${when}: in ${held} von ${inEntries(of)} (${rate})`,
  shareBetween: (when, held, of, rate, low, high) =>
    `${when}: in ${held} von ${inEntries(of)} (${rate}, zwischen ${low} und ${high})`,
  timeline: (held, of, rate, trend) => `In ${held} von ${inEntries(of)} (${rate}); ${trend}.`,
  timelinePeak: peak => `Am öftesten: ${peak}.`,
  allDays: rate => `Alle Tage: ${rate}`,
  weekdayHabit: (day, share, expected) =>
    `Am ${day} häuft es sich: ${share} davon, wo ${expected} aller Einträge geschrieben werden.`,
  noWeekday: 'Kein Wochentag hebt sich mehr von den anderen ab, als der Zufall es zulässt.',
  multiples: (n, top) => `${number(n)} Muster auf einem Maßstab; oben ist bei jedem ${top} der Einträge.`,
  multiplePeak: (when, rate) => `; am meisten: ${when} (${rate})`,
  heatDay: (day, n, of) => `${day}: ${entries(n)}, ${words(of)}`,
  heatNone: n => `An diesen ${days(n)} wurde nichts geschrieben.`,
  heat: (n, on, of, count) => `${entries(n)} an ${number(on)} von ${days(of)}; ${words(count)}.`,
  patternDay: (day, times, n) => `${day}: ${times}, in ${inEntries(n)}`,
  patternNoDay: day => `${day}: nicht hier`,
  patternNoYear: 'In diesem Jahr kommt es nicht vor.',
  patternYear: (n, times) => `An ${days(n)}, insgesamt ${times}.`,
  rhythmBar: (when, n, on, count) => `${when}: ${entries(n)} an ${days(on)}, ${words(count)}`,
  rhythmNone: 'Noch ist nichts geschrieben.',
  rhythmOne: (when, n) => `${entries(n)}: ${when}.`,
  rhythmIn: (held, of) => `In ${number(held)} von ${of} wurde etwas geschrieben`,
  rhythmAll: of => `In jedem von ${of} wurde etwas geschrieben`,
  rhythmMost: (most, n) => `; am meisten: ${most} (${entries(n)}).`,
  rhythmTied: n => `; höchstens ${entries(n)} in einem.`,
  noReading: when => `${when}: keine Lesung`,
  history: (n, periods, a, inA, b, inB, open) =>
    `${readings(n)} in ${periods}. Deutlich zu ${a} in ${number(inA)}, zu ${b} in ${number(inB)}, offen in ${number(open)}.`,
  mapMark: (axis, leaning, place, intensity, n) =>
    `${axis}: ${leaning}, Ort ${place}; Stärke ${intensity}; ${readings(n)}`,
  mapNone: 'In dieser Zeit wurde keine Spannung gelesen.',
  mapNoLeaning: 'Keine neigt deutlich zu einer Seite.',
  mapAllLean: 'Alle neigen deutlich zu einer Seite.',
  mapManyLean: n => `${number(n)} davon neigen deutlich zu einer Seite.`,
  mapLean: which => `Deutlich geneigt: ${which}.`,
  toward: (axis, pole) => `${axis} zu ${pole}`,
  map: (n, most, of, leans) =>
    `${counted(n, 'Spannung', 'Spannungen')} gelesen; am öftesten ${most} (${readings(of)}). ${leans}`,
  planeMean: (across, up) => `Im Ganzen: ${across}; ${up}.`,
  planeNone: 'Kein Eintrag enthält diese beiden Spannungen.',
  corner: (one, other) => `${one} mit ${other}`,
  planeOn: day => ` am ${day}`,
  planeSpan: (from, to) => ` vom ${from} bis zum ${to}`,
  planeMost: (corner, n, of) => ` Am öftesten ${corner} (${number(n)} von ${number(of)}).`,
  plane: (n, span, most) => `${counted(n, 'Eintrag enthält', 'Einträge enthalten')} beide${span}.${most}`,
  changes: {
    nearer: pole => `deutlich näher bei ${pole} als zuvor`,
    unclear: 'keine deutliche Änderung',
    oneSided: 'nur in einer der beiden gelesen',
  },
  notRead: 'nicht gelesen',
  compareNone: 'In keiner der beiden wurde eine Spannung gelesen.',
  compareStill: 'Nichts hat sich von der einen zur anderen deutlich bewegt.',
  compareMoved: which => `Deutlich bewegt: ${which}.`,
}
