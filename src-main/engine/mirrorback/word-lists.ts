/** Lists of words by which a line is weighed, in lower case. */

/** The words of a list that is written as one text. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Nouns and adjectives of what goes on within. */
export const INWARD = words(
  'joy joyful sorrow sorrowful dread alarm alarmed relief heartrending despair disappointment delight delightful delicious charm charmed charming pleasure pleasant comfort mirth merry weary weariness ' +
    'giddy faint heavy sad sadly sadness wretched disheartening hopeless hope faith trust patience impatient daydream ambition ghost tear tears weep laugh ashamed shame proud pride vanity folly foolish ' +
    'conscience resolve resolved vow solitude alone lonely loneliness quiet peace peaceful calm silence dream soul heart mind spirit spirits temper mood feeling feel sense grief mourn anguish misery ' +
    'happiness happy unhappy content discontent satisfied dissatisfied longing yearn wish desire want fear afraid anxious anxiety worry trouble troubled vex vexed anger angry jealous jealousy envy love ' +
    'tender tenderness kind kindness gratitude grateful thankful regret remorse guilt doubt uncertain believe remember memory forget forgotten forgive miss lost lose losing loss death die dying dead life live living ' +
    'youth old age grow older strength weak weakness tired exhausted sick ill pain ache sleep sleepless awake beauty beautiful wonder wonderful strange strangely curious mystery fate destiny duty ' +
    'idle idleness busy work labour restless bored boredom monotony monotonous dull enough free freedom alive brave courage coward cowardly failure success melancholy gloomy gloom cheer cheerful glad gladness ' +
    'homesick home friend friendship enemy comforted console consolation sympathy bitter bitterness sweet sweetness nostalgia stubborn self thought thoughts imagine fancy illusion despairing agony torment',
)
/** Things, places and dealings that pages of doings are full of. */
export const OUTWARD = words(
  'pony ponies dog sledge hut tent camp mile surface snow ice floe barrier wind temperature drift ski seal ship vessel sail fleet navy dutch king duke lord lady sir parliament council commissioner treasurer office clerk business ' +
    'account bill money pound shilling guinea sum contract tar timber goods cloth coach boat barge tavern playhouse play church sermon dinner supper breakfast meat wine venison ' +
    'proof proofs volume page sheet review edition publisher printer trustees court bench sederunt advocate law lawyer dined company party guest visitor book novel author poet history ' +
    'train bus car road street shop market box boxes engine motor depot load party parties expedition march observations instrument experiment photograph lecture',
)

/** Words that weigh what they are said of; most of them do little else. */
export const WEIGHING = words(
  'pleasant pleased pleasure delightful beautiful lovely excellent admirable charming fine finest noble splendid glorious magnificent ' +
    'wonderful marvellous strange strangely curious extraordinary singular surprising amusing merry mirth cheerful happy happier better best worse ' +
    'worst trying terrible terribly dreadful distressing harassing gloomy dreary dismal dull tedious weary tired tiring painful pain sad sorry ' +
    'troubled trouble melancholy bitter shameful wretched miserable anxious hopeless hopeful disappointing discouraging monotonous ' +
    'ugly mean foolish folly fool vain vanity absurd ridiculous tender tenderness kindness generous gentle quiet peaceful sweet ' +
    'lonely fortunate unfortunate lucky mercy blessing despair solemn exquisite enchanting horrible fearful perfect worth pity grievous ' +
    'heartrending depressing puzzling puzzled cheered cheering spirits anxiety suffered suffering uneasy grateful thankful proud regret ashamed ' +
    'tiresome wearisome restful soothing pleasing satisfied content delight delighted vexed grief ' +
    'sympathy conscience heart soul mystery secret silence nothing love loved loves comfort relief',
)

export const ABSTRACT = words(
  'life soul love death time truth happiness heart god conscience duty faith hope fear sorrow joy mind nature man freedom liberty will beauty ' +
    'pain suffering solitude silence peace youth age work rest dream dreams memory self spirit thought thoughts wisdom virtue passion desire desires ' +
    'goodness evil ideal illusion melancholy grief sadness character genius humanity existence world reason feeling feelings sin pride courage',
)
