CREATE TABLE analyses (
  reflection_seq INTEGER PRIMARY KEY REFERENCES reflections (seq) ON DELETE CASCADE,
  identity_id TEXT NOT NULL,
  engine_version TEXT NOT NULL,
  revision INTEGER NOT NULL,
  language TEXT NOT NULL,
  language_class TEXT NOT NULL,
  tokens INTEGER NOT NULL,
  words INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  affect_sum INTEGER NOT NULL,
  affect_words INTEGER NOT NULL,
  week INTEGER NOT NULL,
  terms BLOB NOT NULL
) STRICT;

CREATE TABLE claims (
  pattern_seq INTEGER NOT NULL REFERENCES patterns (seq) ON DELETE CASCADE,
  made_after TEXT NOT NULL,
  entries INTEGER NOT NULL CHECK (entries > 0),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  per_million REAL NOT NULL,
  kept INTEGER CHECK (kept IN (0, 1)),
  PRIMARY KEY (pattern_seq, made_after)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  device TEXT NOT NULL,
  last TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
  identity_id TEXT PRIMARY KEY REFERENCES identities (id) ON DELETE CASCADE,
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE engine_runs (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('read', 'analyze', 'mirrorback')),
  engine_version TEXT NOT NULL,
  provider TEXT NOT NULL,
  started_at TEXT NOT NULL,
  duration_ms REAL NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  verdict TEXT CHECK (verdict IN ('pass', 'rewrite', 'reject')),
  error_code TEXT
) STRICT;

CREATE TABLE exposure_weeks (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  week INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  PRIMARY KEY (identity_id, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  mirrorback_id TEXT NOT NULL REFERENCES mirrorbacks (id) ON DELETE CASCADE,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  flag TEXT,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE identities (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  seed TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL,
  day_start INTEGER NOT NULL DEFAULT 0 CHECK (day_start BETWEEN 0 AND 360),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
, stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps)), staging TEXT) STRICT;

CREATE TABLE import_batches (
  id TEXT PRIMARY KEY,
  identity_id TEXT REFERENCES identities (id) ON DELETE SET NULL,
  identity TEXT NOT NULL,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('staging', 'publishing', 'done', 'undone')),
  pid INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  stamp TEXT NOT NULL DEFAULT '',
  counts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(counts)),
  undone_at TEXT
) STRICT;

CREATE TABLE import_changes (
  import_id TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  PRIMARY KEY (import_id, table_name, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_rows (
  ordinal INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  reflection_id TEXT,
  row TEXT NOT NULL CHECK (json_valid(row))
) STRICT;

CREATE TABLE journal_totals (
  identity_id TEXT PRIMARY KEY REFERENCES identities (id) ON DELETE CASCADE,
  live INTEGER NOT NULL,
  trashed INTEGER NOT NULL,
  words INTEGER NOT NULL
) STRICT;

CREATE TABLE measurements (
  tension_seq INTEGER NOT NULL REFERENCES tensions (seq) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  measured_by TEXT NOT NULL CHECK (measured_by IN ('engine', 'you')),
  position REAL NOT NULL CHECK (position BETWEEN -1 AND 1),
  intensity REAL NOT NULL CHECK (intensity BETWEEN 0 AND 1),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  engine_version TEXT NOT NULL,
  evidence TEXT NOT NULL, stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps)),
  PRIMARY KEY (tension_seq, reflection_seq, measured_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  app_version TEXT NOT NULL
) STRICT;

CREATE TABLE mirrorbacks (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  provider TEXT NOT NULL CHECK (provider IN ('built-in', 'ollama', 'openai-compatible')),
  model TEXT,
  engine_version TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (json_valid(verdict)),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  frames TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(frames)),
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  body TEXT NOT NULL, stamp TEXT NOT NULL DEFAULT '', text_stamp TEXT NOT NULL DEFAULT '',
  UNIQUE (reflection_seq, version)
) STRICT;

