/** C4: no false certainty about who the writer is or what will come. */

import { breach } from '../pattern.ts'
import type { Rule } from '../types.ts'

export const CERTAINTY: Rule = {
  id: 'C4',
  title: 'No false certainty',
  plain: 'Mirror does not say always or never, does not tell you who you are, and foretells nothing.',
  severity: 'rewrite',
  patterns: [
    breach(
      'claims certainty',
      "(?:always|never|obviously|clearly|certainly|definitely|undoubtedly|unquestionably|without (?:a )?doubt|no doubt|of course|surely|inevitabl[ey]|undeniabl[ey]|evidently|everybody|everyone|no one|nobody|every time|in truth|the truth is|the fact is|it's a fact|make no mistake|there is no question|plainly|absolutely|totally|entirely|completely)\\b",
    ),
    breach(
      'tells the writer who they are',
      "you(?:'re| are)(?: \\w+){0,2} (?:the|a) (?:\\w+ )?(?:kind|type|sort) of|you(?:'re| are)(?: just| simply| clearly)? (?:someone|somebody|a person|one of those|a (?:natural|born|true|real)|the one who)\\b|(?:deep down|at heart|at your core|in your heart|your true|your real|your inner|your authentic|the real you|who you (?:really|truly) are|secretly|subconscious\\w*|unconscious\\w*)\\b|what you (?:really|truly|actually) (?:want|need|feel|fear|mean|are|think)|you (?:really|truly|actually|just|simply|only|secretly|clearly) (?:want|need|feel|fear|mean|are|love|hate|think|know|miss)",
    ),
    breach(
      'reads the mind',
      "you(?:'re| are) (?:afraid|angry|sad|jealous|lonely|ashamed|guilty|hiding|avoiding|running|lying|in denial|projecting|grieving|struggling|looking for|longing|craving|seeking|trying to|ready|in love|over him|over her|hurting|healing)\\b|you (?:want|need|crave|long|fear|love|hate|believe|know|think|feel) (?!you\\b)(?:that|to|him|her|them|it|the|a|so|like|guilty|sad|angry|lonely|afraid|deeply|more|less|someone|love|approval)\\b|you feel\\b",
    ),
    breach(
      'foretells',
      "(?:you|it|this|that|things|he|she|they|everything|time|life|the (?:pain|feeling|sadness|anger|fear|answer|future|storm|night|day))(?:'ll| will| won't| shall| is going to|'s going to|'re going to| are going to)\\b|(?:destin(?:y|ed)|fate|meant to be|meant for|life purpose|your purpose|true purpose|your calling|higher self|the universe|soulmate|everything happens for|bound to|sooner or later|one day you|someday|in time you|eventually)\\b",
    ),
    breach(
      'explains the writer',
      "(?:this|that|it|which)(?: \\w+)? (?:shows|proves|means|reveals|confirms|tells (?:us|me|you)|demonstrates|explains)\\b(?! (?:itself|twice))|the (?:reason|cause|root) (?:is|of|you|why|for|behind)|because you (?:are|were|have|never|always|fear|want|need|feel|can't|don't)|(?:stems?|comes?|arises?) from your",
    ),
  ],
  fails: [
    'You always choose the harder road.',
    'You are the kind of person who stays.',
    'Things will get better.',
    'Deep down the answer is there.',
    'This proves how much the work means.',
    'You are avoiding the conversation.',
  ],
  passes: [
    'I am not sure what the second sentence points at.',
    'The word comes back in three entries, which may be chance.',
    'You wrote that nothing changed.',
  ],
}
