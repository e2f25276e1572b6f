/** The way through the window that `npm run screenshots -- --all` takes: every page, and every dialog by what is pressed to open it. */

export interface Place {
  /** Of the picture. */
  readonly name: string
  /** Of the page, after the `#/`. */
  readonly path: string
  /** The page behind the first link on it whose address begins so, where there is one. */
  readonly into?: string
  /** Buttons, menu items, tabs or radio buttons, pressed in turn. Where one is missing (an empty journal), the place is passed over. */
  readonly press?: readonly string[]
}

/** What stands in the README. */
export const pages = [
  'journal',
  'patterns',
  'tensions',
  'threads',
  'overview',
  'search?q=boat',
  'on-this-day',
  'data',
  'settings',
  'year',
  'help',
  'constitution',
  'design',
].map(path => ({ name: path.replace(/\?.*/, ''), path })) satisfies readonly Place[]

const details: readonly Place[] = [
  { name: 'reflection', path: 'journal', into: '#/r/' },
  { name: 'pattern', path: 'patterns', into: '#/patterns/' },
  { name: 'tension', path: 'tensions', into: '#/tensions/' },
  { name: 'thread', path: 'threads', into: '#/threads/' },
  { name: 'trash', path: 'trash' },
  { name: 'conflicts', path: 'data/conflicts' },
  { name: 'versions', path: 'data/versions' },
  { name: 'search-nothing', path: 'search?q=zyzzyva' },
]

const dialogs: readonly Place[] = [
  { name: 'jump', path: 'journal', press: ['Jump to a day'] },
  { name: 'mood', path: 'journal', press: ['Mood'] },
  { name: 'begin-with', path: 'journal', press: ['Begin with'] },
  { name: 'template', path: 'journal', press: ['Begin with', 'New prompt or template…'] },
  { name: 'filter', path: 'journal', press: ['Filter'] },
  { name: 'actions', path: 'journal', press: ['Actions for this reflection'] },
  { name: 'editor', path: 'journal', press: ['Actions for this reflection', 'Edit'] },
  { name: 'earlier', path: 'journal', press: ['Actions for this reflection', 'Earlier versions…'] },
  { name: 'to-thread', path: 'journal', press: ['Actions for this reflection', 'Add to a thread…'] },
  { name: 'keys', path: 'journal', press: ['Keyboard shortcuts'] },
  { name: 'palette', path: 'journal', press: ['Go anywhere'] },
  { name: 'tour', path: 'help', press: ['Look around again'] },
  { name: 'compare-patterns', path: 'patterns', press: ['Compare'] },
  { name: 'pattern-more', path: 'patterns', into: '#/patterns/', press: ['More for this pattern'] },
  { name: 'pattern-table', path: 'patterns', into: '#/patterns/', press: ['Show as table'] },
  { name: 'merge', path: 'patterns', into: '#/patterns/', press: ['More for this pattern', 'Merge with…'] },
  { name: 'axes', path: 'tensions', press: ['Axes…'] },
  { name: 'own-axis', path: 'tensions', press: ['Axes…', 'An axis of your own…'] },
  { name: 'tensions-table', path: 'tensions', press: ['Show as table'] },
]

const rhythm: readonly Place[] = [
  { name: 'today', path: 'today' },
  { name: 'today-week', path: 'today', press: ['Week'] },
  { name: 'today-month', path: 'today', press: ['Month'] },
  { name: 'today-progress', path: 'today', press: ['How it goes'] },
  { name: 'today-plan', path: 'today', press: ['More to say'] },
  { name: 'today-profile', path: 'today', press: ['Change goals and parts of the day'] },
]

export const walk: readonly Place[] = [...pages, ...details, ...dialogs, ...rhythm]