CREATE TABLE occurrences (
  pattern_seq INTEGER NOT NULL REFERENCES patterns (seq) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  strength REAL NOT NULL,
  PRIMARY KEY (pattern_seq, reflection_seq, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE pattern_feedback (
  pattern_id TEXT PRIMARY KEY REFERENCES patterns (id) ON DELETE CASCADE,
  flag TEXT CHECK (flag IN ('not-me')),
  note TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE pattern_weeks (
  pattern_seq INTEGER NOT NULL REFERENCES patterns (seq) ON DELETE CASCADE,
  week INTEGER NOT NULL,
  hits INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (pattern_seq, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE patterns (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('library', 'yours')),
  detected_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('theme', 'phrase', 'language-shape', 'emotion')),
  origin TEXT NOT NULL DEFAULT 'detected' CHECK (origin IN ('detected', 'named-by-you')),
  owner_name TEXT,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  merged_into TEXT REFERENCES patterns (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  engine_version TEXT NOT NULL DEFAULT '',
  confidence REAL NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 1),
  early INTEGER NOT NULL DEFAULT 0 CHECK (early IN (0, 1)),
  shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),
  occurrence_count INTEGER NOT NULL DEFAULT 0,
  reflection_count INTEGER NOT NULL DEFAULT 0,
  first_seen TEXT NOT NULL DEFAULT '',
  last_seen TEXT NOT NULL DEFAULT '',
  trend TEXT NOT NULL DEFAULT 'too-few' CHECK (trend IN ('rising', 'falling', 'steady', 'burst', 'too-few')),
  bursts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(bursts)),
  weekday TEXT CHECK (json_valid(weekday)), stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps)), merge_choice TEXT, hour TEXT CHECK (json_valid(hour)),
  UNIQUE (identity_id, key)
) STRICT;

CREATE TABLE reflections (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  occurred_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  journal_day TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('direct', 'import', 'integration')),
  source_ref TEXT,
  visibility TEXT NOT NULL DEFAULT 'private' CHECK (visibility IN ('private', 'shareable')),
  mood_valence REAL CHECK (mood_valence BETWEEN -1 AND 1),
  mood_energy REAL CHECK (mood_energy BETWEEN -1 AND 1),
  mood_label TEXT,
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  analysable INTEGER NOT NULL DEFAULT 1 CHECK (analysable IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  mirrorbacks INTEGER NOT NULL DEFAULT 0,
  threads INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  body TEXT NOT NULL
, stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps)), text_stamp TEXT NOT NULL DEFAULT '', text_after TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(text_after)), text_at TEXT NOT NULL DEFAULT '', trash_at TEXT, trash_saw TEXT CHECK (json_valid(trash_saw)), conflicts INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE VIRTUAL TABLE reflections_fts USING fts5 (
  text,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE revisions (
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  replaced_at TEXT NOT NULL, stamp TEXT NOT NULL DEFAULT '', after TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(after)),
  PRIMARY KEY (reflection_seq, revision)
) STRICT;

CREATE TABLE rhythm_connections (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  provider TEXT NOT NULL CHECK (provider IN ('oura')),
  sealed TEXT NOT NULL,
  last_sync TEXT CHECK (json_valid(last_sync)),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (identity_id, provider)
) STRICT;

CREATE TABLE rhythm_health (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('manual', 'oura', 'apple', 'fitbit', 'csv')),
  metrics TEXT NOT NULL CHECK (json_valid(metrics)),
  updated_at TEXT NOT NULL,
  raw TEXT NOT NULL CHECK (json_valid(raw)),
  PRIMARY KEY (identity_id, day, source)
) STRICT;

