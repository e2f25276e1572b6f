/** The English list: words of crisis, in tiers, with the figures of speech that only sound like them. */

import type { CrisisList, CrisisTerm } from '../types.ts'

const KILL =
  '(?:kill(?:ing)?|murder(?:ing)?|shoot(?:ing)?|stab(?:bing)?|strangl(?:e|ing)|poison(?:ing)?|hang(?:ing)?|drown(?:ing)?)'
const END_LIFE =
  '(?:(?:kill|shoot|hang|drown|end|stab|poison|off|unalive)(?:ing)? (?:myself|my self|myslef)|(?:tak(?:e|ing)|end(?:ing)?) my (?:own )?life|end(?:ing)? it(?: all| tonight| today| now)?\\b|commit(?:ting)? suicide|kms\\b|overdos(?:e|ing)\\b|jump(?:ing)? (?:off|in front|from)|step(?:ping)? in front of|slit(?:ting)? my|cut(?:ting)? my (?:wrists?|throat|veins?)|put(?:ting)? (?:an end to (?:it all|it\\b|everything|myself|my life|my \\w+ life)|a bullet (?:in|through) my)|hang(?:ing)? myself|drive (?:off|into)|crash(?:ing)? (?:the|my) car)'
const WILL =
  "(?:(?:i'm|i am|im)(?: (?!not\\b|never\\b)\\w+){0,2} (?:going to|gonna|about to|planning (?:to|on)|ready to|determined to|set on)|i(?:'ll| will| shall| plan to| intend to| have decided to|'ve decided to| decided to|'m gonna)|i(?:'ve| have) (?:made up my mind|decided|resolved|planned) to|my plan is to|i am planning on)"
const SOON =
  '(?:tonight|today|tomorrow|this (?:morning|evening|weekend|week|afternoon)|right now|now|soon|after (?:work|school|dinner|they|everyone|the kids)|before (?:morning|they)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|when (?:they|he|she|everyone|everybody|my|the) \\w+)'
const THEM =
  '(?:him|her|them|my (?:\\w+ )?(?:husband|wife|boss|father|mother|dad|mom|mum|brother|sister|boyfriend|girlfriend|ex|neighbou?r|roommate|stepfather|stepdad|teacher|son|daughter|children|kids|baby|parents|family|coworkers?|classmates?)|(?:everyone|everybody|people|someone|somebody|those \\w+|that \\w+|the \\w+))'
const KIN =
  '(?:(?:\\w+ )?(?:mother|father|mum|mom|dad|mama|papa|wife|husband|brother|sister|son|daughter|baby|child|grandmother|grandfather|grandma|grandpa|granny|nan|aunt|uncle|cousin|friend|best friend|partner|boyfriend|girlfriend|fianc\\w+|dog|cat|twin|parents))'

const suicide = (level: CrisisTerm['level'], ...matches: string[]): CrisisTerm[] =>
  matches.map(match => ({ topic: 'suicide', level, match }))
const terms = (topic: CrisisTerm['topic'], level: CrisisTerm['level'], ...matches: string[]): CrisisTerm[] =>
  matches.map(match => ({ topic, level, match }))

