/** The words that a model may use beside the writer's own: of the page, of reading, of time; none that urges, judges or foretells. */

/** Things on a page that a sentence may be about. */
export const PAGE_NOUNS =
  'page entry line word sentence paragraph passage text question list title tone verb tense comma mention reading wish thread pattern tension ' +
  'quotation phrase note reflection repetition contrast journal writing clause pronoun adjective noun pace'

/** What a thing on a page does; third person, and none of it a remedy. */
export const PAGE_VERBS =
  'is are was were stands stand stood comes come came appears appear appeared holds hold held has have had does do did names name named mentions ' +
  'mention mentioned says say said asks ask asked keeps keep kept leaves leave left moves move moved turns turn turned seems seem seemed ends end ' +
  'ended begins begin began opens open opened closes close closed runs run ran circles circle circled returns return returned stays ' +
  'stay stayed remains remain remained carries carry carried takes take took lies lie lay looks look looked sounds sound sounded reads read speaks ' +
  'speak spoke pulls pull pulled leans lean leaned points point pointed sits sit sat repeats repeat repeated changes change changed ' +
  'joins join joined sets set puts put describes describe described falls fall fell breaks break broke stops stop stopped lingers linger lingered ' +
  'shifts shift shifted slows slow slowed fills fill filled meets meet met touches touch touched recurs recur recurred gives gave uses use used ' +
  'follows follow followed answers answer answered rests arrives arrive arrived happens happened ties tied drifts drift drifted crosses cross crossed'

/** What the writer does on the page. */
export const WRITING_VERBS =
  'wrote write writes written mention mentioned describe described name named ask asked set put placed place began begin ended end opened open ' +
  'closed close returned return came come left leave kept said say told noted note called call listed list spoke speak used use chose quoted quote ' +
  'answered answer added add repeated repeat counted count compared turned moved stopped stand stood lingered linger circled circle gave read'

/** Words about order, measure, time and doubt, and the plainest names of things: what any reading needs. */
export const READING_WORDS =
  'goes went belongs belong ' +
  'end side part name turn pause image middle half halves beginning ending opening voice direction speaker ' +
  'figure person place day moment scene letter sense number count gap distance stop mark dash order colour weight detail account version ' +
  'above across against although ago already along alone anything aloud because below beneath besides brief but cannot clear close closer common ' +
  'could-be certain different difference easily either else even ever everything exact exactly except face faint few fewer five four six seven ' +
  'eight nine ten eleven twelve dozen front full get given hardly hears her hers him his however i if instead inner its just large last least less ' +
  'loose loud main maybe me mine missing more most much narrow neither no nobody none nor once only opposite others our over own pair perhaps plain ' +
  'possible present previous program quiet quieter quickly rather repeated right-hand same second seen several sharp short shorter shortest long ' +
  'longer longest silence silent simple single slow softer small smaller some someone somebody sure than their them themselves then third fourth fifth ' +
  'though through thus till time times toward under underneath unnamed unfinished unclear unsure until up upon us very we were whatever while who whole ' +
  'whom whose why wide within worth-naming yet louder nearer further far near apart back down away together alike equal equally ' +
  'nothing something somewhere anywhere nowhere everywhere here there elsewhere inside outside around early late later earlier new old first ' +
  'morning evening afternoon night noon day week month year season today yesterday tomorrow hour minute past future childhood ' +
  'mother father brother sister friend child children son daughter husband wife man woman people parent house home room door window kitchen garden street ' +
  'city town country sea river road work job school body hand hands eye eyes head heart sleep dream money voice phone call table bed light dark cold warm ' +
  'he she they it i you your yours my mine who love fear anger hope joy grief sadness relief regret doubt longing worry calm shame guilt pride ' +
  'control surrender certainty openness individual collective logic intuition connection solitude action structure flow holding releasing ' +
  "three twice whether breath argue argues english halves choose chooses see sees saw can chance compare border o'clock gratitude loneliness tiredness surprise feel feels felt feeling duty freedom quarrel conversation visit journey walk meal weather rain winter " +
  'spring summer autumn outward inward aside abroad happen won lost made meant means mean meaning know known knows knowing think thought thinks ' +
  'decide decided settled unsettled open-ended ordinary strange familiar strong weak heavy lighter heaviness lack want wants wanted ' +
  'deadline hospital called laughing washing asking telling waiting coming going being having doing saying writing reading standing leaving keeping ' +
  'naming answering speaking speaks crowded full empty between within am be been being i wish wished reader afterwards meanwhile'
