/** Expected failures: every one names the rule that was broken and what to do about it. */
import { z } from 'zod'
import { problemReasons } from './problem-reasons.ts'

/** What comes with every expected failure. */
export const Problem = z.object({
  /** The rule, in plain words. */
  rule: z.string(),
  /** What the person can do now. */
  remedy: z.string(),
  /** The input field at fault. */
  field: z.string().optional(),
  /** The line of a file at fault, counted from 1. */
  line: z.int().optional(),
  /** The file or folder at fault. */
  path: z.string().optional(),
  /** Which failure it is, for those who say it in another language; where it is absent the code alone tells. */
  reason: z.enum(problemReasons).optional(),
  /** What the reason's sentence names. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Problem = z.infer<typeof Problem>

/** code → HTTP status. The codes are stable: programs depend on them. */
export const problemStatus = {
  /** The input breaks a rule of its own shape. */
  BAD_REQUEST: 400,
  /** No token, or one that does not hold. */
  UNAUTHORIZED: 401,
  /** The token does not allow this. */
  FORBIDDEN: 403,
  /** There is nothing under that id or name. */
  NOT_FOUND: 404,
  /** It clashes with what is there: a taken name, a newer revision. */
  CONFLICT: 409,
  /** A file that cannot be read as what it claims to be. */
  UNREADABLE_FILE: 422,
  /** Something this build cannot do. */
  UNSUPPORTED: 422,
  /** The owner stopped it. */
  CANCELLED: 499,
  /** A text broke the constitution and was refused. */
  REFUSED: 422,
  /** The file system said no: not writable, not there. */
  FOLDER_UNAVAILABLE: 503,
  DISK_FULL: 507,
  /** Another process holds the journal. */
  JOURNAL_LOCKED: 503,
  /** The journal was written by a newer Mirror. */
  JOURNAL_NEWER: 503,
  /** The file is damaged or is not a journal. */
  JOURNAL_DAMAGED: 503,
  /** The migrations that ran are not the ones that this build has. */
  MIGRATION_MISMATCH: 503,
  /** The journal is locked with a passphrase, or a passphrase does not open it. */
  LOCKED: 423,
  /** Too many tries or requests; the remedy says how long to wait. */
  TOO_MANY: 429,
  /** The model's server cannot be reached, is too slow or too busy, or broke off; later may help. */
  PROVIDER_UNAVAILABLE: 503,
  /** The model's server answers, but not as it is set up: key, model, address or consent. */
  PROVIDER_NOT_READY: 422,
} as const

export type ProblemCode = keyof typeof problemStatus

type ErrorEntry<S extends number> = { status: S; data: typeof Problem }
type EveryEntry = { [C in ProblemCode]: ErrorEntry<(typeof problemStatus)[C]> }
/** By name, so that the compiler need not spell it out in the type of every procedure. */
export interface ProblemMap extends EveryEntry {}

/** The error map that every procedure of the contract states. */
export const problems: ProblemMap = Object.fromEntries(
  Object.entries(problemStatus).map(([code, status]) => [code, { status, data: Problem }]),
) as ProblemMap
