-- Invoices that owe nothing, most of a ledger of ten years, in the orders in which their lists are walked. With the open ones they are all
-- that is not in the bin: a list of all by due date walks both. Derived; kept by triggers, compared with its source by a test.

CREATE TABLE paid_invoices (
  invoiceId TEXT PRIMARY KEY,
  issuedOn TEXT NOT NULL,
  -- Of all its due dates.
  lastDueOn TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO paid_invoices (invoiceId, issuedOn, lastDueOn)
  SELECT i.id, i.issuedOn, max(u.dueOn) FROM invoices i CROSS JOIN due_dates u ON u.invoiceId = i.id
  WHERE i.deletedOn IS NULL AND NOT EXISTS (SELECT 1 FROM open_invoices o WHERE o.invoiceId = i.id) GROUP BY i.id;
CREATE INDEX paid_invoices_by_issue ON paid_invoices (issuedOn DESC, invoiceId);
CREATE INDEX paid_invoices_by_day ON paid_invoices (lastDueOn, issuedOn DESC, invoiceId);
-- The few credits among the open ones have no day on which something is owed: they stand by their last one.
CREATE INDEX open_invoices_in_favour ON open_invoices (lastDueOn, issuedOn DESC, invoiceId) WHERE oldestOpenOn IS NULL;
-- Walked for that list until now.
DROP INDEX due_dates_by_day;

-- What is open is told anew at every change of a due date, so an invoice may pass through here while its due dates are written.
CREATE TRIGGER paid_open_added AFTER INSERT ON open_invoices BEGIN
  DELETE FROM paid_invoices WHERE invoiceId = NEW.invoiceId;
END;
CREATE TRIGGER paid_open_removed AFTER DELETE ON open_invoices BEGIN
  INSERT OR REPLACE INTO paid_invoices (invoiceId, issuedOn, lastDueOn)
    SELECT i.id, i.issuedOn, u.dueOn FROM invoices i CROSS JOIN due_dates u INDEXED BY due_dates_by_invoice ON u.invoiceId = i.id
    WHERE i.id = OLD.invoiceId AND i.deletedOn IS NULL ORDER BY u.dueOn DESC LIMIT 1;
END;
-- Due dates that owe nothing leave what is open as it is.
CREATE TRIGGER paid_due_date_added AFTER INSERT ON due_dates WHEN NEW.outstandingCents = 0 BEGIN
  INSERT OR REPLACE INTO paid_invoices (invoiceId, issuedOn, lastDueOn)
    SELECT i.id, i.issuedOn, u.dueOn FROM invoices i CROSS JOIN due_dates u INDEXED BY due_dates_by_invoice ON u.invoiceId = i.id
    WHERE i.id = NEW.invoiceId AND i.deletedOn IS NULL AND NOT EXISTS (SELECT 1 FROM open_invoices o WHERE o.invoiceId = i.id)
    ORDER BY u.dueOn DESC LIMIT 1;
END;
CREATE TRIGGER paid_due_date_moved AFTER UPDATE OF dueOn ON due_dates WHEN NEW.dueOn <> OLD.dueOn AND NEW.outstandingCents = 0 BEGIN
  UPDATE paid_invoices SET lastDueOn = (SELECT u.dueOn FROM due_dates u WHERE u.invoiceId = NEW.invoiceId ORDER BY u.dueOn DESC LIMIT 1)
    WHERE invoiceId = NEW.invoiceId;
END;
CREATE TRIGGER paid_due_date_removed AFTER DELETE ON due_dates WHEN OLD.outstandingCents = 0 OR OLD.live = 0 BEGIN
  DELETE FROM paid_invoices WHERE invoiceId = OLD.invoiceId AND NOT EXISTS (SELECT 1 FROM due_dates u WHERE u.invoiceId = OLD.invoiceId);
  UPDATE paid_invoices SET lastDueOn = (SELECT u.dueOn FROM due_dates u WHERE u.invoiceId = OLD.invoiceId ORDER BY u.dueOn DESC LIMIT 1)
    WHERE invoiceId = OLD.invoiceId;
END;
CREATE TRIGGER paid_invoice_redated AFTER UPDATE OF issuedOn ON invoices WHEN NEW.issuedOn <> OLD.issuedOn BEGIN
  UPDATE paid_invoices SET issuedOn = NEW.issuedOn WHERE invoiceId = NEW.id;
END;
CREATE TRIGGER paid_invoice_binned AFTER UPDATE OF deletedOn ON invoices WHEN (NEW.deletedOn IS NULL) <> (OLD.deletedOn IS NULL) BEGIN
  DELETE FROM paid_invoices WHERE invoiceId = NEW.id;
  INSERT INTO paid_invoices (invoiceId, issuedOn, lastDueOn)
    SELECT NEW.id, NEW.issuedOn, u.dueOn FROM due_dates u INDEXED BY due_dates_by_invoice
    WHERE u.invoiceId = NEW.id AND NEW.deletedOn IS NULL AND NOT EXISTS (SELECT 1 FROM open_invoices o WHERE o.invoiceId = NEW.id)
    ORDER BY u.dueOn DESC LIMIT 1;
END;
CREATE TRIGGER paid_invoice_removed AFTER DELETE ON invoices BEGIN
  DELETE FROM paid_invoices WHERE invoiceId = OLD.id;
END;
