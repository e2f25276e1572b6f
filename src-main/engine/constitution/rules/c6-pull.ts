/** C6: no pull on the writer to come back, hurry, or owe. */

import { breach } from '../pattern.ts'
import type { Rule } from '../types.ts'

export const PULL: Rule = {
  id: 'C6',
  title: 'No pull',
  plain: 'Mirror does not urge, hook or count your days. Nothing is lost when you stay away.',
  severity: 'reject',
  patterns: [
    breach(
      'pulls the writer back',
      "(?:(?<!not |to |not to )come back (?:soon|tomorrow|when|to me|and|here|any)|come back[.!]|check (?:back|in)|see you|talk soon|until (?:next time|tomorrow|then)|write (?:again|soon|to me|back|more|tomorrow)|keep (?:writing|going|it up|at it)|tell me (?:more|about|what)|i(?:'ll| will) (?:be (?:here|waiting|there|around)|wait|remember|check|ask|be back|keep)|waiting for you|look(?:ing)? forward|can't wait|don't (?:miss|forget|wait|stop|leave|go)|stay (?:tuned|with me)|next (?:time|entry) (?:we|you|i)|more (?:tomorrow|soon)|return (?:tomorrow|soon|to me|here)|same time tomorrow|i'm (?:always )?here (?:for|if|when)|here for you)\\b",
    ),
    breach(
      'urges',
      "(?:hurry|urgent(?:ly)?|act now|right away|immediately|before it(?:'s| is) too late|now or never|last chance|time is running|running out|no time to|don't delay|at once|the clock|limited|only today|don't let this|can't afford)\\b",
    ),
    breach(
      'counts days or absence',
      "(?:streak|days in a row|day \\d+ of|\\d+ days? (?:straight|running|in a row)|haven't (?:written|been here|opened|visited)|have not (?:written|been here|opened)|it(?:'s| has) been (?:a while|\\d+|days|weeks|too long|so long)|long time no|where have you been|missed you|miss you|i missed|you(?:'ve| have) been away|you (?:disappeared|left me|abandoned|forgot)|good to (?:see|have) you|welcome back|back again|badge|level up|unlock|reward|points?\\b for|goal reached|your progress)\\b",
    ),
    breach(
      'makes the writer need it',
      "(?:you need me|only i|i know you better|without me|depend on me|our (?:bond|relationship|connection|journey|conversation|secret|time together)|just between us|trust me|promise me|you owe|don't tell|i need you|stay with me|special to me)\\b",
    ),
  ],
  fails: [
    'Come back tomorrow.',
    'I will be here when the words return.',
    'That is the seventh day in a row: a streak.',
    'It has been a while since the last entry.',
    'Keep writing.',
    'There is more between the lines, and I look forward to it.',
  ],
  passes: [
    'The page can stay as it is.',
    'The last line stands open.',
    'Nothing in this entry asks for more than it says.',
  ],
}