CREATE TABLE rhythm_items (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  icon TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('task', 'chore', 'habit', 'reminder', 'event')),
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 10),
  reward INTEGER NOT NULL CHECK (reward >= 0),
  plans TEXT NOT NULL CHECK (json_valid(plans)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE rhythm_marks (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL REFERENCES rhythm_items (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('completed', 'skipped', 'postponed', 'rescheduled')),
  at TEXT NOT NULL,
  notes TEXT NOT NULL,
  minutes INTEGER CHECK (minutes >= 0),
  to_day TEXT,
  to_at TEXT,
  undone_at TEXT
) STRICT;

CREATE TABLE rhythm_profiles (
  identity_id TEXT PRIMARY KEY REFERENCES identities (id) ON DELETE CASCADE,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  profile TEXT NOT NULL CHECK (json_valid(profile)),
  zones TEXT NOT NULL CHECK (json_valid(zones)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE rhythm_scores (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  life REAL,
  with_data INTEGER NOT NULL,
  of_domains INTEGER NOT NULL,
  sleep REAL,
  activity REAL,
  work_life REAL,
  habits REAL,
  PRIMARY KEY (identity_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE rhythm_stale (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  onward INTEGER NOT NULL CHECK (onward IN (0, 1)),
  PRIMARY KEY (identity_id, day, onward)
) STRICT, WITHOUT ROWID;

CREATE TABLE rhythm_unlocks (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (identity_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE rhythm_xp (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  day TEXT NOT NULL,
  cause TEXT NOT NULL,
  amount INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (identity_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)), stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps)),
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  tag_key TEXT NOT NULL,
  tag TEXT NOT NULL,
  identity_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (reflection_seq, tag_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE tensions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  axis_a TEXT NOT NULL,
  axis_b TEXT NOT NULL,
  line_a TEXT NOT NULL,
  line_b TEXT NOT NULL,
  words_a TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(words_a)),
  words_b TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(words_b)),
  origin TEXT NOT NULL CHECK (origin IN ('seed', 'yours', 'detected')),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  created_at TEXT NOT NULL, stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps)),
  UNIQUE (identity_id, key)
) STRICT;

CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  term TEXT NOT NULL,
  entries INTEGER NOT NULL,
  hits INTEGER NOT NULL,
  reflective INTEGER NOT NULL,
  UNIQUE (identity_id, kind, term)
) STRICT;

CREATE TABLE thread_departures (
  thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  stamp TEXT NOT NULL,
  PRIMARY KEY (thread_id, reflection_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE thread_reflections (
  thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL, stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps)),
  PRIMARY KEY (thread_id, reflection_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'archived')),
  started_at TEXT NOT NULL,
  last_active TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
, stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps))) STRICT;

CREATE TABLE unread (
  reflection_seq INTEGER PRIMARY KEY REFERENCES reflections (seq) ON DELETE CASCADE,
  identity_id TEXT NOT NULL
) STRICT;

CREATE INDEX analyses_version ON analyses (identity_id, engine_version);

CREATE INDEX engine_runs_recent ON engine_runs (identity_id, started_at DESC, id DESC);

CREATE INDEX feedback_mirrorback ON feedback (mirrorback_id);

CREATE INDEX import_batches_open ON import_batches (id) WHERE state IN ('staging', 'publishing');

CREATE INDEX import_batches_recent ON import_batches (started_at DESC, id DESC);

CREATE INDEX import_rows_table ON import_rows (import_id, table_name, reflection_id);

CREATE INDEX measurements_reflection ON measurements (reflection_seq);

CREATE INDEX mirrorbacks_recent ON mirrorbacks (identity_id, created_at DESC, id DESC);

CREATE INDEX occurrences_reflection ON occurrences (reflection_seq);

