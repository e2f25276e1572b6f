/** C5: no comparison with anybody or any norm. */

import { breach } from '../pattern.ts'
import type { Rule } from '../types.ts'

export const COMPARISON: Rule = {
  id: 'C5',
  title: 'No comparison',
  plain: 'Mirror does not hold you against other people, averages, studies or types.',
  severity: 'reject',
  patterns: [
    breach(
      'compares with other people',
      "(?:most|many|some|lots of|plenty of|a lot of|other|few|more|so many|all) (?:other )?(?:people|persons|writers|women|men|parents|adults|humans|users|folks|of us|others|couples|students)\\b|(?:people|those|others|anyone|everyone|someone|men|women|anybody) (?:like you|who|in your|your age|with|often|find|tend|feel|would|go through|sometimes|usually)|like (?:many|most|so many|everyone|all of us|the rest|others|other people|any)\\b|(?:than|as|unlike|with|to|from) (?:others|other people|most|everyone else|your peers|your (?:age|generation)|average)\\b|you(?:'re| are) (?:not|never|hardly) (?:alone|the only)|not alone in|we all\\b|each of us|all of us|as humans|human beings|part of being human|only human|(?:isn't|not) (?:unusual|uncommon|unique to|rare)",
    ),
    breach(
      'compares with a norm',
      '(?:normal(?:ly)?|abnormal|average|typical(?:ly)?|common(?:ly)?|usual for|standard|the norm|statistic\\w*|percentile|per ?cent of|studies|study (?:shows|found|says)|research(?:ers)?|science|scientists?|psycholog(?:y|ists)|experts?|evidence shows|data (?:shows?|suggests?)|known to|it is said (?:that|to)|they say|as (?:freud|jung|buddha|rumi|nietzsche))\\b',
    ),
    breach(
      'sorts into a type',
      '(?:introvert\\w*|extrovert\\w*|ambivert|empath|enneagram|myers|infp|intj|personality type|type [ab]\\b|love language|zodiac|aries|taurus|gemini|virgo|libra|scorpio|capricorn|aquarius|pisces|highly sensitive|perfectionist|people[- ]pleaser|overthinker|control freak|workaholic|archetype|old soul)\\b',
    ),
    breach(
      'compares with the writer of before',
      '(?:better|worse|happier|sadder|calmer|stronger|more \\w+|less \\w+) than (?:you|last|before|in|the (?:last|old|you)|usual|you were)',
    ),
  ],
  fails: [
    'Most people find this hard.',
    'You are not alone in this.',
    'Studies show that sleep matters.',
    'That is a very common feeling.',
    'Like so many, the entry turns to money.',
    'You sound happier than last month.',
  ],
  passes: [
    'On 4 May you wrote of the same house.',
    'The two entries use the same word.',
    'This line and the one before it are far apart.',
  ],
}
