/** Replies as a model writes them when it keeps the house's voice; each must pass against {@link MODEL_JOURNAL}. */

/** One entry and an earlier one: what the replies may quote and take their words from. */
export const MODEL_JOURNAL: readonly string[] = [
  'Up at six, before the children. The kitchen was cold and I liked it that way. I keep saying I want a smaller life, but I said yes to the ' +
    'committee again. Mum rang about the clinic; she sounded smaller on the phone. I did not ask what I wanted to ask. Part of me wants to move ' +
    'back to the coast, and part of me is ashamed of wanting it. “You never finish anything,” Tom said, laughing. I laughed as well. Later I sat ' +
    'on the stairs with the dog and felt nothing, or something too quiet to name. Tomorrow the boiler man comes. Is this what tired is?',
  'The sea again in a dream, grey and close. I woke glad. I told nobody at work about the letter. It is strange how a yes can be so heavy.',
]

export const MODEL_VOICE: readonly string[] = [
  'You wrote “I want a smaller life” and, in the same sentence, “I said yes to the committee again”. A “but” stands between them.',
  'I notice how much of this page is quiet: the cold kitchen, the stairs, “something too quiet to name”.',
  'Two wishes share one sentence here: “Part of me wants to move back to the coast, and part of me is ashamed of wanting it.” The page does not choose.',
  'There is a laugh on this page, and then another. “I laughed as well” is the shorter of the two sentences.',
  'Mum has one line in this entry. In it she “sounded smaller on the phone”.',
  'The question at the end is yours: “Is this what tired is?” It stands open.',
  'In your own words: “I did not ask what I wanted to ask.” What was the question?',
  'You mention the coast once, and the word “ashamed” is close to it.',
  'The entry begins before six and ends with a question. Between them lies a day with many voices and one dog.',
  'The word “smaller” appears twice: once for a life, once for a voice on the phone. I do not know whether they belong together.',
  'Earlier you wrote of the sea in a dream. Here the coast is in a wish, and the word stands alone.',
  'On one side stands the committee, on the other the smaller life. Both are in your words.',
  'You wrote that you felt nothing, and in the same breath “or something too quiet to name”. The “or” is small, and it is there.',
  'I am not sure who says “You never finish anything” in this entry besides Tom. The line is followed by a laugh.',
  'What does “smaller” mean in that sentence?',
  'The page is full of voices until the stairs. After that only the dog is named.',
  '“The kitchen was cold and I liked it that way.” The sentence is plain, and nothing on the page argues with it.',
  'Perhaps the boiler man is only a boiler man. He has the last line before the question.',
  'There are three people in this entry who speak, and one who does not ask.',
  'Nothing here says what the letter was. It is named in the earlier entry and not in this one.',
  'In the earlier entry you woke “glad”. On this page the nearest word to it is “liked”.',
  'You wrote “again” after the committee. The word leaves room for the other times.',
  'I may be reading too much into it: the yes in this entry is about a committee, and the earlier one is “so heavy”.',
  'The two halves of that sentence lean in different directions: to the coast, and away from the wanting.',
  'Where on this page does the tiredness begin?',
  'Mirror leaves the last question where you put it.',
  'Tom is quoted on this page. You are quoted too, in “I laughed as well”.',
  'This line stands a little apart: “I did not ask what I wanted to ask.” It holds a question without its words.',
  'Connection and Solitude are both on this page, in “Mum rang” and in “on the stairs with the dog”.',
  'As a program I know nothing about committees. What the page says of this one is “again”.',
  'You described the morning in two short sentences, and the evening in one long one.',
  'What stands on each side of that “but”?',
  'The coast comes back. In the earlier entry it was the sea, “grey and close”.',
  'First comes the cold kitchen, then the phone, then the stairs. The word “felt” appears only on the stairs.',
  'Whose word is “finish” on this page?',
  'You set “wants to move” beside “ashamed”. Neither has the last word.',
]
