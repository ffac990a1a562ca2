-- How many numbers begin with which two signs, and what those invoices come to: one or two letters find a fifth of a ledger, and nobody
-- adds that up while somebody types. One letter is the sum of its pairs; a start that no number has any more has no row. Derived; kept
-- by triggers, compared with its source by a test.

CREATE TABLE number_start_totals (
  -- A number of one sign is its own start.
  start TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  totalCents INTEGER NOT NULL,
  outstandingCents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO number_start_totals (start, n, totalCents, outstandingCents)
  SELECT substr(numberKey, 1, 2), count(*), sum(totalCents), sum(outstandingCents) FROM invoice_shorts GROUP BY 1;
-- What of them is not late yet: the few that have something due later.
CREATE INDEX invoice_shorts_due_later ON invoice_shorts (lastDueOn, numberKey, outstandingCents, invoiceId) WHERE lastDueOn IS NOT NULL;

CREATE TRIGGER starts_short_added AFTER INSERT ON invoice_shorts BEGIN
  INSERT OR IGNORE INTO number_start_totals (start, n, totalCents, outstandingCents) VALUES (substr(NEW.numberKey, 1, 2), 0, 0, 0);
  UPDATE number_start_totals SET n = n + 1, totalCents = totalCents + NEW.totalCents,
    outstandingCents = outstandingCents + NEW.outstandingCents WHERE start = substr(NEW.numberKey, 1, 2);
END;
CREATE TRIGGER starts_short_changed AFTER UPDATE OF numberKey, totalCents, outstandingCents ON invoice_shorts
  WHEN NEW.numberKey <> OLD.numberKey OR NEW.totalCents <> OLD.totalCents OR NEW.outstandingCents <> OLD.outstandingCents
BEGIN
  UPDATE number_start_totals SET n = n - 1, totalCents = totalCents - OLD.totalCents,
    outstandingCents = outstandingCents - OLD.outstandingCents WHERE start = substr(OLD.numberKey, 1, 2);
  DELETE FROM number_start_totals WHERE start = substr(OLD.numberKey, 1, 2) AND n = 0;
  INSERT OR IGNORE INTO number_start_totals (start, n, totalCents, outstandingCents) VALUES (substr(NEW.numberKey, 1, 2), 0, 0, 0);
  UPDATE number_start_totals SET n = n + 1, totalCents = totalCents + NEW.totalCents,
    outstandingCents = outstandingCents + NEW.outstandingCents WHERE start = substr(NEW.numberKey, 1, 2);
END;
CREATE TRIGGER starts_short_removed AFTER DELETE ON invoice_shorts BEGIN
  UPDATE number_start_totals SET n = n - 1, totalCents = totalCents - OLD.totalCents,
    outstandingCents = outstandingCents - OLD.outstandingCents WHERE start = substr(OLD.numberKey, 1, 2);
  DELETE FROM number_start_totals WHERE start = substr(OLD.numberKey, 1, 2) AND n = 0;
END;
