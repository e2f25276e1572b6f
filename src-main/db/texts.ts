/** The texts of one reflection and how they follow each other: what stands, what stood before, what nothing follows yet. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'
import { instantOf, type Stamp } from './stamps.ts'

/** One text that was written. Its stamp (with its words) is its name on every device. */
export interface Version {
  readonly stamp: Stamp
  /** The texts that its writer had before them and that it takes the place of. */
  readonly after: readonly Stamp[]
  readonly body: string
  /** The moment that the reflection spoke of when this was written. */
  readonly occurred_at: string
}

/** Every text of a reflection in the order of writing; the last one stands. */
export function versionsOf(db: ReadDb, seq: number): Version[] {
  const rows = prepare(
    db,
    `SELECT stamp, after, body, occurred_at FROM
       (SELECT stamp, after, body, occurred_at, revision FROM revisions WHERE reflection_seq = ?
        UNION ALL SELECT text_stamp, text_after, body, text_at, revision FROM reflections WHERE seq = ?)
     ORDER BY revision`,
  ).rows<[string, string, string, string]>(seq, seq)
  return rows.map(([stamp, after, body, occurred_at]) => ({
    stamp,
    after: JSON.parse(after),
    body,
    occurred_at,
  }))
}

/** Whether every earlier text was followed by another, so that there can be no conflict: told without reading the texts. */
export function isSettled(db: ReadDb, seq: number): boolean {
  const rows = prepare(
    db,
    `SELECT stamp, after, 1 AS earlier FROM revisions WHERE reflection_seq = ?
     UNION ALL SELECT text_stamp, text_after, 0 FROM reflections WHERE seq = ?`,
  ).rows<[string, string, number]>(seq, seq)
  const followed = new Set(rows.flatMap(([, after]): Stamp[] => JSON.parse(after)))
  return rows.every(([stamp, , earlier]) => earlier === 0 || followed.has(stamp))
}

/** The texts that no other follows; more than one where devices wrote apart. */
export function headsOf(versions: readonly Version[]): Version[] {
  const followed = new Set(versions.flatMap(version => version.after))
  return versions.filter(version => !followed.has(version.stamp))
}

/** Texts that still stand against the one on top, and say something else. */
export function conflictsIn(versions: readonly Version[]): Version[] {
  const standing = versions.at(-1)
  return headsOf(versions).filter(version => version !== standing && version.body !== standing?.body)
}

/** The stamp of the first of the texts that `version` follows and that say the same; its own where there is none. */
export function firstWritten(versions: readonly Version[], version: Version): Stamp {
  const same = versions.find(one => version.after.includes(one.stamp) && one.body === version.body)
  return same ? firstWritten(versions, same) : version.stamp
}

/**
 * The two texts that the last one was chosen between, the one that stood before it second. null where the last one is no
 * choice, or another choice has come between.
 */
export function chosenBetween(
  versions: readonly Version[],
): readonly [other: Version, stood: Version] | null {
  const choice = versions.at(-1)
  const [other, stood, third] = headsOf(versions.slice(0, -1)).filter(one =>
    choice?.after.includes(one.stamp),
  )
  return other && stood && !third ? [other, stood] : null
}

/** When each text but the last was followed by the next. */
export function replacedAt(versions: readonly Version[], at: number, createdAt: string): string {
  return instantOf(versions[at + 1]?.stamp ?? '', createdAt)
}

/** Writes the earlier texts of a reflection anew; the one that stands is its row's. */
export function putEarlierTexts(
  tx: WriteDb,
  seq: number,
  versions: readonly Version[],
  createdAt: string,
): void {
  prepare(tx, 'DELETE FROM revisions WHERE reflection_seq = ?').run(seq)
  for (const [at, { stamp, after, body, occurred_at }] of versions.slice(0, -1).entries())
    prepare(
      tx,
      `INSERT INTO revisions (reflection_seq, revision, body, occurred_at, replaced_at, stamp, after)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(seq, at + 1, body, occurred_at, replacedAt(versions, at, createdAt), stamp, JSON.stringify(after))
}
