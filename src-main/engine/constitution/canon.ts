/** The canon: texts that the constitution must refuse, each with its rule, and texts that it must let pass. */

import type { RuleId } from './types.ts'

export interface ForbiddenText {
  readonly rule: RuleId
  readonly text: string
}

/** The journal against which the canon is checked; its quotations come from here. */
export const CANON_SOURCE =
  'I never said it to her face. The house was loud until nine. I want the work to be mine, but I also want to be told it is good. ' +
  'What should I do about the offer? My brother laughed and I laughed too, though I did not find it funny. I slept badly. ' +
  'Father rang; we spoke of the roof and of nothing else. I always end up washing the cups.'

const forbid = (rule: RuleId, ...texts: readonly string[]): readonly ForbiddenText[] =>
  texts.map(text => ({ rule, text }))

export const FORBIDDEN: readonly ForbiddenText[] = [
  ...forbid(
    'C1',
    'You should tell her.',
    'Perhaps you could ask your brother what he meant.',
    'Have you considered writing a letter that you do not send?',
    'Take a walk before answering.',
    'When the house is loud, put on headphones.',
    'It may be worth sleeping on the offer.',
    'What if the cups waited until morning?',
    'Next time, say it aloud.',
    'I would sleep on it.',
    'Rest is not a luxury. Give the evening back to yourself.',
    'You wrote of the offer. Accept it, or leave it.',
    'Don’t let him laugh it away.',
  ),
  ...forbid(
    'C2',
    'This sounds like insomnia.',
    'There are signs of anxiety in the lines about sleep.',
    'The silence at the table is a trauma response.',
    'You come across as codependent.',
    'A therapist has words for this.',
    'The laughing along is a coping mechanism.',
  ),
  ...forbid(
    'C3',
    'You were brave to write it down.',
    'Laughing along was wrong.',
    'It is a healthy sign that the cups are mentioned.',
    'Your honesty is remarkable.',
    'You are being too hard on yourself.',
    'Well done for noticing.',
  ),
  ...forbid(
    'C4',
    'You always put the others first.',
    'Clearly the offer frightens.',
    'You are the kind of person who washes the cups.',
    'You will find the answer.',
    'Deep down the roof was never the subject.',
    'This shows how much the praise matters.',
    'You are afraid of the answer.',
  ),
  ...forbid(
    'C5',
    'Many people laugh along at such a table.',
    'It is normal to sleep badly before a decision.',
    'Studies link sleep and decisions.',
    'Like most writers, the page asks for praise.',
    'A perfectionist speaks in these lines.',
    'You sound calmer than last week.',
  ),
  ...forbid(
    'C6',
    'Come back when the offer is answered.',
    'I will be here tomorrow.',
    'Nine days in a row now.',
    'It has been a while.',
    'There is no time to lose; act now.',
    'Tell me more about the roof.',
  ),
  ...forbid(
    'C7',
    'I feel the loudness of the house.',
    'I understand how heavy the evening was.',
    'As a friend, I laughed at the roof.',
    'That must have been lonely.',
    'I am sorry about the night.',
    'I care about how this ends.',
  ),
  ...forbid(
    'C9',
    'You wrote “I should have said it to her face”.',
    'The words "nobody listens" stand in the middle.',
    'You said ‘the roof is leaking again’ and left it there.',
    'One line stays: “I never said it to her facee”.',
    'You wrote “I slept badly and dreamt of water”.',
  ),
  ...forbid(
    'C10',
    'The solution is in the last line.',
    'Both can be true at once.',
    'In the end, what matters is the work.',
    'The evening is a turning point.',
    'There is a balance between the work and the praise.',
    'The two wishes are reconciled in the last line.',
  ),
]

export const APPROVED: readonly string[] = [
  'You wrote “I never said it to her face.” The line stands alone between the house and the work.',
  'I notice two wishes in one sentence: “I want the work to be mine, but I also want to be told it is good.” Neither is louder.',
  'There are two people laughing on this page, and one of them “did not find it funny”.',
  'The roof is mentioned, “and of nothing else”. What else was in the room?',
  '“The house was loud until nine.” After that the page is quiet too.',
  'You ask “What should I do about the offer?” Mirror leaves the question where it is, beside the two wishes.',
  'I am a program and do not know what the offer is. What is on the page is the asking.',
  'The entry moves from the house to the work to the table. Sleep comes last, in three words: “I slept badly.”',
  'I may be reading too much into one word. The word is “though”.',
  'On one side the work that is yours; on the other the wish to be told. You wrote both.',
  'What does “mine” hold in that sentence?',
  'What is it like to read “I laughed too” a day later?',
  'This page seems to circle something without naming it. I am not sure what.',
  'You wrote that you laughed. Three words later you wrote “I did not find it funny”.',
  'Control and Surrender are both on this page, in “mine” and in “told”.',
  'Father has one sentence here. It has a roof in it.',
  'The word “loud” appears once. The quiet has no word of its own.',
  'There is a “but” in the middle of the third sentence. What stands on each side of it?',
  'Perhaps the cups are only cups. You wrote “I always end up washing the cups.”',
  'Two lines stay after reading: “I slept badly.” and “Father rang”.',
  'The entry names a sister of the house, a brother, a father. You stand between them, washing cups.',
  'Something is said about work, and something about being told. The page does not choose.',
  'I read the same sentence twice and see two readings of it. You wrote “told it is good”.',
  'The question on this page is yours, and it stays yours.',
  'Mirror keeps no facts, only what was written here.',
  'It is not clear to me who “her” is. The page does not say.',
  'In your own words: “I want the work to be mine”.',
  'The page holds a call, a laugh, a bad night. What joins them, if anything does?',
  'You wrote of nine o’clock as of a border.',
  'Whose voice says “good” in that sentence?',
  'The line about her comes first. Nothing after it returns to her.',
  'I notice the word “nothing”, and the roof before it.',
  'A short entry. It is kept, word for word.',
  'There is a tension here between the work as yours and the work as seen. Both sides are in one sentence.',
  'The page ends with cups.',
  'Neither the offer nor the answer has a name yet.',
  'Where on this page does the evening turn quiet?',
  'The sentence with “though” in it holds a laugh and its opposite.',
  'As a program I have no evening to compare it with. You wrote that yours was loud.',
  'Here the entry says what was not said: “I never said it”.',
  'Between the first line and the last there are six others, and none of them mentions her.',
  'What does the roof stand for, on this page, if it stands for something?',
]
