/**
 * Rates of nouns and adjectives in anybody's writing: per million tokens, then the lemmas of that rate.
 *
 * Made by scripts/background-table.ts from public domain diaries (Pepys, W. Scott, R. F. Scott, Amiel, MacLane) and
 * GoEmotions (Demszky et al. 2020, CC BY 4.0). Counts of words only; no text of any source is in it.
 */
export const BACKGROUND_DATA = `
1165 life
683 night
566 world
513 mind
511 work
407 love
404 friend
381 water
378 heart
376 soul
361 woman
344 light
312 house
301 others
299 book
297 poor
289 feeling
285 child
273 eye
267 strong
253 dinner head
248 letter
244 sky
242 happy
239 beautiful
232 cold
225 spirit
215 country
213 human
212 lady
206 sun
204 home
195 thought
194 glad
191 sea
186 pain
184 air
183 wind
179 face money
177 party
173 foot pleasure
172 picture
169 heavy
167 past power
166 ship
162 family
161 deep
159 trouble
155 strange
150 dead
148 body truth
147 state
145 character girl
143 room story
141 death
135 age opinion weather
133 sight worth
132 effect manner music
130 dog
129 interest town
128 mother peace
127 account
125 evil excellent free
124 dark
123 fire
122 joy news
121 desire ground
120 company doubt
119 wife
118 business
117 change condition fair tree
116 ill
115 open pleasant
114 difference nature
113 boy form
111 self
110 single
109 quiet result
108 brother
107 passion
106 curious
104 church
103 health interesting
102 experience song voice
101 black effort perfect
100 cause
99 sad
98 fellow
97 care hot
96 animal father
95 paper white
93 creature difficult
91 French fear genius wonderful
90 force loss note occasion
89 cloud natural public season
88 serious
87 hope sorry
86 hill rock
85 future impossible scene sick son
84 history mountain strength
83 law purpose sister
82 blue morrow service
81 bird circumstance color
80 door earth reading terrible
79 degree horse
78 leg
77 appearance beauty calm due humor memory
76 difficulty red street war
75 bed step wild
74 fall finger original philosophy school society weight
73 quality
72 afraid land walk
71 daughter figure glass show soft
70 plan wall
69 green tired value
68 advantage hair progress river
67 attention journey meeting return sleep storm success youth
66 extraordinary problem rare respect rich road thread
65 quarter space window
64 article call element fault
63 city faith labor master spring wise
62 brain kindness safe
61 busy field luck mad stone talk weak
60 conversation food office personal possibility
59 consequence content fresh gold shadow summer
58 bottom breakfast false language mark movement odd simple wet
57 bright ear husband sound
56 answer melancholy rain sake taste
55 beginning corner fashion inner need pleased system team weary willing
54 gray snow table warm
53 blood distance duty important task tear
52 century edge knowledge neighbor rule stage sweet talent thin
51 affair detail dull example opportunity page spite
50 comfort depth fit honor horizon literary sign style sum
49 anxiety board comfortable contrary existence habit happiness infinite justice period winter wonder yard
48 accident advice arm awful event favor lack price rise
47 class dream fight further noble passage play sheet volume wine
46 brilliant emotion expression grave hole immense living philosopher specie ugly
45 choice clever measure plate position servant sudden
44 concerned dangerous direction impression necessity practice sunshine
43 absolute action clothes consideration critical curiosity distant exercise poetry prayer proud theory will
42 act alive author cost current dozen front game information instance mental mode officer report series stream sympathy tongue wave
41 acquaintance ancient bank fortune misery remarkable rough slow smile wheel
40 attempt claim coming double hell individual material relation sand star straight touch wretched
39 bread building confidence dry flower fool limit meat member pure religion study stupid thanks vanity wish
38 box capable help mistake mouth nation patience phenomenon principle proof race satisfaction silent supper wood
37 active boat brave card conscious demand fish interested length meal miserable promise source vain worthy
36 admirable artist chair companion friendship garden god hungry knee merry opposite painful pride social thick valley
35 admiration bear blow danger disease divine grand imagination pity private science shame splendid
34 average bottle bridge circle darkness devil doctor drunk flag grief handsome heaven mass mist mysterious possession sensible share speech store stranger unable
33 absence ambition angry constant courage dish empty freedom huge idle increase method narrow politics press ridiculous silver temper tooth virtue waste worn
32 anxious ashamed childhood complaint copy debt distinct energy gentle government group height judgment phrase tale tone trade trial useless
31 break cousin credit date discussion expectation feature gloomy going hearing honest key literature marriage married post skin smoke struggle violence
30 amusement attitude bill confused considerable crime delicious drop egg gift gun horror judge lip moon negative popular profit prospect record roof shade shoulder slight spot surface understanding unknown vision
29 broad chief confident delight delightful final indifferent instrument job journal leaf lesson nervous passionate personality poem regular tea ton vague
28 bag band cry fat foul gay goal importance irony level midst modern powerful risk sex stomach striking wing wisdom
27 atmosphere attack ball beast breast cat charge description drink enemy forenoon heat intention issue mood noise observation poet political relief skill surprise title visit
26 area argument beer benefit blind chain draft eager explanation folk magnificent mild mixed moral motion proportion salt shop size standing sufficient tide tragedy welcome
25 actual advance comparison daily expense exquisite fantastic female floor golden holy ice inch lake liberty message park process seat secret shape silly sport suggestion temporary thousand triumph weakness yellow
24 awake bone cake confusion conscience development extent extreme fancy flat flesh folly glorious ideal lead loving meaning mercy notice presence resolution roll sickness solid stiff stupidity suit support temptation tender
23 arrangement authority brief castle command contempt contract control correct court defense doubtful grace influence island left mine neck novel organ punishment range scientific sensation sentiment sharp shot tiny troubled vessel wide
22 amusing attractive brown conclusion dust evidence fain glimpse humanity individuality local national oil portrait principal reality regard religious solitary standard worship
21 activity analysis astonishing balance base binding bond branch burning center coach crowd cup custom delicate disappointed excuse favorite frost generation giant guard heel humble inevitable innocent iron keen layer misfortune model neighborhood pale parallel pathetic perfection performance plant pound practical property quick relative score selfish shoe strike tenderness troublesome unhappy west writing
20 approach burden chamber clean departure distinction exact farewell gate ingenious king kingdom loose moderate neat nose path praise prison reader region reputation shore sore ticket train
19 agony atom bold cheer combination concern consent contrast criticism culture curtain despair drank dress driver estate exception failure fruit grass healthy hero horrible host improvement instruction intelligence majority modest move petty positive prejudice ray resource root rose severe similar soldier strain student variety vast vein violent warmth warning wit
18 ability addition annoying artistic asleep blank breath civil coat collection conception continuous cool dirty disappointment discovery drinking drive extra ghost hall injury insignificant intense involved management million mystery nerve normal painting physical pile pool rush scale simplicity sincerity specimen spell spread stop succession trip
17 appetite bare belief candle cast decision ease equal fate fitting fond foolish funny germ goodness guest hat hopeless illness industry innumerable jealous joint lecture liberal logic machine parent peak peculiar phase poverty preparation project rainy romantic ruin sail scheme sorrow statement stretch treasure trick uncomfortable unusual victim western widow
16 absurd aid appeal audience barren bath bearing beating bell bitter bookseller ceremony charm cheap check chimney climate coast connection convenient crown desert design direct dumb error fascinating fearful firm foreign fortnight friendly gratitude limb list making marvelous match midnight multitude newspaper protection purse rapid reflection sincere spiritual string supply tendency test upper utmost visible worm
15 army bar beef capital certainty clock club communication community composition conceit cook cruel desperate dim discourse disorder economy education ego entertaining enthusiasm evident familiar fatal fourth generous gentleness grateful guilty hatred horrid immediate instinct intellectual interval lame lamp lane lawyer lie link looking male mixture mutual operation organization palace plague plot product rage security sermon shock silk slope southern start successful superior thankful training trust unfortunate verse
14 abuse accent affection alternative apartment appointment apt assistance autumn aware bent bitterness blessing camp capacity careful cart charming citizen contact contented curse cut delusion exchange execution fame flow growing idiot investigation laugh lonely longing lovely lucky maid minor mistaken obvious offer opening orange origin patient pig pit pocket proceeding reckoning reference run secure shell shirt shone sketch steady stormy suffering sugar sword temple terror tight translation traveler voyage wedding weed whiskey working wretch
13 alteration battle blast burst chapel compliment cow cunning dance dancing delighted depressing desirable divorce egotism essential faithful famous feminine fierce football hymn incident lad laden laughter lost melted merit mirth monster murder nest oak painter payment pen portion professional rent request ring rope satire silence solution speed spending stock tin tough trace uncertain uncle unexpected universe vapor variation vise watch witness
12 agent apparent aunt baby bargain brutal cell cent charity cheerful chill chocolate clerk cloak clothing coal confession countenance crisis diary dignity dirt disturbance earnest election examination experiment favorable fiction flood formation foundation frame harm haste herd indifference inquiry intelligent lazy liable limited merciful military mirror nationality net passing pipe player policy purity reasonable recovery respectable reward screen search smart smooth soil speculation station suitable tent tie tragic uncertainty unique victory vile violin wealth
11 absent accurate alarm allowance applause application arrival bench birth block bound breeze channel chapter commission decay deck depression desirous desk disgusted dispute drama endless enormous escape esteem eternity excited excitement following forest funeral gain garment gown growth handful harsh hay hint hopeful ignorant image incapable ineffable inhabitant item knife labored legal mess milk minister mischief nail native notion ocean offense originality perfume pleasing poetical port precious provision reach regret remedy responsible rogue sacrifice say separate shaft shift significant sink sitting sleepy solemn square steel strained sublime sweetness tail tall tame terrace unpleasant velvet vote writer
10 absurdity accomplished ache adorable aspect background brush bye camera car careless chest college consistent creep crowded crust daylight debate decent deed delay descent disposition dying enjoyment factor find flash fragment frank fraud furniture gallant gathering genuine getting gloom gross helpful historical hypocrisy impatience independent informed inspiration institution joke leading lightning lord lover madness mantle medical miracle mobile monotonous needle offended pardon police pony pot predecessor president pretense prince promising protest purple radiant rational refuge row safety sailor salary sample sandy shine shower slippery solitude substance substitute sunset surprising suspicion sympathetic symptom theme throat thunder tiresome tour tradition trifling ultimate village weariness wearisome wolf
9 abundance acceptable affectation angel apology arch aristocratic ass astonishment back balloon bathroom belt birthday boot breaking bug butter cap captain carriage characteristic charmed chemical childish coin comic comparative counsel count courtesy criminal crow crystal curve department dependent device devotion diamond diet disagreeable display distressing drawer dreary drown east echo ecstasy elder emphasis entry environment errand exclusive feast festival fiber flame flattery fold fun fund gale gallery glance gleam glory graceful gradual hospital hurry impressive incessant independence instructive invitation jealousy kiss lantern leader league lodging loneliness masse mechanical melting minimum misty monument muscle northern oblivion obstacle official opposition paradise patch petition pink pitiful previous privilege probable profane proposal rank reaction reasoning remains repose representative revolution rheumatism rude sack sage sale seed separated shaped shelf shelter shrub singular sixth smell sovereign spectacle stake stress superb superiority supernatural taking tax text thief think tomb tower track tribe trivial tube tune twilight typical virtuous vital waist wholesome wound
8 accuracy adventure affectionate ancestor anchor attachment attendance attraction awkward axis ballad barge beloved blade bosom brow bubble buck career cattle champagne cheese chick civilization clearing coldness coloring con conceited conservative contradiction conviction core council county cycle damp desolate discipline discontent distressed drawing dread dreadful drunken eighth elevation entertainment equipment era est eternal excess expedition fanatic farm feather fifth finer frightened frightful glove gracious grain greedy homeward honey ignorance impatient incline indulgence ingenuity insufficient intellect intimate jacket lean leather lion lively load luxury magic mail maker manly metal minded myriad neglect numerous observing occupation outline outlook owner pack partner pass permanent persistent persuasion pie pin pitch planet pressure proceeds purchase que remark render repair resignation reverse ride rocky route sarcasm savage saying seeming sensitive sheep slang slide snowy soap sober sphere steak stick stocking stout structure supreme symphony temperature thinking thirst tool trait universal unnecessary upright utter venture vivid volcano voluntary zeal
7 actor amazing ample anger anguish anonymous answering apple appropriate astonished bay beard bid biscuit bizarre blame bowl brick broken cabin candidate caressing caution chaotic chorus civilized clan comedy comely compass compensation conduct contentment convenience correction creative crew cross cutting dawn dazzling defect delicacy dining disastrous discomfort dwelling earthly eastern eloquence endeavor essence expansion expensive fatigue feed film flung formal formula frail fried fullness furious fury gas globe grandfather granite gravity guide hundred hypocrite idleness impulse inclination inconvenient indefatigable inferior insane intensity intent invalid keeper kick knot know landscape lease leisure liar lit lofty mane market massive mechanism medium melody mill modesty momentary moonlight mortal musical narrative obligation occasional offering oppressive overwhelming pamphlet pathos pencil penny pension percentage phantom photograph pole posture priest print prize production proposition proverb prudence pursuit quarrel rainbow raw recent release remembrance revenge sacred sailing saving scholar secondary section sentence shilling shy signal spare spider stable staff statue steam strip stroke subtle suspicious sweetest swimming target teacher teaching tempest tenacity theater thirsty tip travel tremendous trifle twisted tyrant undulation uninteresting unrest vacant valuable vehicle vicious vitality wax weapon witty zenith
6 accumulation agreeable agreement ally analogy apprehension artificial ash attendant aversion banner barrenness beastly belly bitch blindness boiled boundary bow breed bringing brute bundle butcher button campaign catastrophe cavern chase cheek cherry closet clumsy cock coffee collar column commonplace conjunction constitution construction continent copper cottage counselor countless countryman cowardice creation crisp darling degradation demon determination dew doctrine document dollar economical educated efficient electrical encouragement engine entrance episode equivalent exaggerated expressive extensive faint fever fitted flavor formidable fountain frequent function gaiety gallop gap gentry giving glacier glide graphic gust hail halo hateful hedge helpless highway hold holiday hollow honesty honorable horseback hunting illusion illustration imaginary imperfection inability incomprehensible inequality infirmity innocence intact intoxication intricate introduction invention invisible judicious keeping kitchen laborious landing lasting legend library lifetime lift lightness liver loan loud lunch luxurious magical maiden mistress mix monotony mouse naked niece nonsense noticeable nurse oar oath organism oven partial peaceful personage poop population preferred premature preservation primary primitive prisoner prodigious profile profound psychological putting radiation radio rail rapidity rarity realization receipt reduction refreshing reluctant rested retreat ridicule rival routine running saint seaman selfishness sensibility setting shady shallow shocking similarity singer site slave slavery sleeve smoking snake socialist speaker splendor split stay stern strict stumble submerged surroundings swearing thorn threat timber tint topic transformation treatment tribute twist unfavorable unlikely veil verge violet void waiting wealthy withered workman
5 acute additional address adult agency alternate amidst antiquity apparatus ardor armed armor awakening bachelor barrier bastard battery battlement beach behalf behavior biological bite blossom blunder brass breach bud burlesque calculation cape cautious chant classic cloudy coarse comforting commanding committee competition complexion composite compromise concert confinement consciousness conspiracy contest continual contributor cooking correspondence courteous coward crack craving cream crest critic cruelty cure damage dash deceptive democratic demonstration depressed desolation destruction die disadvantage disappointing discharge dislike distress division doings domain dramatic duck dusty ecstatic elementary employment enclosure engagement entirety equilibrium essay establishment esteemed everyday excellence excessive explosion external extravagant extremity faculty familiarity fanciful fantasy fare fishing fluttering fly foam fog forgetfulness forlorn fragile frosty gall gang gear gilded given glow grape gratification greatness handy harp hasty hawthorn homely hoof hook horn icy imitation impudent inconsistent incredible indefinite indispensable indolent ink insect interior intimacy joyful joyous juice killer landlord languor latent learnt legitimate liking linen lizard logical loyal majesty manager map marrow masculine maximum meantime mention merchant mighty miraculous mission misunderstood mock moist monarchy motive mud muddy musician mutton nap nasty nightmare observer odds offspring orator outfit overpowering pace packet patent pattern pause pavement permission pet petticoat philosophical picturesque pillar pillow pinch poetic poison polar polite politician pond porter potential preacher pretension probability procedure professor projection prolonged prose puppy put recollection regiment reign remainder reply republican research reserve responsibility revelation rhyme rhythm rider ridge ripple role ruling rumor satirical scar seal separation seriousness severity sewing shooter sinking sleeping sly sock softness speedy spur stand steep stool stove straw sullen superfluous sweat tailor talking tank tedious temp temperament tenant testing thoughtful toast toe transparent trap trash treason trunk turning unbearable undisturbed unfit uniform unwilling upset usage vegetable vengeance vicinity villain vine vivacity wake walking weird whore wicked wig wire wooden workshop youngster
4 acceptance acquisition ado affirmative affliction aim altar annoyance assistant attentive attribute bacon banquet beggar bloody brink bunch burial burnt carelessness cash cave challenge cheat cheerfulness chef chilling chip choir circuit cliff comprehensive confounded conventional deadly deaf definite disgust disgusting displeasure disposed distinguish diversity dressing drum efficacy electric embarrassed enthusiastic eyebrow facility far farmer fee fence feverish fig flattering fleet fleeting flight forehead fortunate found fraction fretful fright fro fuel futile glittering halt harbor hawk impossibility incomparable inmost inscription insignificance irresistible justification kid malady messenger morality motionless mustache objection obliging ore packing pan par parrot pas pay physician pigeon pill plum powder preference presumption pretend prophet publication queen raining rash refreshed refreshment regularity regulation relationship resistance restless revolt romance salmon salvation scarlet scope seventh shoot sigh singing slender sporting stain starting strung summit sundry sunlight survey sustenance sweeping thorough thyself tolerable ugliness unequal ungrateful unreasonable vacation veteran vexation vigor vow wage wait welfare woe
`
