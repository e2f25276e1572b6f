-- Rhythm, the opt-in wing: nothing here is read by the journal's side. Without a row in rhythm_profiles it was never on.

-- zones: [{from, zone}], where the owner lived from which day on.
CREATE TABLE rhythm_profiles (
  identity_id TEXT PRIMARY KEY REFERENCES identities (id) ON DELETE CASCADE,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  profile TEXT NOT NULL CHECK (json_valid(profile)),
  zones TEXT NOT NULL CHECK (json_valid(zones)),
  updated_at TEXT NOT NULL
) STRICT;

-- plans: [{from, …timing}]: a change holds from its day on, so that earlier days stay what they were.
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

CREATE INDEX rhythm_items_code ON rhythm_items (identity_id, code);

-- What was said of an item on a day. Never removed: an undo writes undone_at.
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

CREATE INDEX rhythm_marks_day ON rhythm_marks (identity_id, day);
CREATE INDEX rhythm_marks_to_day ON rhythm_marks (identity_id, to_day) WHERE to_day IS NOT NULL;
CREATE INDEX rhythm_marks_item ON rhythm_marks (item_id, day);
CREATE INDEX rhythm_marks_recent ON rhythm_marks (identity_id, at);

-- What each source says of a day; the raw record stands last, so that reading the values never touches its pages.
CREATE TABLE rhythm_health (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('manual', 'oura', 'apple', 'fitbit', 'csv')),
  metrics TEXT NOT NULL CHECK (json_valid(metrics)),
  updated_at TEXT NOT NULL,
  raw TEXT NOT NULL CHECK (json_valid(raw)),
  PRIMARY KEY (identity_id, day, source)
) STRICT;

-- Derived: computed again whenever an input changes.
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

-- Append-only; what is taken back is written as its reverse.
CREATE TABLE rhythm_xp (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  day TEXT NOT NULL,
  cause TEXT NOT NULL,
  amount INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (identity_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX rhythm_xp_day ON rhythm_xp (identity_id, day, cause, amount);

CREATE TABLE rhythm_unlocks (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (identity_id, code)
) STRICT, WITHOUT ROWID;

-- Tokens are sealed by the system's safe store before they come here; they never leave in an export.
CREATE TABLE rhythm_connections (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  provider TEXT NOT NULL CHECK (provider IN ('oura')),
  sealed TEXT NOT NULL,
  last_sync TEXT CHECK (json_valid(last_sync)),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (identity_id, provider)
) STRICT;

-- Days whose score must be computed again, kept by the triggers below so that no change is missed, an import's included.
-- onward: this day and all after it.
CREATE TABLE rhythm_stale (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  onward INTEGER NOT NULL CHECK (onward IN (0, 1)),
  PRIMARY KEY (identity_id, day, onward)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rhythm_health_new AFTER INSERT ON rhythm_health BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER rhythm_health_changed AFTER UPDATE OF metrics ON rhythm_health BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER rhythm_marks_new AFTER INSERT ON rhythm_marks BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.day, 0), (new.identity_id, coalesce(new.to_day, new.day), 0);
END;

CREATE TRIGGER rhythm_marks_changed AFTER UPDATE ON rhythm_marks BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.day, 0), (new.identity_id, coalesce(new.to_day, new.day), 0);
END;

-- Another device's entries may say twice what both worked out.
CREATE TRIGGER rhythm_xp_new AFTER INSERT ON rhythm_xp BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER rhythm_xp_changed AFTER UPDATE ON rhythm_xp BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, new.day, 0);
END;

CREATE TRIGGER rhythm_items_new AFTER INSERT ON rhythm_items BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.plans ->> '$[0].from', 1);
END;

CREATE TRIGGER rhythm_items_changed AFTER UPDATE OF plans, reward ON rhythm_items BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward)
    VALUES (new.identity_id, new.plans ->> '$[#-1].from', 1);
END;

CREATE TRIGGER rhythm_profiles_changed AFTER UPDATE OF profile ON rhythm_profiles
WHEN new.profile <> old.profile BEGIN
  INSERT OR IGNORE INTO rhythm_stale (identity_id, day, onward) VALUES (new.identity_id, '0000-01-01', 1);
END;

-- down

DROP TRIGGER rhythm_profiles_changed;
DROP TRIGGER rhythm_items_changed;
DROP TRIGGER rhythm_items_new;
DROP TRIGGER rhythm_xp_changed;
DROP TRIGGER rhythm_xp_new;
DROP TRIGGER rhythm_marks_changed;
DROP TRIGGER rhythm_marks_new;
DROP TRIGGER rhythm_health_changed;
DROP TRIGGER rhythm_health_new;
DROP TABLE rhythm_stale;

DROP TABLE rhythm_connections;
DROP TABLE rhythm_unlocks;
DROP TABLE rhythm_xp;
DROP TABLE rhythm_scores;
DROP TABLE rhythm_health;
DROP TABLE rhythm_marks;
DROP TABLE rhythm_items;
DROP TABLE rhythm_profiles;
