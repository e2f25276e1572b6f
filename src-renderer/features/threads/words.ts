/** What the threads' pages say. */
import type { z } from 'zod'
import type { ThreadStatus } from '#contract/schemas/thread.ts'
import { count } from '../../charts/number-words.ts'

export type Status = z.infer<typeof ThreadStatus>

export const threadWords = {
  title: 'Threads',
  lead: 'Reflections that belong together, in the order you give them.',
  status: 'Which threads',
  statuses: { active: 'Active', paused: 'Paused', archived: 'Archived' } satisfies Record<Status, string>,
  newTitle: 'A new thread',
  placeholder: 'What holds it together?',
  create: 'Begin the thread',
  none: {
    active: 'No thread yet',
    paused: 'No paused thread',
    archived: 'No archived thread',
  } satisfies Record<Status, string>,
  noneHint: 'A thread gathers reflections about one thing: a move, a person, a question that stays.',
  reflections: (n: number) => count(n, 'reflection'),
  lastActive: (day: string) => `last active ${day}`,
  started: (day: string) => `begun ${day}`,
  more: 'Show more',
  back: 'Threads',
  rename: 'Rename',
  renameLabel: 'Title of the thread',
  pause: 'Pause',
  archive: 'Archive',
  reactivate: 'Make active',
  changed: { active: 'Active again.', paused: 'Paused.', archived: 'Archived.' } satisfies Record<
    Status,
    string
  >,
  trash: 'Move to trash',
  trashed: (title: string) => `“${title}” is in the trash. Its reflections stay.`,
  restored: (title: string) => `“${title}” is back.`,
  actions: 'More for this thread',
  add: 'Add reflections…',
  addTitle: (title: string) => `Add to “${title}”`,
  addSearch: 'Find a reflection by its words',
  addNewest: 'Newest reflections',
  addNone: 'No reflection holds these words.',
  addOne: (day: string) => `Add the reflection of ${day}`,
  added: 'In the thread',
  addButton: 'Add',
  empty: 'Nothing in this thread yet',
  emptyHint: 'Add reflections that belong together; they keep their place in the journal.',
  order: 'Reflections of this thread, in its order',
  up: (day: string) => `Move the reflection of ${day} up`,
  down: (day: string) => `Move the reflection of ${day} down`,
  remove: (day: string) => `Take the reflection of ${day} out of the thread`,
  removed: 'Taken out of the thread.',
  keys: 'Alt with the up or down arrow moves a reflection.',
  place: (at: number, of: number) => `Now ${at} of ${of}.`,
  notFound: 'This thread is not here',
  notFoundHint: 'It may be in the trash, or it belongs to another journal.',
} as const