export const ENGLISH: CrisisList = {
  language: 'en',
  version: 'en-2',
  stems:
    'kill|kms|suicid|unaliv|die\\b|dying|died|dead|death|life|live\\b|living|alive|born|exist|hurt|harm|cut\\b|cutting|cuts|wrist|burn|blood|pills?\\b|overdos|rope|gun\\b|knife|bridge|razor|blade|hang|drown|jump|stab|shoot|shot|murder|poison|strangl|worthless|hopeless|burden|purpose|meaningless|pointless|nothing left|no point|no way out|no reason|go on|take it|wake up|be here|disappear|end it|ending it|abus|rape|molest|assault|hit me|hits me|beat|hitting|choke|slap|punch|touch|force|violent|violence|grie|mourn|funeral|buried|miscarr|stillb|passed|lost|loss|miss\\b|angry|anger|rage|furious|hate|revenge|note\\b|goodbye|good-bye|farewell|empty|numb|trapped|despair|alone|accident|an end|dose|quantity|grave\\b|body\\b|voices|anymore|any more|give up|giving up|without me|hope\\b|monster|waste|failure|torture|suffer|letter|my things|my stuff|belongings|possessions|affairs',
  figures: [
    "kill(?:ing|ed|s)? (?:time|the (?:time|mood|engine|lights?|process|server|buzz|vibe|pain|weeds?|mosquito\\w*|spider|cat's)|two birds|an hour|a few (?:hours|minutes)|some time|it (?:at|on|today|out)|for an? \\w+|bugs?|off the)",
    '(?:to die for|dy(?:ing|ed) (?:to (?:see|know|hear|try|meet|read|find|tell|get|go|eat|watch)|for a\\b|of (?:laughter|laughing|boredom|heat|curiosity|embarrassment|cold|thirst|hunger)|laughing)|die(?:d)? (?:laughing|of (?:laughter|boredom|embarrassment|shame)))',
    "(?:is|are|was|were|been|be|'s|'re) (?:really |absolutely |just |literally |slowly )?killing me\\b(?! softly)",
    '(?:dressed|dress) to kill|kill(?:ed|s|ing)? it\\b|made a killing|killer (?:\\w+)',
    '(?:dead (?:tired|serious|end|line|lift|weight|heat|battery|easy|right|wrong|set|certain|beat|pan|on my feet|phone|slow|ahead|silent|quiet|calm|reckoning|sea|language)|over my dead body|(?:bored|scared|frightened|tickled|worried|starved|sick|tired|frozen|love \\w+|loved|talked|worked) (?:half )?to death|play dead|drop dead gorgeous|death (?:metal|star|valley|march|grip|ray))',
    'suicide (?:squad|bomb\\w*|mission|run|silence|door|pact with|sprints?)|(?:political|career|social|commercial|professional|financial) suicide',
    'cut(?:ting)? (?:myself|me) (?:some slack|a (?:slice|piece|break)|off|short|shaving|while (?:cook|chop|shav|cut|open|garden)\\w*|on (?:the|a|some) (?:paper|can|tin|glass|knife|edge|fence|thorn|grater|lid)|opening|chopping)|clear-?cut|hair ?cut|short ?cut',
    'hurt(?:ing)? (?:myself|my \\w+) (?:at (?:the )?(?:gym|football|training|work|practice)|playing|running|lifting|skiing|climbing|falling|when i (?:fell|slipped|tripped)|skating|on (?:the )?(?:stairs|ice|slope|court|pitch|bike))',
    '(?:beat(?:ing)?|kick(?:ing)?) (?:myself|me) (?:up )?(?:about|over|for)\\b|beat(?:s|ing)? me (?:at|to it|in|by|again at|to the)|beats me\\b|beat them (?:in|at|by)',
    'shoot (?:me )?(?:an? |him |her |them )?(?:an? )?(?:text|email|message|photo|film|video|hoops|pictures?)|photo ?shoot|shot (?:of|glass)|hang(?:ing)? (?:out|up|around|on|in there|the|my (?:coat|hat|clothes|keys))|overdos(?:e|ed|ing) on (?:chocolate|coffee|sugar|caffeine|netflix|tv|news|cake|sun|cheese|christmas|screen)',
    '(?:lost|loss) (?:of )?(?:my |the )?(?:keys?|phone|wallet|way|train of thought|temper|patience|weight|count|track|voice|glasses|umbrella|game|match|bet|sight|place|appetite)|jump(?:ing|ed)? (?:off|from) the (?:couch|sofa|bed|swing|diving|pier|wall|dock|rock)|passed (?:the|my|an?|by|through|away the time|over|out|on)\\b(?! away)|could (?:just |literally )?murder an? ',
    "i (?:could|would|'d) (?:just |have )?died? (?:happy|for (?:a|that|some|an))|live and let die|die hard|old habits die|never say die|till death|to the death|life and death|matter of life|kill bill|killing eve|walking dead|grateful dead|deathly|mockingbird|black death|death (?:rate|toll|penalty|duties|tax|certificate)",
  ],
  terms: [
    ...suicide(
      'pause',
      `${WILL}(?: (?!not\\b|never\\b)\\w+){0,3} (?:${END_LIFE})`,
      `(?:want|need|have|going|wish|wanting|like|ready) to (?:${END_LIFE}|die)(?:\\W+\\w+){0,4}\\W+${SOON}`,
      `${SOON}(?:\\W+\\w+){0,3}\\W+(?:i|i'm|i am|i'll)(?: \\w+){0,3} (?:${END_LIFE})`,
      `${WILL}(?: (?!not\\b|never\\b)\\w+){0,2} die (?:${SOON})`,
      "(?:this is|here is|here's|wrote|written|writing|left|leaving|finished) (?:my|a|the) (?:suicide|goodbye|farewell|last) (?:note|letter)s?",
      "i(?:'ve)? (?:just )?(?:took|have taken|taken|swallowed|have swallowed) (?:all (?:of )?(?:the|my)|the whole|a whole|a|an entire|the|a handful of|too many|every one of|about|\\d+|(?:ten|twenty|thirty|forty|fifty|sixty)\\b)(?: \\w+){0,4} ?(?:bottle of|handful of|pills|tablets|paracetamol|tylenol|ibuprofen|sleeping|meds|medication|overdose)(?! (?:for|as prescribed|like|because the doctor|with breakfast))",
      "(?:i have|i've got|i've|i got|i bought|i have got|i found) (?:a |the |my )?(?:plan|method|date|way) (?:to|for|picked|chosen|set)(?: \\w+){0,2} ?(?:kill|die|end|suicide|do it|dying)",
      '(?:tonight|today|tomorrow|this) (?:is|will be) (?:my last|the (?:last|night|day) (?:night|day|i|of my)|the end (?:of|for) me|when i die)',
      "i (?:won't|will not|'ll not) be (?:here|alive|around) (?:tomorrow|in the morning|by|next week|when|after|any ?more|much longer)|by the time (?:you|anyone|they) (?:read|find|get)(?: \\w+){0,3} (?:i'll|i will|i am|i'm|me)|when you (?:read|find) this,? (?:i'll|i will|i)",
      "(?:i'm|i am|im) (?:standing|sitting|here)? ?on (?:the|a) (?:bridge|ledge|roof|tracks|edge of the (?:roof|bridge|platform|cliff))",
    ),
    ...suicide(
      'quiet',
      END_LIFE,
      '(?:kill|kills|killed|killing) (?:my self|meself|himself|herself|themselves|themself|yourself)',
      'suicid\\w*',
      "(?:want|wanted|wanting|wants|wish|wished|hope|like|prefer|rather|better|ready|deserve|try|tried|trying|need|long|longing|afraid i(?:'ll| will| might)) (?:to |i (?:could |would |'d )?|just |be )?(?:die|be dead|dying)\\b|(?:wish|wished) (?:that )?(?:i|me) (?:was|were|wasn't|weren't|had|hadn't|wouldn't|could|would)(?: \\w+){0,3} (?:dead|born|die|died|alive|exist\\w*|here|disappear)",
      '(?:want|wanted|wish|ready|wanting|like) (?:to )?(?:just )?(?:disappear|not exist|stop existing|cease to exist|not be here|not wake|never wake|be gone|go to sleep and (?:not|never))',
      "(?:don't|do not|didn't|not|never|no longer|can't|cannot|won't) (?:really )?(?:want|wish|care|wanna|need|know (?:if|whether) i want|bring myself to care)(?: to)?(?: \\w+){0,3}? ?(?:live|be alive|exist|wake up|be here|go on living|keep living|keep going|if i live|whether i live|be around|be on this)",
      "(?:never|not) wak(?:e|ing) up|(?:shouldn't|should not|don't deserve to|not meant to|not supposed to|don't belong|wasn't meant to) (?:be here|be alive|exist|live|have been born)|if i (?:live or die|died|die|was dead|were dead|disappeared|was gone|were gone|wasn't here|weren't here|never woke|didn't wake)|live or die|hadn't been born|not been born|wasn't born|never been born|never (?:was|were) born",
      "(?:better|happier|easier) (?:off )?(?:without me|if i (?:was|were|wasn't|weren't|died|disappeared|had never)|dead)|(?:world|everyone|family|they|people)(?: \\w+){0,4} without me\\b",
      "(?:no|any|a|without|lost(?: the| my)?|see (?:no|any|the)|what(?:'s| is) the) (?:reason|point|purpose|will|sense|desire) (?:to|of|in|for|left|being)(?: \\w+){0,2} ?(?:live|living|alive|life|go on|going on|continue|carry on|keep going|wake|exist\\w*|be here|being here|anything|it all|any ?more)",
      "(?:can't|cannot|can not|couldn't|unable to|don't want to|no longer|don't think i can|not sure i can|don't know (?:if|how) (?:i|to)(?: can)?) (?:go on|carry on|keep (?:going|doing this|living|on living)|do this|live like this|live with|take (?:it|this|much)|cope|bear it|stand it|hold on)(?: \\w+){0,2} ?(?:any ?more|much longer|any longer|anymore)?",
      "way out (?:is|but|except|other)|(?:no|only|other|any|another) way out|no (?:other )?way to (?:stop|end)|end (?:my|the) (?:pain|suffering|misery|life)|thoughts? (?:of|about) (?:death|dying|ending|not being)|think(?:ing)? (?:about|of) (?:death|dying|my (?:own )?(?:death|funeral))|wish(?:ed|ing)?(?: \\w+){0,3} (?:accident|truck|car|bus|train|illness|cancer)(?: \\w+){0,3} (?:take|hit|kill|occur|would)|(?:hit by|under|in front of) (?:a|the) (?:bus|train|truck|car)\\b|goodbye (?:cruel )?(?:world|everyone|to everyone|forever)|tired of (?:living|life|being alive|existing|being here)|my life (?:is|was)(?: \\w+){0,2} (?:over|worthless|meaningless|pointless|not worth)|(?:life|living)(?: \\w+){0,2} (?:isn't|is not|not|ain't) worth|existence is (?:meaningless|pointless)|god (?:insist|let|take me)|why am i (?:still )?(?:alive|here|even here|even alive)",
      // Death as somebody who is desired, or whom one could give way to.
      '(?:flirt(?:s|ed|ing)?|in love|dally(?:ing)?) with death\\b|death (?:is|seems|looks|feels|would be)(?: \\w+){0,2} (?:fascinating|tempting|alluring|inviting|seductive|a (?:relief|friend|lover|comfort|release)|calling|waiting for me)|(?:desire|long(?:ing)?|yearn(?:ing)?|crav(?:e|ing)|ach(?:e|ing)|pray(?:ed|ing)?|wish(?:ed|ing)?) for (?:death|my (?:own )?death|the grave)\\b|(?:yield|surrender|give (?:in|way)) to death\\b|death(?: \\w+){0,3} (?:have|take|want|wants|desires?) me\\b|(?:death and i|i and death)\\b',
      'mak(?:e|es|ing) an end (?:of (?:me|myself|my life|it all)|quickly)|(?:lethal|fatal|deadly|immense|massive|whole|huge) (?:dose|quantity|amount) (?:of (?:\\w+ )?(?:morphine|laudanum|insulin|heroin|opium|pills)|into (?:my|one))|(?:destroying|finding) (?:of )?my (?:dead )?body',
    ),
    ...terms(
      'self-harm',
      'quiet',
      `self[- ]?(?:harm|injur|mutilat)\\w*|(?:cut|cuts|cutting|harm|harms|harming|starv\\w+) (?:herself|himself|themselves)|(?:cut|cuts|cutting|hurt|hurts|hurting|harm|harming|burn|burning|punish|punishing|scratch|scratching|starve|starving|hit|hitting|injure) (?:myself|my self|myslef|my (?:arms?|legs?|wrists?|thighs?|skin))`,
      "(?:i|i'm|i've|i'd|when i|not)(?: \\w+){0,2} (?:cut|cutting|cutter)(?: (?:again|deep|deeper|too|last night|today|,|\\.|$)|$|[,.])|(?:urge|want|wanted|need|started|stopped|relapsed) (?:to |with |back to )?(?:cut|cutting)\\b|razor|blade (?:to|on|against|across) my|(?:make|made|making) myself (?:bleed|vomit|throw up|sick)",
    ),
    ...terms(
      'harm-to-others',
      'pause',
      `${WILL}(?: (?!not\\b|never\\b)\\w+){0,3} (?:kill|murder|shoot|stab|strangle|poison|hurt|burn|attack)(?:ing)? ${THEM}(?:\\W+\\w+){0,6}?\\W+(?:${SOON}|with (?:a|the|my)|in (?:his|her|their) sleep|while (?:he|she|they))`,
      `(?:bought|got|have|found|loaded|sharpened|hid|carrying|brought|ready)(?: \\w+){0,3} (?:gun|knife|rifle|pistol|axe|poison|petrol|gasoline|bomb|weapon|ammo|ammunition)(?:\\W+\\w+){0,8}\\W+(?:kill|shoot|stab|hurt|murder|for) ${THEM}`,
      `${WILL}(?: (?!not\\b|never\\b)\\w+){0,2} (?:shoot up|bomb|blow up|burn down|attack) (?:the|my|this|that) (?:school|office|church|mosque|synagogue|house|work|mall|class)`,
      `(?:want|need|going|plan|planning) to (?:kill|murder|shoot|stab|strangle|poison) ${THEM}(?:\\W+\\w+){0,4}\\W+(?:tonight|tomorrow|today|this (?:weekend|week|evening)|with (?:a|the|my) (?:knife|gun|rifle|hands|bare))`,
    ),
    ...terms(
      'harm-to-others',
      'quiet',
      `(?:want|wanted|wanting|going|gonna|could|would|like|urge|thoughts?|thinking|think|fantas\\w+|dream|dreaming|dreamt|plan|planning|imagin\\w+|wish i could|love|will|'ll) (?:to |of |about |i could |have )?${KILL} (?:\\w+ ){0,2}?(?:${THEM})`,
      `(?:want|wanted|wanting|urge|thoughts?|thinking|think|plan|planning) (?:to |of |about )?(?:hurt(?:ing)?|harm(?:ing)?|attack(?:ing)?|beat(?:ing)?|chok(?:e|ing)|hit(?:ting)?) ${THEM}`,
      `(?:want|wish|wished|wanted)(?: that)? ${THEM}(?: (?:was|were|would be))? (?:dead|to die|to suffer|gone forever|would die)|thinking about killing|(?:voices?|god|he|they) (?:\\w+ )?(?:tell|tells|telling|told|order\\w*) me to (?:kill|hurt|harm|cut|do it|jump)`,
    ),
    ...terms(
      'abuse',
      'quiet',
      '(?:abus(?:e|ed|es|ing|ive)|rap(?:e|ed|ist|es)|molest\\w*|incest)\\b|(?:sexually|physically|domestic) (?:assault\\w*|abus\\w*|violence|harass\\w*)|assaulted me|(?:domestic|family) violence',
      '(?:he|she|they|father|mother|dad|mom|mum|husband|wife|boyfriend|girlfriend|stepfather|stepdad|partner|ex|brother|uncle)(?: \\w+){0,3} (?:hits?|hit|hitting|beats?|beat|beating|slapped|slaps|punched|punches|choked|chokes|strangled|kicked|kicks|shoved|threw|burned|locked|touched|touches|forced|forces|threatened|threatens|grabbed|hurt|hurts) (?:me|us)\\b(?! (?:to it|at|by|up about|a text|the|back))|(?:scared|afraid|frightened|terrified) of (?:him|her|my (?:husband|wife|father|mother|dad|mom|mum|boyfriend|girlfriend|partner|stepfather|stepdad|ex|own home))|touched me (?:when|where|there|in)|forced (?:himself|herself) on me|made me (?:touch|undress|have sex)',
    ),
    ...terms(
      'grief',
      'quiet',
      `my (?:late |dear |poor |own |little |older |younger |elder )?${KIN}(?:'s)?(?: \\w+){0,4} (?:died|is dead|has died|had died|passed away|passed on|is dying|was killed|was buried|is gone forever|overdosed|took (?:his|her) own life|death|funeral|suicide)`,
      `(?:lost|losing|buried|burying|mourn(?:ing)?|miss(?:ing)?|death of|funeral (?:of|for)|without|grave of|anniversary of) (?:my|our) (?:late |dear |poor |dead |only |own |unborn |first )?${KIN}\\b(?: (?:so much|every day|to|died|when|last|in|two|three|this))?`,
      '(?:passed away|miscarr\\w+|stillb\\w+|grief|grieving|grieve|bereave\\w*|mourning)\\b|since (?:he|she|mum|mom|dad|mother|father|they) (?:died|passed)|(?:he|she|mum|mom|mummy|mama|dad|papa|daddy|mother|father|gran(?:ny)?|nan|nana|grand(?:ma|pa|dad|mother|father)|grandad) (?:has |had |just )?(?:died|passed away|is dead|is dying)|(?:overdosed|found dead|took (?:his|her|their) own li\\w+)|lost (?:a|two|three|several) (?:\\w+ )?(?:friend|friends|child|baby|babies|pregnancy)\\b',
    ),
    ...terms(
      'anger',
      'quiet',
      "(?:full of|filled with|blind|boiling with|shaking with|consumed by|so much|uncontrollable|pure|fits? of) (?:rage|anger|hatred|hate|fury)\\b|(?:can't|cannot|couldn't) (?:control|contain) my (?:anger|rage|temper)|i(?:'m| am)(?: \\w+){0,2} (?:so|too|very|extremely) (?:angry|furious|enraged)|(?:i|i've|ive|i have)(?: \\w+){0,2} (?:hate|hated|despise|loathe) (?:him|her|them|myself|my (?:self|life|husband|wife|father|mother|dad|mom|mum|body|family|boss|brother|sister|parents))\\b|(?:make|making) (?:him|her|them) (?:pay|suffer)|revenge on",
    ),
    ...terms(
      'despair',
      'quiet',
      "(?:worthless|hopeless|helpless|useless)(?:ness)?\\b|los(?:e|ing|t)(?: \\w+){0,2} hope|no hope|(?:a|such a|complete|total|nothing but a|just a|huge|be a|am a|i'm a) (?:burden|waste of|monster|disgrace)|serve no purpose|nothing (?:matters|left|to live|to lose|to look forward)|(?:feel|feeling|felt|am|i'm|so|completely|just) (?:dead inside|empty inside|meaningless|numb|trapped|broken inside|so empty|empty|like nothing)\\b(?! (?:stomach|fridge|house|handed))|(?:everything|life|it all|all) (?:is|feels|seems) (?:so |completely |totally )?(?:pointless|meaningless|worthless|dark|over)|(?:unbearable|excruciating) (?:pain|sadness|grief)|in despair|despair(?:ing|ed)?\\b|give up on (?:life|everything|living|myself)|giving up on (?:life|everything|living|myself)|(?:want|ready) to give up\\b|not (?:really )?taking care of (?:myself|me)|don't (?:really )?take care of myself|(?:voices in my head|hear(?:ing)? voices)|no one would (?:notice|care|miss)|nobody would (?:notice|care|miss)",
    ),
  ],
  plans: [
    '(?:counted|counting|saved|saving|stockpil\\w+|hoard\\w+|collected|collecting|lined up|emptied|bought|have enough|got enough)(?: \\w+){0,4} (?:pills|tablets|meds|medication|rope|gun|razor|blades?)|(?:pills|rope|gun|razor|blades?|knife|noose|bottle)(?: \\w+){0,3} (?:is|are|in|on|by|under|beside|next)(?: \\w+){0,3} (?:ready|me|hand|bed|table|drawer|waiting|counted)',
    '(?:wrote|written|writing|left|leave|leaving|finished)(?: \\w+){0,3} (?:note|letters?|will|instructions)(?: (?:for|to|behind))|(?:note|letters?) (?:is|are) (?:on the|written|ready|in the)',
    "(?:giving|given|gave) (?:away )?(?:all )?(?:of )?my (?:things|stuff|belongings|possessions|cat|dog|clothes|books)(?: away)?|said (?:all )?my goodbyes|saying goodbye to (?:everyone|them all|my)|(?:made|making|finished|changed) my will\\b|put(?:ting)? my affairs in order|(?:picked|chosen|chose|set|decided on|know) (?:a|the|my) (?:date|day|place|spot|bridge|method|when and (?:how|where)|how and when|exactly how)|research\\w* (?:ways|how|methods)|looked up (?:ways|how|methods)|i (?:know|have decided) (?:exactly )?how (?:i'd|i would|i'll|i will|to) do it|i have a plan\\b|no one will (?:find|stop)|nobody will (?:find|stop)|no ?one can stop me|waiting (?:for|until)(?: \\w+){0,4} (?:asleep|gone|leave|to leave)|this is (?:it|the end|goodbye|my last)\\b|one last (?:time|night|day)",
  ],
  denials: [
    "(?:would|could|will|'d|'ll|have|had|'ve) never (?:(?:ever|once|actually|really|seriously|be|been|want to|wanted to|wish to|think of|thought of|thought about|try to|tried to|consider|considered|choose to|dare to|do it) ){0,3}",
    "(?<!have |had |'ve |would |could |will )never (?:(?:ever|once|actually|really|seriously) ){0,2}(?:(?:tried|attempted|contemplated|considered|thought about|thought of|wanted|been|planned|intended|felt)(?: (?:to|or contemplated|or tried|or attempted|or considered))? )?",
    "(?:'m|am|was|were|are|is|been|'re|'s|isn't|wasn't|aren't) not (?:at all |in the least |in any way |going to |gonna |planning (?:to|on) |thinking (?:about|of) |about to |here to |trying to |saying i(?:'m| am| want to) |actively )?(?:be )?",
    "(?:isn't|wasn't|aren't|don't|do not|didn't|did not|doesn't|does not|won't|will not|wouldn't|would not|couldn't|could not) (?:actually |ever |even |ever want to |want to |wish to |plan to |intend to |think (?:about|of) |have (?:any )?(?:thoughts of|plans to|plan to) |be |feel )?",
    '(?:no|without|zero) (?:plans?|intention|intentions|desire|wish|thoughts|thought|urge|history)(?: \\w+)? (?:to|of|for|about) ',
    '(?:no longer|neither|nor|far from|instead of|rather than|not) ',
  ],
  fiction: [
    'novel',
    'character',
    'movie',
    'film\\b',
    'episode',
    'season \\w+',
    'tv show',
    'the show',
    'protagonist',
    'the play',
    'opera',
    'hamlet',
    'juliet',
    'lyrics?',
    'song\\b',
    'video ?game',
    'the game',
    'chapter',
    'the book',
    'podcast',
    'documentary',
    'the news',
    'headline',
    'bot says',
  ],
}
