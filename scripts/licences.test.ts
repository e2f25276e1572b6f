import { expect, test } from 'vitest'
import { isAllowed, shippedPackages } from './licences.ts'

test('everything that is shipped has a licence that allows it', () => {
  const packages = shippedPackages()
  expect(packages.length).toBeGreaterThan(40)
  expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['(BSD-2-Clause AND MIT)', true],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN x', false],
  [null, false],
])('%s is allowed: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed)
})
