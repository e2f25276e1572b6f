/** Says in plain words why a journal could not be opened, and what the owner can do. */
import { Problem, type ProblemCode } from '#contract/errors.ts'
import type { Why } from '#contract/opening.ts'

/** Title and text for a dialog or a terminal. */
export interface StartFailureText {
  readonly title: string
  readonly detail: string
}

interface FailureParts {
  readonly title: string
  /** The contract's code, where it is an expected failure. */
  readonly code?: string
  /** What happened, as a sentence. */
  readonly what: string
  /** Empty where none is known. */
  readonly remedy: string
  readonly path?: string
  readonly line?: number
  /** Its code and reason; null where nobody expected it. */
  readonly why: Why
}

/**
 * Words for what kept Mirror from starting: the expected failure's own rule and remedy, or an unknown error's message.
 * @param error what opening the core or the server was rejected with
 * @param home the journal's folder, shown so that the owner can find it
 */
export function describeStartFailure(error: unknown, home: string): StartFailureText {
  const { title, what, remedy } = describeFailure(error)
  return { title, detail: `${what}${remedy ? ` ${remedy}` : ''}\n\nYour journal is in ${home}.` }
}

/** The same, in parts. */
export function describeFailure(error: unknown): FailureParts {
  const { code, data } = error instanceof Error ? partsOf(error) : {}
  if (code === 'EADDRINUSE') return portTaken
  const problem = Problem.safeParse(data)
  if (!problem.success)
    return {
      title: unknownTitle,
      what: error instanceof Error ? error.message : String(error),
      remedy: '',
      why: null,
    }
  const { rule, remedy, path, line, reason, values } = problem.data
  return {
    title: (code && titles[code]) || unknownTitle,
    ...(code === undefined ? {} : { code }),
    what: sentence(rule),
    remedy,
    why: code === undefined ? null : { code, ...(reason ? { reason } : {}), ...(values ? { values } : {}) },
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
  }
}

function partsOf(error: Error): { readonly code?: string; readonly data?: unknown } {
  return {
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('data' in error ? { data: error.data } : {}),
  }
}

function sentence(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}${/[.!?]$/.test(rule) ? '' : '.'}`
}

const unknownTitle = 'Mirror could not open your journal'

const titles: Readonly<Record<string, string>> = {
  JOURNAL_NEWER: 'This journal was opened by a newer Mirror',
  JOURNAL_DAMAGED: 'The journal file is damaged',
  JOURNAL_LOCKED: 'The journal is open elsewhere',
  MIGRATION_MISMATCH: 'The journal could not be brought up to date',
  FOLDER_UNAVAILABLE: 'Mirror cannot use its folder',
  DISK_FULL: 'The disk is full',
} satisfies Partial<Record<ProblemCode, string>>

const portTaken = {
  title: 'The port is taken',
  what: 'Another program listens there.',
  remedy: 'Choose another with --port, or leave --port out.',
  why: null,
}
