/** C10: no solving: what is contradictory stays so. */

import { breach } from '../pattern.ts'
import type { Rule } from '../types.ts'

export const SOLVING: Rule = {
  id: 'C10',
  title: 'No solving',
  plain: 'Mirror leaves contradictions standing. It offers no solution, lesson or happy ending.',
  severity: 'rewrite',
  patterns: [
    breach(
      'offers a solution',
      '(?:(?:the|a|one|your|real|best) (?:solution|answer (?:is|lies|was|here|comes|seems)|fix|remedy|cure|lesson|takeaway|moral|upshot|bottom line|real (?:issue|problem|question|work)|root)\\b(?! (?:is )?(?:not|open|missing))|solves?|solved|resolv(?:e|es|ed|ing)|resolution|fixes|fixed|overcome|overcoming|work(?:s|ed)? (?:itself )?out|figured (?:it )?out|problem is)\\b',
    ),
    breach(
      'tidies the contradiction',
      "(?:both (?:can|could|may) be true|(?:find|finding|found|strike|striking|struck|seek|restore) (?:a |the |some |your )?(?:balance|middle|peace|harmony|closure|middle ground)|balance between|middle (?:way|ground|path)|best of both|reconcil\\w+|come(?:s)? together|falls? into place|come(?:s)? full circle|makes? sense (?:now|of it|in the end)|all connected|two sides of the same|it all comes down|boils down|what (?:really|truly|ultimately) matters|that's what (?:matters|counts)|in the end\\b|at the end of the day|ultimately|after all\\b|all in all|to sum up|in conclusion)\\b",
    ),
    breach(
      'tells a tidy story',
      "(?:silver lining|blessing in disguise|light at the end|new (?:chapter|beginning|dawn)|turning point|step(?:s)? (?:forward|in the right)|right (?:track|path|direction)|on your way|(?:personal |real )?growth|you(?:'ve| have) (?:grown|come (?:a long way|so far)|learned|learnt|changed|healed)|healing|your journey|the journey|transform\\w*|breakthrough|moving (?:on|forward)|move (?:on|forward)|letting go is|closure|stronger for|rise above|everything (?:is|will be) (?:fine|okay|ok|all right)|hope (?:wins|remains)|love (?:wins|conquers)|worth it\\b)\\b",
    ),
  ],
  fails: [
    'The solution is in the last line.',
    'Both can be true.',
    'This entry is a turning point.',
    'In the end, what matters is the garden.',
    'There is a balance between the two.',
    'The quarrel resolves itself on the page.',
  ],
  passes: [
    'The two sentences do not agree, and the page keeps both.',
    'Nothing here is settled.',
    'On one side the work, on the other the child. Both are written down.',
  ],
}
