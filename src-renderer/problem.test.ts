import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { type ProblemCode, problemStatus } from '#contract/errors.ts'
import { because, type ProblemReason, problemReasons, reasonValueNames } from '#contract/problem-reasons.ts'
import { textProblem } from '#contract/text-rules.ts'
import { backupProblem, brokenRule, isProblem, problemOf, sentences } from './problem.ts'
import { german, reasons } from './words.de.ts'
import { english, speak } from './words.ts'

const data = { rule: 'that name is taken', remedy: 'Choose another.', field: 'name' }

test('an expected failure is shown in its own words', () => {
  const error = new ORPCError('CONFLICT', { status: 409, data })
  expect(problemOf(error)).toEqual({ ...data, code: 'CONFLICT' })
  expect(isProblem(error, 'CONFLICT')).toBe(true)
  expect(isProblem(error, 'NOT_FOUND')).toBe(false)
})

test('every code of the contract is an expected failure here', () => {
  for (const code of Object.keys(problemStatus))
    expect(problemOf(new ORPCError(code, { status: 409, data })).rule).toBe(data.rule)
})

test('nobody answering is told apart from a bug', () => {
  expect(problemOf(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
  expect(problemOf(new ORPCError('UNAUTHORIZED', { status: 401 })).code).toBe('OFFLINE')
  expect(problemOf(new ORPCError('INTERNAL_SERVER_ERROR', { status: 500 })).code).toBe('BUG')
  expect(problemOf(new Error('x')).code).toBe('BUG')
})

test('a refused input without words of its own is said plainly, not as a bug', () => {
  expect(problemOf(new ORPCError('BAD_REQUEST', { status: 400, data: { issues: [] } })).code).toBe(
    'BAD_REQUEST',
  )
})

test('a failure that carries a code of ours but no words is said by its code', () => {
  const shown = problemOf(new ORPCError('CONFLICT', { status: 409 }))
  expect(shown).toEqual({ code: 'CONFLICT', ...english.problems.codes.CONFLICT })
})

test('why an automatic backup failed is said too, whatever its code', () => {
  const backup = { message: 'the disk is full', remedy: 'Make room.' }
  const of = { at: '', path: null, tries: 1, retry_at: '' }
  for (const code of ['DISK_FULL', 'UNEXPECTED'])
    expect(sentences(backupProblem({ ...of, ...backup, code }))).toBe('The disk is full. Make room.')
})

test('every code has its words in both languages, and none was left in English', () => {
  for (const code of Object.keys(problemStatus) as ProblemCode[]) {
    const [here, there] = [english.problems.codes[code], german.problems.codes[code]]
    for (const part of ['rule', 'remedy'] as const) {
      expect([code, here[part].length > 8, there[part].length > 8]).toEqual([code, true, true])
      expect(there[part]).not.toBe(here[part])
    }
  }
})

test('every reason has its German, which names each of its values', () => {
  for (const reason of problemReasons) {
    const values = valuesOf(reason)
    const { rule, remedy } = sayGerman(reason, values)
    const said = `${rule} ${remedy}`
    expect([reason, said]).toEqual([reason, expect.not.stringContaining('undefined')])
    expect([reason, remedy.length > 8]).toEqual([reason, true])
    for (const value of Object.values(values))
      expect([reason, said]).toEqual([reason, expect.stringContaining(String(value))])
  }
})

test('a German window says the reason, else the code with the English beside it', async () => {
  expect(await speak('de')).toBe('de')
  try {
    const taken = { ...because('journal-name-taken', { name: 'Ada' }), ...data }
    expect(problemOf(new ORPCError('CONFLICT', { status: 409, data: taken }))).toEqual({
      code: 'CONFLICT',
      field: 'name',
      rule: 'es gibt schon ein Tagebuch namens Ada',
      remedy: 'Wähle einen anderen Namen, oder öffne jenes Tagebuch.',
    })
    expect(problemOf(new ORPCError('CONFLICT', { status: 409, data }))).toEqual({
      code: 'CONFLICT',
      field: 'name',
      ...german.problems.codes.CONFLICT,
      original: 'that name is taken. Choose another.',
    })
    // A reason that a newer Mirror knows.
    const unknown = { ...data, reason: 'made-up-later' }
    expect(problemOf(new ORPCError('CONFLICT', { status: 409, data: unknown })).rule).toBe(
      german.problems.codes.CONFLICT.rule,
    )
    const long = textProblem('x'.repeat(2_000_001))
    expect(long && sentences(brokenRule(long))).toBe(
      'Ein Eintrag hat höchstens 2.000.000 Zeichen; dieser hat 2.000.001. Behalte ihn als mehrere Einträge.',
    )
  } finally {
    await speak('en')
  }
})

function sayGerman(reason: ProblemReason, values: Record<string, string | number>) {
  return (reasons[reason] as (given: typeof values) => { rule: string; remedy: string })(values)
}

/** Numbers that stand as they are in every language. */
function valuesOf(reason: ProblemReason): Record<string, string | number> {
  return Object.fromEntries(reasonValueNames(reason).map((name, at) => [name, 131 + at]))
}
