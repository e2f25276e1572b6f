/** The failures of a file that is not what it should be; each says that nothing was changed. */
import { Failure } from '../failure.ts'

/** What is wrong with one line of a text file, or with one field of it. */
export interface LineProblem {
  readonly rule: string
  readonly remedy: string
  readonly field?: string
}

export function brokenLine(path: string, line: number, problem: LineProblem): Failure {
  return new Failure('UNREADABLE_FILE', {
    rule: `line ${line}: ${problem.rule}`,
    remedy: `${problem.remedy} Nothing was imported.`,
    line,
    path,
    ...(problem.field === undefined ? {} : { field: problem.field }),
  })
}

export function unreadable(path: string, rule: string, remedy: string): Failure {
  return new Failure('UNREADABLE_FILE', { rule, remedy: `${remedy} Nothing was changed.`, path })
}
