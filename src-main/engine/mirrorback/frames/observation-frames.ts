/** Frames for what Mirror sees beyond the sentence: a theme that recurs, a tension, an earlier line. */

import { type Frame, framesOf } from './frame.ts'

export const THEME_WORD_FRAMES: readonly Frame[] = framesOf('theme-word', [
  ['tw-now', 'The word “{w}” is now in {n} entries since {since}.'],
  ['tw-again', '“{w}” again: {n} entries hold the word since {since}.'],
  ['tw-one-of', 'This is one of {n} entries with the word “{w}” in it, the first of them from {since}.'],
  ['tw-company', 'The word “{w}” has company: {n} entries hold it, from {since} to this one.'],
])

export const THEME_NAME_FRAMES: readonly Frame[] = framesOf('theme-name', [
  ['tn-pattern', 'The pattern named {name} is here too, in “{w}”. It is in {n} entries since {since}.'],
  ['tn-touch', 'With “{w}” the page seems to touch {name}, as {n} entries do since {since}.'],
  ['tn-name', '{name} is a name for something seen in {n} entries since {since}. Here it stands in “{w}”.'],
  ['tn-near', 'I notice “{w}”. It lies near {name}, a pattern in {n} entries since {since}.'],
])

export const TENSION_FRAMES: readonly Frame[] = [
  ...framesOf('tension-both', [
    ['tb-page', '{a} and {b} are both on this page: “{x}” on one side, “{y}” on the other.'],
    ['tb-nearer', '“{x}” stands nearer to {a}, “{y}” nearer to {b}. The page holds both.'],
    ['tb-places', 'Between {a} and {b} this entry seems to keep two places: “{x}”, and “{y}”.'],
    [
      'tb-lean',
      'Some words here lean toward {a} (“{x}”), some toward {b} (“{y}”). Neither has the last word.',
    ],
    ['tb-notice', 'I notice {a} in “{x}” and {b} in “{y}”, side by side.'],
    ['tb-ways', 'Two directions, perhaps: toward {a}, with “{x}”; toward {b}, with “{y}”.'],
  ]),
]

/** An earlier line that has a word in common with this page. */
export const RELATED_WORD_FRAMES: readonly Frame[] = framesOf('related-word', [
  ['rw-already', 'The word “{w}” was there before, on {date}: “{r}”'],
  ['rw-also', 'You wrote of it on {date} too, with the same word, “{w}”: “{r}”'],
  ['rw-two', '“{w}” stands in two places: here, and on {date}: “{r}”'],
  ['rw-before', 'There is an earlier “{w}”, from {date}: “{r}”'],
  ['rw-back', 'With “{w}” this page comes back to something from {date}: “{r}”'],
])

export const RELATED_FRAMES: readonly Frame[] = framesOf('related', [
  ['re-on', 'On {date} you wrote: “{r}”'],
  ['re-earlier', 'An earlier line stands near this one, from {date}: “{r}”'],
  ['re-close', 'A sentence from {date} sounds close by: “{r}”'],
  [
    're-beside',
    'Something from {date} lies beside it: “{r}” What has changed between the two is not for Mirror to say.',
  ],
  ['re-neighbour', 'These words have a neighbour, from {date}: “{r}”'],
  ['re-time', 'From {date}: “{r}” There is time between the two lines, and something they share.'],
])
