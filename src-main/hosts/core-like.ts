/** What a host needs of the app core: the router to serve, the context to serve it with, and a way to end. */

import type { AnyRouter, Context } from '@orpc/server'
import type { DialogPort, KeyTaker } from '#services/ports.ts'
import type { RhythmPorts } from '#services/rhythm/ports.ts'
import type { Secrets } from '#services/secrets-port.ts'
import type { UpdatePort } from '#services/updates.ts'
import type { ApiHandler } from './loopback/requests.ts'

export type { DialogPort, FileKind, KeyTaker } from '#services/ports.ts'

/** The opened app: one journal folder, its database and its worker. */
export interface CoreLike {
  readonly router: AnyRouter
  readonly context: Context
  /** Makes what answers under /api on this port. */
  serveApi?(port: number): ApiHandler
  /** Tells whether the owner has the API on: now, where the journal is open, and at every change. Gives the end of it. */
  watchApi?(tell: (on: boolean) => void): () => void
  /** Closes an encrypted journal and forgets its key. */
  lock?(): Promise<void>
  /** Ends jobs, closes the database. Safe to call once; resolves when the folder may be opened again. */
  close(): Promise<void>
}

/** Where the core finds what it opens; all are absolute paths. */
export interface CoreOptions {
  readonly home: string
  readonly migrations: string
  readonly sample: string
  readonly dialogs?: DialogPort
  readonly keyTaker?: KeyTaker
  /** The system's safe store for keys; without one no key is kept. */
  readonly secrets?: Secrets
  /** Whether the system has a key store that anybody could open, which is therefore not used. */
  readonly basicTextStore?: boolean
  readonly rhythm?: Partial<RhythmPorts>
  /** Where newer versions come from; without it none are looked for. */
  readonly updates?: UpdatePort
  /** Makes backups by itself while it is open. */
  readonly keeping?: boolean
  /** The journal was just put there out of a backup. */
  readonly restored?: boolean
  /** The copy that was made when the schema was brought up on the way here. */
  readonly migrationCopy?: string | null
}

/** Opens the core; rejects with a contract problem (code, rule, remedy) when the journal cannot be opened. */
export type OpenCore = (options: CoreOptions) => Promise<CoreLike>
