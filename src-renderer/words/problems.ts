/** What went wrong, in plain words: for each code of the contract, and for what no code stands for. */
import type { ProblemCode } from '#contract/errors.ts'

export interface Said {
  readonly rule: string
  readonly remedy: string
}

interface Problems {
  readonly problems: {
    readonly offline: Said
    readonly input: Said
    readonly bug: Said
    /** Goes before the words that Mirror has in English alone. */
    readonly inEnglish: string
    readonly codes: Readonly<Record<ProblemCode, Said>>
  }
}

export const problems: Problems = {
  problems: {
    offline: {
      rule: 'Mirror is not answering',
      remedy: 'It may have been closed. Start it again; what you typed is still here.',
    },
    input: { rule: 'something typed here breaks a rule', remedy: 'Look over the fields and try again.' },
    bug: {
      rule: 'Something happened that Mirror did not expect',
      remedy: 'Your journal is safe on disk. Try again; if it stays, start Mirror again.',
    },
    inEnglish: 'More exactly, in English:',
    codes: {
      BAD_REQUEST: {
        rule: 'something given here breaks a rule',
        remedy: 'Look over what you typed or chose, and try again.',
      },
      UNAUTHORIZED: {
        rule: 'this window is not known to Mirror any more',
        remedy: 'Close it, and open Mirror again. What you kept is safe.',
      },
      FORBIDDEN: { rule: 'this is not allowed here', remedy: 'Use the app’s own window for it.' },
      NOT_FOUND: {
        rule: 'what was asked for is not here',
        remedy: 'It may have been removed. Look at the list again.',
      },
      CONFLICT: {
        rule: 'this stands against something that is there already',
        remedy: 'Look at what is there, then try again. Nothing was changed.',
      },
      UNREADABLE_FILE: {
        rule: 'the file cannot be read as what it should be',
        remedy: 'Choose another file, or another copy of it. Nothing was changed.',
      },
      UNSUPPORTED: {
        rule: 'this Mirror cannot do that',
        remedy: 'A newer Mirror or the desktop app may. Nothing was changed.',
      },
      CANCELLED: {
        rule: 'it was stopped before it was done',
        remedy: 'Nothing was changed by halves; start it again when you like.',
      },
      REFUSED: {
        rule: 'the text broke the rules that Mirror keeps, and is not shown',
        remedy: 'Your words are kept as they are. You can try again.',
      },
      FOLDER_UNAVAILABLE: {
        rule: 'a folder or file cannot be read or written',
        remedy: 'See that it is there, that its disk is connected and that you may write to it.',
      },
      DISK_FULL: {
        rule: 'the disk is full',
        remedy: 'Free some space, then try again. What was kept before is safe.',
      },
      JOURNAL_LOCKED: {
        rule: 'another program holds the journal',
        remedy: 'Close it there, then try again. What you typed stays here.',
      },
      JOURNAL_NEWER: {
        rule: 'this journal was written by a newer Mirror',
        remedy: 'Open it with that one. Nothing was changed.',
      },
      JOURNAL_DAMAGED: {
        rule: 'the journal’s file is damaged',
        remedy: 'Nothing was changed. Restore a backup, or keep the file and ask for help with it.',
      },
      MIGRATION_MISMATCH: {
        rule: 'this Mirror does not fit the journal',
        remedy: 'Install Mirror again, or restore a backup. Nothing was changed.',
      },
      LOCKED: {
        rule: 'it is locked with a passphrase',
        remedy: 'Unlock it with the passphrase or the recovery code, then try again.',
      },
      TOO_MANY: {
        rule: 'there were too many tries in a short time',
        remedy: 'Wait a moment, then go on. Nothing was changed.',
      },
      PROVIDER_UNAVAILABLE: {
        rule: 'the model’s server does not answer as it should',
        remedy: 'Try again later, or let Mirror write this one itself. Your words are kept.',
      },
      PROVIDER_NOT_READY: {
        rule: 'the model is not set up to its end',
        remedy: 'Look at it in Settings, or let Mirror write this one itself. Your words are kept.',
      },
    },
  },
}
