-- What lets the journals of several devices be merged in any order, and what an import needs to be staged, published and undone.

-- The clock of this journal: the device's name in its stamps, and the last stamp given or seen. A stamp is
-- '<milliseconds since 1970, 12 hex>-<counter, 4 hex>-<device>', so that later is greater; '' is before all others.
CREATE TABLE clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  device TEXT NOT NULL,
  last TEXT NOT NULL
) STRICT;

INSERT INTO clock (one, device, last) VALUES (1, lower(hex(randomblob(8))), '');

-- stamps: when each part of a row was last changed, by the part's name; what is as it was made has none.
ALTER TABLE identities ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));
-- The import that this journal is being filled by; it is shown when that is complete.
ALTER TABLE identities ADD COLUMN staging TEXT;
ALTER TABLE threads ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));
ALTER TABLE thread_reflections ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));
ALTER TABLE patterns ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));
-- What the owner chose; merged_into is what follows from the choices of all devices.
ALTER TABLE patterns ADD COLUMN merge_choice TEXT;
ALTER TABLE tensions ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));
ALTER TABLE measurements ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));
ALTER TABLE settings ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));

ALTER TABLE reflections ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stamps));
-- Of the text that stands: when it was written, the texts that it follows, and the moment that it spoke of then.
ALTER TABLE reflections ADD COLUMN text_stamp TEXT NOT NULL DEFAULT '';
ALTER TABLE reflections ADD COLUMN text_after TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(text_after));
ALTER TABLE reflections ADD COLUMN text_at TEXT NOT NULL DEFAULT '';
-- The owner's word that it goes to the trash, and the newest texts known then: a text that was not known keeps it out.
ALTER TABLE reflections ADD COLUMN trash_at TEXT;
ALTER TABLE reflections ADD COLUMN trash_saw TEXT CHECK (json_valid(trash_saw));
-- Other texts that no text follows: the owner has still to choose.
ALTER TABLE reflections ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reflections_conflicts ON reflections (identity_id) WHERE conflicts > 0;

ALTER TABLE revisions ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
ALTER TABLE revisions ADD COLUMN after TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(after));

ALTER TABLE mirrorbacks ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
ALTER TABLE mirrorbacks ADD COLUMN text_stamp TEXT NOT NULL DEFAULT '';

