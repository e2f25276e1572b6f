/** The folder in which copies of the journal are kept, and the list of what Mirror put there. Adapters implement it. */

/** A file of the backups folder, or one that was made elsewhere. */
export interface ShelvedFile {
  /** Absolute. */
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** UTC ISO 8601. */
  readonly modified_at: string
}

export interface Shelf {
  /** The list as it was kept last; null where there is none, or none that can be read. */
  readList(): string | null
  /** Replaced whole or not at all. @throws Failure DISK_FULL, FOLDER_UNAVAILABLE. */
  writeList(text: string): void
  /** The files of the backups folder; none where there is no such folder. */
  files(): readonly ShelvedFile[]
  /** A file anywhere; null where it is gone. */
  file(path: string): ShelvedFile | null
  /** @throws Failure FOLDER_UNAVAILABLE. */
  remove(path: string): void
}
