/** Items of the timeline, each with all the plans it ever had. */
import type { Timing } from '#contract/schemas/rhythm-plan.ts'
import { prepare, type ReadDb, type WriteDb } from '../handles.ts'

export interface StoredItem {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly icon: string
  readonly category: 'task' | 'chore' | 'habit' | 'reminder' | 'event'
  readonly priority: number
  readonly reward: number
  readonly plans: readonly (Timing & { readonly from: string })[]
  readonly deleted: boolean
}

/** All items ever made, by code; deleted ones too, because their history stays. */
export function allItems(db: ReadDb, identityId: string): StoredItem[] {
  return prepare(db, `${SELECT} WHERE identity_id = ? ORDER BY code, id`).all<ItemRow>(identityId).map(toItem)
}

/** The item of that code that is not deleted, or null. */
export function findItem(db: ReadDb, identityId: string, code: string): StoredItem | null {
  const row = prepare(db, `${SELECT} WHERE identity_id = ? AND code = ? AND deleted_at IS NULL`).get<ItemRow>(
    identityId,
    code,
  )
  return row ? toItem(row) : null
}

/** How many items of that code were ever made. */
export function countOfCode(db: ReadDb, identityId: string, code: string): number {
  const sql = 'SELECT count(*) AS n FROM rhythm_items WHERE identity_id = ? AND code = ?'
  return prepare(db, sql).get<{ n: number }>(identityId, code)?.n ?? 0
}

/** Adds an item, or puts this one in the place of the one with its id. */
export function putItem(tx: WriteDb, identityId: string, item: StoredItem, now: string): void {
  prepare(
    tx,
    `INSERT INTO rhythm_items (id, identity_id, code, name, icon, category, priority, reward, plans, created_at, updated_at, deleted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, icon = excluded.icon, category = excluded.category,
       priority = excluded.priority, reward = excluded.reward, plans = excluded.plans,
       updated_at = excluded.updated_at, deleted_at = excluded.deleted_at`,
  ).run(
    item.id,
    identityId,
    item.code,
    item.name,
    item.icon,
    item.category,
    item.priority,
    item.reward,
    JSON.stringify(item.plans),
    now,
    now,
    item.deleted ? now : null,
  )
}

type ItemRow = Omit<StoredItem, 'plans' | 'deleted'> & {
  readonly plans: string
  readonly deleted_at: string | null
}

const SELECT = 'SELECT id, code, name, icon, category, priority, reward, plans, deleted_at FROM rhythm_items'

function toItem({ plans, deleted_at, ...row }: ItemRow): StoredItem {
  return { ...row, plans: JSON.parse(plans), deleted: deleted_at !== null }
}
