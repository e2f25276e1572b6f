/** The nine seed tensions: two goods each, and the reviewed words that speak for them. */

import type { EvidenceLimit, SeedAxis, SeedPole } from './seed-axis.ts'

function axis(key: string, poleA: SeedPole, poleB: SeedPole): SeedAxis {
  return { key, name: `${poleA.name} ↔ ${poleB.name}`, poleA, poleB }
}

type Limits = Readonly<Record<string, EvidenceLimit>>

/**
 * A pole of reviewed evidence. Each piece counts only near the writer's first person, unless a limit says otherwise: read at random
 * in diaries, a word elsewhere was about somebody else as often as not.
 *
 * @param words separated by commas: lemmas, or phrases of lemmas or forms.
 */
function pole(name: string, line: string, words: string, limits: Limits = {}): SeedPole {
  const evidence = words.split(',').map(word => word.trim())
  const stray = Object.keys(limits).find(word => !evidence.includes(word))
  if (stray !== undefined) throw new RangeError(`a limit on what is no evidence of ${name}: ${stray}`)
  const own = evidence.map(word => [word, { own: true, ...limits[word] }] as const)
  return { name, line, evidence, limits: Object.fromEntries(own) }
}

const VERB: EvidenceLimit = { pos: ['VERB'] }
const NOUN: EvidenceLimit = { pos: ['NOUN'] }
const ADJ: EvidenceLimit = { pos: ['ADJ'] }
const ANYWHERE: EvidenceLimit = { own: false }

