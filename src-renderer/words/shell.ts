/** What the frame of the window says: where to go, how to begin, what went wrong, and help. */
import { plural } from './count.ts'

export const shell = {
  nav: {
    label: 'Main',
    journal: 'Journal',
    patterns: 'Patterns',
    tensions: 'Tensions',
    threads: 'Threads',
    search: 'Search',
    onThisDay: 'On this day',
    overview: 'Overview',
    today: 'Today',
    settings: 'Settings',
    trash: 'Trash',
    help: 'Keyboard shortcuts',
    journals: 'Journals',
    newJournal: 'New journal…',
    sample: 'Sample',
    journalOf: 'Choose a journal. Open now:',
  },

  connection: {
    lost: 'Mirror is not answering. What you type stays here; trying to reach it again.',
    back: 'Mirror answers again.',
  },

  backupNotice: {
    failed: (when: string) => `The automatic backup of ${when} failed:`,
    open: 'Look at the backups',
  },

  start: {
    title: 'Your journal could not be opened',
    newer: 'This journal was opened by a newer Mirror',
    damaged: 'The journal file is damaged',
    locked: 'The journal is open elsewhere',
    offline: 'Mirror is not running',
    offlineRemedy:
      'This window belongs to a Mirror that was closed. Start Mirror again and use the window that it opens.',
    crashed: 'This page stopped',
    crashedRemedy: 'Your journal is safe on disk. Open the page again; what you typed was kept as a draft.',
    reload: 'Open it again',
    toJournal: 'Go to the journal',
  },

  diagnostics: {
    versions: (app: string, engine: string, constitution: string, schema: number) =>
      `Mirror ${app}, engine ${engine}, constitution ${constitution}, schema ${schema}`,
    zone: (zone: string) => `Time zone ${zone}`,
    journal: (bytes: string, encrypted: boolean) =>
      `Journal ${bytes} bytes, ${encrypted ? 'encrypted' : 'not encrypted'}`,
    stores: {
      none: 'The system has no store for keys',
      'basic-text': 'The system’s store for keys is open to anybody, and not used',
      available: 'The system has a safe store for keys',
    },
    counts: (journals: number, reflections: number, trashed: number, unread: number) =>
      `Journals ${journals}, reflections ${reflections}, in the trash ${trashed}, not read yet ${unread}`,
    lastBackup: (at: string) => `Last backup ${at}`,
    noBackup: 'No backup yet',
    log: (lines: number) => `The last ${plural(lines, 'line', 'lines')} of the log:`,
    show: 'Show diagnostics',
    copy: 'Copy',
    copied: 'Copied',
    label: 'Diagnostics',
    hint: 'Versions, sizes and the last lines of the log, for whoever helps you. No words of your journal; nothing is sent.',
  },

  firstRun: {
    title: 'A journal that answers in your own words',
    promise:
      'Mirror keeps what you write in one file on this machine. Nothing is sent anywhere, there is no account, and you can take everything with you at any time.',
    name: 'What shall your journal call you?',
    nameHint: 'A first name or anything else. Only you see it.',
    begin: 'Begin',
    more: 'Time zone and start of the day',
    zone: 'Time zone',
    dayStart: 'Your day begins at',
    dayStartHint: 'Write at one in the morning and it can still belong to the evening before.',
    or: 'or',
    sample: 'Look around with the sample journal',
    sampleHint: 'A year of an invented person. You can remove it without a trace.',
    newTitle: 'A new journal',
    newHint: 'Journals are kept wholly apart: nothing crosses from one to another.',
    create: 'Make the journal',
  },

  palette: {
    open: 'Go anywhere',
    title: 'Go anywhere',
    label: 'Type what you look for',
    placeholder: 'A page, an act, a pattern, a thread, your words…',
    none: 'Nothing has this name.',
    groups: {
      pages: 'Pages',
      acts: 'Acts',
      words: 'In your words',
      recent: 'Written last',
      patterns: 'Patterns',
      tensions: 'Tensions',
      threads: 'Threads',
      tags: 'Tags',
      search: 'Search',
    },
    searchFor: (query: string) => `Search for “${query}”`,
    write: 'New reflection',
    light: 'Light appearance',
    dark: 'Dark appearance',
    shortcuts: 'Keyboard shortcuts',
    openJournal: (name: string) => `Open the journal ${name}`,
    found: (count: number) => plural(count, 'match', 'matches'),
  },

  help: {
    open: 'All help',
    title: 'Help',
    lead: 'What Mirror does, and how to do it.',
    markdown: 'Text with form',
    markdownRows: [
      ['# Title', 'a heading'],
      ['*word*', 'emphasis'],
      ['**word**', 'strength'],
      ['- one', 'a list'],
      ['> said', 'a quotation'],
      ['#tag', 'a tag, offered while you type'],
    ],
    search: 'Search',
    keys: 'Keyboard',
    constitution: 'What Mirror may and may not say',
    tour: 'Look around again',
    design: 'For those who build: every widget',
  },

  tour: {
    label: 'A first look around',
    step: (at: number, of: number) => `${at} of ${of}`,
    skip: 'Skip',
    back: 'Back',
    next: 'Next',
    done: 'Done',
    steps: [
      [
        'Write',
        'The page at the top is for you. Ctrl+Enter keeps what you wrote; a draft is safe even if Mirror stops.',
      ],
      ['Be mirrored', 'Mirror answers with your own words and at most one question. It never gives advice.'],
      [
        'See what returns',
        'Patterns and tensions grow with your writing. Each mark leads to the words behind it.',
      ],
      ['Find anything', 'Ctrl+K goes anywhere, / searches your words, ? shows every shortcut.'],
      [
        'It is yours',
        'Everything is one file on this machine. Your data is where you back it up, take it out or bring it in.',
      ],
    ],
  },

  keys: {
    ctrl: 'Ctrl',
    title: 'Keyboard shortcuts',
    general: 'Anywhere',
    goTo: 'Go to',
    writing: 'While writing',
    newReflection: 'New reflection',
    palette: 'Go anywhere',
    bold: 'Strength',
    italic: 'Emphasis',
    takeBack: 'Take back',
    search: 'Search',
    help: 'This list',
    keep: 'Keep the reflection',
    thenWord: 'then',
    or: 'or',
  },
} as const
