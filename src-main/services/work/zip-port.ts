/** How tasks pack and unpack ZIP files. Adapters implement it. */
import type { WrittenFile } from './writing-port.ts'

/** A part of an archive, as its directory says. */
export interface ZipPart {
  /** Relative, with `/`. */
  readonly name: string
  readonly bytes: number
  /** Bytes that it takes in the archive. */
  readonly packed: number
}

/** A part to pack: a file that is there, or one that is still being made. */
export interface ZipSource {
  readonly name: string
  readonly file: string | Promise<string>
  /** About how many bytes it will have, where it is not there yet: a large one is packed quickly, a small one well. */
  readonly about?: number
}

/** In bounded memory, whatever the archive claims. */
export interface ZipArchive {
  /**
   * The archive, chunk by chunk, in the order of the parts.
   *
   * @throws Failure UNSUPPORTED for parts over 4 GB, which this kind of ZIP cannot hold; why a file could not be made.
   */
  pack(parts: readonly ZipSource[], at: string): AsyncGenerator<Uint8Array, void>
  /**
   * The parts, after the whole directory was checked and before anything is unpacked.
   *
   * @throws Failure UNREADABLE_FILE with the reason; UNSUPPORTED for an encrypted or too large archive.
   */
  parts(path: string): readonly ZipPart[]
  /**
   * Unpacks one part to a file, or, with `to` null, only reads it; gives the bytes so far as it goes, then what was read.
   *
   * @throws Failure UNREADABLE_FILE where the part is damaged; NOT_FOUND where there is no such part.
   */
  unpack(path: string, name: string, to: string | null): AsyncGenerator<number, WrittenFile>
  /** A small part as text. @throws Failure UNREADABLE_FILE where it is larger than `limit` bytes or not UTF-8. */
  text(path: string, name: string, limit: number): Promise<string>
}
