-- What was brought back from a copy, row by row, so that the act can be undone as one.
CREATE TABLE brought_back (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  -- Of whom. No reference: undoing the act may take the debtor away again.
  debtorId TEXT NOT NULL,
  -- [{ "table", "key", "binnedOn" }]: added here, or taken out of the bin where it had lain since that day.
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  undoneAt TEXT
) STRICT;
