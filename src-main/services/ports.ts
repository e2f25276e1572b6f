/** The outside world, as the services see it. Adapters implement these; tests may use small real ones. */
import type { TaskInput, TaskName, TaskOutput, TaskStep } from './tasks.ts'

export interface Clock {
  /** Now, UTC ISO 8601 with milliseconds. */
  now(): string
  /** Milliseconds since some fixed moment, for durations. */
  ticks(): number
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string
  /** A UUIDv7-shaped id that is the same for the same seed and key; `at` (UTC ISO) fills its time field, where it is after 1970. */
  derived(seed: string, key: string, at?: string): string
}

export interface Log {
  /** Whether `debug` is kept: what is dear to find out is not found out else. */
  readonly detailed: boolean
  debug(event: string, data?: Readonly<Record<string, unknown>>): void
  info(event: string, data?: Readonly<Record<string, unknown>>): void
  warn(event: string, data?: Readonly<Record<string, unknown>>): void
  error(event: string, error: unknown, data?: Readonly<Record<string, unknown>>): void
}

export interface RunOptions {
  /** The id of the request that it is done for. */
  readonly correlation?: string | undefined
  readonly signal?: AbortSignal
  readonly onStep?: (step: TaskStep) => void
}

/** The one worker thread. Urgent tasks go before a batch in progress. */
export interface Worker {
  run<N extends TaskName>(name: N, input: TaskInput<N>, options?: RunOptions): Promise<TaskOutput<N>>
  /** Ends what runs and lets go of the journal's file; the next task opens it again. */
  pause(): Promise<void>
  /** Ends for good: a task after this is CANCELLED. */
  close(): Promise<void>
}

export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

/** Files, read and written in bounded memory. Every failure is a typed one that names the path. */
/** Is told of a file's bytes as they are read. */
export interface ByteHash {
  update(bytes: Uint8Array): void
}

export interface Files {
  /** `hash` is told of every byte that is read. @throws Failure NOT_FOUND, FOLDER_UNAVAILABLE, UNREADABLE_FILE (not UTF-8, names the line). */
  lines(path: string, hash?: ByteHash): Iterable<Line>
  /** The text of a file of any size, piece by piece; bytes that are not UTF-8 are replaced. */
  pieces(path: string): Iterable<string>
  /** The first `bytes` bytes, as text where it is UTF-8. */
  head(path: string, bytes: number): string
  size(path: string): number
  sha256(path: string): string
  exists(path: string): boolean
}

/** Where things lie. */
export interface Places {
  readonly home: string
  readonly database: string
  readonly backups: string
  readonly migrations: string
  readonly sample: string
  /** Version of the app. */
  readonly app: string
  /** IANA zone of this machine. */
  readonly zone: string
}

/** What a dialog is opened for, and what a kind of file is; the host says each in the window's language. */
export type DialogTitle = 'import' | 'restore' | 'restore-beside' | 'backup' | 'export'
export type FileKindName = 'journals' | 'backup' | 'age' | 'export'

/** A kind of file as the system's dialogs name it; extensions come without the dot. */
export interface FileKind {
  readonly name: FileKindName
  readonly extensions: readonly string[]
}

/** The system's own file dialogs. Each answer of a choice is an absolute path, or undefined where the owner cancelled. */
export interface DialogPort {
  /** Opens the system's window of files with this one chosen; nothing happens where it is gone. */
  show(path: string): void
  chooseFile(options: {
    readonly title: DialogTitle
    readonly kinds: readonly FileKind[]
  }): Promise<string | undefined>
  chooseFolder(options: { readonly title: DialogTitle }): Promise<string | undefined>
  chooseDestination(options: {
    readonly title: DialogTitle
    readonly suggestedName: string
    readonly kinds: readonly FileKind[]
  }): Promise<string | undefined>
}

/** Keys that are heard in every program, for quick capture. One combination at a time. */
export interface KeyTaker {
  /** Takes these keys in the place of those before; null takes none. False where another program has them: then none are taken. */
  take(keys: string | null): boolean
  /** The keys that are taken now. */
  taken(): string | null
}
