/** How true the calibrator is, diary by diary, as a table. */

import { percent, table } from '../engine-report/row.ts'
import { calibrationError, type Judged } from './cases.ts'
import { SIZES } from './windows.ts'

export const SURE = 0.8

export interface CalibrationLine {
  readonly n: number
  readonly diary: string
  readonly cases: number
  readonly true: number
  /** Calibration error of what the calibrator says, and of what is shown. */
  readonly error: number
  readonly errorShown: number
  readonly sure: number
  readonly sureTrue: number
}

export function calibrationLines(judged: readonly Judged[]): readonly CalibrationLine[] {
  return SIZES.flatMap(n =>
    [...new Set(judged.map(({ diary }) => diary))].flatMap(diary => {
      const cases = judged.filter(one => one.n === n && one.diary === diary)
      if (cases.length === 0) return []
      const sure = cases.filter(({ shown }) => shown >= SURE)
      return [
        {
          n,
          diary,
          cases: cases.length,
          true: meanOf(cases),
          error: calibrationError(cases),
          errorShown: calibrationError(cases.map(({ shown, y }) => ({ p: shown, y }))),
          sure: sure.length,
          sureTrue: meanOf(sure),
        },
      ]
    }),
  )
}

export function calibrationTable(judged: readonly Judged[]): readonly string[] {
  return table(
    ['entries', 'diary', 'cases', 'came true', 'ECE', 'ECE as shown', `shown ≥ ${SURE}`, 'of these true'],
    calibrationLines(judged).map(line => [
      line.n,
      line.diary,
      line.cases,
      percent(line.true),
      line.error.toFixed(3),
      line.errorShown.toFixed(3),
      line.sure,
      percent(line.sureTrue),
    ]),
  )
}

/** Mean over diaries of an error at one size. */
export function meanError(lines: readonly CalibrationLine[], n: number, of: 'error' | 'errorShown'): number {
  const at = lines.filter(line => line.n === n)
  return at.reduce((sum, line) => sum + line[of], 0) / at.length
}

function meanOf(cases: readonly { readonly y: number }[]): number {
  return cases.reduce((sum, { y }) => sum + y, 0) / cases.length
}
