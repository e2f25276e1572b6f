/** How tasks write files: whole or not at all. Adapters implement it. */

export interface WrittenFile {
  /** Absolute. */
  readonly path: string
  readonly bytes: number
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string
}

/** A file being written under a temporary name in its folder. Until `commit`, nothing stands at its path that was not there before. */
export interface FileInWriting {
  /** Where the bytes lie until `commit`. */
  readonly temporary: string
  /** @throws Failure DISK_FULL, FOLDER_UNAVAILABLE. */
  write(chunk: string | Uint8Array): void
  /** Ends the writing; every byte is on the disk, still under the temporary name, so that it can be checked. */
  finish(): WrittenFile
  /** Puts the file in its place, at once; a file of that name is replaced. Finishes first where that was not done. */
  commit(): WrittenFile
  /** Leaves nothing behind. Harmless after `commit`. */
  abandon(): void
}

/** A folder being written as `<name>.partial` beside its place. */
export interface FolderInWriting {
  /** `name` is relative to the folder, with `/`; folders on the way are made. */
  write(name: string, text: string): void
  /** Where a file of that name lies until `commit`, for somebody else to write. */
  at(name: string): string
  commit(): { readonly path: string; readonly bytes: number; readonly files: number }
  abandon(): void
}

/** SHA-256 of what comes in pieces: bytes, or text as UTF-8. */
export interface RunningHash {
  update(piece: string | Uint8Array): void
  hex(): string
}

/** Every failure is a typed one that names the path. */
export interface WritingFiles {
  /** @throws Failure FOLDER_UNAVAILABLE, CONFLICT where a folder has that name. */
  open(path: string): FileInWriting
  /** @throws Failure CONFLICT where there is a file, or a folder that is not empty; FOLDER_UNAVAILABLE. */
  openFolder(path: string): FolderInWriting
  /** Makes the folder and those above it where they are missing; `mode` says who may enter new ones. */
  makeFolder(path: string, mode?: number): void
  /** Removes a file, and the side files of a database; a missing one is no failure. */
  remove(path: string): void
  /** Whether both paths are one file, under whatever names. */
  same(a: string, b: string): boolean
  hash(): RunningHash
}
