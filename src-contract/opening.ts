/** What a window may ask before there is a journal to ask: how far the opening is, why it failed, and what can be done then. */
import type { ContractRouterClient } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './base.ts'
import { Problem } from './errors.ts'
import { Count } from './values.ts'

/** What kept the journal from opening. */
export const OpeningTrouble = z.enum([
  'damaged',
  'newer',
  'held',
  'migration-failed',
  'migration-changed',
  'folder',
  'disk-full',
  'unknown',
])
export type OpeningTrouble = z.infer<typeof OpeningTrouble>

/** The newest backup that was found whole just now; every part of it was read. */
export const FoundBackup = z.object({ path: z.string(), created_at: z.string(), reflections: Count })

/** Why it failed, for a page that says it in another language than English; null where nobody expected it. */
const Why = Problem.pick({ reason: true, values: true }).extend({ code: z.string() }).nullable()
export type Why = z.infer<typeof Why>

export const OpeningFailure = z.object({
  trouble: OpeningTrouble,
  why: Why,
  /** What happened, as a sentence. */
  what: z.string(),
  remedy: z.string(),
  home: z.string(),
  /** The file or folder at fault. */
  path: z.string(),
  line: z.int().nullable(),
  backup: z.discriminatedUnion('state', [
    z.object({ state: z.literal('looking') }),
    z.object({ state: z.literal('none'), passed_over: Count }),
    FoundBackup.extend({ state: z.literal('found') }),
  ]),
  /** What can be done now, apart from trying again and showing the file. */
  offers: z.object({ backup: z.boolean(), export: z.boolean() }),
  busy: z.enum(['backup', 'export']).nullable(),
  /** What came of the last thing that was done. */
  outcome: z
    .discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), rescued: z.object({ read: Count, lost: Count }), path: z.string() }),
      z.object({ ok: z.literal(false), what: z.string(), remedy: z.string(), why: Why }),
    ])
    .nullable(),
})
export type OpeningFailure = z.infer<typeof OpeningFailure>

export const OpeningState = z.discriminatedUnion('state', [
  /** `step` is null until it is known that the schema must be brought up. */
  z.object({
    state: z.literal('opening'),
    step: z.object({ done: Count, total: Count, step: z.string() }).nullable(),
  }),
  z.object({ state: z.literal('failed'), failure: OpeningFailure }),
  /** The journal is open: the page may be loaded anew. */
  z.object({ state: z.literal('open') }),
])
export type OpeningState = z.infer<typeof OpeningState>

export const openingContract = {
  opening: {
    state: procedure.output(OpeningState),
    tryAgain: procedure.output(OpeningState),
    /** Keeps the file that cannot be opened, then opens the backup that was found. Answers when it began. */
    openBackup: procedure.output(OpeningState),
    /** Writes what can still be read to a file beside the journal. Answers when it began. */
    exportReadable: procedure.output(OpeningState),
    /** Shows the folder in the system's own window, where there is one. */
    showFile: procedure.output(z.object({ shown: z.boolean() })),
  },
}

export type OpeningClient = ContractRouterClient<typeof openingContract>
