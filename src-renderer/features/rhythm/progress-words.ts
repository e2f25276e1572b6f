/** What goals, streaks, achievements, profile and correlations say; a missed day is a missed day. */
import { inLanguage } from '../../catalogue.ts'
import { formatNumber, formatPercent } from '../../format.ts'

export const english = {
  level: 'Level',
  levelSays: (level: number, xp: number, to: number) =>
    `Level ${formatNumber(level)}: ${formatNumber(xp)} XP, ${formatNumber(Math.max(0, to - xp))} to the next`,
  goals: 'Goals of the day',
  goalHead: ['Goal', 'Aim', 'So far', 'Met'],
  met: { yes: 'yes', no: 'not yet', unknown: 'no data' },
  none: 'no data',
  streaks: 'Streaks',
  streaksHint:
    'Days off and what was left out break nothing. Strength falls a little with a missed day, never to nothing.',
  streakHead: ['What', 'Now', 'Best', 'Days kept', 'Freezes', 'Strength'],
  noStreaks: 'Streaks begin with the first thing that is done.',
  share: (share: number) => formatPercent(share),
  achievements: 'Achievements',
  achievementSays: (unlocked: number, all: number) => `${unlocked} of ${all} reached`,
  reached: (day: string) => `reached ${day}`,
  way: (value: number, target: number) => `${formatNumber(value)} of ${formatNumber(target)}`,
  tiers: {
    bronze: 'Bronze',
    silver: 'Silver',
    gold: 'Gold',
    platinum: 'Platinum',
    diamond: 'Diamond',
  },
  together: 'Beside the journal',
  togetherHint:
    'Compares the days of your patterns and tensions with health and habits. Two things that go together need not be cause and effect. Nothing of it is kept.',
  ask: 'Compare them now',
  askAgain: 'Compare them again',
  correlationHead: ['Together', 'In words', 'Days', 'Effect', 'Interval'],
  effect: (value: number) => value.toFixed(2).replace('-', '−'),
  interval: (low: number, high: number) =>
    `${low.toFixed(2).replace('-', '−')} … ${high.toFixed(2).replace('-', '−')}`,
  history: 'What was said of the plan',
  historyHead: ['When', 'What', 'Said'],
  marks: {
    completed: 'done',
    skipped: 'left out',
    postponed: 'put off',
    rescheduled: 'moved',
  },
  takenBack: (what: string) => `${what}, taken back`,
  noHistory: 'Nothing was said yet.',
  profile: 'Goals and parts of the day',
  profileHint: 'What the score is measured against, and where the parts of your day begin.',
  profileOpen: 'Change goals and parts of the day',
  profileFields: {
    target_wake: 'Awake by',
    target_bed: 'In bed by',
    work_cutoff: 'Work ends by',
    target_screen_hours: 'Hours at screens',
    target_work_hours: 'Hours of work',
    target_gym_sessions: 'Gym sessions a week',
  },
  weights: 'How much each part of the score counts',
  weightsHint: 'From 0 to 1; 0 leaves it out.',
  anchorTime: (name: string) => `${name} begins`,
  followsNone: 'the clock',
  followsWake: 'waking',
  followsBed: 'bedtime',
  followsOf: (name: string) => `${name} follows`,
  kept: 'Kept.',
} as const

export const progressWords = await inLanguage(
  english,
  async () => (await import('./progress-words.de.ts')).german,
)
