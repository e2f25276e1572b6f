/** Turns what SQLite and the file system refuse into the contract's problems: the rule, the remedy and the file. */
import type { Problem, ProblemCode } from '#contract/errors.ts'
import { because } from '#contract/problem-reasons.ts'

/** An expected failure of the journal's file, or of what was asked of it. */
export class DbError extends Error {
  override readonly name = 'DbError'
  readonly code: ProblemCode
  readonly data: Problem

  constructor(code: ProblemCode, data: Problem, cause?: unknown) {
    super(data.rule, cause === undefined ? undefined : { cause })
    this.code = code
    this.data = data
  }
}

/**
 * The DbError that stands for `error`, or `error` itself where it is no expected failure but a bug.
 *
 * @see https://sqlite.org/rescode.html
 */
export function toDbError(error: unknown, file: string): unknown {
  if (error instanceof DbError || !(error instanceof Error)) return error
  const found = knownFailures.find(({ test }) => test(codeOf(error), error.message))
  if (!found) return error
  return new DbError(
    found.code,
    { ...because(found.reason), rule: found.rule, remedy: found.remedy, path: file },
    error,
  )
}

/** Runs `work`, and throws what toDbError makes of its failure. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toDbError(error, file)
  }
}

interface KnownFailure {
  readonly test: (code: string, message: string) => boolean
  readonly code: ProblemCode
  readonly reason: 'journal-held' | 'journal-damaged' | 'disk-full' | 'journal-unreachable'
  readonly rule: string
  readonly remedy: string
}

const knownFailures: readonly KnownFailure[] = [
  {
    test: code => code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'),
    code: 'JOURNAL_LOCKED',
    reason: 'journal-held',
    rule: 'another program holds the journal',
    remedy: 'Close the other window or program that uses this journal, then try again.',
  },
  {
    test: code => code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB',
    code: 'JOURNAL_DAMAGED',
    reason: 'journal-damaged',
    rule: 'the file is damaged, or it is not a journal',
    remedy: 'Nothing was changed. Restore a backup, or keep this file and open another folder.',
  },
  {
    test: code => code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT',
    code: 'DISK_FULL',
    reason: 'disk-full',
    rule: 'there is no room left on the disk',
    remedy: 'Free some space, then try again. What was kept before is safe.',
  },
  {
    test: (code, message) =>
      code.startsWith('SQLITE_READONLY') ||
      code.startsWith('SQLITE_CANTOPEN') ||
      code.startsWith('SQLITE_PERM') ||
      code.startsWith('SQLITE_IOERR') ||
      ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EIO'].includes(code) ||
      message.includes('directory does not exist'),
    code: 'FOLDER_UNAVAILABLE',
    reason: 'journal-unreachable',
    rule: 'the journal cannot be read or written where it lies',
    remedy: 'Check that the folder exists, that the disk is connected and that you may write there.',
  },
]

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
