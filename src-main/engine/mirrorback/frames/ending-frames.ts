/** Frames that end a mirrorback: at most one open question, or a quiet close. */

import { type Cue, type Frame, type FrameKind, framesOf } from './frame.ts'

const asked = (
  id: string,
  text: string,
  where: { readonly cue?: Cue; readonly after?: FrameKind } = {},
): Frame => ({
  id,
  kind: 'question',
  text,
  ...where,
})

export const QUESTION_FRAMES: readonly Frame[] = [
  asked('qu-holds', 'What does “{w}” hold, on this page?'),
  asked('qu-behind', 'What stands behind the word “{w}” here?'),
  asked('qu-whole', 'Is “{w}” the whole of it, or one part?'),
  asked('qu-near', 'What is there beside “{w}” that has no word on this page?'),
  asked('qu-read', 'Is “{w}”, read again now, the word you meant?'),
  asked('qu-before', 'What came before “{w}”, in the part that is not written?'),
  asked('qu-nearest', 'Which of these lines is nearest to what you meant?', { after: 'two' }),
  asked('qu-out', 'What does that sentence leave out?'),
  asked('qu-before-it', 'Which part of that was there before you wrote it?'),
  asked('qu-unsaid', 'What does this page leave unsaid?'),
  asked('qu-line', 'What is there between these lines that has no line of its own?'),
  asked('qu-between', 'What lies between the two lines?', { after: 'opposed' }),
  asked('qu-both', 'What holds the two lines on one page?', { after: 'opposed' }),
  asked('qu-far-side', 'What is on the far side of that “{w}”?', { cue: 'contrast' }),
  asked('qu-louder', 'Which side of that “{w}” is louder today?', { cue: 'contrast' }),
  asked('qu-stand', 'Where between {a} and {b} does this page stand, as you read it?', {
    after: 'tension-both',
  }),
  asked('qu-pull', 'What does it look like, from where you stand, between {a} and {b}?', {
    after: 'tension-both',
  }),
  asked('qu-both-times', 'Is it the same “{w}” in both lines?', { after: 'related-word' }),
  asked('qu-then-now', 'Which of the two is nearer to today?', { after: 'related-word' }),
  asked('qu-changed', 'What has changed around “{w}” since that day?', {
    after: 'related-word',
  }),
  asked('qu-nearer', 'Which of the two lines is nearer to today?', { after: 'related' }),
  asked('qu-same', 'What is the same in the two lines, and what is not?', { after: 'related' }),
  asked('qu-since', 'What lies between that day and this one?', { after: 'related' }),
  asked('qu-each', 'Is it the same “{w}” each time?', { after: 'theme-word' }),
  asked('qu-wish', 'What is inside that wish?', { cue: 'wish' }),
  asked('qu-points', 'What does the word “{w}” point at?', { cue: 'fear' }),
  asked('qu-where', 'Where does that feeling live on this page?', { cue: 'feeling' }),
  asked('qu-then', 'What of that time is still here?', { cue: 'memory' }),
  asked('qu-unknown', 'What is it like, not to know?', { cue: 'doubt' }),
  asked('qu-part', 'Which part of that is decided, and which is open?', { cue: 'vow' }),
  asked('qu-of-it', 'What of it stays, now that it is written?', { cue: 'weighing' }),
  asked('qu-of-day', 'What of that is still here today?', { cue: 'weighing' }),
  asked('qu-read-now', 'Is it the same, read again now?', { cue: 'weighing' }),
  asked('qu-thought-day', 'What of this day stands behind that thought?', { cue: 'thought' }),
  asked('qu-thought-room', 'What made room for that thought?', { cue: 'thought' }),
  asked('qu-light-stays', 'What of that “{w}” stays with you?', { cue: 'joy' }),
  asked('qu-light', 'What made room for “{w}”?', { cue: 'joy' }),
]

export const CLOSE_FRAMES: readonly Frame[] = framesOf('close', [
  ['cl-there', 'It is left there, in your words.'],
  ['cl-stands', 'It stands as you wrote it.'],
  ['cl-around', 'The rest of the page goes on around it.'],
  ['cl-stays-said', 'That is said, and it stays said.'],
  ['cl-kept', 'It is kept here as it is.'],
  ['cl-as-said', 'It stands here the way you said it.'],
  ['cl-rest', 'The rest of the page has its place around it.'],
  ['cl-yours', 'The words are yours, and they stay.'],
])

export const HEAVY_FRAMES: readonly Frame[] = framesOf('heavy', [
  ['he-kept', 'There is a lot on this page. It is kept as you wrote it, and nothing is asked of it.'],
  ['he-few', 'Mirror answers this page with few words. Yours are all here.'],
  ['he-whole', 'This page carries much. It stands whole, in your words.'],
])

export const SILENCE_FRAMES: readonly Frame[] = [
  ...framesOf('silence', [
    ['si-whole', 'No line of this entry is lifted out this time. It stands whole, as you wrote it.'],
    ['si-outward', 'Much of this page looks outward. Mirror leaves it as it is.'],
    ['si-complete', 'Here Mirror has little to add. The page is complete without a reply.'],
    ['si-reply', 'No line is lifted out of this page. It is kept as it stands.'],
    ['si-empty', 'This time the mirror stays empty. The words are all on your side.'],
  ]),
  ...framesOf('silence-short', [
    ['si-short', 'A short entry. It is kept, word for word.'],
    ['si-few', 'Few words, and they stand for themselves.'],
    ['si-line', 'A line or two, kept as you wrote it.'],
  ]),
]

/** Where no sentence can be quoted, and one word can. */
export const WORD_FRAMES: readonly Frame[] = framesOf('word', [
  ['wo-lifted', 'No line is lifted out this time. One word stays: “{w}”.'],
  ['wo-among', 'There is much on this page, and one word for how it was: “{w}”.'],
  ['wo-page', 'There is one word on this page that is about you: “{w}”.'],
  ['wo-small', 'Much of this page looks outward. The word “{w}” does not.'],
  ['wo-notice', 'I notice one word in all of this: “{w}”.'],
])

/** For a reflection of a line or two: one word of it, not the whole of it again. */
export const BRIEF_FRAMES: readonly Frame[] = framesOf('brief', [
  ['br-one', 'A line or two, and in it the word “{w}”.'],
  ['br-stays', 'A short entry. The word that stays is “{w}”.'],
  ['br-few', 'Few words this time. One of them is “{w}”.'],
  ['br-in-it', 'You wrote a short entry, with “{w}” in it.'],
  ['br-carries', 'One word carries much of this short page: “{w}”.'],
])

export const BOUNDARY_FRAMES: readonly Frame[] = framesOf('boundary', [
  [
    'bo-stays',
    'You ask what to do. Mirror has no answer to that; the question stays with you, in good company among your own words.',
  ],
  [
    'bo-yours',
    'The question of what to do is on the page, and it is yours. What Mirror has is the page itself.',
  ],
  [
    'bo-asked',
    'You asked, and the asking is read with care. An answer is not something Mirror has; here is what you wrote around it.',
  ],
])

export const FACT_FRAMES: readonly Frame[] = framesOf('fact', [
  ['fa-keeps', 'Mirror keeps no facts, only what was written here.'],
  ['fa-world', 'That is a question about the world, and Mirror only knows what was written here.'],
])
