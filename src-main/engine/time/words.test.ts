import { describe, expect, it } from 'vitest'
import type { TemporalFinding } from './findings.ts'
import { findingWords, trendWords, weekdayWords } from './words.ts'

const quiet: TemporalFinding = {
  key: 'sea',
  trend: 'steady',
  bursts: [],
  slope: 0,
  weekday: null,
  hour: null,
  affect: null,
  q: { burst: 1, trend: 1, weekday: 1, hour: null, affect: null },
  claims: { burst: false, trend: false, weekday: false, hour: false, affect: false },
}

describe('words for change over time', () => {
  it('has words for every trend', () => {
    expect(trendWords('rising')).toBe('comes up more often than it used to')
    expect(trendWords('too-few')).toBe('too few entries to say')
  })

  it('says only the trend where nothing else stands', () => {
    expect(findingWords(quiet)).toEqual(['comes up about as often as before'])
  })

  it('says when a burst was, in how many entries, and how a weekday compares', () => {
    const finding: TemporalFinding = {
      ...quiet,
      trend: 'burst',
      bursts: [
        { from: '2024-03-01', to: '2024-04-02', peak: '2024-03-08', strength: 9, entries: 12, p: 0.0005 },
        { from: '2024-06-01', to: '2024-06-01', peak: '2024-06-01', strength: 6, entries: 1, p: 0.004 },
      ],
      weekday: { weekday: 7, p: 0.0003, share: 0.5, expected: 0.14 },
    }
    expect(findingWords(finding)).toEqual([
      'gathered from 2024-03-01 to 2024-04-02, in 12 entries',
      'gathered on 2024-06-01, in 1 entry',
      '50 % of it on Sundays, where 14 % of the entries are',
    ])
  })

  it('says which hours it keeps to, and what stands beside it without a word of why', () => {
    const finding: TemporalFinding = {
      ...quiet,
      hour: { hour: 23, p: 0.0001, share: 0.5, expected: 0.2 },
      affect: { p: 0.001, beside: -1, elsewhere: 0.5 },
    }
    expect(findingWords(finding).slice(1)).toEqual([
      '50 % of it between 22:00 and 01:00, where 20 % of the entries are',
      'often beside heavier words than elsewhere',
    ])
  })

  it('refuses a weekday that is none', () => {
    expect(weekdayWords(1)).toBe('Mondays')
    expect(() => weekdayWords(8)).toThrow(RangeError)
  })
})
