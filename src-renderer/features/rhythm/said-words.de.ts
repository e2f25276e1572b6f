/** The same in German, put together from codes and figures; what is not known by its code stays as it came. */
import type { Correlation, Domain, ScoreFacts, ScorePart } from '#contract/schemas/rhythm-score.ts'
import { formatNumber } from '../../format.ts'
import type { SaidWords } from './said-words.ts'

type Sentences = Readonly<Record<string, (facts: ScoreFacts) => string>>

const number = (value: string | number | undefined) => formatNumber(Math.round(Number(value ?? 0) * 10) / 10)
const ofTarget = ({ late, target }: ScoreFacts) =>
  Number(late) === 0 ? `bis zum Ziel ${target}` : `${number(late)} Minuten nach dem Ziel ${target}`

const NAMES: Readonly<Record<string, string>> = {
  'sleep.device': 'Schlafwert des Geräts',
  'sleep.wake': 'Aufwachen',
  'sleep.routine': 'Abend',
  'activity.device': 'Bewegungswert des Geräts',
  'activity.gym': 'Trainings',
  'activity.steps': 'Schritte',
  'work_life.hours': 'Arbeitsstunden',
  'work_life.cutoff': 'Ende der Arbeit',
  'work_life.weekend': 'Arbeit am Wochenende',
  'habits.screens': 'Stunden am Bildschirm',
  'habits.items': 'Der Plan des Tages',
}

const KNOWN: Sentences = {
  'sleep.device': ({ score }) => `Das Gerät gab dieser Nacht ${number(score)}.`,
  'sleep.wake': facts => `Wach um ${facts.at}, ${ofTarget(facts)}.`,
  'sleep.routine': facts =>
    `Im Bett um ${facts.at}, ${ofTarget(facts)}; ${facts.screens === undefined ? 'von Bildschirmen ist nichts bekannt' : `Bildschirme aus um ${facts.screens}`}.`,
  'activity.device': ({ score }) => `Das Gerät gab diesem Tag ${number(score)}.`,
  'activity.gym': ({ sessions, target }) =>
    `${number(sessions)} von ${number(target)} in den sieben Tagen bis zu diesem.`,
  'activity.steps': ({ steps }) => `${number(steps)} Schritte.`,
  'work_life.hours': ({ hours }) => `${number(hours)} Arbeitsstunden.`,
  'work_life.cutoff': ({ at }) => `Die Arbeit endete um ${at}.`,
  'work_life.weekend': ({ hours }) => `${number(hours)} Stunden an einem Tag am Wochenende.`,
  'habits.screens': ({ hours }) => `${number(hours)} Stunden am Bildschirm.`,
  'habits.items': ({ done, of }) => `${number(done)} von ${number(of)} getan.`,
}

const ABSENT: Sentences = {
  'sleep.device': () => 'Für diese Nacht kam kein Schlafwert.',
  'sleep.wake': () => 'Wann du aufgewacht bist, ist nicht bekannt.',
  'sleep.routine': () => 'Wann du im Bett warst, ist nicht bekannt.',
  'activity.device': () => 'Für diesen Tag kam kein Bewegungswert.',
  'activity.gym': ({ target }) =>
    target === undefined
      ? 'Keine Trainings sind vorgenommen.'
      : 'Von Trainings in diesen sieben Tagen ist nichts bekannt.',
  'activity.steps': () => 'Schritte sind nicht bekannt.',
  'work_life.hours': () => 'Arbeitsstunden sind nicht bekannt.',
  'work_life.cutoff': () => 'Das Ende der Arbeit ist nicht bekannt.',
  'work_life.weekend': ({ weekday }) =>
    weekday === undefined ? 'Arbeitsstunden sind nicht bekannt.' : 'Das ist ein Tag unter der Woche.',
  'habits.screens': () => 'Stunden am Bildschirm sind nicht bekannt.',
  'habits.items': () => 'Nichts war geplant.',
}

const GOALS: Readonly<Record<string, string>> = {
  wake: 'Wach bis',
  bed: 'Im Bett bis',
  screens: 'Höchstens Stunden am Bildschirm',
  gym: 'Trainings in sieben Tagen',
  work: 'Höchstens Arbeitsstunden',
  cutoff: 'Arbeit zu Ende vor',
}

const ACHIEVEMENTS: Readonly<Record<string, readonly [name: string, what: string]>> = {
  'first-step': ['Erster Schritt', 'Etwas Geplantes getan'],
  hundred: ['Hundert', 'Hundertmal Geplantes getan'],
  thousand: ['Tausend', 'Tausendmal Geplantes getan'],
  'week-kept': ['Eine Woche gehalten', 'Etwas an sieben geplanten Tagen hintereinander getan'],
  'month-kept': ['Einen Monat gehalten', 'Etwas an dreißig geplanten Tagen hintereinander getan'],
  'hundred-kept': ['Hundert gehalten', 'Etwas an hundert geplanten Tagen hintereinander getan'],
  'whole-day': ['Ein ganzer Tag', 'Alles getan, was an einem Tag geplant war'],
  'whole-month': ['Dreißig ganze Tage', 'An dreißig Tagen alles Geplante getan'],
  'early-light': ['Frühes Licht', 'An zehn Tagen bis zum Ziel wach'],
  'lights-out': ['Licht aus', 'An zehn Abenden bis zum Ziel im Bett'],
  'good-nights': ['Gute Nächte', 'In vierzehn Nächten ein Schlafwert von 85 oder mehr'],
  'long-walks': ['Weite Wege', 'An zehn Tagen zehntausend Schritte'],
  strong: ['Stark', 'Fünfundzwanzig Tage mit einem Training'],
  'quiet-screens': ['Stille Bildschirme', 'An zehn Tagen unter zwei Stunden am Bildschirm'],
  'full-picture': ['Das ganze Bild', 'Ein Tag mit Daten in jedem Bereich'],
  'a-year': ['Ein Jahr', 'Dreihundertfünfundsechzig Tage verzeichnet'],
  'level-five': ['Stufe fünf', 'Stufe fünf erreicht'],
  'level-ten': ['Stufe zehn', 'Stufe zehn erreicht'],
}

