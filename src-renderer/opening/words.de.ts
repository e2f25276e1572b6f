/** Die Worte der Seite, die hier steht, ehe es ein Tagebuch gibt. */
import type { Why } from '#contract/opening.ts'
import type { ProblemReason } from '#contract/problem-reasons.ts'
import { number, plural } from '../words/count.de.ts'
import { reasons } from '../words/problem-reasons.de.ts'
import { problems } from '../words/problems.de.ts'
import type { OpeningWords } from './words.ts'

const UNTOUCHED = 'Nichts wurde geändert oder gelöscht. Die Datei bleibt, wie sie ist.'
const STAYS = 'Die Datei bleibt, wie sie ist, was du auch wählst.'

export const german: OpeningWords = {
  told({ what, remedy, why }) {
    const said = why && (byReason(why) ?? byCode(why))
    if (!said) return { what: `${problems.problems.inEnglish} ${what}`, remedy }
    return { what: sentence(said.rule), remedy: said.remedy }
  },
  locale: 'de',
  title: 'Dein Tagebuch wird geöffnet',
  lead: 'Mirror öffnet dein Tagebuch.',
  upgradeTitle: 'Dein Tagebuch kommt auf den neuen Stand',
  upgradeLead:
    'Diese Fassung von Mirror bewahrt manches in anderer Form auf. Vorher wurde eine Kopie des Tagebuchs behalten, wie es ist, und jeder Schritt geschieht ganz oder gar nicht.',
  step: (done, total, step) => `Schritt ${Math.min(done + 1, total)} von ${total}: ${stepName(step)}`,
  where: 'Wo es liegt',
  line: line => `Zeile ${line}`,
  whatNow: 'Was du tun kannst',
  tryAgain: 'Noch einmal versuchen',
  showFile: 'Die Datei zeigen',
  notShown: 'Hier gibt es kein Dateifenster. Die Datei liegt unter dem Pfad oben.',
  looking: 'Die neueste ganze Sicherung wird gesucht …',
  noBackup: passedOver =>
    passedOver === 0
      ? 'Im Ordner der Sicherungen liegt keine.'
      : `Keine der ${number(passedOver)} Sicherungen im Ordner ließ sich hier öffnen: jede ist beschädigt oder mit einem Kennsatz gesperrt.`,
  backup: 'Die neueste geprüfte Sicherung öffnen',
  backupHint: (when, reflections) =>
    `Gemacht am ${when}, mit ${plural(reflections, 'Eintrag', 'Einträgen')}; jeder Teil davon wurde eben geprüft. Die Datei, die sich nicht öffnen lässt, wird daneben in einem eigenen Ordner behalten.`,
  backupBusy: 'Die Sicherung wird geöffnet …',
  export: 'Exportieren, was sich lesen lässt',
  exportHint:
    'Schreibt jeden Eintrag, der sich noch lesen lässt, in eine Datei, die jedes Mirror importieren kann. Das Tagebuch selbst wird nicht angerührt.',
  exportBusy: 'Es wird gelesen, was sich lesen lässt …',
  rescued(read, lost) {
    const saved = plural(read, 'Eintrag ließ sich lesen und steht', 'Einträge ließen sich lesen und stehen')
    return lost === 0 ? `${saved} in einer Datei.` : `${saved} in einer Datei; ${number(lost)} nicht.`
  },
  gone: 'Mirror antwortet nicht. Vielleicht wurde es beendet; starte es neu.',
  troubles: {
    damaged: { title: 'Die Datei des Tagebuchs ist beschädigt', remedyBelow: true, safe: UNTOUCHED },
    newer: {
      title: 'Dieses Tagebuch hat ein neueres Mirror geöffnet',
      safe: `${STAYS} Das neuere Mirror öffnet sie wie zuvor.`,
    },
    held: {
      title: 'Das Tagebuch ist anderswo offen',
      safe: 'Was du geschrieben hast, ist dort sicher, wo es liegt.',
    },
    'migration-failed': {
      title: 'Das Tagebuch ließ sich nicht auf den neuen Stand bringen',
      safe: 'Der Schritt, der scheiterte, wurde ganz zurückgenommen: das Tagebuch ist wie vor ihm. Eine Kopie von vorher liegt im Ordner der Sicherungen.',
    },
    'migration-changed': { title: 'Dieses Mirror passt nicht zum Tagebuch', safe: STAYS },
    folder: {
      title: 'Mirror kann seinen Ordner nicht benutzen',
      safe: 'Nichts wurde geändert. Was du geschrieben hast, ist, wo es war.',
    },
    'disk-full': {
      title: 'Der Datenträger ist voll',
      safe: 'Was du vorher behalten hast, ist sicher. Nichts wurde gelöscht.',
    },
    unknown: { title: 'Mirror konnte dein Tagebuch nicht öffnen', safe: UNTOUCHED },
  },
}

function byReason({ reason, values = {} }: NonNullable<Why>) {
  if (!reason || !Object.hasOwn(reasons, reason)) return null
  const say = reasons[reason satisfies ProblemReason] as (
    given: typeof values,
  ) => ReturnType<(typeof reasons)[ProblemReason]>
  return say(values)
}

function byCode({ code }: NonNullable<Why>) {
  const { codes } = problems.problems
  return Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : null
}

function sentence(rule: string): string {
  return `${rule.charAt(0).toLocaleUpperCase('de')}${rule.slice(1)}.`
}

/** What the migrator calls its steps. */
function stepName(step: string): string {
  if (step.startsWith('keeping a copy')) return 'eine Kopie des Tagebuchs wird behalten, wie es ist'
  return step.replace(/^version (\d+): .*/, 'Fassung $1').replace(/^done$/, 'fertig')
}
