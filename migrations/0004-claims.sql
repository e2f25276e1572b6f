-- What was said to recur, and whether it did. A claim is made when a pattern is shown and none of it waits; it is about the
-- next `entries` reflections after the day made_after, and is kept or not once they are written. It is a record, not made anew.

CREATE TABLE claims (
  pattern_seq INTEGER NOT NULL REFERENCES patterns (seq) ON DELETE CASCADE,
  made_after TEXT NOT NULL,
  entries INTEGER NOT NULL CHECK (entries > 0),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  per_million REAL NOT NULL,
  kept INTEGER CHECK (kept IN (0, 1)),
  PRIMARY KEY (pattern_seq, made_after)
) STRICT, WITHOUT ROWID;

-- down

DROP TABLE claims;
