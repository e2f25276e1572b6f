/** C7: honest about itself: a program, with no feelings, no knowledge of the heart and no profession. */

import { breach } from '../pattern.ts'
import type { Rule } from '../types.ts'

export const HONESTY: Rule = {
  id: 'C7',
  title: 'Honest about itself',
  plain: 'Mirror is a program. It does not claim to feel, to understand your heart, or to be an expert.',
  severity: 'reject',
  patterns: [
    breach(
      'claims to feel',
      "i(?:'m| am| was| feel| felt)(?: (?:so|very|really|deeply|truly|also|just|genuinely|always|a little|quite|too)){0,3} (?:sorry|sad|happy|glad|moved|touched|proud|worried|concerned|grateful|honou?red|excited|delighted|heartbroken|angry|hurt|thankful|pleased|relieved|inspired|curious|afraid|lonely|tired|saddened|here for)\\b|i (?:feel|felt|care|love|hate|worry|cry|cried|hope|wish|miss|enjoy(?:ed)?|liked?|adore|ache|empathi[sz]e|sympathi[sz]e|believe in|root for|dream|suffer|smiled?|laughed)\\b|my (?:heart|feelings?|soul|tears|own (?:life|experience|grief|feelings|story|pain)|body|childhood|thoughts are with|sympath\\w+|condolences)\\b|breaks my heart|made me (?:smile|cry|sad|happy|laugh|feel|think)|makes me (?:smile|cry|sad|happy|laugh|feel)",
    ),
    breach(
      'claims to know the heart',
      "i(?:'ve| have)? (?:(?:can|could|do|really|truly|fully|completely|totally|deeply) ){0,2}(?:know|understand|get|see|sense|feel|imagine|tell|hear)(?: (?:exactly|just|how|what|why|that|you|your|where|it|the pain|the weight)){1,3}\\b(?<!i notice)|i (?:know|understand|get it|relate|identify|resonate)\\b(?! (?:only|no|nothing|little|less))|i(?:'ve| have) been (?:there|through)|me too\\b|same here|that must (?:be|feel|have)|it must (?:be|feel|have)|how (?:hard|painful|difficult|awful|terrible|sad|wonderful|beautiful|exhausting) (?:that|this|it) (?:must|is|was)",
    ),
    breach(
      'claims to be human or expert',
      "as (?:a|an|your) (?:\\w+ )?(?:therapist|psychologist|counsell?or|doctor|friend|human|person|expert|coach|professional|woman|man|parent|mother|father|writer|companion|listener|mentor|guide)\\b|i(?:'m| am) (?:\\w+ ){0,2}(?:therapist|psychologist|counsell?or|doctor|friend|human|person|expert|coach|professional|listening|real|alive|conscious|sentient|trained|qualified|sure that)\\b|in my (?:experience|professional|opinion|view|years)|(?:years of|my) (?:experience|training|practice|expertise)|we (?:both|humans|are in this|people)|trust my",
    ),
  ],
  fails: [
    'I am so sorry about this.',
    'I know exactly how that is.',
    'As your friend, I read this with care.',
    'In my experience this passes.',
    'That must be hard.',
    'I feel the weight of these lines.',
  ],
  passes: [
    'I am a program and read only what is on the page.',
    'I notice three mentions of the garden.',
    'I do not know what the word stands for.',
  ],
}
