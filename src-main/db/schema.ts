/** The rows of every table, as SQLite holds them: what the query builder's types are checked against. */
import type { Generated } from 'kysely'

/** 0 is no, 1 is yes. */
type Flag = 0 | 1
/** Text that holds JSON. */
type Json = string

export interface IdentityRow {
  id: string
  name: string
  name_key: string
  seed: string
  zone: string
  day_start: number
  sample: Flag
  created_at: string
  updated_at: string
  deleted_at: string | null
  stamps: Generated<Json>
  staging: Generated<string | null>
}

export interface ReflectionTable {
  seq: Generated<number>
  id: string
  identity_id: string
  occurred_at: string
  zone: string
  journal_day: string
  source: 'direct' | 'import' | 'integration'
  source_ref: string | null
  visibility: 'private' | 'shareable'
  mood_valence: number | null
  mood_energy: number | null
  mood_label: string | null
  tags: Json
  word_count: number
  analysable: Flag
  revision: number
  mirrorbacks: Generated<number>
  threads: Generated<number>
  created_at: string
  updated_at: string
  deleted_at: string | null
  body: string
  stamps: Generated<Json>
  text_stamp: Generated<string>
  text_after: Generated<Json>
  text_at: string
  trash_at: Generated<string | null>
  trash_saw: Generated<Json | null>
  conflicts: Generated<number>
}

export interface TagRow {
  reflection_seq: number
  tag_key: string
  tag: string
  identity_id: string
  position: number
}

export interface RevisionRow {
  reflection_seq: number
  revision: number
  body: string
  occurred_at: string
  replaced_at: string
  stamp: string
  after: Json
}

export interface DraftRow {
  identity_id: string
  draft: Json
  saved_at: string
}

export interface MirrorbackRow {
  id: string
  identity_id: string
  reflection_seq: number
  version: number
  provider: 'built-in' | 'ollama' | 'openai-compatible'
  model: string | null
  engine_version: string
  verdict: Json
  evidence: Json
  frames: Json
  revision: number
  created_at: string
  body: string
  stamp: string
  text_stamp: string
}

export interface FeedbackRow {
  id: string
  mirrorback_id: string
  rating: number | null
  flag: string | null
  note: string
  created_at: string
}

export interface ThreadRow {
  id: string
  identity_id: string
  title: string
  status: 'active' | 'paused' | 'archived'
  started_at: string
  last_active: string
  updated_at: string
  deleted_at: string | null
  stamps: Generated<Json>
}

export interface ThreadReflectionRow {
  thread_id: string
  reflection_seq: number
  position: number
  stamps: Generated<Json>
}

export interface ThreadDepartureRow {
  thread_id: string
  reflection_seq: number
  stamp: string
}

export interface SettingRow {
  scope: string
  key: string
  value: Json
  stamps: Generated<Json>
}

export interface EngineRunRow {
  id: string
  identity_id: string
  kind: 'read' | 'analyze' | 'mirrorback'
  engine_version: string
  provider: string
  started_at: string
  duration_ms: number
  counts: Json
  verdict: 'pass' | 'rewrite' | 'reject' | null
  error_code: string | null
}

export interface ImportBatchRow {
  id: string
  identity_id: string | null
  identity: string
  format: string
  file_name: string
  file_sha256: string
  state: 'staging' | 'publishing' | 'done' | 'undone'
  pid: number
  started_at: string
  stamp: Generated<string>
  counts: Generated<Json>
  undone_at: Generated<string | null>
}

export interface JournalTotalsRow {
  identity_id: string
  live: number
  trashed: number
  words: number
}

export interface AnalysisRow {
  reflection_seq: number
  identity_id: string
  engine_version: string
  revision: number
  language: string
  language_class: string
  tokens: number
  words: number
  sentences: number
  affect_sum: number
  affect_words: number
  week: number
  terms: Uint8Array
}

export interface UnreadRow {
  reflection_seq: number
  identity_id: string
}

export interface TermTable {
  id: Generated<number>
  identity_id: string
  kind: string
  term: string
  entries: number
  hits: number
  reflective: number
}

export interface PatternTable {
  seq: Generated<number>
  id: string
  identity_id: string
  key: string
  tier: 'library' | 'yours'
  detected_name: string
  kind: 'theme' | 'phrase' | 'language-shape' | 'emotion'
  origin: Generated<'detected' | 'named-by-you'>
  owner_name: Generated<string | null>
  hidden: Generated<Flag>
  pinned: Generated<Flag>
  merged_into: Generated<string | null>
  created_at: string
  engine_version: Generated<string>
  confidence: Generated<number>
  early: Generated<Flag>
  shown: Generated<Flag>
  occurrence_count: Generated<number>
  reflection_count: Generated<number>
  first_seen: Generated<string>
  last_seen: Generated<string>
  trend: Generated<'rising' | 'falling' | 'steady' | 'burst' | 'too-few'>
  bursts: Generated<Json>
  weekday: Generated<Json | null>
  stamps: Generated<Json>
  merge_choice: Generated<string | null>
  hour: Generated<Json | null>
}

export interface PatternFeedbackRow {
  pattern_id: string
  flag: 'not-me' | null
  note: string
  saved_at: string
}

export interface OccurrenceRow {
  pattern_seq: number
  reflection_seq: number
  start: number
  end: number
  strength: number
}

export interface PatternWeekRow {
  pattern_seq: number
  week: number
  hits: number
  entries: number
}

export interface ExposureWeekRow {
  identity_id: string
  week: number
  entries: number
  tokens: number
}

export interface TensionTable {
  seq: Generated<number>
  id: string
  identity_id: string
  key: string
  name: string
  axis_a: string
  axis_b: string
  line_a: string
  line_b: string
  words_a: Json
  words_b: Json
  origin: 'seed' | 'yours' | 'detected'
  hidden: Generated<Flag>
  created_at: string
  stamps: Generated<Json>
}

export interface MeasurementRow {
  tension_seq: number
  reflection_seq: number
  measured_by: 'engine' | 'you'
  position: number
  intensity: number
  confidence: number
  engine_version: string
  evidence: Json
  stamps: Generated<Json>
}

export interface Schema {
  identities: IdentityRow
  reflections: ReflectionTable
  tags: TagRow
  revisions: RevisionRow
  drafts: DraftRow
  mirrorbacks: MirrorbackRow
  feedback: FeedbackRow
  threads: ThreadRow
  thread_reflections: ThreadReflectionRow
  settings: SettingRow
  engine_runs: EngineRunRow
  import_batches: ImportBatchRow
  thread_departures: ThreadDepartureRow
  journal_totals: JournalTotalsRow
  analyses: AnalysisRow
  unread: UnreadRow
  terms: TermTable
  patterns: PatternTable
  pattern_feedback: PatternFeedbackRow
  occurrences: OccurrenceRow
  pattern_weeks: PatternWeekRow
  exposure_weeks: ExposureWeekRow
  tensions: TensionTable
  measurements: MeasurementRow
}
