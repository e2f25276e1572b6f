import { describe, expect, it } from 'vitest'
import { withOwn } from './own-words.ts'
import { SEED_AXES } from './seed-axes.ts'

const [seed] = SEED_AXES
if (!seed) throw new Error('no seed')
const OWN = {
  key: 'own',
  poleA: { name: 'Boat', evidence: ['boat'] },
  poleB: { name: 'Train', evidence: ['train'] },
}

describe('the axes of a journal', () => {
  it('are the seeds themselves where the owner has none', () => {
    expect(withOwn([])).toBe(SEED_AXES)
  })

  it('hold the owner’s after the seeds', () => {
    expect(withOwn([OWN])).toEqual([...SEED_AXES, OWN])
  })

  it('add words to one pole of a seed and change nothing else of it', () => {
    const added = {
      key: seed.key,
      poleA: { name: 'ignored', evidence: ['harbour', seed.poleA.evidence[0] ?? ''] },
      poleB: { name: 'ignored', evidence: [] },
    }
    const [first, ...others] = withOwn([added, OWN])
    expect(first).toEqual({
      ...seed,
      poleA: { ...seed.poleA, evidence: [...seed.poleA.evidence, 'harbour'] },
    })
    expect(others).toEqual([...SEED_AXES.slice(1), OWN])
  })
})