/** A position is negative toward the first-named pole, always. */
export const SEED_AXES: readonly SeedAxis[] = [
  axis(
    'control-surrender',
    pole(
      'Control',
      'A hand on the tiller: choosing, steering, making sure.',
      `in control, under control, take control, control, take charge, in charge, i manage my, i insist, self-control, self-command,
      discipline, self-mastery, willpower, will power, make sure, i be determined, i be resolved, i resolve to, firm hand, get my way, have my way,
      stay on top of, take the lead, rein in`,
      {
        control: {
          notAfter: [
            'of',
            'out',
            'beyond',
            'birth',
            'remote',
            'pest',
            'gun',
            'lose',
            'quality',
            'his',
            'their',
            'its',
          ],
        },
        'in charge': { notBefore: ['of'] },
      },
    ),
    pole(
      'Surrender',
      'An open hand: yielding to what is larger, letting it be.',
      `surrender, let go, let it go, give in, yield, submit to, submission, resigned, resignation, resign myself, accept that,
      accept what, accept it, acceptance, out of my hand, let it be, let it happen, go with the flow, trust the process,
      god 's will, will of god, thy will, come what may, abandon myself, give myself up, beyond my control,
      out of my control, at the mercy`,
      {
        yield: VERB,
        surrender: { notBefore: ['his', 'their', 'her', 'according'] },
        'give in': { notBefore: ['DET', 'PRON', 'my', 'the'] },
        'out of my hand': { notBefore: ['upon', 'on'] },
        resigned: { onlyBefore: ['to'] },
        resignation: { notAfter: ['letter', 'his', 'their', 'her'] },
        'let it be': { notBefore: ['VERB', 'known', 'said'] },
        "god 's will": ANYWHERE,
        'thy will': ANYWHERE,
        'come what may': ANYWHERE,
      },
    ),
  ),
  axis(
    'certainty-openness',
    pole(
      'Certainty',
      'Firm ground: knowing where one stands and what one holds true.',
      `certain, certainty, certainly, sure, convinced, conviction, no doubt, without doubt, without a doubt, beyond doubt, doubtless,
      undoubtedly, know for sure, know for certain, for sure, i know that, clear to me, positive that,
      make up my mind, unquestionably`,
      {
        certain: {
          ...ADJ,
          notAfter: ['a', 'of', 'for', 'in', 'at', 'to', 'not'],
          notBefore: ['NOUN', 'ADJ', 'PROPN'],
        },
        sure: {
          ...ADJ,
          notAfter: ['make', 'not', 'for', 'to', "n't"],
          notBefore: ['thing', 'enough', 'ADJ', 'NOUN', 'VERB', ','],
        },
        convinced: { notBefore: ['NOUN'] },
      },
    ),
    pole(
      'Openness',
      'Open windows: wondering, doubting, letting the question live.',
      `perhaps, maybe, wonder, curious, curiosity, open to, open mind, open-minded, not sure, not certain, unsure, uncertain, uncertainty,
      i do not know, i do n't know, i know not, doubt, possibility, explore, ask myself, what if, question,
      keep an open mind, of two mind`,
      {
        wonder: VERB,
        doubt: { notAfter: ['no', 'without', 'a'] },
        question: VERB,
        explore: VERB,
        curiosity: { notAfter: ['of'] },
        'i do not know': { onlyBefore: ['if', 'whether', 'what', 'which', 'yet'] },
        "i do n't know": { onlyBefore: ['if', 'whether', 'what', 'which', 'yet'] },
        'open to': { notBefore: ['the', 'public'] },
      },
    ),
  ),
  axis(
    'individual-collective',
    pole(
      'Individual',
      'One’s own voice: standing as oneself, choosing for oneself.',
      `independent, independence, individuality, on my own, my own way, my own life, my own mind, my own choice,
      my own decision, my own voice, my own path, my own term, my own need, my own thing, for myself, be myself,
      autonomy, self-reliance, my freedom, my identity, self-respect, who i am, think for myself, put myself first, boundary,
      individualism`,
      {
        independent: { notBefore: ['in'] },
        'be myself': { notBefore: ['and'] },
        'on my own': { notBefore: ['NOUN', 'ADJ'] },
        'for myself': { notBefore: ['and'] },
      },
    ),
    pole(
      'Collective',
      'The common table: belonging, sharing, carrying together.',
      `for all of us, work together, pull together, stick together, do it together, community,
      common good, humanity, mankind, belong, cooperation, solidarity, each of us,
      share, help each other, help one another, teamwork, for the good of all, side by side, do my share,
      pitch in, lend a hand, help out, common cause, as a family, as a group, take turn, one of us, our own people`,
      {
        'common good': ANYWHERE,
        solidarity: ANYWHERE,
        share: { ...VERB, onlyBefore: ['it', 'everything', 'our', 'my', 'what'] },
        'one of us': { onlyAfter: ['every', 'each', 'be', 'am', 'as'] },
        belong: { notBefore: ['to'] },
      },
    ),
  ),
  axis(
    'being-doing',
    pole(
      'Being',
      'Simply here: noticing, breathing, letting the moment be enough.',
      `present moment, in the moment, being present, stay present, my existence, stillness, breathe deeply, deep breath, savor,
      savour, contemplation, meditate, meditation, gaze, linger, awareness, serene, serenity, at peace, tranquil,
      tranquillity, feel alive, sit quietly, sit still, sit in silence, contentment, content, peaceful`,
      {
        content: ADJ,
        savor: { ...VERB, notAfter: ['its'], notBefore: ['of'] },
        savour: { ...VERB, notAfter: ['its'], notBefore: ['of'] },
        gaze: VERB,
        linger: { ...VERB, notBefore: ['NOUN', 'in'] },
      },
    ),
    pole(
      'Doing',
      'Hands at work: making, finishing, moving things along.',
      `get thing done, get it done, accomplish, accomplishment, achieve, achievement, finish, task, to-do list, productive, productivity, busy,
      work hard, hard work, get to work, effort, complete, goal, project, deadline, make progress, set to work, hard at it, toil,
      labour, exertion, get a lot done, keep busy`,
      {
        finish: { ...VERB, notBefore: ['with', 'on'] },
        complete: { ...VERB, notBefore: ['NOUN'] },
        project: { ...NOUN, notAfter: ['energy'] },
        busy: { notAfter: ['is'] },
      },
    ),
  ),
  axis(
    'logic-intuition',
    pole(
      'Logic',
      'A clear head: reasons, evidence, one step after another.',
      `logic, logical, logically, reason, reasoning, reasonable, rational, rationally, analyse, analyze, analysis, the evidence, think through,
      think it through, think it over, think clearly, figure out, calculate, weigh up, weigh the, pro and con, make sense, common sense,
      deduce, step by step`,
      {
        reason: {
          notAfter: [
            'the',
            'a',
            'no',
            'some',
            'this',
            'that',
            'any',
            'every',
            'one',
            'good',
            'only',
            'ADJ',
            'DET',
          ],
          notBefore: ['why', 'for', 'to', 'that', 'of'],
        },
        'figure out': { notBefore: ['his', 'her', 'their'] },
        calculate: VERB,
      },
    ),
    pole(
      'Intuition',
      'A knowing below words: the gut, the heart, the sudden sense.',
      `intuition, intuitive, intuitively, instinct, instinctive, instinctively, gut, hunch, sense that, my heart tell, my heart say,
      my heart know, follow my heart, listen to my heart, something tell me, presentiment, foreboding, premonition, inner voice,
      feel right, feel wrong, just know, impulse, vibe, deep down, have a feeling`,
      {
        gut: NOUN,
        'sense that': VERB,
        'have a feeling': { notBefore: ['of'] },
        'just know': { notBefore: ['that'] },
      },
    ),
  ),
  axis(
    'connection-solitude',
    pole(
      'Connection',
      'Warmth between people: being near, being known, being met.',
      `friendship, be together, time together, laugh together, connect, close to, companionship, hug, embrace, share with, talk to,
      spend time with, intimacy, intimate, bond with, miss you, each other,
      closeness, confide, my affection, dear friend, old friend, heart to heart, hold my hand, fond of, dear to me, i love him, i love her, i love them, miss my`,
      {
        'talk to': { onlyBefore: ['someone', 'somebody', 'me', 'my', 'people', 'each'] },
        'close to': {
          pos: ['ADJ', 'ADV'],
          onlyBefore: ['me', 'him', 'her', 'them', 'you', 'each', 'people', 'someone'],
        },
        connect: { onlyBefore: ['with'] },
        embrace: { ...VERB, onlyBefore: ['him', 'her', 'them', 'me', 'you'] },
        hug: { notBefore: ['this', 'the'] },
        confide: { onlyBefore: ['in'] },
        intimate: ADJ,
        friendship: { notAfter: ['his', 'their', 'her', 'at', "'s", 'prayed', 'my'] },
        'fond of': { onlyBefore: ['her', 'him', 'them', 'my', 'you', 'PROPN'] },
        'old friend': { notAfter: ['his', 'her', 'their'] },
        'miss my': { notBefore: ['lord', 'train', 'bus', 'way', 'dinner', 'chance'] },
        'each other': { onlyAfter: ['love', 'know', 'hold', 'see', 'understand', 'trust', 'near'] },
      },
    ),
    pole(
      'Solitude',
      'Room to oneself: quiet, apart, one’s own company.',
      `alone, solitude, solitary, by myself, on my own, lonely, loneliness, isolate, isolation, isolated, seclusion, hermit,
      my own company, time to myself, withdraw, avoid people, introvert, recluse`,
      {
        alone: {
          notAfter: ['let', 'leave', 'NOUN', 'me', 'him', 'her', 'it', 'them', 'us'],
          notBefore: ['with'],
        },
        'on my own': { notBefore: ['NOUN', 'ADJ'] },
        isolate: VERB,
        solitude: ANYWHERE,
      },
    ),
  ),
  axis(
    'action-rest',
    pole(
      'Action',
      'The moving foot: beginning, striving, spending strength.',
      `take action, push myself, push on, push forward, push through, move forward, hurry, rush, hasten, energy, energetic, active,
      exercise, keep go, press on, set off, set out, strive, train, exert, vigour, vigor, get moving, get going, throw myself into,
      first step, restless, go for a run`,
      {
        train: VERB,
        rush: { ...VERB, notBefore: ['over'] },
        hurry: VERB,
        exercise: { notBefore: ['of', 'in', 'the', 'some', 'my', 'NOUN'] },
        energy: { notAfter: ['renewable', 'solar', 'wind', 'that'], notBefore: ['project'] },
        active: { notBefore: ['imagination', 'member'] },
      },
    ),
    pole(
      'Rest',
      'The still body: sleeping, pausing, gathering strength.',
      `rest, sleep, nap, tired, weary, exhausted, exhaustion, lie down, lie in bed, relax, recover, recuperate, pause, take a break,
      slow down, repose, doze, idle, idleness, leisure, day off, unwind, fatigue, fatigued, stay in bed`,
      {
        rest: { notAfter: ['the', 'all'], notBefore: ['of', 'on', 'with'] },
        sleep: { notBefore: ['with', 'in'] },
        tired: { ...ADJ, notBefore: ['of'] },
        weary: { ...ADJ, notBefore: ['of'] },
        idle: ADJ,
        recover: { notBefore: ['my', 'the', 'from', 'it'] },
      },
    ),
  ),
  axis(
    'structure-flow',
    pole(
      'Structure',
      'A frame that carries: plans, habits, things in their place.',
      `plan, schedule, routine, organize, organise, organized, in order, put in order, make a list, structure, habit, regularly, regularity,
      methodical, arrange, arrangement, tidy, calendar, agenda, timetable, be prepared, prepare for, systematic, to-do list`,
      {
        habit: { notBefore: ['of'] },
        'be prepared': { notBefore: ['by', 'for'] },
        plan: { notAfter: ['NOUN', 'this'] },
        'in order': { notBefore: ['to', 'that', 'for', 'of'] },
        structure: { notAfter: ['the', 'this'] },
      },
    ),
    pole(
      'Flow',
      'The river’s way: improvising, wandering, going as it goes.',
      `in the flow, let it flow, improvise, spontaneous, spontaneously, spontaneity, drift, wander, unplanned, on a whim, whim,
      play it by ear, see what happen, let it unfold, go with it, as it come, adapt, flexible, wing it, go with the flow, ramble, stroll,
      meander, daydream, lose track of time, spur of the moment, aimlessly, carefree`,
      {
        drift: { ...VERB, notBefore: ['apart', 'snow'] },
        wander: { ...VERB, notBefore: ['off', 'NOUN'] },
        ramble: VERB,
        stroll: VERB,
      },
    ),
  ),
  axis(
    'holding-releasing',
    pole(
      'Holding',
      'Keeping faith: cherishing, guarding, not giving up what matters.',
      `hold on to, hold onto, hold dear, hold close, hold tight, hold fast, cling to, treasure, cherish, hold back, ca n't let go, can not let go,
      bottle up, i can not forget, i ca n't forget, i shall never forget, i 'll never forget, i will never forget,
      keep hold of, keep safe, precious to me, afraid to lose, afraid of lose, keep faith, faithful to,
      will not give up, wo n't give up, not ready to part, never give up`,
      {
        treasure: VERB,
        'i shall never forget': { notBefore: ['to'] },
        'hold on to': { notBefore: ['the'] },
        'faithful to': { onlyBefore: ['my', 'her', 'him', 'them', 'it'] },
        'hold fast': { notAfter: ['spell'] },
      },
    ),
    pole(
      'Releasing',
      'Making room: forgiving, parting, putting the weight down.',
      `let go, let it go, release, forgive, forgiveness, move on, set free, get rid, discard, say goodbye,
      farewell, unburden, leave it behind, shake off, detach, detachment, renounce,
      relinquish, pour out my, get over it, get over him, get over her, liberate, be rid of, make peace with, let it rest,
      wash my hand of, be do with it, put it down, walk away`,
      {
        forgive: { notAfter: ['god', 'lord', 'will', 'to'], notBefore: ['PROPN', 'NUM'] },
        release: { ...VERB, notAfter: ['be'], onlyBefore: ['myself', 'it', 'my'] },
        'let go': { notBefore: ['the', 'so', 'can', 'my', 'PROPN'] },
        'walk away': { notBefore: ['to', 'with'] },
        renounce: VERB,
        detach: { onlyBefore: ['myself', 'from'] },
        'be rid of': { notBefore: ['him', 'them', 'her', 'PROPN'] },
        'move on': { notBefore: ['to', 'the'] },
      },
    ),
  ),
]
