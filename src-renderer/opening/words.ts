/** The words of the page that stands here before there is a journal: English here, chosen by language below. */
import type { OpeningTrouble, Why } from '#contract/opening.ts'
import type { Language } from '#contract/window-language.ts'
import { number, plural } from '../words/count.ts'

export interface TroubleWords {
  readonly title: string
  /** The remedy is what can be chosen on the page itself. */
  readonly remedyBelow?: true
  /** What is safe, whatever happened. */
  readonly safe: string
}

const UNTOUCHED = 'Nothing was changed or deleted. The file stays as it is.'
const STAYS = 'The file stays as it is, whatever you choose.'

interface Told {
  readonly what: string
  readonly remedy: string
}

export const english = {
  /** The words of a failure as they stand here: its own, where they are in this language. */
  told: ({ what, remedy }: Told & { readonly why: Why }): Told => ({ what, remedy }),
  // BCP 47, for dates and times.
  locale: 'en-GB',
  title: 'Opening your journal',
  lead: 'Mirror is opening your journal.',
  upgradeTitle: 'Bringing your journal up to date',
  upgradeLead:
    'This version of Mirror keeps some things in another form. A copy of the journal as it is was kept first, and each step is done wholly or not at all.',
  step: (done: number, total: number, step: string) =>
    `Step ${Math.min(done + 1, total)} of ${total}: ${step}`,
  where: 'Where it lies',
  line: (line: number) => `line ${line}`,
  whatNow: 'What you can do',
  tryAgain: 'Try again',
  showFile: 'Show the file',
  notShown: 'There is no file window here. The file lies at the path above.',
  looking: 'Looking for the newest backup that is whole …',
  noBackup: (passedOver: number) =>
    passedOver === 0
      ? 'There is no backup in the backups folder.'
      : `None of the ${passedOver} backups in the backups folder could be opened here: each is damaged, or locked with a passphrase.`,
  backup: 'Open the newest verified backup',
  backupHint: (when: string, reflections: number) =>
    `Made on ${when}, with ${plural(reflections, 'reflection', 'reflections')}; every part of it was checked just now. The file that cannot be opened is kept beside it, in a folder of its own.`,
  backupBusy: 'Opening the backup …',
  export: 'Export what can be read',
  exportHint:
    'Writes every reflection that can still be read to a file that any Mirror can import. The journal itself is not touched.',
  exportBusy: 'Reading what can be read …',
  rescued: (read: number, lost: number) =>
    lost === 0
      ? `${plural(read, 'reflection', 'reflections')} could be read and were written to a file.`
      : `${plural(read, 'reflection', 'reflections')} could be read and were written to a file; ${number(lost)} could not.`,
  gone: 'Mirror is not answering. It may have been closed; start it again.',
  troubles: {
    damaged: { title: 'The journal file is damaged', remedyBelow: true, safe: UNTOUCHED },
    newer: {
      title: 'This journal was opened by a newer Mirror',
      safe: `${STAYS} The newer Mirror opens it as before.`,
    },
    held: {
      title: 'The journal is open elsewhere',
      safe: 'What you wrote is safe where it is.',
    },
    'migration-failed': {
      title: 'The journal could not be brought up to date',
      safe: 'The step that failed was taken back whole: the journal is as it was before it. A copy from before was kept in the backups folder.',
    },
    'migration-changed': {
      title: 'This Mirror does not fit the journal',
      safe: STAYS,
    },
    folder: {
      title: 'Mirror cannot use its folder',
      safe: 'Nothing was changed. What you wrote is where it was.',
    },
    'disk-full': {
      title: 'The disk is full',
      safe: 'What you kept before is safe. Nothing was deleted.',
    },
    unknown: { title: 'Mirror could not open your journal', safe: UNTOUCHED },
  } as Readonly<Record<OpeningTrouble, TroubleWords>>,
}

export type OpeningWords = typeof english

/** The words in force; they are set before the page is drawn. */
export let openingWords: OpeningWords = english

/** Puts the words of a language in force; English where they cannot be fetched. Gives the language that is spoken. */
export async function speakOpening(language: Language): Promise<Language> {
  if (language === 'en') return 'en'
  try {
    openingWords = (await import('./words.de.ts')).german
    return 'de'
  } catch {
    return 'en'
  }
}
