/** Turns of phrase by which a line says something of the one who wrote it, or nothing. */

/** Names are kept in the table of weights; each is heard in a line's plain text. */
export const MARKS = {
  // A superlative or a first time, measured against the writer's own life.
  superlative:
    /\b(?:most|worst|best|finest|greatest|first|last|hardest|strangest)\b.*\b(?:ever|in my life|(?:i|we) (?:have |had )?(?:ever |yet )?(?:had|have|saw|seen|heard|met|known|felt|eat|eaten))\b|\bnever (?:saw|heard|had|felt|knew|met|so|in (?:my|all))\b/u,
  // What is no longer so.
  turned:
    /\b(?:no longer|not (?:as|what) (?:we|i) (?:was|were)|as (?:we|i) (?:was|were)|than (?:before|ever|last|usual|of late)|of late|too late|once more|at last|nowadays|changed|no more|began to|begun|ended|gave up|given up|used to)\b/u,
  wouldHaveBeen:
    /\b(?:if (?:it|i|we|she|he|only)\b.*\b(?:would|should|might|could)|(?:would|might|should|could) (?:not )?have (?:been|had|done|gone|come|seen|known|made|taken|given|thought|\w+ed))\b/u,
  exclaimed:
    /\b(?:much better|a great (?:folly|pity|pleasure|comfort|convenience|relief|surprise|wonder|delight|loss|change|trouble)|god help|pray god|god knows|heaven (?:only )?knows|too much|so (?:much|little)|very (?:much|little|sorry)|thank god|god forgive|alas)\b/u,
  // Something that is not done yet; it is said back, and never urged.
  undone:
    /\b(?:i|we) (?:must|ought|have (?:yet|still|got)? ?to|shall have to|cannot|could not|can't|couldn't|dare|dared|durst)\b|\b(?:not yet|still to|unfinished|undone|put off|no time|waiting (?:for|to)|trying to)\b/u,
  decided:
    /\b(?:decide[sd]?|determined|resolved?|made up (?:my|our) minds?|i (?:will|shall) (?:not|never|now))\b/u,
  ownLife:
    /\bmy (?:\w+ )?(?:heart|mind|soul|life|days?|work|voice|self|thoughts?|spirits?|temper|conscience|dreams?|memory)\b|\bmyself\b/u,
  body: /\bmy (?:\w+ )?(?:head|eyes?|hands?|feet|foot|legs?|back|breath|knees?|body|face|chest|stomach)\b|\b(?:slept|sleepy|awake|woke|hungry|thirsty|sick|ill|weary|tired|exhausted|aching|ached?|sore|headache|pain)\b/u,
  // A likeness is the writer's own making.
  likeness: /\b(?:like (?:an?|the)|as (?:if|though))\b/u,
  concession:
    /\b(?:notwithstanding|in spite of|instead|except|without|alone|in vain|by myself|almost|hardly|scarcely)\b/u,
  // Said with "one", or with "it is strange how", it is the writer's own view all the same.
  impersonal:
    /\bone (?:can (?:only|but) (?:hope|wonder|wait|wish)|begins|imagines|wonders|feels|fears|hopes|cannot (?:but|help)|longs|misses|sees)\b|^it (?:is|was|seems) (?:\w+ )?(?:astonishing|strange|curious|wonderful|extraordinary|sad|good|hard|odd|remarkable|pleasant|delightful|distressing) (?:how|that|to)\b/u,
  chores:
    /\b(?:dined|supped|rose|breakfast|dinner|lunch|supper|o'clock|miles|lords?|shillings|pounds|guineas|pages?|volumes?|proofs?|sledges?|pon(?:y|ies)|camp|to bed|temp|temperature|chapter|yesterday evening|to-day|to-morrow|payments?|bills?|accounts?|blubber|stores|cargo|office|called (?:at|on|upon)|went (?:to|with|by|up|down|home|out|into|over)|walked|sent|came (?:to|in|home|back|up|down))\b/u,
  sums: /[\d£$€]/u,
  // What the weather or the road will do is no view of oneself.
  forecast:
    /\b(?:wind|weather|rain|snow|frost|thaw|ice|blizzard|gale|fog|sea|ship|surface|road|train|parcel|paper|letters?)\b/u,
  exclamation: /!\)?$/u,
  question: /\?\)?$/u,
  ofPeopleAtLarge:
    /\b(?:a (?:\w+ )?man|men|mankind|people|persons|humanity|every(?:thing|body|one| one| man| soul| heart| life)|each of us|nothing|no one|nobody|any one|anyone|one's|the soul)\b/u,
  always: /\b(?:always|never|ever|again|still|all my life|these days|lately|often|sometimes)\b/u,
  why: /\b(?:because|why|how|therefore|yet|though|although|but)\b/u,
} as const satisfies Readonly<Record<string, RegExp>>
