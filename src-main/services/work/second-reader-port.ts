/** A reader on another thread, as the analysis sees it. */
import type { ReadingRow } from '#db/analyses.ts'
import type { TensionAxis } from '#engine/types.ts'

export interface SecondReader {
  /**
   * Reads the texts in their order, with the seed axes and those of the owner's. null for a text whose language must be
   * detected first, which this thread does not do.
   */
  read(texts: readonly string[], own: readonly TensionAxis[]): Promise<readonly (ReadingRow | null)[]>
  close(): Promise<void>
}
