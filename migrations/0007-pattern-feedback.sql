-- The owner's word on a pattern, which travels with an export.

CREATE TABLE pattern_feedback (
  pattern_id TEXT PRIMARY KEY REFERENCES patterns (id) ON DELETE CASCADE,
  flag TEXT CHECK (flag IN ('not-me')),
  note TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL
) STRICT;

-- down

DROP TABLE pattern_feedback;
