/** Whose journals these are: the rows of `identities`. */
import type { Updateable } from 'kysely'
import type { IdentityId } from '#contract/ids.ts'
import type { Identity } from '#contract/schemas/identity.ts'
import { DbError } from './db-error.ts'
import { foldText } from './fold.ts'
import { all, first, prepare, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'
import type { IdentityRow } from './schema.ts'
import { nextStamp, stamped } from './stamps.ts'

export interface NewIdentityRow {
  readonly id: string
  readonly name: string
  /** Stable text from which the ids of derived rows are made. */
  readonly seed: string
  readonly zone: string
  /** Minutes after midnight, 0 … 360. */
  readonly day_start: number
  readonly sample: boolean
  /** UTC instant. */
  readonly now: string
}

/** Every identity, by name. */
export function listIdentities(db: ReadDb): Identity[] {
  return all(db, identityQuery().where('i.deleted_at', 'is', null).orderBy('i.name_key')).map(toIdentity)
}

/** The identity of that id, or null. */
export function getIdentity(db: ReadDb, id: string): Identity | null {
  const row = first(db, identityQuery().where('i.id', '=', id).where('i.deleted_at', 'is', null))
  return row ? toIdentity(row) : null
}

/** The identity of that name, compared without case, or null. */
export function findIdentity(db: ReadDb, name: string): Identity | null {
  const row = first(db, identityQuery().where('i.name_key', '=', foldText(name)))
  return row ? toIdentity(row) : null
}

/** The text from which the ids of derived rows are made. @throws DbError NOT_FOUND. */
export function identitySeed(db: ReadDb, id: string): string {
  const row = first(db, q.selectFrom('identities').select('seed').where('id', '=', id))
  if (!row) throw notFound()
  return row.seed
}

/** The seeds that are taken. */
export function identitySeeds(db: ReadDb): string[] {
  return all(db, q.selectFrom('identities').select('seed').orderBy('seed')).map(({ seed }) => seed)
}

/** Adds an identity; whether the name is free is the caller's to ask first (findIdentity). */
export function insertIdentity(tx: WriteDb, identity: NewIdentityRow): void {
  const { now, sample, ...rest } = identity
  run(
    tx,
    q.insertInto('identities').values({
      ...rest,
      name_key: foldText(identity.name),
      sample: sample ? 1 : 0,
      created_at: now,
      updated_at: now,
      deleted_at: null,
    }),
  )
}

/** Changes what is given. A new zone or day start does not move reflections that are there. @throws DbError NOT_FOUND. */
export function updateIdentity(
  tx: WriteDb,
  id: string,
  change: { readonly name?: string; readonly zone?: string; readonly day_start?: number },
  now: string,
): void {
  const before = first(tx, q.selectFrom('identities').selectAll().where('id', '=', id))
  if (!before) throw notFound()
  const parts = (['name', 'zone', 'day_start'] as const).filter(
    part => change[part] !== undefined && change[part] !== before[part],
  )
  const stamps = stamped(before.stamps, parts, nextStamp(tx, now))
  const set: Updateable<IdentityRow> = { ...change, stamps, updated_at: now }
  if (change.name !== undefined) set.name_key = foldText(change.name)
  run(tx, q.updateTable('identities').set(set).where('id', '=', id))
}

/** Removes an identity and everything of it, without a trace: for the sample journal only. */
export function deleteIdentityForever(tx: WriteDb, id: string): void {
  prepare(
    tx,
    'DELETE FROM reflections_fts WHERE rowid IN (SELECT seq FROM reflections WHERE identity_id = ? AND deleted_at IS NULL)',
  ).run(id)
  run(tx, q.deleteFrom('settings').where('scope', '=', id))
  run(tx, q.deleteFrom('identities').where('id', '=', id))
}

function identityQuery() {
  return q
    .selectFrom('identities as i')
    .leftJoin('journal_totals as t', 't.identity_id', 'i.id')
    .select(['i.id', 'i.name', 'i.zone', 'i.day_start', 'i.sample', 'i.created_at', 't.live'])
}

function toIdentity(
  row: Omit<IdentityRow, 'name_key' | 'seed' | 'updated_at' | 'deleted_at' | 'stamps' | 'staging'> & {
    readonly live: number | null
  },
): Identity {
  return {
    id: row.id as IdentityId,
    name: row.name,
    zone: row.zone,
    day_start: row.day_start,
    sample: row.sample === 1,
    created_at: row.created_at,
    reflections: row.live ?? 0,
  }
}

function notFound(): DbError {
  return new DbError('NOT_FOUND', {
    rule: 'there is no journal under that id',
    remedy: 'Choose one of the journals that are there.',
    field: 'identity_id',
  })
}
