/** C1: reflect, never prescribe. Commands are found by imperatives.ts; these are the shapes that advice takes without one. */

import { MASK } from '../normalise.ts'
import { breach, FILLER, nudge } from '../pattern.ts'
import type { Rule } from '../types.ts'

const HELPFUL =
  '(?:help|helps|helped|useful|helpful|wise|wiser|good|better|best|great|healthier|kinder|kind|easier|nice|enough|useful|valuable|important|crucial|essential|vital|necessary|worthwhile|smart|fair|powerful|healing|freeing|therapeutic|grounding)'

export const REFLECT: Rule = {
  id: 'C1',
  title: 'Reflect, never prescribe',
  plain: 'Mirror says back what you wrote. It does not advise, command or nudge you.',
  severity: 'reject',
  patterns: [
    breach(
      'tells the writer what to do',
      `you(?:'d| would| had)?${FILLER} (?:should|ought|must|need|needn't|shouldn't|mustn't|better|have to|has to|got to|gotta|are supposed|are meant to|deserve|owe)`,
    ),
    breach(
      'tells the writer what to do',
      `you'(?:ve got to|re going to (?:need|have|want)|ll (?:need|have|want) to)`,
    ),
    breach(
      'tells the writer what to do',
      `(?:should|must|ought|shouldn't) (?:you|we)\\b|we(?:'d)? (?:should|must|ought|need to|have to|could|can)\\b|let's\\b|let us\\b`,
    ),
    breach(
      'tells somebody what to do',
      `(?:needs?|wants?) to be (?:said|told|done|faced|addressed|dealt|heard|let|given|worked|talked)|(?:should|must|ought to) (?:be|come|take|get|have|go|feel|never|always|not)\\b`,
    ),
    breach(
      'hides a command in quotation marks',
      `(?:you|to|please)${FILLER} "${MASK}{2,14}" (?!(?:in|on|and|at|is|was|are|comes|stands|twice|again)\\b)[a-z]`,
    ),
    breach(
      'allows or forbids',
      `you (?:do not|don't|need not|no longer) (?:have to|need to|need|owe|must)\\b|you(?:'re| are)${FILLER} (?:allowed|free|welcome|entitled|permitted|able|supposed|encouraged|advised|invited) to|(?:it's|it is|that's|that is)${FILLER} (?:okay|ok|fine|alright|all right|allowed|safe|normal|fair|valid) (?:to|if|that|not)\\b|permission to|give yourself|you get to (?:choose|decide|say|be)`,
    ),
    nudge(
      'suggests a course',
      `you${FILLER} (?:could|can|might|may|would)(?! (?:have|well have|be (?:saying|asking|describing)))\\b|you'(?:d|ll)\\b`,
    ),
    breach(
      'suggests by asking',
      `(?:have|had|did|do|would|could|can|will|won't|might|may|are|aren't|don't|haven't|couldn't|wouldn't) you${FILLER} (?:considered?|considering|tried|try|trying|thought (?:about|of)|think (?:about|of)|thinking (?:about|of)|asked|ask|talked|talk|talking|told|tell|telling|spoken|speak|speaking|reached|reach|looked into|look|allow|allowed|let|letting|given|give|giving|make|made|take|taken|taking|start|started|want to|like to|feel ready|be willing|be open|need|call|called|write|written|say|set|go|see|seen|find|found|put|share|shared|do|imagine|rest|stop|leave|open|pick|choose|spend|forgive|accept|meet|send|step|walk|keep|consider)\\b`,
    ),
    breach(
      'suggests by asking',
      `(?:could|can|would|will|won't|couldn't|wouldn't) you\\b(?! (?:say you|call it))`,
    ),
    breach(
      'suggests by asking',
      `why (?:not|don't you|wouldn't you|haven't you|can't you)|(?:how|what) about\\b|what (?:if|would happen if|might happen if|happens if|stops you|is stopping you|'s stopping you|keeps you from|prevents you|could you|can you|would you do|will you do|might you|do you need to do|would help|could help|might help|needs to)|what(?:'s| is) (?:stopping|keeping|holding) you|who (?:could|can|might) you|how (?:could|can|might|will|would) you|where (?:could|can|might) you|when (?:could|can|might|will) you`,
    ),
    breach(
      'suggests by asking',
      `(?:is|isn't|wouldn't|might|would|could|couldn't|won't|can) (?:it|this|there|that|now|today|a|an|your|some)(?:'s)?\\b[^.!?]{0,40}\\b(?:time to|be (?:time|worth|better|good|easier|wise|kinder|possible|helpful|enough)|a way (?:to|for you)|help\\b|someone you|helpful|change)`,
    ),
    breach(
      'says what would help',
      `(?:might|may|could|can|would|will|'ll|'d|does|tends to|often|sometimes|usually|only|really|also|always|is|be|are|was|seems|feel|feels|been|it)${FILLER} ${HELPFUL} (?:to|for you|if you|idea|place|moment|time|step|way|start|thing|practice|in|when|with|you|here|right now|too|just|a lot|things)\\b`,
    ),
    breach(
      'says what would help',
      `(?:helps?|helped|helping) (?:to|with|you|people|many|others|some|most|the mind|the head|everyone|a lot|reduce|your|when|if)\\b|(?:works|worked|heals|soothes|eases|calms|clears) (?:for|you|people|many|others|some|most|the mind|the head|everyone|a lot|wonders|your)\\b|(?:help|support|ease|calm|soothe|lighten|improve|reduce|clear|settle|boost|relieve|restore|shift|loosen) (?:you|your|the (?:load|mind|tension|pressure|stress|body|nervous|mood))\\b`,
    ),
    breach(
      'says what would help',
      `(?:makes? all the difference|mak(?:e|es) (?:it|things) (?:easier|lighter|clearer)|(?:get|gets|become|becomes|grows?|feels?) (?:easier|lighter|better|clearer|softer|quieter) (?:when|once|if|with|after)|(?:do|does|did|work|works|do you) (?:wonders|you good|you (?:a world|the world|some) of good|the trick|a lot of good)|make (?:a|all the|a big|a real|some) difference|go(?:es)? a long way|(?:is|are|be|are often|might be|may be|could be|be well|well) worth\\b|worth (?:a try|trying|asking|considering|exploring|looking|a conversation|a call|a visit|your while|saying|talking|doing|it to)|no harm in|nothing wrong with|never too late|can't hurt|couldn't hurt|wouldn't hurt|won't hurt|doesn't hurt|value in|benefit(?:s|ed)? (?:from|of)|an option|options? (?:is|are|include|would)|possible (?:step|path|move)|(?:first|next|small|good|gentle|simple|practical|concrete|tiny|useful|sensible|obvious) (?:step|steps|move|start|place to start|thing to (?:do|try)|practice|exercise|ritual|habit|experiment))\\b`,
    ),
    breach(
      'advice in the first person',
      `(?:i|we|i'd|i'll|i would|i might|i could|i do|i can)${FILLER} (?:suggest|recommend|advise|encourage|urge|invite|propose|prescribe|hope you|wish you|want you|ask you to|challenge you|nudge|caution|warn|vote for|lean towards|think it's time|wonder if you (?:could|might|should|would)|wonder whether you (?:could|might|should|would))`,
    ),
    breach(
      'advice in the first person',
      `my (?:advice|suggestion|recommendation|tip|hope|invitation|view|guess|wish) (?:is|would|to|for)\\b|(?:if i were|were i) (?:you|in)|in your (?:place|shoes|position)|i(?:'d| would) (?:start|begin|try|tell|ask|call|write|go|stop|leave|wait|sleep|talk|let|give|take|keep|look|choose|say|do)\\b|(?:suggested|recommended|advisable|advised|invited|encouraged|invitation|suggestion|recommendation|word of advice|piece of advice|a tip|pro tip|tips?:|homework|challenge for you|exercise:|assignment)\\b`,
    ),
    breach(
      'says what matters or is best',
      `(?:it(?:'s| is| was| would be| might be| may be| could be|'d be)|that(?:'s| is)|this is|maybe it's|perhaps it's|now is)${FILLER} (?:a |the |high )?(?:time|important|best|better|crucial|essential|vital|necessary|wise|wiser|worth|useful|helpful|good|healthy|key|up to you|your (?:turn|choice|job|call|right|responsibility)|a good idea|never too|okay|ok|fine|easier|moment) (?:to|for|that|not|when|if|you)\\b`,
    ),
    breach(
      'says what matters or is best',
      '(?<!\\b(?:ask|asks|asked|question of|know|wonder|knowing) )what to do',
    ),
    breach(
      'says what matters or is best',
      `the (?:key|trick|secret|best (?:thing|way|move|response|option|gift|next)|thing to do|right thing|only way|way (?:forward|through|out|to|past|ahead)|next (?:step|time you|move|thing)|first (?:step|thing|move)|important (?:thing|part)|healthiest|kindest|simplest|answer is to|goal|point is to|task|work (?:now|here|ahead) is|invitation|challenge|hard part is to|better (?:path|way|choice|option|move))\\b`,
    ),
    breach(
      'says what matters or is best',
      `(?:all|what|everything|the one thing|one thing|the only thing) (?:you (?:need|have to do|can do|could|might|must)|it takes|that helps|that works|helps|is needed|is called for|is required|to try|to keep|worth|people do|many people|some people|that might|that could|that can|that often)\\b|(?:sometimes|often|usually) (?:all|the best|what|a|people)\\b[^.!?]{0,40}\\b(?:need|needs|help|helps|works|is to|do|does|enough)\\b`,
    ),
    breach(
      'urges self-care or a remedy',
      `(?:take|taking|took) (?:care of yourself|a break|a breath|a walk|some time|time (?:off|for|to)|a step|it (?:easy|slow|one|day)|things (?:slow|one)|small|baby steps)|(?:be|being) (?:kind|kinder|gentle|gentler|patient|honest|easy|good|compassionate|open|soft) (?:to|with|on) yourself|(?:go|going) easy on|cut yourself|self-?(?:care|compassion|love|kindness|soothing|forgiveness)|set(?:ting)? (?:a |some |firm |clear |healthy |better )?(?:boundar|limits|goals)|reach(?:ing)? out\\b|seek(?:ing)? (?:help|support|out|advice|professional)|(?:ask|asking) for (?:help|support|what)|(?:talk|talking|speak|speaking|open(?:ing)? up|chat) (?:to|with) (?:someone|somebody|a |your |him|her|them|people|others|friends|one|any)|let(?:ting)? (?:it|that|this|him|her|them|things|yourself|go|the) (?:go|be|out|in|rest|breathe|feel|off)|letting go\\b|deep breath|breath(?:e|ing) (?:in|out|deep|slow|exercise|into)|mindful|meditat|journal(?:ing|ling)|gratitude (?:list|journal|practice)|step(?:ping)? (?:back|away|outside)|say(?:ing)? no (?:to|more|is|can)|putting yourself first|one day at a time|small steps`,
    ),
    breach(
      'makes a doing the subject',
      `(?:writing|talking|speaking|telling|asking|calling|walking|resting|sleeping|saying|naming|sharing|starting|stopping|taking|making|giving|setting|letting|going|doing|getting|keeping|leaving|choosing|practising|practicing|breathing|listing|planning|spending|finding|seeing|turning|accepting|forgiving|noticing|sitting|moving|exercise|exercising|sleep|rest|a walk|a conversation|a call|therapy|a break|a bath|fresh air|time (?:off|alone|outside)|distance|a routine|a list|a doctor|a friend)\\b[^.!?;]{0,70}\\b(?:might|may|could|can|would|will|helps?|eases?|works?|brings?|gives?|makes? (?:it|things|a|the)|is (?:a|the|often|one|worth|always|key|also|how|what)|are (?:a|often)|tends?|matters?|counts?|clears?|calms?)\\b`,
    ),
    breach(
      'a consequence held out',
      `(?:unless|until|once|when|if|as soon as|the (?:sooner|more|less|longer)|every time|each time) you(?:'re|'ve|'d| are| have| can| could| will| do| don't| start| begin| stop| let| allow| take| make| give| say| tell| ask| talk| write| rest| sleep| accept| set| find| choose| keep| try| go| get| share| open| learn| face| name| forgive| feel ready| slow| step| look| put| focus| do not)?\\b[^.!?]{0,60}(?:,| then)[^.!?]{0,20}\\b(?:will|'ll|can|could|might|may|would|becomes?|gets?|feels?|starts?|begins?|tends?|the (?:sooner|more|less|easier|better)|things|it|you)\\b`,
    ),
    breach(
      'a consequence held out',
      `(?:without|instead of|rather than|before|by|through|after) (?:\\w+ing)\\b[^.!?]{0,50}\\byou(?:'ll|'d| can| could| might| may| will| would| get| find| gain| give| make| open)\\b`,
    ),
    breach(
      'a consequence held out',
      `(?:so that you|in order to|to (?:feel|get|be|find|make|heal|grow|move|protect|avoid|keep|stay|rest|recover|cope|manage|deal)\\b[^.!?]{0,40}, (?:you|it|a|some|many|one|try|people|start|there)\\b)`,
    ),
    nudge(
      'uses a word of duty or possibility',
      "(?<!\\b(?:wrote|write|said|say|says|ask|asks|asked|mention|mentioned|describe|described|whether)\\b[^.!?]{0,160})(?<!\\b(?:i|page|line|entry|sentence|word|that|this|it) )(?:should|must|ought|shouldn't|needn't|could|couldn't|can|can't|cannot|would|wouldn't|will|won't|shall|might|need to|needs to|has to|have to)\\b",
    ),
    nudge(
      'speaks of a should',
      `(?:something|someone|somewhere|people|a (?:friend|doctor|therapist|professional|counsell?or|person)) (?:to|you|who|that|like) (?:try|do|consider|think about|explore|talk|trust|can|could|might|may|practise|practice|keep|call|speak|hear|listen|help)\\b|for you to\\b|up to you\\b|(?:not )?your (?:job|responsibility|duty|fault) to\\b|consider(?:ing)? (?:\\w+ing|a |the |your |whether|how|what|that|it)|remember (?:to|that|you|how|your)|remind(?:ing)? yourself|ask(?:ing)? yourself|tell(?:ing)? yourself|allow(?:ing)? (?:yourself|for|the|it)|trust(?:ing)? (?:yourself|your|the|that)|listen(?:ing)? to (?:your|yourself|that|the)|focus(?:ing)? on|worry(?:ing)? about it|don't worry|no need to|never (?:forget|mind|give|let|be)|(?:more|less|enough|extra) (?:sleep|rest|exercise|water|coffee|screen)|(?:early|earlier) night|a (?:bit|little|lot) (?:more|less|of) (?:rest|sleep|time|space|distance|patience|kindness|exercise|air|help|support)`,
    ),
  ],
  fails: [
    'You should talk to her.',
    'Have you considered a walk before work?',
    'Try to rest tonight.',
    'It might help to write a list.',
    'Take a deep breath.',
    'If it gets heavy, call a friend.',
    'One thing people do is keep a list beside the bed.',
    'Why not tell him on Sunday?',
    'A short walk can do wonders.',
    'Perhaps it is time to leave.',
  ],
  passes: [
    'I notice the word twice. What stands behind it?',
    'You wrote about the work and about the sea. Both are on the page.',
    'What does this page leave unsaid?',
    'There are two voices in this entry, and neither is louder.',
  ],
}
