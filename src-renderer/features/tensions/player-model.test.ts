import { describe, expect, it } from 'vitest'
import { atEnd, stepOf, stepped, toggled, type Walk, wentTo } from './player-model.ts'

describe('a walk through time', () => {
  it('begins at the end, and follows a series that grows', () => {
    expect(stepOf(atEnd, 5)).toBe(5)
    expect(stepOf(atEnd, 6)).toBe(6)
    expect(stepOf(atEnd, 0)).toBe(0)
  })

  it('plays from the beginning where it stands at the end', () => {
    expect(toggled(atEnd, 5)).toEqual({ wanted: 1, playing: true })
  })

  it('plays on from where it stands, and pauses there', () => {
    expect(toggled({ wanted: 3, playing: false }, 5)).toEqual({ wanted: 3, playing: true })
    expect(toggled({ wanted: 3, playing: true }, 5)).toEqual({ wanted: 3, playing: false })
  })

  it('stops by itself at the end', () => {
    let walk: Walk = toggled(atEnd, 3)
    const seen: number[] = []
    while (walk.playing && seen.length < 9) {
      seen.push(stepOf(walk, 3))
      walk = stepped(walk, 3)
    }
    expect(seen).toEqual([1, 2])
    expect(walk).toEqual({ wanted: 3, playing: false })
  })

  it.each([
    [0, 1],
    [3, 3],
    [9, 5],
  ])('goes by hand to %d as %d, and stops', (at, wanted) => {
    expect(wentTo(at, 5)).toEqual({ wanted, playing: false })
  })

  it('ends sooner where the series grew shorter', () => {
    expect(stepOf({ wanted: 9, playing: false }, 4)).toBe(4)
  })

  it('has nothing to play in a series of one', () => {
    expect(toggled(atEnd, 1).playing).toBe(false)
  })
})
