-- What the owner wrote and chose: identities, reflections and everything kept beside them.

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
) STRICT;

-- The body stands last, so that reading the other columns never touches its pages.
-- tags is the list as written; the table tags is the index over it. mirrorbacks and threads are counters.
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
) STRICT;

CREATE INDEX reflections_feed ON reflections (identity_id, occurred_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX reflections_trash ON reflections (identity_id, occurred_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
-- deleted_at is in it so that counts of days read nothing but the index.
CREATE INDEX reflections_day ON reflections (identity_id, journal_day, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX reflections_month_day ON reflections (identity_id, substr(journal_day, 6)) WHERE deleted_at IS NULL;
CREATE INDEX reflections_source_ref ON reflections (identity_id, source_ref) WHERE source_ref IS NOT NULL;

CREATE TABLE tags (
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  tag_key TEXT NOT NULL,
  tag TEXT NOT NULL,
  identity_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (reflection_seq, tag_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX tags_key ON tags (identity_id, tag_key);

CREATE TABLE revisions (
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  replaced_at TEXT NOT NULL,
  PRIMARY KEY (reflection_seq, revision)
) STRICT;

CREATE TABLE drafts (
  identity_id TEXT PRIMARY KEY REFERENCES identities (id) ON DELETE CASCADE,
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  saved_at TEXT NOT NULL
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
  body TEXT NOT NULL,
  UNIQUE (reflection_seq, version)
) STRICT;

CREATE INDEX mirrorbacks_recent ON mirrorbacks (identity_id, created_at DESC, id DESC);

CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  mirrorback_id TEXT NOT NULL REFERENCES mirrorbacks (id) ON DELETE CASCADE,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  flag TEXT,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX feedback_mirrorback ON feedback (mirrorback_id);

CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'archived')),
  started_at TEXT NOT NULL,
  last_active TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE INDEX threads_recent ON threads (identity_id, last_active DESC, id DESC) WHERE deleted_at IS NULL;

CREATE TABLE thread_reflections (
  thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (thread_id, reflection_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_reflections_seq ON thread_reflections (reflection_seq);

-- scope is 'app' or an identity's id.
CREATE TABLE settings (
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX engine_runs_recent ON engine_runs (identity_id, started_at DESC, id DESC);

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  started_at TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts))
) STRICT;

CREATE INDEX imports_identity ON imports (identity_id, started_at);

-- So that the total of a feed page costs nothing; words counts live text only. Changes and removals are counted by the
-- triggers below. Whoever adds a reflection counts it: a trigger there would make full-text search write its index to
-- disk for each reflection of a long import instead of once.
CREATE TABLE journal_totals (
  identity_id TEXT PRIMARY KEY REFERENCES identities (id) ON DELETE CASCADE,
  live INTEGER NOT NULL,
  trashed INTEGER NOT NULL,
  words INTEGER NOT NULL
) STRICT;

CREATE TRIGGER identities_begin_totals AFTER INSERT ON identities BEGIN
  INSERT INTO journal_totals (identity_id, live, trashed, words) VALUES (new.id, 0, 0, 0);
END;

CREATE TRIGGER reflections_count_update AFTER UPDATE OF deleted_at, word_count ON reflections BEGIN
  UPDATE journal_totals SET
    live = live + (new.deleted_at IS NULL) - (old.deleted_at IS NULL),
    trashed = trashed + (new.deleted_at IS NOT NULL) - (old.deleted_at IS NOT NULL),
    words = words + iif(new.deleted_at IS NULL, new.word_count, 0) - iif(old.deleted_at IS NULL, old.word_count, 0)
  WHERE identity_id = new.identity_id;
END;

CREATE TRIGGER reflections_count_delete AFTER DELETE ON reflections BEGIN
  UPDATE journal_totals SET
    live = live - (old.deleted_at IS NULL),
    trashed = trashed - (old.deleted_at IS NOT NULL),
    words = words - iif(old.deleted_at IS NULL, old.word_count, 0)
  WHERE identity_id = old.identity_id;
END;

CREATE TRIGGER mirrorbacks_count_insert AFTER INSERT ON mirrorbacks BEGIN
  UPDATE reflections SET mirrorbacks = mirrorbacks + 1 WHERE seq = new.reflection_seq;
END;

CREATE TRIGGER mirrorbacks_count_delete AFTER DELETE ON mirrorbacks BEGIN
  UPDATE reflections SET mirrorbacks = mirrorbacks - 1 WHERE seq = old.reflection_seq;
END;

CREATE TRIGGER thread_reflections_count_insert AFTER INSERT ON thread_reflections BEGIN
  UPDATE reflections SET threads = threads + 1 WHERE seq = new.reflection_seq;
END;

CREATE TRIGGER thread_reflections_count_delete AFTER DELETE ON thread_reflections BEGIN
  UPDATE reflections SET threads = threads - 1 WHERE seq = old.reflection_seq;
END;

-- down

DROP TRIGGER thread_reflections_count_delete;
DROP TRIGGER thread_reflections_count_insert;
DROP TRIGGER mirrorbacks_count_delete;
DROP TRIGGER mirrorbacks_count_insert;
DROP TRIGGER reflections_count_delete;
DROP TRIGGER reflections_count_update;
DROP TRIGGER identities_begin_totals;
DROP TABLE journal_totals;
DROP TABLE imports;
DROP TABLE engine_runs;
DROP TABLE settings;
DROP TABLE thread_reflections;
DROP TABLE threads;
DROP TABLE feedback;
DROP TABLE mirrorbacks;
DROP TABLE drafts;
DROP TABLE revisions;
DROP TABLE tags;
DROP TABLE reflections;
DROP TABLE identities;