CREATE INDEX patterns_merged ON patterns (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX reflections_conflicts ON reflections (identity_id) WHERE conflicts > 0;

CREATE INDEX reflections_day ON reflections (identity_id, journal_day, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX reflections_feed ON reflections (identity_id, occurred_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX reflections_month_day ON reflections (identity_id, substr(journal_day, 6)) WHERE deleted_at IS NULL;

CREATE INDEX reflections_source_ref ON reflections (identity_id, source_ref) WHERE source_ref IS NOT NULL;

CREATE INDEX reflections_trash ON reflections (identity_id, occurred_at DESC, id DESC) WHERE deleted_at IS NOT NULL;

CREATE INDEX rhythm_items_code ON rhythm_items (identity_id, code);

CREATE INDEX rhythm_marks_day ON rhythm_marks (identity_id, day);

CREATE INDEX rhythm_marks_item ON rhythm_marks (item_id, day);

CREATE INDEX rhythm_marks_recent ON rhythm_marks (identity_id, at);

CREATE INDEX rhythm_marks_to_day ON rhythm_marks (identity_id, to_day) WHERE to_day IS NOT NULL;

CREATE INDEX rhythm_xp_day ON rhythm_xp (identity_id, day, cause, amount);

CREATE INDEX tags_key ON tags (identity_id, tag_key);

CREATE INDEX thread_departures_seq ON thread_departures (reflection_seq);

CREATE INDEX thread_reflections_seq ON thread_reflections (reflection_seq);

CREATE INDEX threads_recent ON threads (identity_id, last_active DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX unread_identity ON unread (identity_id);

CREATE TRIGGER identities_begin_totals AFTER INSERT ON identities BEGIN
  INSERT INTO journal_totals (identity_id, live, trashed, words) VALUES (new.id, 0, 0, 0);
END;

CREATE TRIGGER mirrorbacks_count_delete AFTER DELETE ON mirrorbacks BEGIN
  UPDATE reflections SET mirrorbacks = mirrorbacks - 1 WHERE seq = old.reflection_seq;
END;

CREATE TRIGGER mirrorbacks_count_insert AFTER INSERT ON mirrorbacks BEGIN
  UPDATE reflections SET mirrorbacks = mirrorbacks + 1 WHERE seq = new.reflection_seq;
END;

CREATE TRIGGER reflections_count_delete AFTER DELETE ON reflections BEGIN
  UPDATE journal_totals SET
    live = live - (old.deleted_at IS NULL),
    trashed = trashed - (old.deleted_at IS NOT NULL),
    words = words - iif(old.deleted_at IS NULL, old.word_count, 0)
  WHERE identity_id = old.identity_id;
END;

CREATE TRIGGER reflections_count_update AFTER UPDATE OF deleted_at, word_count ON reflections BEGIN
  UPDATE journal_totals SET
    live = live + (new.deleted_at IS NULL) - (old.deleted_at IS NULL),
    trashed = trashed + (new.deleted_at IS NOT NULL) - (old.deleted_at IS NOT NULL),
    words = words + iif(new.deleted_at IS NULL, new.word_count, 0) - iif(old.deleted_at IS NULL, old.word_count, 0)
  WHERE identity_id = new.identity_id;
END;

CREATE TRIGGER rhythm_health_changed AFTER UPDATE OF metrics ON rhythm_health BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER rhythm_health_new AFTER INSERT ON rhythm_health BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER rhythm_items_changed AFTER UPDATE OF plans, reward ON rhythm_items BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.plans ->> '$[#-1].from', 1);
END;

CREATE TRIGGER rhythm_items_new AFTER INSERT ON rhythm_items BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.plans ->> '$[0].from', 1);
END;

CREATE TRIGGER rhythm_marks_changed AFTER UPDATE ON rhythm_marks BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.day, 0), (new.identity_id, coalesce(new.to_day, new.day), 0);
END;

CREATE TRIGGER rhythm_marks_new AFTER INSERT ON rhythm_marks BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.day, 0), (new.identity_id, coalesce(new.to_day, new.day), 0);
END;

CREATE TRIGGER rhythm_profiles_changed AFTER UPDATE OF profile ON rhythm_profiles
WHEN new.profile <> old.profile BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, '0000-01-01', 1);
END;

CREATE TRIGGER rhythm_xp_changed AFTER UPDATE ON rhythm_xp BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER rhythm_xp_new AFTER INSERT ON rhythm_xp BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER thread_reflections_count_delete AFTER DELETE ON thread_reflections BEGIN
  UPDATE reflections SET threads = threads - 1 WHERE seq = old.reflection_seq;
END;

CREATE TRIGGER thread_reflections_count_insert AFTER INSERT ON thread_reflections BEGIN
  UPDATE reflections SET threads = threads + 1 WHERE seq = new.reflection_seq;
END;

CREATE TRIGGER unread_again AFTER DELETE ON analyses BEGIN
  INSERT OR IGNORE INTO unread (reflection_seq, identity_id)
  SELECT seq, identity_id FROM reflections WHERE seq = old.reflection_seq AND deleted_at IS NULL AND analysable = 1;
END;

CREATE TRIGGER unread_close AFTER UPDATE OF deleted_at, analysable ON reflections
WHEN new.deleted_at IS NOT NULL OR new.analysable = 0 BEGIN
  DELETE FROM unread WHERE reflection_seq = new.seq;
END;

CREATE TRIGGER unread_open AFTER UPDATE OF deleted_at, analysable ON reflections
WHEN new.deleted_at IS NULL AND new.analysable = 1 AND NOT (old.deleted_at IS NULL AND old.analysable = 1) BEGIN
  INSERT OR IGNORE INTO unread (reflection_seq, identity_id) VALUES (new.seq, new.identity_id);
END;
