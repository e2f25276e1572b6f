import { describe, expect, it } from 'vitest'
import { seededRandom } from '#engine/time/random.ts'
import { fitLines, leaveOneSourceOut } from './fit.ts'
import type { MarkedPage } from './marked-pages.ts'

/** Pages on which a line is worth reading where `inner` is 1, mostly, and `idle` says nothing. */
function pages(): readonly MarkedPage[] {
  const random = seededRandom(7)
  return ['one', 'two', 'three'].flatMap(source =>
    Array.from({ length: 40 }, () => ({
      source,
      lines: Array.from({ length: 8 }, () => {
        const inner = random() < 0.3 ? 1 : 0
        return {
          features: { inner, idle: random() < 0.5 ? 1 : 0 },
          mark: random() < 0.1 + 0.7 * inner ? 2 : 0,
        }
      }),
    })),
  )
}

describe('fitLines', () => {
  it('weighs what tells and leaves what does not near 0', () => {
    const { inner = 0, idle = 0 } = fitLines(pages())
    expect(inner).toBeGreaterThan(2)
    expect(Math.abs(idle)).toBeLessThan(0.3)
  })

  it('promises what comes true, though it is drawn toward 0', () => {
    const { base = 0, inner = 0, idle = 0 } = fitLines(pages())
    const worth = 1 / (1 + Math.exp(-(base + inner + idle / 2)))
    expect(worth).toBeGreaterThan(0.7)
    expect(worth).toBeLessThan(0.9)
  })
})

describe('leaveOneSourceOut', () => {
  it('says of each source how often the line chosen for it is worth reading', () => {
    const found = leaveOneSourceOut(pages())
    expect(found.map(one => one.source)).toEqual(['one', 'two', 'three'])
    for (const { pages: number, worth, best } of found) {
      expect(number).toBe(40)
      expect(best).toBeGreaterThanOrEqual(worth)
    }
    // By chance a third would be.
    expect(found.reduce((sum, one) => sum + one.worth, 0) / 3).toBeGreaterThan(0.6)
  })
})
