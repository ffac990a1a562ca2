-- Holidays of the owner: days of the town or of the shop that are added, and published days that are taken off a year.
-- The region and the rest in August are rows of `settings`.
CREATE TABLE own_holidays (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('added', 'taken_off')),
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  -- Returns on that day and month every year; a published day is only taken off its own year.
  everyYear INTEGER NOT NULL DEFAULT 0 CHECK (everyYear IN (0, 1)),
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  addedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn)),
  CHECK ((kind = 'added') = (name IS NOT NULL)),
  CHECK (kind = 'added' OR everyYear = 0)
) STRICT;
