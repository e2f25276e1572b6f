import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { readTensions } from './read.ts'
import { SEED_AXES } from './seed-axes.ts'

/** A sentence for each pole that must be heard, and one that must not: the same word in another sense. */
const EXAMPLES: Readonly<Record<string, readonly (readonly [pole: 'a' | 'b', yes: string, no: string])[]>> = {
  'control-surrender': [
    ['a', 'I want to take control of my own days.', 'I lost the remote control again.'],
    ['b', 'I surrender, I let it be.', 'My sister handed in her resignation.'],
  ],
  'certainty-openness': [
    ['a', 'I am certain that this was right.', 'I met a certain man near a certain house.'],
    ['b', 'I wonder whether I was wrong.', 'The question of the rent came up.'],
  ],
  'individual-collective': [
    ['a', 'I need to make my own decision.', 'I carried it on my own shoulders.'],
    ['b', 'I felt that we all belong.', 'He shares a birthday with the king.'],
  ],
  'being-doing': [
    ['a', 'I sat quietly, wholly at peace.', 'The proposal savours of haste.'],
    ['b', 'I finished my task and set to work on the next.', 'The busy road ran past the church.'],
  ],
  'logic-intuition': [
    ['a', 'I analyzed it step by step until my reasoning held.', 'That was the reason why I left.'],
    ['b', 'My gut knew; I followed my heart.', 'I have a feeling of cold in my hands.'],
  ],
  'connection-solitude': [
    ['a', 'I long for closeness and someone to talk to.', 'I sat close to the window.'],
    ['b', 'I walked alone and loved my solitude.', 'I told him to leave me alone.'],
  ],
  'action-rest': [
    ['a', 'I pushed myself and kept going.', 'He exercised his right to vote.'],
    ['b', 'I am tired and want to sleep.', 'I ate the rest of the bread.'],
  ],
  'structure-flow': [
    ['a', 'I made a schedule and put my papers in order.', 'I came in order to see her.'],
    ['b', 'I wandered and let it unfold.', 'The snow drifted against the wall.'],
  ],
  'holding-releasing': [
    ['a', 'I hold on to her letters and cherish them.', 'The boat held on until morning.'],
    ['b', 'I forgave him and let go.', 'The film was released in May.'],
  ],
}

function evidence(text: string, axis: string, pole: 'a' | 'b'): number {
  const reading = readTensions(parse(text), SEED_AXES).find(found => found.axis === axis)
  return reading?.evidence.filter(found => found.pole === pole && found.weight > 0).length ?? 0
}

describe('the seed axes', () => {
  it('are the nine seed tensions, in order', () => {
    expect(SEED_AXES.map(({ name }) => name)).toEqual([
      'Control ↔ Surrender',
      'Certainty ↔ Openness',
      'Individual ↔ Collective',
      'Being ↔ Doing',
      'Logic ↔ Intuition',
      'Connection ↔ Solitude',
      'Action ↔ Rest',
      'Structure ↔ Flow',
      'Holding ↔ Releasing',
    ])
  })

  it('give each pole a line of its own and 12 to 30 pieces of evidence, none twice and none on both sides', () => {
    for (const { poleA, poleB } of SEED_AXES) {
      for (const { line, evidence: words } of [poleA, poleB]) {
        expect(line.endsWith('.')).toBe(true)
        expect(words.length).toBeGreaterThanOrEqual(12)
        expect(words.length).toBeLessThanOrEqual(30)
        expect(new Set(words).size).toBe(words.length)
      }
      expect(poleA.evidence.filter(word => poleB.evidence.includes(word))).toEqual([])
    }
  })

  for (const [axis, examples] of Object.entries(EXAMPLES))
    for (const [pole, yes, no] of examples) {
      it(`hear pole ${pole} of ${axis} in “${yes}” and not in “${no}”`, () => {
        expect(evidence(yes, axis, pole)).toBeGreaterThan(0)
        expect(evidence(no, axis, pole)).toBe(0)
      })
    }
})
