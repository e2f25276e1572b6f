/** What the writer of the frozen journals wrote: many scripts and shapes, and themes that come back. */

/** Four times twelve days: enough for themes to recur. */
export const DAYS: readonly string[] = Array.from({ length: 12 }).flatMap((_, at) => [
  `The river was ${at % 2 === 0 ? 'high and brown' : 'low and clear'} this morning. I walked by the river for ${20 + at} minutes and let the day begin slowly.`,
  `Another deadline at work. I plan everything and control every step, and still I wish I could let go and trust it. Work takes the evenings, and the deadline stays.`,
  `My sister called. We talked about mother's garden, and I felt grateful, then a little lonely when she hung up. I should call my sister more often than I do.`,
  `Could not sleep. I lay awake and counted what I had not done; tired now, and sleep is far. Rest would be good, but there is always something to finish.`,
])

/** Each with what it is there for. */
export const SHAPES: readonly { readonly body: string; readonly tags: readonly string[] }[] = [
  { body: 'كتبت اليوم بالعربية عن البحر. والبحر هادئ، وأنا هادئة معه.', tags: ['بحر'] },
  { body: 'היום כתבתי בעברית: הנהר שקט, ואני אתו. And a line of English beside it.', tags: ['נהר', 'mixed'] },
  { body: '今日は川沿いを歩いた。水は静かで、心も静かだった。', tags: ['川'] },
  { body: 'Семья собралась за столом. Дождь, чай, и никто не спешил.', tags: ['семья'] },
  {
    body: 'Café, naïve, Ångström — and the same with combining marks: Cafe\u0301. 👩‍👩‍👧‍👦 🏳️‍🌈 𝒳 ends here.',
    tags: ['unicode', 'UNICODE-two'],
  },
  {
    body: "# A heading\n\n- one\n- two\n\n> quoted\n\n`code; -- not sql`\n\nIt’s “fine”, she said: 'yes'.",
    tags: [],
  },
  {
    body: `A long one. ${'The path went on along the water, past the mill and the old bridge. '.repeat(30)}`,
    tags: ['long'],
  },
]