-- Taken out of a thread: so that a merge does not bring it back.
CREATE TABLE thread_departures (
  thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
  reflection_seq INTEGER NOT NULL REFERENCES reflections (seq) ON DELETE CASCADE,
  stamp TEXT NOT NULL,
  PRIMARY KEY (thread_id, reflection_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_departures_seq ON thread_departures (reflection_seq);

-- What was written before there were stamps gets those of its own times.
UPDATE reflections SET text_at = occurred_at;
UPDATE revisions SET
  stamp = coalesce((SELECT printf('%012x', max(0, CAST(round(unixepoch(p.replaced_at, 'subsec') * 1000) AS INTEGER))) || '-' || printf('%04x', p.revision) || '-'
    FROM revisions p WHERE p.reflection_seq = revisions.reflection_seq AND p.revision = revisions.revision - 1), '');
UPDATE revisions SET
  after = coalesce((SELECT json_array(p.stamp) FROM revisions p
    WHERE p.reflection_seq = revisions.reflection_seq AND p.revision = revisions.revision - 1), '[]');
UPDATE reflections SET
  text_stamp = coalesce((SELECT printf('%012x', max(0, CAST(round(unixepoch(p.replaced_at, 'subsec') * 1000) AS INTEGER))) || '-' || printf('%04x', p.revision) || '-'
    FROM revisions p WHERE p.reflection_seq = seq AND p.revision = reflections.revision - 1), ''),
  text_after = coalesce((SELECT json_array(p.stamp) FROM revisions p
    WHERE p.reflection_seq = seq AND p.revision = reflections.revision - 1), '[]')
WHERE revision > 1;
UPDATE reflections SET
  stamps = (SELECT json_object('analysable', s, 'mood', s, 'tags', s, 'time', s, 'trash', s, 'visibility', s)
    FROM (SELECT printf('%012x', max(0, CAST(round(unixepoch(updated_at, 'subsec') * 1000) AS INTEGER))) || '-0000-' AS s))
WHERE updated_at > created_at;
UPDATE reflections SET trash_at = deleted_at, trash_saw = json_array(text_stamp) WHERE deleted_at IS NOT NULL;
UPDATE identities SET
  stamps = (SELECT json_object('day_start', s, 'deleted', s, 'name', s, 'zone', s)
    FROM (SELECT printf('%012x', max(0, CAST(round(unixepoch(updated_at, 'subsec') * 1000) AS INTEGER))) || '-0000-' AS s))
WHERE updated_at > created_at;
UPDATE threads SET
  stamps = (SELECT json_object('deleted', s, 'status', s, 'title', s)
    FROM (SELECT printf('%012x', max(0, CAST(round(unixepoch(updated_at, 'subsec') * 1000) AS INTEGER))) || '-0000-' AS s))
WHERE updated_at > started_at;
UPDATE patterns SET
  stamps = (SELECT json_group_object(part, '000000000000-0000-') FROM (
    SELECT 'hidden' AS part WHERE hidden = 1 UNION ALL SELECT 'merged' WHERE merged_into IS NOT NULL
    UNION ALL SELECT 'name' WHERE owner_name IS NOT NULL UNION ALL SELECT 'pinned' WHERE pinned = 1)),
  merge_choice = merged_into
WHERE hidden = 1 OR pinned = 1 OR owner_name IS NOT NULL OR merged_into IS NOT NULL;
UPDATE tensions SET stamps = '{"hidden":"000000000000-0000-"}' WHERE hidden = 1;
UPDATE mirrorbacks SET
  stamp = printf('%012x', max(0, CAST(round(unixepoch(created_at, 'subsec') * 1000) AS INTEGER))) || '-' || printf('%04x', version) || '-',
  text_stamp = coalesce(
    (SELECT v.stamp FROM revisions v WHERE v.reflection_seq = mirrorbacks.reflection_seq AND v.revision = mirrorbacks.revision),
    (SELECT r.text_stamp FROM reflections r WHERE r.seq = mirrorbacks.reflection_seq));

-- state: staging (nothing of it is to be seen), publishing (decided; is carried on after a crash), done, undone.
-- stamp: the clock when it was decided; what is changed later bears a greater one.
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
CREATE INDEX import_batches_open ON import_batches (id) WHERE state IN ('staging', 'publishing');
CREATE INDEX import_batches_recent ON import_batches (started_at DESC, id DESC);

INSERT INTO import_batches (id, identity_id, identity, format, file_name, file_sha256, state, pid, started_at, counts)
SELECT m.id, m.identity_id, i.name, m.format, m.file_name, m.file_sha256, 'done', 0, m.started_at, m.counts
FROM imports m JOIN identities i ON i.id = m.identity_id;
DROP TABLE imports;

-- Rows that wait for their import to be decided.
CREATE TABLE import_rows (
  ordinal INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  reflection_id TEXT,
  row TEXT NOT NULL CHECK (json_valid(row))
) STRICT;
CREATE INDEX import_rows_table ON import_rows (import_id, table_name, reflection_id);

-- What an import changed, and what stood there before (NULL: nothing).
CREATE TABLE import_changes (
  import_id TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  PRIMARY KEY (import_id, table_name, row_key)
) STRICT, WITHOUT ROWID;

-- down

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

INSERT INTO imports (id, identity_id, format, file_name, file_sha256, started_at, counts)
SELECT id, identity_id, format, file_name, file_sha256, started_at, counts FROM import_batches
WHERE state = 'done' AND identity_id IS NOT NULL;
DROP TABLE import_changes;
DROP TABLE import_rows;
DROP TABLE import_batches;
DROP TABLE thread_departures;
ALTER TABLE mirrorbacks DROP COLUMN text_stamp;
ALTER TABLE mirrorbacks DROP COLUMN stamp;
ALTER TABLE revisions DROP COLUMN after;
ALTER TABLE revisions DROP COLUMN stamp;
DROP INDEX reflections_conflicts;
ALTER TABLE reflections DROP COLUMN conflicts;
ALTER TABLE reflections DROP COLUMN trash_saw;
ALTER TABLE reflections DROP COLUMN trash_at;
ALTER TABLE reflections DROP COLUMN text_at;
ALTER TABLE reflections DROP COLUMN text_after;
ALTER TABLE reflections DROP COLUMN text_stamp;
ALTER TABLE reflections DROP COLUMN stamps;
ALTER TABLE settings DROP COLUMN stamps;
ALTER TABLE measurements DROP COLUMN stamps;
ALTER TABLE tensions DROP COLUMN stamps;
ALTER TABLE patterns DROP COLUMN merge_choice;
ALTER TABLE patterns DROP COLUMN stamps;
ALTER TABLE thread_reflections DROP COLUMN stamps;
ALTER TABLE threads DROP COLUMN stamps;
DELETE FROM identities WHERE staging IS NOT NULL;
ALTER TABLE identities DROP COLUMN staging;
ALTER TABLE identities DROP COLUMN stamps;
DROP TABLE clock;
