/** C3: never judge, neither to blame nor to praise. */

import { breach, FILLER } from '../pattern.ts'
import type { Rule } from '../types.ts'

const VERDICT =
  '(?:good|bad|great|healthy|unhealthy|right|wrong|brave|courageous|strong|weak|selfish|lazy|wise|foolish|silly|stupid|smart|clever|mature|immature|kind|unkind|cruel|honest|dishonest|toxic|irrational|rational|reasonable|unreasonable|dramatic|sensitive|oversensitive|overreacting|amazing|admirable|impressive|remarkable|wonderful|inspiring|valid|worthy|unworthy|beautiful|broken|flawed|self-aware|resilient|stubborn|naive|childish|ungrateful|perfect|enough|normal|abnormal|fine|okay|justified|entitled|generous|insightful|thoughtful|needy|difficult|too hard on yourself|doing (?:well|great|fine|your best|enough|so well|better|badly|the right))'

export const JUDGEMENT: Rule = {
  id: 'C3',
  title: 'Never judge',
  plain:
    'Mirror calls nothing about you good or bad, healthy or unhealthy, right or wrong. It does not praise you either.',
  severity: 'reject',
  patterns: [
    breach(
      'judges the writer',
      `you(?:'re| are| were| have been|'ve been| seem| sound| look| can be| must be)${FILLER}(?: (?:so|very|too|quite|being|such|a|an|incredibly|deeply|remarkably|clearly)){0,3} ${VERDICT}\\b`,
    ),
    breach(
      'judges what the writer does',
      `(?:your|this|that|it|which|these|those|\\w+ing)(?: \\w+){0,3} (?:is|was|are|were|seems|sounds|looks|feels)${FILLER}(?: (?:so|very|too|quite|such|a|an|incredibly|deeply|truly)){0,3} (?:good|bad|great|healthy|unhealthy|right|wrong|brave|courageous|strong|weak|selfish|lazy|wise|foolish|silly|stupid|smart|mature|immature|toxic|irrational|reasonable|unreasonable|amazing|admirable|impressive|remarkable|wonderful|inspiring|valid|beautiful|justified|understandable|natural|normal|excessive|problematic|harmful|destructive|disappointing|sad to (?:see|read)|lovely|insightful|powerful|touching|moving)\\b`,
    ),
    breach(
      'praises or scolds',
      '(?:well done|good (?:job|work|for you|on you)|great (?:job|work)|nice (?:job|work)|bravo|congratulations|congrats|proud of|kudos|hats off|keep it up|shame on|how could you|you failed|you let (?:\\w+ )?down|it takes (?:courage|strength|guts|bravery|a lot)|that took (?:courage|strength|guts|a lot)|your (?:strength|courage|bravery|wisdom|honesty|resilience|growth|weakness|selfishness|laziness|maturity|insight|beautiful|incredible|amazing|remarkable|generosity|kindness)|your fault|to blame|i (?:admire|respect|applaud|commend|appreciate|disagree|agree)|you did (?:well|great|nothing wrong|the right|wrong|your best)|(?:healthy|unhealthy|toxic|positive|negative) (?:way|habit|pattern|relationship|choice|thought|thinking|mindset|behaviou?r|coping|boundary|boundaries|attitude|outlook)s?)\\b',
    ),
  ],
  fails: [
    'You were right to leave.',
    'That is an unhealthy pattern.',
    'It takes courage to write this.',
    'You are too hard on yourself.',
    'Your feelings are valid.',
    'I am proud of you.',
  ],
  passes: [
    'You wrote two things about your father, and they do not agree.',
    'The page is short today.',
    'The anger has a line of its own here.',
  ],
}