const SERIES: Readonly<Record<string, string>> = {
  sleep_score: 'der Schlafwert',
  sleep_minutes: 'die Schlafdauer',
  readiness_score: 'die Bereitschaft',
  hrv: 'die Herzratenvariabilität',
  resting_heart_rate: 'der Ruhepuls',
  activity_score: 'der Bewegungswert',
  steps: 'die Zahl der Schritte',
  gym_sessions: 'die Zahl der Trainings',
  screen_hours: 'die Zeit am Bildschirm',
  work_hours: 'die Arbeitszeit',
}

const PROMPTS: Readonly<Record<string, string>> = {
  room: 'Wofür hatte dieser Tag Platz?',
  hour: 'Welche Stunde von heute würdest du behalten?',
  carried: 'Was hast du heute getragen, das auf keiner Liste stand?',
  slow: 'Wann wurde der Tag langsamer?',
  easier: 'Was war leichter als erwartet?',
  open: 'Was ist noch offen und darf es heute Abend bleiben?',
  who: 'Wer gehörte zu diesem Tag?',
  body: 'Was hat dir dein Körper heute gesagt?',
  unseen: 'Welche Kleinigkeit ging fast ungesehen vorbei?',
  morning: 'Was möchtest du von diesem Morgen behalten?',
  no: 'Wozu hast du Nein gesagt, und wie war das?',
  forward: 'Worauf freust du dich?',
  attention: 'Wohin ging deine Aufmerksamkeit von selbst?',
  finished: 'Was hast du beendet, und was losgelassen?',
}

/** The name between its quotation marks, where the series is something planned. */
function seriesName({ rhythm }: Correlation): string {
  const planned = /“(.*)”/.exec(rhythm.name)?.[1]
  return SERIES[rhythm.code] ?? (planned ? `die Häufigkeit von „${planned}“` : rhythm.name)
}

function partKey(domain: Domain, { code }: ScorePart): string {
  return `${domain}.${code}`
}

const two = (value: number) =>
  value.toLocaleString('de', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '−')

export const german: SaidWords = {
  partName: (domain, part) => NAMES[partKey(domain, part)] ?? part.name,
  partWhy: (domain, part) =>
    (part.score === null ? ABSENT : KNOWN)[partKey(domain, part)]?.(part.facts) ?? part.why,
  goalName: goal => GOALS[goal.code] ?? goal.name,
  achievementOf: code => ACHIEVEMENTS[code]?.[0] ?? code,
  achievementName: one => ACHIEVEMENTS[one.code]?.[0] ?? one.name,
  achievementWhat: one => ACHIEVEMENTS[one.code]?.[1] ?? one.what,
  pair: one => {
    const way = one.effect > 0 ? 'höher' : 'niedriger'
    const when = one.lag === 0 ? 'an denselben Tagen' : 'an den Tagen danach'
    const there =
      one.journal.kind === 'pattern'
        ? `kam „${one.journal.name}“ ${when} öfter in deinen Texten vor`
        : `neigten deine Texte ${when} weiter zur zweiten Seite von ${one.journal.name}`
    return (
      `Wo ${seriesName(one)} ${way} war, ${there} ` +
      `(${number(one.n)} Tage, ρ ${two(one.effect)}, 95 % ${two(one.low)} … ${two(one.high)}). ` +
      'Beides ging zusammen; warum, sagen diese Zahlen nicht.'
    )
  },
  pairName: one => `${one.journal.name} · ${seriesName(one)}`,
  report: ({ pairs_tried, correlations, least_days }) =>
    pairs_tried === 0
      ? `Weniger als ${number(least_days)} Tage enthalten beides, Geschriebenes und Daten; noch wird nichts verglichen.`
      : correlations.length === 0
        ? `${number(pairs_tried)} Paare wurden verglichen; keines hebt sich vom Zufall ab.`
        : `${number(pairs_tried)} Paare wurden verglichen; ${number(correlations.length)} heben sich vom Zufall ab. Zusammengehen heißt nicht verursachen.`,
  prompt: asked => (asked.code === null ? undefined : PROMPTS[asked.code]) ?? asked.prompt,
  metrics: {
    sleep_score: 'Schlafwert',
    readiness_score: 'Bereitschaft',
    activity_score: 'Bewegungswert',
    sleep_minutes: 'Schlaf, Minuten',
    in_bed_minutes: 'Im Bett, Minuten',
    deep_minutes: 'Tiefschlaf, Minuten',
    rem_minutes: 'REM-Schlaf, Minuten',
    hrv: 'Herzratenvariabilität, ms',
    resting_heart_rate: 'Ruhepuls',
    average_heart_rate: 'Mittlerer Puls',
    steps: 'Schritte',
    active_kcal: 'Aktive Energie, kcal',
    gym_sessions: 'Trainings',
    screen_hours: 'Stunden am Bildschirm',
    work_hours: 'Arbeitsstunden',
    bed_time: 'Im Bett um',
    wake_time: 'Wach um',
    screens_off_time: 'Bildschirme aus um',
    work_end: 'Arbeit zu Ende um',
    light_minutes: 'Leichter Schlaf, Minuten',
    awake_minutes: 'Nachts wach, Minuten',
  },
}
