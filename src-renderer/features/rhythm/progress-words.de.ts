/** What goals, streaks, achievements, profile and correlations say, in German. */
import { formatNumber, formatPercent } from '../../format.ts'
import type { InAnyLanguage } from '../../words.ts'
import type { english } from './progress-words.ts'

const german2 = (value: number) =>
  value.toLocaleString('de', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '−')

export const german: InAnyLanguage<typeof english> = {
  level: 'Stufe',
  levelSays: (level, xp, to) =>
    `Stufe ${formatNumber(level)}: ${formatNumber(xp)} XP, noch ${formatNumber(Math.max(0, to - xp))} bis zur nächsten`,
  goals: 'Ziele des Tages',
  goalHead: ['Ziel', 'Vorgabe', 'Bisher', 'Erreicht'],
  met: { yes: 'ja', no: 'noch nicht', unknown: 'keine Daten' },
  none: 'keine Daten',
  streaks: 'Serien',
  streaksHint:
    'Freie Tage und was ausgelassen wurde, unterbrechen nichts. Die Stärke sinkt mit einem verpassten Tag ein wenig, nie auf nichts.',
  streakHead: ['Was', 'Jetzt', 'Längste', 'Tage', 'Pausen', 'Stärke'],
  noStreaks: 'Serien beginnen mit dem Ersten, das getan ist.',
  share: share => formatPercent(share),
  achievements: 'Auszeichnungen',
  achievementSays: (unlocked, all) => `${unlocked} von ${all} erreicht`,
  reached: day => `erreicht am ${day}`,
  way: (value, target) => `${formatNumber(value)} von ${formatNumber(target)}`,
  tiers: { bronze: 'Bronze', silver: 'Silber', gold: 'Gold', platinum: 'Platin', diamond: 'Diamant' },
  together: 'Neben dem Tagebuch',
  togetherHint:
    'Vergleicht die Tage deiner Muster und Spannungen mit Gesundheit und Gewohnheiten. Was zusammen geht, muss nicht Ursache und Wirkung sein. Nichts davon wird behalten.',
  ask: 'Jetzt vergleichen',
  askAgain: 'Noch einmal vergleichen',
  correlationHead: ['Zusammen', 'In Worten', 'Tage', 'Stärke', 'Bereich'],
  effect: german2,
  interval: (low, high) => `${german2(low)} … ${german2(high)}`,
  history: 'Was zum Plan gesagt wurde',
  historyHead: ['Wann', 'Was', 'Gesagt'],
  marks: {
    completed: 'getan',
    skipped: 'ausgelassen',
    postponed: 'aufgeschoben',
    rescheduled: 'verschoben',
  },
  takenBack: what => `${what}, zurückgenommen`,
  noHistory: 'Noch wurde nichts gesagt.',
  profile: 'Ziele und Teile des Tages',
  profileHint: 'Woran der Wert gemessen wird, und wo die Teile deines Tages beginnen.',
  profileOpen: 'Ziele und Teile des Tages ändern',
  profileFields: {
    target_wake: 'Wach bis',
    target_bed: 'Im Bett bis',
    work_cutoff: 'Arbeit zu Ende bis',
    target_screen_hours: 'Stunden am Bildschirm',
    target_work_hours: 'Arbeitsstunden',
    target_gym_sessions: 'Trainings in der Woche',
  },
  weights: 'Wie viel jeder Teil des Werts zählt',
  weightsHint: 'Von 0 bis 1; 0 lässt ihn weg.',
  anchorTime: name => `${name} beginnt`,
  followsNone: 'der Uhr',
  followsWake: 'dem Aufwachen',
  followsBed: 'der Schlafenszeit',
  followsOf: name => `${name} folgt`,
  kept: 'Behalten.',
}
