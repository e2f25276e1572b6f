-- What the engine read: rebuilt from the reflections at will, except what the owner chose about patterns and tensions.

-- A row stands for one reflection as it was read. week counts Mondays since 1969-12-29; terms is a packed list of sightings.
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

CREATE INDEX analyses_version ON analyses (identity_id, engine_version);

-- What waits to be read for the first time, or again after an edit; what an older engine read is found by its version.
-- Whoever adds a reflection adds it here (see journal_totals), and whoever writes a reading takes it out.
CREATE TABLE unread (
  reflection_seq INTEGER PRIMARY KEY REFERENCES reflections (seq) ON DELETE CASCADE,
  identity_id TEXT NOT NULL
) STRICT;

CREATE INDEX unread_identity ON unread (identity_id);

INSERT INTO unread (reflection_seq, identity_id)
SELECT seq, identity_id FROM reflections WHERE deleted_at IS NULL AND analysable = 1;

CREATE TRIGGER unread_open AFTER UPDATE OF deleted_at, analysable ON reflections
WHEN new.deleted_at IS NULL AND new.analysable = 1 AND NOT (old.deleted_at IS NULL AND old.analysable = 1) BEGIN
  INSERT OR IGNORE INTO unread (reflection_seq, identity_id) VALUES (new.seq, new.identity_id);
END;

CREATE TRIGGER unread_close AFTER UPDATE OF deleted_at, analysable ON reflections
WHEN new.deleted_at IS NOT NULL OR new.analysable = 0 BEGIN
  DELETE FROM unread WHERE reflection_seq = new.seq;
END;

CREATE TRIGGER unread_again AFTER DELETE ON analyses BEGIN
  INSERT OR IGNORE INTO unread (reflection_seq, identity_id)
  SELECT seq, identity_id FROM reflections WHERE seq = old.reflection_seq AND deleted_at IS NULL AND analysable = 1;
END;

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
  weekday TEXT CHECK (json_valid(weekday)),
  UNIQUE (identity_id, key)
) STRICT;

CREATE INDEX patterns_merged ON patterns (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE occurrences (
  pattern_seq INTEGER NOT NULL REFERENCES patterns (seq) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  strength REAL NOT NULL,
  PRIMARY KEY (pattern_seq, reflection_seq, start)
) STRICT, WITHOUT ROWID;

CREATE INDEX occurrences_reflection ON occurrences (reflection_seq);

CREATE TABLE pattern_weeks (
  pattern_seq INTEGER NOT NULL REFERENCES patterns (seq) ON DELETE CASCADE,
  week INTEGER NOT NULL,
  hits INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (pattern_seq, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE exposure_weeks (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  week INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  PRIMARY KEY (identity_id, week)
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
  created_at TEXT NOT NULL,
  UNIQUE (identity_id, key)
) STRICT;

CREATE TABLE measurements (
  tension_seq INTEGER NOT NULL REFERENCES tensions (seq) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  measured_by TEXT NOT NULL CHECK (measured_by IN ('engine', 'you')),
  position REAL NOT NULL CHECK (position BETWEEN -1 AND 1),
  intensity REAL NOT NULL CHECK (intensity BETWEEN 0 AND 1),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  engine_version TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (tension_seq, reflection_seq, measured_by)
) STRICT, WITHOUT ROWID;

CREATE INDEX measurements_reflection ON measurements (reflection_seq);

-- down

DROP TABLE measurements;
DROP TABLE tensions;
DROP TABLE exposure_weeks;
DROP TABLE pattern_weeks;
DROP TABLE occurrences;
DROP TABLE patterns;
DROP TABLE terms;
DROP TRIGGER unread_again;
DROP TRIGGER unread_close;
DROP TRIGGER unread_open;
DROP TABLE unread;
DROP TABLE analyses;
