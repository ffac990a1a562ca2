-- What a search of invoices needs of each, under the number that the index of texts has for it: what was found is added up and put in
-- order by whole numbers, without reading invoices or what is open of them. Derived; kept by triggers, compared with its source by a test.

CREATE TABLE invoice_shorts (
  -- As in search_subjects.
  id INTEGER PRIMARY KEY,
  invoiceId TEXT NOT NULL UNIQUE,
  debtorId TEXT NOT NULL,
  numberKey TEXT NOT NULL,
  issuedOn TEXT NOT NULL,
  totalCents INTEGER NOT NULL,
  outstandingCents INTEGER NOT NULL,
  -- Of all due dates; absent when nothing is open.
  lastDueOn TEXT
) STRICT;

INSERT INTO invoice_shorts (id, invoiceId, debtorId, numberKey, issuedOn, totalCents, outstandingCents, lastDueOn)
  SELECT s.id, i.id, i.debtorId, i.numberKey, i.issuedOn, i.totalCents, coalesce(o.outstandingCents, 0), o.lastDueOn
  FROM search_subjects s CROSS JOIN invoices i ON i.id = s.subjectId LEFT JOIN open_invoices o ON o.invoiceId = i.id
  WHERE s.kind = 'invoice' ORDER BY s.id;
-- How a number begins, and its last group, with all that their sums and their order need; whether any of a debtor begins so.
CREATE INDEX invoice_shorts_by_number ON invoice_shorts (numberKey, issuedOn, totalCents, outstandingCents, lastDueOn);
CREATE INDEX invoice_shorts_by_last_group ON invoice_shorts (
  substr(numberKey, length(rtrim(numberKey, replace(numberKey, '/', ''))) + 1), numberKey, issuedOn, totalCents, outstandingCents, lastDueOn);
DROP INDEX invoices_by_last_group;
CREATE INDEX invoice_shorts_by_debtor ON invoice_shorts (debtorId, numberKey);

CREATE TRIGGER shorts_subject_added AFTER INSERT ON search_subjects WHEN NEW.kind = 'invoice' BEGIN
  INSERT INTO invoice_shorts (id, invoiceId, debtorId, numberKey, issuedOn, totalCents, outstandingCents, lastDueOn)
    SELECT NEW.id, i.id, i.debtorId, i.numberKey, i.issuedOn, i.totalCents, coalesce(o.outstandingCents, 0), o.lastDueOn
    FROM invoices i LEFT JOIN open_invoices o ON o.invoiceId = i.id WHERE i.id = NEW.subjectId;
END;
CREATE TRIGGER shorts_subject_removed AFTER DELETE ON search_subjects WHEN OLD.kind = 'invoice' BEGIN
  DELETE FROM invoice_shorts WHERE id = OLD.id;
END;
CREATE TRIGGER shorts_invoice_changed AFTER UPDATE OF debtorId, numberKey, issuedOn, totalCents ON invoices
  WHEN NEW.debtorId <> OLD.debtorId OR NEW.numberKey <> OLD.numberKey OR NEW.issuedOn <> OLD.issuedOn OR NEW.totalCents <> OLD.totalCents
BEGIN
  UPDATE invoice_shorts SET debtorId = NEW.debtorId, numberKey = NEW.numberKey, issuedOn = NEW.issuedOn, totalCents = NEW.totalCents
    WHERE invoiceId = NEW.id;
END;
CREATE TRIGGER shorts_open_added AFTER INSERT ON open_invoices BEGIN
  UPDATE invoice_shorts SET outstandingCents = NEW.outstandingCents, lastDueOn = NEW.lastDueOn WHERE invoiceId = NEW.invoiceId;
END;
CREATE TRIGGER shorts_open_removed AFTER DELETE ON open_invoices BEGIN
  UPDATE invoice_shorts SET outstandingCents = 0, lastDueOn = NULL WHERE invoiceId = OLD.invoiceId;
END;
