/** Small lists of words by theme, so that the calibrator meets broad themes beside single words when it is fitted. */

const LISTS: Readonly<Record<string, string>> = {
  fear: 'fear afraid fearful dread terror terrified anxious anxiety frightened alarm',
  anger: 'anger angry fury furious vexed rage resent irritated displeased',
  joy: 'happy happiness glad delight delighted merry joyful cheerful pleased pleasure',
  sadness: 'grief grieve sorrow lonely weep wept tear melancholy gloomy despair misery miserable unhappy',
  tiredness: 'tired weary fatigue fatigued exhausted exhaustion sleepy worn weariness',
  illness: 'illness sick sickness fever pain doctor physician headache rheumatism cough disease',
  money: 'money debt account payment paid spend spent expense price fortune wealth',
  work: 'work task labour business office duty toil employment proofs writing',
  family: 'father mother brother sister wife husband child children daughter uncle aunt cousin',
  friendship: 'friend friendship companion company acquaintance visit',
  love: 'love loved beloved affection tender tenderness heart dear',
  death: 'death dead dying died funeral grave buried coffin mourning',
  faith: 'prayer pray church sermon heaven divine holy soul faith religion',
  nature: 'garden river mountain tree flower bird sunshine meadow wood hill',
  weather: 'rain snow wind storm frost sunny cloud weather cold',
  food: 'dinner supper breakfast dined supped wine meal bread meat',
  reading: 'book read reading novel poem poetry verse volume library',
  music: 'music sing singing song violin lute opera tune concert',
  sleep: 'sleep slept dream dreamed awake bed night waking',
  hope: 'hope hopeful hoped trust confidence courage resolve resolved',
  freedom: 'freedom free liberty escape independence independent',
  solitude: 'alone solitude solitary silence quiet retired seclusion',
  guilt: 'guilt guilty shame ashamed sorry repent remorse regret',
  travel: 'journey travel coach road ship voyage ride walk march',
  time: 'future past memory remember forget youth age hour year',
}

/** Theme of each listed word. */
export const THEME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(LISTS).flatMap(([theme, words]) => words.split(' ').map(word => [word, theme] as const)),
)
