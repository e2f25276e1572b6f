/** The tasks of the worker thread: names, inputs and outputs, once for both sides. */
import type { Given } from '#contract/contract.ts'
import type { IdentityId, ReflectionId } from '#contract/ids.ts'
import type {
  BackupReport,
  ExportResult,
  ImportResult,
  TestRestoreReport,
  UndoReport,
} from '#contract/schemas/data.ts'
import type { HelpCard, Mirrorback, ScreenResult, Verdict } from '#contract/schemas/mirrorback.ts'
import type { CsvPreview, HealthImportResult } from '#contract/schemas/rhythm-health.ts'
import type { TensionSuggestions } from '#contract/schemas/tension.ts'
import type { DataKey } from '#db/cipher.ts'

/** Where a task stands. `total` is 0 while not known. */
export interface TaskStep {
  readonly done: number
  readonly total: number
  readonly step: string
}

export interface AnalysisReport {
  readonly reflections: number
  readonly occurrences: number
  readonly measurements: number
  readonly patterns: number
  readonly duration_ms: number
  readonly new_patterns: { id: string; name: string }[]
}

export type ComposeReport =
  | { readonly type: 'paused'; readonly screen: ScreenResult; readonly help: HelpCard }
  | {
      readonly type: 'written'
      readonly screen: ScreenResult
      readonly help: HelpCard | null
      readonly mirrorback: Mirrorback
      readonly pieces: readonly string[]
    }

/** What a model may be told of a reflection: its text, or nothing where a mirrorback is there or the screen asks for care. */
export type BriefReport =
  | ComposeReport
  | {
      readonly type: 'to-write'
      readonly screen: ScreenResult
      readonly help: HelpCard | null
      readonly text: string
      readonly revision: number
    }

export type AdoptReport =
  | { readonly type: 'kept'; readonly mirrorback: Mirrorback; readonly pieces: readonly string[] }
  | {
      readonly type: 'refused'
      /** For the model: each is the end of a sentence that begins with "it". */
      readonly reasons: readonly string[]
      /** For the owner, likewise. */
      readonly why: string
    }

interface TaskMap {
  /** Parses a text that is about to be kept, while the main thread waits for the disk. Urgent. */
  prepare: { input: { readonly identity_id: IdentityId; readonly body: string }; output: null }
  /** Reads one reflection just saved. Urgent. */
  read: { input: { readonly reflection_id: ReflectionId }; output: { readonly read: boolean } }
  /** Recomputes what is derived from the counters of one journal: confidence, trends, own words. */
  settle: { input: { readonly identity_id: IdentityId }; output: { readonly patterns: number } }
  /** Reads all that is unread (`full`: everything again), then settles. */
  analyze: {
    input: { readonly identity_id: IdentityId; readonly full: boolean }
    output: AnalysisReport
  }
  /** Screens, composes, checks and keeps a mirrorback. Urgent. */
  compose: {
    input: { readonly reflection_id: ReflectionId; readonly regenerate: boolean }
    output: ComposeReport
  }
  /** Screens, and gives what a model may be told. Urgent. */
  brief: {
    input: { readonly reflection_id: ReflectionId; readonly regenerate: boolean }
    output: BriefReport
  }
  /** Checks a model's reply, and keeps it where it may be shown. Urgent. */
  adopt: {
    input: {
      readonly reflection_id: ReflectionId
      /** The revision that the model was shown. */
      readonly revision: number
      readonly text: string
      readonly provider: 'ollama' | 'openai-compatible'
      readonly model: string
      readonly duration_ms: number
    }
    output: AdoptReport
  }
  /** Urgent. */
  check: { input: { readonly text: string; readonly sources: readonly string[] }; output: Verdict }
  /** Urgent. */
  screen: { input: { readonly text: string }; output: ScreenResult }
  import: {
    input: Given['data']['import'] & { readonly identity_id?: IdentityId }
    output: ImportResult
  }
  /** Takes back one import. */
  undo: { input: { readonly import_id: string }; output: UndoReport }
  /** Ends what a stopped or killed import left. */
  recover: { input: Record<string, never>; output: { readonly recovered: number } }
  export: { input: Given['data']['export']; output: ExportResult }
  /** What the owner may take for their tensions: words and axes, each with its quotes. */
  suggest: { input: { readonly identity_id: IdentityId }; output: TensionSuggestions }
  backup: { input: { readonly path: string }; output: BackupReport }
  verify: {
    input: { readonly path: string; readonly passphrase?: string | undefined }
    output: BackupReport
  }
  /** Checks the ZIP and unpacks its journal beside the one in use; gives the path of the unpacked database. */
  stage: {
    input: { readonly path: string; readonly passphrase?: string | undefined }
    output: {
      readonly staged: string
      readonly report: BackupReport
      /** What opens the unpacked database, and the key file that came with it; null for a plain one. */
      readonly sealed: { readonly key: DataKey; readonly key_file: string } | null
    }
  }
  /** A backup to `path` where the journal's rows are not those of `rows_sha256`; null where they are. */
  backupIfChanged: {
    input: { readonly path: string; readonly rows_sha256: string | null }
    output: { readonly report: BackupReport; readonly rows_sha256: string | null } | null
  }
  /** Copies the journal as a bare database, and opens the copy again. */
  safetyCopy: {
    input: { readonly path: string }
    output: { readonly bytes: number; readonly schema_version: number }
  }
  verifyCopy: {
    input: { readonly path: string }
    output: { readonly bytes: number; readonly schema_version: number }
  }
  /** Restores the ZIP to a scratch place, compares, and removes it again. */
  testRestore: {
    input: { readonly path: string; readonly passphrase?: string | undefined }
    output: TestRestoreReport
  }
  /** Checks the ZIP, and makes a Mirror home of it in a folder that is new or empty. */
  restoreBeside: {
    input: { readonly path: string; readonly folder: string; readonly passphrase?: string | undefined }
    output: BackupReport
  }
  /** Puts a copy with another protection in the journal's place; nobody may have it open. */
  recrypt: { input: { readonly from: DataKey | null; readonly to: DataKey | null }; output: null }
  /** Reads a file of health data into Rhythm. */
  rhythmImport: { input: Given['rhythm']['importHealth']; output: HealthImportResult }
  rhythmPreview: { input: { readonly path: string }; output: CsvPreview }
}

export type TaskName = keyof TaskMap
export type TaskInput<N extends TaskName> = TaskMap[N]['input']
export type TaskOutput<N extends TaskName> = TaskMap[N]['output']

/** Tasks that a person waits for: they go before a batch in progress. */
export const URGENT: ReadonlySet<TaskName> = new Set<TaskName>([
  'prepare',
  'read',
  'compose',
  'brief',
  'adopt',
  'check',
  'screen',
])
