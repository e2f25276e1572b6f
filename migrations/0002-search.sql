-- Full-text search: rowid is reflections.seq, the text is the search text of the body, and trashed reflections are not in it.

CREATE VIRTUAL TABLE reflections_fts USING fts5 (
  text,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- down

DROP TABLE reflections_fts;
