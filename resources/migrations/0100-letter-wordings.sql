-- The owner's own words of the letters. A stored version never changes: an edit is the next one, and the newest holds.
CREATE TABLE letter_wordings (
  templateId TEXT NOT NULL,
  language TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  -- By the key of each changed paragraph: its words and those of the program that they replace. `{}` is the original again.
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  -- Which text of the program was changed.
  baseVersion TEXT NOT NULL,
  -- Who worked here that day, as the profile names them.
  madeBy TEXT,
  madeAt TEXT NOT NULL,
  PRIMARY KEY (templateId, language, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER letter_wordings_never_change BEFORE UPDATE ON letter_wordings BEGIN SELECT RAISE(ABORT, 'wordings are append-only'); END;
CREATE TRIGGER letter_wordings_never_vanish BEFORE DELETE ON letter_wordings BEGIN SELECT RAISE(ABORT, 'wordings are append-only'); END;
