/** What of each table goes into an export: everything the owner wrote or chose, by ids that hold on any machine. */

/** One column of an exported row. */
export interface ColumnSpec {
  /** Its name in the row. */
  readonly name: string
  /** How it is read. */
  readonly sql: string
  /** The column that it is stored in, where that has another name. */
  readonly stored?: string
  /** Stored as text, exported as what the text says. */
  readonly json?: true
  /** JSON that may be absent. */
  readonly nullable?: true
  /** The row holds an id, the table the number of the row with that id. */
  readonly seqOf?: 'reflections' | 'tensions'
}

export interface TableSpec {
  readonly table: string
  readonly columns: readonly ColumnSpec[]
  /** The columns that name a row, in the order of the export. */
  readonly key: readonly string[]
  readonly from: string
  /** Whose row it is. */
  readonly identity: string
  /** The day of the reflection that it belongs to; absent where it belongs to none. */
  readonly day?: string
  /** Which rows, where not all. */
  readonly where?: string
}

/** In the order in which they can be imported. Search index, counters and what the engine read are made anew. */
export const tableSpecs: readonly TableSpec[] = [
  {
    table: 'identities',
    columns: [
      ...plain('t', [
        'id',
        'name',
        'seed',
        'zone',
        'day_start',
        'sample',
        'created_at',
        'updated_at',
        'deleted_at',
      ]),
      stamps('t'),
    ],
    key: ['id'],
    from: 'identities t',
    identity: 't.id',
  },
  {
    table: 'reflections',
    columns: [
      ...plain('t', [
        'id',
        'identity_id',
        'occurred_at',
        'zone',
        'journal_day',
        'source',
        'source_ref',
        'visibility',
        'mood_valence',
        'mood_energy',
        'mood_label',
      ]),
      ...json('t', ['tags']),
      ...plain('t', ['word_count', 'analysable', 'revision', 'created_at', 'updated_at', 'deleted_at']),
      stamps('t'),
      ...plain('t', ['text_stamp']),
      ...json('t', ['text_after']),
      ...plain('t', ['text_at', 'trash_at']),
      { name: 'trash_saw', sql: 't.trash_saw', json: true, nullable: true },
      ...plain('t', ['body']),
    ],
    key: ['id'],
    from: 'reflections t',
    identity: 't.identity_id',
    day: 't.journal_day',
  },
  {
    table: 'revisions',
    columns: [
      reflectionId(),
      ...plain('t', ['revision', 'occurred_at', 'replaced_at', 'stamp']),
      ...json('t', ['after']),
      ...plain('t', ['body']),
    ],
    key: ['reflection_id', 'revision'],
    from: 'reflections r JOIN revisions t ON t.reflection_seq = r.seq',
    identity: 'r.identity_id',
    day: 'r.journal_day',
  },
  {
    table: 'drafts',
    columns: [...plain('t', ['identity_id', 'saved_at']), ...json('t', ['draft'])],
    key: ['identity_id'],
    from: 'drafts t',
    identity: 't.identity_id',
  },
  {
    table: 'mirrorbacks',
    columns: [
      ...plain('t', ['id', 'identity_id']),
      reflectionId(),
      ...plain('t', ['version', 'provider', 'model', 'engine_version']),
      ...json('t', ['verdict', 'evidence', 'frames']),
      ...plain('t', ['revision', 'created_at', 'stamp', 'text_stamp', 'body']),
    ],
    key: ['id'],
    from: 'mirrorbacks t JOIN reflections r ON r.seq = t.reflection_seq',
    identity: 't.identity_id',
    day: 'r.journal_day',
  },
  {
    table: 'feedback',
    columns: plain('t', ['id', 'mirrorback_id', 'rating', 'flag', 'note', 'created_at']),
    key: ['id'],
    from: 'feedback t JOIN mirrorbacks m ON m.id = t.mirrorback_id JOIN reflections r ON r.seq = m.reflection_seq',
    identity: 'm.identity_id',
    day: 'r.journal_day',
  },
  {
    table: 'threads',
    columns: [
      ...plain('t', [
        'id',
        'identity_id',
        'title',
        'status',
        'started_at',
        'last_active',
        'updated_at',
        'deleted_at',
      ]),
      stamps('t'),
    ],
    key: ['id'],
    from: 'threads t',
    identity: 't.identity_id',
  },
  {
    table: 'thread_reflections',
    columns: [...plain('t', ['thread_id']), reflectionId(), ...plain('t', ['position']), stamps('t')],
    key: ['thread_id', 'reflection_id'],
    from: 'thread_reflections t JOIN threads h ON h.id = t.thread_id JOIN reflections r ON r.seq = t.reflection_seq',
    identity: 'h.identity_id',
    day: 'r.journal_day',
  },
  {
    table: 'thread_departures',
    columns: [...plain('t', ['thread_id']), reflectionId(), ...plain('t', ['stamp'])],
    key: ['thread_id', 'reflection_id'],
    from: 'thread_departures t JOIN threads h ON h.id = t.thread_id JOIN reflections r ON r.seq = t.reflection_seq',
    identity: 'h.identity_id',
    day: 'r.journal_day',
  },
  {
    table: 'patterns',
    columns: [
      ...plain('t', [
        'id',
        'identity_id',
        'key',
        'tier',
        'detected_name',
        'kind',
        'origin',
        'owner_name',
        'hidden',
        'pinned',
        'merged_into',
        'merge_choice',
      ]),
      sinceJournal(),
      stamps('t'),
    ],
    key: ['id'],
    from: 'patterns t',
    identity: 't.identity_id',
    where: `(t.stamps <> '{}' OR t.id IN (SELECT merged_into FROM patterns WHERE merged_into IS NOT NULL)
      OR t.id IN (SELECT merge_choice FROM patterns WHERE merge_choice IS NOT NULL)
      OR t.id IN (SELECT pattern_id FROM pattern_feedback))`,
  },
  {
    table: 'pattern_feedback',
    columns: plain('t', ['pattern_id', 'flag', 'note', 'saved_at']),
    key: ['pattern_id'],
    from: 'pattern_feedback t JOIN patterns p ON p.id = t.pattern_id',
    identity: 'p.identity_id',
  },
  {
    table: 'tensions',
    columns: [
      ...plain('t', ['id', 'identity_id', 'key', 'name', 'axis_a', 'axis_b', 'line_a', 'line_b']),
      ...json('t', ['words_a', 'words_b']),
      ...plain('t', ['origin', 'hidden']),
      sinceJournal(`iif(t.origin = 'yours', t.created_at, NULL)`),
      stamps('t'),
    ],
    key: ['id'],
    from: 'tensions t',
    identity: 't.identity_id',
    where: `(t.origin = 'yours' OR t.stamps <> '{}'
      OR EXISTS (SELECT 1 FROM measurements m WHERE m.tension_seq = t.seq AND m.measured_by = 'you'))`,
  },
  {
    table: 'measurements',
    columns: [
      { name: 'tension_id', sql: 'n.id', stored: 'tension_seq', seqOf: 'tensions' },
      reflectionId(),
      ...plain('t', ['measured_by', 'position', 'intensity', 'confidence', 'engine_version']),
      ...json('t', ['evidence']),
      stamps('t'),
    ],
    key: ['tension_id', 'reflection_id', 'measured_by'],
    from: 'measurements t JOIN tensions n ON n.seq = t.tension_seq JOIN reflections r ON r.seq = t.reflection_seq',
    identity: 'n.identity_id',
    day: 'r.journal_day',
    where: `t.measured_by = 'you'`,
  },
  {
    table: 'settings',
    columns: [...plain('t', ['scope', 'key']), ...json('t', ['value']), stamps('t')],
    key: ['scope', 'key'],
    from: 'settings t JOIN identities i ON i.id = t.scope',
    identity: 'i.id',
  },
  // Rhythm's scores are computed again, and sealed tokens never leave.
  {
    table: 'rhythm_profiles',
    columns: [
      ...plain('t', ['identity_id', 'enabled']),
      ...json('t', ['profile', 'zones']),
      ...plain('t', ['updated_at']),
    ],
    key: ['identity_id'],
    from: 'rhythm_profiles t',
    identity: 't.identity_id',
  },
  {
    table: 'rhythm_items',
    columns: [
      ...plain('t', ['id', 'identity_id', 'code', 'name', 'icon', 'category', 'priority', 'reward']),
      ...json('t', ['plans']),
      ...plain('t', ['created_at', 'updated_at', 'deleted_at']),
    ],
    key: ['id'],
    from: 'rhythm_items t',
    identity: 't.identity_id',
  },
  {
    table: 'rhythm_marks',
    columns: plain('t', [
      'id',
      'identity_id',
      'item_id',
      'day',
      'kind',
      'at',
      'notes',
      'minutes',
      'to_day',
      'to_at',
      'undone_at',
    ]),
    key: ['id'],
    from: 'rhythm_marks t',
    identity: 't.identity_id',
  },
  {
    table: 'rhythm_health',
    columns: [
      ...plain('t', ['identity_id', 'day', 'source']),
      ...json('t', ['metrics']),
      ...plain('t', ['updated_at']),
      ...json('t', ['raw']),
    ],
    key: ['identity_id', 'day', 'source'],
    from: 'rhythm_health t',
    identity: 't.identity_id',
  },
  {
    table: 'rhythm_xp',
    columns: plain('t', ['identity_id', 'key', 'day', 'cause', 'amount', 'at']),
    key: ['identity_id', 'key'],
    from: 'rhythm_xp t',
    identity: 't.identity_id',
  },
  {
    table: 'rhythm_unlocks',
    columns: plain('t', ['identity_id', 'code', 'day', 'at']),
    key: ['identity_id', 'code'],
    from: 'rhythm_unlocks t',
    identity: 't.identity_id',
  },
]

function plain(table: string, names: readonly string[]): ColumnSpec[] {
  return names.map(name => ({ name, sql: `${table}.${name}` }))
}

function json(table: string, names: readonly string[]): ColumnSpec[] {
  return plain(table, names).map(column => ({ ...column, json: true }))
}

/** What every device finds or puts in place by itself exists since the journal does, whenever it came about here. */
function sinceJournal(own = 'NULL'): ColumnSpec {
  const journal = '(SELECT created_at FROM identities WHERE id = t.identity_id)'
  return { name: 'created_at', sql: `coalesce(${own}, ${journal})` }
}

/** When each part of the row was last changed. */
function stamps(table: string): ColumnSpec {
  return { name: 'stamps', sql: `${table}.stamps`, json: true }
}

function reflectionId(): ColumnSpec {
  return { name: 'reflection_id', sql: 'r.id', stored: 'reflection_seq', seqOf: 'reflections' }
}
