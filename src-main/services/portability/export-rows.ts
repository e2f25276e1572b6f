/** The rows of a `mirror-export` file, table by table, as this version writes them. */
import { z } from 'zod'
import { STAMP } from '#db/stamps.ts'

const id = z.uuid()
const instant = z.iso.datetime()
const flag = z.union([z.literal(0), z.literal(1)])
const stamp = z.string().regex(STAMP)
const stamps = z.record(z.string(), stamp)
const share = z.number().min(0).max(1)
const position = z.number().min(-1).max(1)
const order = z.int().min(0)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** In the order of the file. */
export const exportRowSchemas = {
  identities: z.object({
    id,
    name: z.string().min(1),
    seed: z.string().min(1),
    zone: z.string().min(1),
    day_start: z.int().min(0).max(360),
    sample: flag,
    created_at: instant,
    updated_at: instant,
    deleted_at: instant.nullable(),
    stamps,
  }),
  reflections: z.object({
    id,
    identity_id: id,
    occurred_at: instant,
    zone: z.string().min(1),
    journal_day: day,
    source: z.enum(['direct', 'import', 'integration']),
    source_ref: z.string().nullable(),
    visibility: z.enum(['private', 'shareable']),
    mood_valence: position.nullable(),
    mood_energy: position.nullable(),
    mood_label: z.string().nullable(),
    tags: z.array(z.string()),
    word_count: order,
    analysable: flag,
    revision: z.int().min(1),
    created_at: instant,
    updated_at: instant,
    deleted_at: instant.nullable(),
    stamps,
    text_stamp: stamp,
    text_after: z.array(stamp),
    text_at: instant,
    trash_at: instant.nullable(),
    trash_saw: z.array(stamp).nullable(),
    body: z.string().min(1),
  }),
  revisions: z.object({
    reflection_id: id,
    revision: z.int().min(1),
    occurred_at: instant,
    replaced_at: instant,
    stamp,
    after: z.array(stamp),
    body: z.string().min(1),
  }),
  drafts: z.object({ identity_id: id, saved_at: instant, draft: z.record(z.string(), z.unknown()) }),
  mirrorbacks: z.object({
    id,
    identity_id: id,
    reflection_id: id,
    version: z.int().min(1),
    provider: z.enum(['built-in', 'ollama', 'openai-compatible']),
    model: z.string().nullable(),
    engine_version: z.string(),
    verdict: z.record(z.string(), z.unknown()),
    evidence: z.array(z.unknown()),
    frames: z.array(z.unknown()),
    revision: z.int().min(1),
    created_at: instant,
    stamp,
    text_stamp: stamp,
    body: z.string(),
  }),
  feedback: z.object({
    id,
    mirrorback_id: id,
    rating: z.int().min(1).max(5).nullable(),
    flag: z.string().nullable(),
    note: z.string(),
    created_at: instant,
  }),
  threads: z.object({
    id,
    identity_id: id,
    title: z.string().min(1),
    status: z.enum(['active', 'paused', 'archived']),
    started_at: instant,
    last_active: instant,
    updated_at: instant,
    deleted_at: instant.nullable(),
    stamps,
  }),
  thread_reflections: z.object({ thread_id: id, reflection_id: id, position: order, stamps }),
  thread_departures: z.object({ thread_id: id, reflection_id: id, stamp }),
  patterns: z.object({
    id,
    identity_id: id,
    key: z.string().min(1),
    tier: z.enum(['library', 'yours']),
    detected_name: z.string(),
    kind: z.enum(['theme', 'phrase', 'language-shape', 'emotion']),
    origin: z.enum(['detected', 'named-by-you']),
    owner_name: z.string().nullable(),
    hidden: flag,
    pinned: flag,
    merged_into: id.nullable(),
    merge_choice: id.nullable(),
    created_at: instant,
    stamps,
  }),
  pattern_feedback: z.object({
    pattern_id: id,
    flag: z.literal('not-me').nullable(),
    note: z.string(),
    saved_at: instant,
  }),
  tensions: z.object({
    id,
    identity_id: id,
    key: z.string().min(1),
    name: z.string(),
    axis_a: z.string(),
    axis_b: z.string(),
    line_a: z.string(),
    line_b: z.string(),
    words_a: z.array(z.string()),
    words_b: z.array(z.string()),
    origin: z.enum(['seed', 'yours', 'detected']),
    hidden: flag,
    created_at: instant,
    stamps,
  }),
  measurements: z.object({
    tension_id: id,
    reflection_id: id,
    measured_by: z.literal('you'),
    position,
    intensity: share,
    confidence: share,
    engine_version: z.string(),
    evidence: z.array(z.unknown()),
    stamps,
  }),
  settings: z.object({ scope: id, key: z.string().min(1), value: z.unknown(), stamps }),
  rhythm_profiles: z.object({
    identity_id: id,
    enabled: flag,
    profile: z.record(z.string(), z.unknown()),
    zones: z.array(z.object({ from: day, zone: z.string().min(1) })),
    updated_at: instant,
  }),
  rhythm_items: z.object({
    id,
    identity_id: id,
    code: z.string().min(1),
    name: z.string().min(1),
    icon: z.string(),
    category: z.enum(['task', 'chore', 'habit', 'reminder', 'event']),
    priority: z.int().min(1).max(10),
    reward: order,
    plans: z.array(z.record(z.string(), z.unknown())).min(1),
    created_at: instant,
    updated_at: instant,
    deleted_at: instant.nullable(),
  }),
  rhythm_marks: z.object({
    id,
    identity_id: id,
    item_id: id,
    day,
    kind: z.enum(['completed', 'skipped', 'postponed', 'rescheduled']),
    at: instant,
    notes: z.string(),
    minutes: order.nullable(),
    to_day: day.nullable(),
    to_at: instant.nullable(),
    undone_at: instant.nullable(),
  }),
  rhythm_health: z.object({
    identity_id: id,
    day,
    source: z.enum(['manual', 'oura', 'apple', 'fitbit', 'csv']),
    metrics: z.record(z.string(), z.unknown()),
    updated_at: instant,
    raw: z.record(z.string(), z.unknown()),
  }),
  rhythm_xp: z.object({
    identity_id: id,
    key: z.string().min(1),
    day,
    cause: z.string().min(1),
    amount: z.int(),
    at: instant,
  }),
  rhythm_unlocks: z.object({ identity_id: id, code: z.string().min(1), day, at: instant }),
} as const satisfies Record<string, z.ZodObject>

export type ExportTable = keyof typeof exportRowSchemas

export function isExportTable(table: string): table is ExportTable {
  return Object.hasOwn(exportRowSchemas, table)
}

/** The rule that a row breaks, or null. */
export function rowProblem(table: string, row: unknown): string | null {
  if (!isExportTable(table)) return `there is no such table: ${table}`
  const parsed = exportRowSchemas[table].safeParse(row)
  if (parsed.success) return null
  const [issue] = parsed.error.issues
  return `a row of ${table} breaks its rule in “${issue?.path.join('.') ?? ''}”: ${issue?.message ?? 'not valid'}`
}
