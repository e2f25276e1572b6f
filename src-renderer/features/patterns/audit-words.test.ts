import { describe, expect, it } from 'vitest'
import { auditWords } from './audit-words.ts'

describe('the self-audit in words', () => {
  it('says nothing before five claims are judged', () => {
    expect(auditWords({ made: 4, kept: 4, waiting: 9, said: 0.8 })).toBeNull()
    expect(auditWords({ made: 0, kept: 0, waiting: 0, said: null })).toBeNull()
  })

  it('sets what came back beside what was promised, and names what still waits', () => {
    expect(auditWords({ made: 40, kept: 33, waiting: 1, said: 0.75 })).toEqual([
      'Of 40 things Mirror said would come back, 33 did.',
      'It had called them 75\u00a0% likely on average, which promises about 30.',
      '1 more claim waits for what you write next.',
    ])
  })

  it('is as plain where it was wrong, and silent of waiting where nothing waits', () => {
    const said = auditWords({ made: 5, kept: 0, waiting: 0, said: 0.6 })
    expect(said).toHaveLength(2)
    expect(said?.[0]).toContain('0 did')
  })
})
