/** What the system's menus and dialogs around the window say: English here, chosen by language below. */
import type { Language } from '#contract/window-language.ts'
import type { DialogTitle, FileKindName } from '#services/ports.ts'
import { german } from './shell-words.de.ts'

export const english = {
  file: '&File',
  showFolder: 'Show Journal &Folder',
  close: 'Close Window',
  quit: 'Quit',
  edit: '&Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  remove: 'Delete',
  selectAll: 'Select All',
  view: '&View',
  reload: 'Reload',
  developerTools: 'Developer Tools',
  actualSize: 'Actual Size',
  larger: 'Zoom In',
  smaller: 'Zoom Out',
  fullScreen: 'Full Screen',
  window: '&Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  front: 'Bring All to Front',
  about: 'About Mirror',
  services: 'Services',
  hide: 'Hide Mirror',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  quitMirror: 'Quit Mirror',
  openInBrowser: (host: string) => `Open ${host} in your browser?`,
  neverOnline: 'Mirror itself never goes online for this.',
  cancel: 'Cancel',
  open: 'Open',
  titles: {
    import: 'Bring a file in',
    restore: 'Restore a backup',
    'restore-beside': 'An empty folder for the restored journal',
    backup: 'Back up',
    export: 'Export',
  } satisfies Record<DialogTitle, string>,
  kinds: {
    journals: 'Journals',
    backup: 'Backup of Mirror',
    age: 'Age file',
    export: 'Mirror export',
  } satisfies Record<FileKindName, string>,
}

export type ShellWords = typeof english

let spoken: ShellWords = english

/** The words in force; a menu that stands is made anew where they change. */
export function shellWords(): ShellWords {
  return spoken
}

export function speakShell(language: Language): void {
  spoken = language === 'de' ? german : english
}
