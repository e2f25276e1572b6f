/** One piece of the writer's own text, and what is kept beside it. */
import { z } from 'zod'
import { IdentityId, PatternId, ReflectionId, TensionId, ThreadId } from '../ids.ts'
import { MOODS } from '../search-operators.ts'
import { textProblem } from '../text-rules.ts'
import { Count, Instant, JournalDay, Position, Zone } from '../values.ts'

/** Markdown, 1 to 2,000,000 UTF-16 units, not blank, with no NUL and no half of a surrogate pair. */
export const ReflectionBody = z.string().superRefine((text, context) => {
  const problem = textProblem(text)
  if (!problem) return
  const { rule, ...params } = problem
  context.addIssue({ code: 'custom', message: rule, params })
})

/** Two axes, both −1 … 1, and a word of one's own. */
export const Mood = z.object({
  valence: Position,
  energy: Position,
  label: z.string().trim().max(60).optional(),
})
export type Mood = z.infer<typeof Mood>

/** A tag without its `#`: letters, digits, `-`, `_` and `/`; kept as written, compared without case. */
export const Tag = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}\p{M}_/-]{1,60}$/u, { error: 'a tag has 1 to 60 letters, digits, - _ or /' })

export const Visibility = z.enum(['private', 'shareable'])
export const Source = z.enum(['direct', 'import', 'integration'])

export const Reflection = z.object({
  id: ReflectionId,
  identity_id: IdentityId,
  body: z.string(),
  occurred_at: z.string(),
  zone: z.string(),
  journal_day: z.string(),
  source: Source,
  visibility: Visibility,
  tags: z.array(z.string()),
  mood: Mood.nullable(),
  word_count: Count,
  analysable: z.boolean(),
  /** 1 for a text never edited; each edit of the body adds one. */
  revision: z.int().min(1),
  created_at: z.string(),
  updated_at: z.string(),
  deleted_at: z.string().nullable(),
  mirrorbacks: Count,
  thread_ids: z.array(ThreadId),
})
export type Reflection = z.infer<typeof Reflection>

/** Words of a reflection that something was noticed in; the renderer marks them. */
export const Highlight = z.object({
  start: Count,
  end: Count,
  kind: z.enum(['pattern', 'tension']),
  pattern_id: PatternId.nullable(),
  tension_id: TensionId.nullable(),
  /** The pattern's name, or the pole's. */
  label: z.string(),
})
export type Highlight = z.infer<typeof Highlight>

export const LanguageClass = z.enum(['full', 'recurrence', 'ngram', 'none'])
export type LanguageClass = z.infer<typeof LanguageClass>

/** What the engine saw in one reflection; `read` is false while it has not been read yet. */
export const ReflectionReading = z.object({
  reflection_id: ReflectionId,
  read: z.boolean(),
  language: z.string(),
  highlights: z.array(Highlight),
  /** What Mirror can do in that language, as the engine's LanguageClass; absent while it is unread. */
  language_class: LanguageClass.optional(),
})

export const Revision = z.object({
  revision: z.int().min(1),
  body: z.string(),
  /** When this text was replaced. */
  replaced_at: z.string(),
})
export type Revision = z.infer<typeof Revision>

/** Where a draft is written: at the top of the journal, or in the small window of quick capture. Each keeps its own. */
export const DraftDesk = z.enum(['composer', 'capture'])
export type DraftDesk = z.infer<typeof DraftDesk>

export const NewReflection = z.object({
  identity_id: IdentityId,
  body: ReflectionBody,
  /** Default: now. */
  occurred_at: Instant.optional(),
  /** Default: the identity's zone. */
  zone: Zone.optional(),
  tags: z.array(Tag).max(50).default([]),
  mood: Mood.nullable().default(null),
  visibility: Visibility.default('private'),
  analysable: z.boolean().default(true),
  thread_id: ThreadId.optional(),
  /** Whose draft this was: it goes as the reflection is kept. */
  desk: DraftDesk.default('composer'),
})

export const ReflectionEdit = z.object({
  id: ReflectionId,
  body: ReflectionBody.optional(),
  occurred_at: Instant.optional(),
  zone: Zone.optional(),
  tags: z.array(Tag).max(50).optional(),
  mood: Mood.nullable().optional(),
  visibility: Visibility.optional(),
  analysable: z.boolean().optional(),
  /** When given, an edit of another text than this revision is a conflict. */
  expected_revision: z.int().min(1).optional(),
})

export const ReflectionFilter = z.object({
  tag: z.string().optional(),
  thread_id: ThreadId.optional(),
  pattern_id: PatternId.optional(),
  from: JournalDay.optional(),
  to: JournalDay.optional(),
  /** true: what lies in the trash, instead of what does not. */
  trash: z.boolean().default(false),
  tension_id: TensionId.optional(),
  /** A side of the mood's two axes, at least 0.2 from the middle; `any` or `none`. */
  mood: z.enum(MOODS).optional(),
  has_mirrorback: z.boolean().optional(),
  /** Whether its text was ever changed. */
  edited: z.boolean().optional(),
})

/** Newest first. `cursor` is opaque; a page begins after it. */
export const ReflectionPage = z.object({
  items: z.array(Reflection),
  next_cursor: z.string().nullable(),
  total: Count,
})

export const CalendarDay = z.object({
  day: z.string(),
  reflections: Count,
  words: Count,
  /** Mean valence of the day's moods, or null. */
  valence: z.number().nullable(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** What was typed and not yet kept; it survives a crash. */
export const Draft = z.object({
  body: z.string().max(2_000_000),
  occurred_at: Instant.nullable(),
  tags: z.array(z.string()),
  mood: Mood.nullable(),
  thread_id: ThreadId.nullable(),
})
export type Draft = z.infer<typeof Draft>

/** The owner's own beginnings: a `template` is put into the text, a `prompt` stands above it and is not kept with it. */
export const Template = z.object({
  /** Chosen by who makes it; unique in its journal. */
  id: z.string().min(1).max(64),
  kind: z.enum(['template', 'prompt']),
  title: z.string().trim().min(1, { error: 'a title has at least one character' }).max(80),
  text: z.string().trim().min(1, { error: 'it holds at least one word' }).max(20_000),
})
export type Template = z.infer<typeof Template>
