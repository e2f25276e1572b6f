import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packTerms, type TermSighting, visitTerms } from './terms-blob.ts'

const sighting: fc.Arbitrary<TermSighting> = fc
  .record({
    term_id: fc.integer({ min: 1, max: 3_000_000_000 }),
    reflective: fc.boolean(),
    start: fc.nat(2_000_000),
    length: fc.nat(300),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }))

function unpackTerms(bytes: Uint8Array): TermSighting[] {
  const found: TermSighting[] = []
  visitTerms(bytes, (term_id, reflective, start, end) => found.push({ term_id, reflective, start, end }))
  return found
}

function sorted(sightings: readonly TermSighting[]): string[] {
  return sightings.map(one => JSON.stringify([one.term_id, one.start, one.end, one.reflective])).sort()
}

test('what was packed comes out again, each sighting once', () => {
  fc.assert(
    fc.property(fc.array(sighting), sightings => {
      expect(sorted(unpackTerms(packTerms(sightings)))).toEqual(sorted(sightings))
    }),
  )
})

test('the order in which sightings come does not change a byte', () => {
  fc.assert(
    fc.property(fc.array(sighting), sightings => {
      expect(packTerms(sightings.toReversed())).toEqual(packTerms(sightings))
    }),
  )
})

test('eighty sightings of a short text take less than six bytes each', () => {
  const sightings = Array.from({ length: 80 }, (_, at) => ({
    term_id: 1 + at * 37,
    reflective: at % 3 === 0,
    start: at * 14,
    end: at * 14 + 6,
  }))
  expect(packTerms(sightings).length).toBeLessThan(480)
})

test('bytes that end too early are refused', () => {
  const packed = packTerms([{ term_id: 300, reflective: false, start: 5, end: 9 }])
  expect(() => unpackTerms(packed.subarray(0, -1))).toThrow(RangeError)
})
