-- What the first page of a screen needs of the whole ledger, kept added up: over ten years of a busy shop nothing is summed or sorted
-- anew to show fifty rows. Every row here is derived. It is kept by triggers, in the transaction that changes its source and so that
-- no writer can forget it, and compared with a computation from nothing by a test.

-- What each debtor owes. `oldestOpenOn`: the first unpaid due date, due or not. What lies in the bin is left out of the counts.
CREATE TABLE debtor_balances (
  debtorId TEXT PRIMARY KEY,
  openCents INTEGER NOT NULL DEFAULT 0,
  creditCents INTEGER NOT NULL DEFAULT 0,
  oldestOpenOn TEXT,
  invoiceCount INTEGER NOT NULL DEFAULT 0,
  invoicedCents INTEGER NOT NULL DEFAULT 0,
  paymentCount INTEGER NOT NULL DEFAULT 0,
  paidCents INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX debtor_balances_by_owed ON debtor_balances (openCents - creditCents);
CREATE INDEX debtor_balances_by_oldest ON debtor_balances (oldestOpenOn);

-- The invoices with something open: a debt, or a credit (then without `oldestOpenOn`).
CREATE TABLE open_invoices (
  invoiceId TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL,
  issuedOn TEXT NOT NULL,
  -- From which the terms of VAT run: the day of the operation, or of the invoice.
  taxPoint TEXT NOT NULL,
  totalCents INTEGER NOT NULL,
  outstandingCents INTEGER NOT NULL,
  oldestOpenOn TEXT,
  -- Of all its due dates, paid or not.
  lastDueOn TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX open_invoices_by_issue ON open_invoices (issuedOn DESC, invoiceId, oldestOpenOn);
CREATE INDEX open_invoices_by_day ON open_invoices (oldestOpenOn, issuedOn DESC, invoiceId);
CREATE INDEX open_invoices_by_outstanding ON open_invoices (outstandingCents, issuedOn DESC, invoiceId, oldestOpenOn);
CREATE INDEX open_invoices_by_tax_point ON open_invoices (taxPoint, invoiceId) WHERE oldestOpenOn IS NOT NULL;
-- The few whose last instalment falls due about a year after the tax point or later: each instalment has terms of its own then.
CREATE INDEX open_invoices_in_long_parts ON open_invoices (invoiceId, taxPoint) WHERE lastDueOn > date(taxPoint, '+12 months', '-3 days');

-- Of the open invoices, by the day of their oldest unpaid due date; credits under ''.
CREATE TABLE open_invoice_totals (
  oldestOpenOn TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  totalCents INTEGER NOT NULL,
  outstandingCents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of the open due dates, by their day: how many debts, what they come to, and the credits apart.
CREATE TABLE due_totals (
  dueOn TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  owedCents INTEGER NOT NULL,
  creditCents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How many steps that lead fall on each day.
CREATE TABLE step_totals (
  rank INTEGER NOT NULL,
  onDay TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (rank, onDay)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_totals (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  debtors INTEGER NOT NULL,
  invoices INTEGER NOT NULL,
  invoicedCents INTEGER NOT NULL,
  payments INTEGER NOT NULL,
  paidCents INTEGER NOT NULL,
  surplusCents INTEGER NOT NULL
) STRICT;

INSERT INTO debtor_balances (debtorId, openCents, creditCents, oldestOpenOn, invoiceCount, invoicedCents, paymentCount, paidCents)
  SELECT d.id, coalesce(u.openCents, 0), coalesce(p.creditCents, 0), u.oldestOpenOn, coalesce(i.n, 0), coalesce(i.cents, 0),
    coalesce(p.n, 0), coalesce(p.cents, 0)
  FROM debtors d
    LEFT JOIN (SELECT debtorId, sum(outstandingCents) AS openCents, min(iif(outstandingCents > 0, dueOn, NULL)) AS oldestOpenOn
      FROM due_dates WHERE live = 1 AND outstandingCents <> 0 GROUP BY debtorId) u ON u.debtorId = d.id
    LEFT JOIN (SELECT debtorId, count(*) AS n, sum(totalCents) AS cents FROM invoices WHERE deletedOn IS NULL GROUP BY debtorId) i
      ON i.debtorId = d.id
    LEFT JOIN (SELECT debtorId, count(*) AS n, sum(amountCents) AS cents, sum(surplusCents) AS creditCents FROM payments GROUP BY debtorId) p
      ON p.debtorId = d.id;
INSERT INTO open_invoices (invoiceId, debtorId, issuedOn, taxPoint, totalCents, outstandingCents, oldestOpenOn, lastDueOn)
  SELECT i.id, i.debtorId, i.issuedOn, coalesce(i.operationOn, i.issuedOn), i.totalCents, sum(u.outstandingCents),
    min(iif(u.outstandingCents > 0, u.dueOn, NULL)), (SELECT max(x.dueOn) FROM due_dates x WHERE x.invoiceId = u.invoiceId)
  FROM due_dates u JOIN invoices i ON i.id = u.invoiceId WHERE u.live = 1 AND u.outstandingCents <> 0 GROUP BY u.invoiceId;
INSERT INTO open_invoice_totals (oldestOpenOn, n, totalCents, outstandingCents)
  SELECT coalesce(oldestOpenOn, ''), count(*), sum(totalCents), sum(outstandingCents) FROM open_invoices GROUP BY 1;
INSERT INTO due_totals (dueOn, n, owedCents, creditCents)
  SELECT dueOn, sum(outstandingCents > 0), sum(max(outstandingCents, 0)), sum(min(outstandingCents, 0))
  FROM due_dates WHERE live = 1 AND outstandingCents <> 0 GROUP BY dueOn;
INSERT INTO step_totals (rank, onDay, n) SELECT rank, onDay, count(*) FROM next_steps WHERE leads = 1 GROUP BY rank, onDay;
INSERT INTO ledger_totals (id, debtors, invoices, invoicedCents, payments, paidCents, surplusCents)
  SELECT 1, (SELECT count(*) FROM debtors WHERE deletedOn IS NULL), i.n, i.cents, p.n, p.cents, p.surplus
  FROM (SELECT count(*) AS n, coalesce(sum(totalCents), 0) AS cents FROM invoices WHERE deletedOn IS NULL) i,
    (SELECT count(*) AS n, coalesce(sum(amountCents), 0) AS cents, coalesce(sum(surplusCents), 0) AS surplus FROM payments) p;

-- Debtors.
CREATE TRIGGER totals_debtor_added AFTER INSERT ON debtors BEGIN
  INSERT INTO debtor_balances (debtorId) VALUES (NEW.id);
  UPDATE ledger_totals SET debtors = debtors + (NEW.deletedOn IS NULL);
END;
CREATE TRIGGER totals_debtor_binned AFTER UPDATE OF deletedOn ON debtors WHEN (NEW.deletedOn IS NULL) <> (OLD.deletedOn IS NULL) BEGIN
  UPDATE ledger_totals SET debtors = debtors + (NEW.deletedOn IS NULL) - (OLD.deletedOn IS NULL);
END;
CREATE TRIGGER totals_debtor_removed AFTER DELETE ON debtors BEGIN
  DELETE FROM debtor_balances WHERE debtorId = OLD.id;
  UPDATE ledger_totals SET debtors = debtors - (OLD.deletedOn IS NULL);
END;

-- Invoices.
CREATE TRIGGER totals_invoice_added AFTER INSERT ON invoices WHEN NEW.deletedOn IS NULL BEGIN
  UPDATE debtor_balances SET invoiceCount = invoiceCount + 1, invoicedCents = invoicedCents + NEW.totalCents WHERE debtorId = NEW.debtorId;
  UPDATE ledger_totals SET invoices = invoices + 1, invoicedCents = invoicedCents + NEW.totalCents;
END;
CREATE TRIGGER totals_invoice_changed AFTER UPDATE OF debtorId, totalCents, deletedOn ON invoices
  WHEN NEW.debtorId <> OLD.debtorId OR NEW.totalCents <> OLD.totalCents OR (NEW.deletedOn IS NULL) <> (OLD.deletedOn IS NULL) BEGIN
  UPDATE debtor_balances SET invoiceCount = invoiceCount - 1, invoicedCents = invoicedCents - OLD.totalCents
    WHERE debtorId = OLD.debtorId AND OLD.deletedOn IS NULL;
  UPDATE debtor_balances SET invoiceCount = invoiceCount + 1, invoicedCents = invoicedCents + NEW.totalCents
    WHERE debtorId = NEW.debtorId AND NEW.deletedOn IS NULL;
  UPDATE ledger_totals SET invoices = invoices + (NEW.deletedOn IS NULL) - (OLD.deletedOn IS NULL),
    invoicedCents = invoicedCents + iif(NEW.deletedOn IS NULL, NEW.totalCents, 0) - iif(OLD.deletedOn IS NULL, OLD.totalCents, 0);
END;
CREATE TRIGGER totals_invoice_removed AFTER DELETE ON invoices WHEN OLD.deletedOn IS NULL BEGIN
  UPDATE debtor_balances SET invoiceCount = invoiceCount - 1, invoicedCents = invoicedCents - OLD.totalCents WHERE debtorId = OLD.debtorId;
  UPDATE ledger_totals SET invoices = invoices - 1, invoicedCents = invoicedCents - OLD.totalCents;
END;
CREATE TRIGGER totals_open_invoice_edited AFTER UPDATE OF debtorId, issuedOn, operationOn, totalCents ON invoices
  WHEN NEW.debtorId <> OLD.debtorId OR NEW.issuedOn <> OLD.issuedOn OR NEW.operationOn IS NOT OLD.operationOn OR NEW.totalCents <> OLD.totalCents
BEGIN
  UPDATE open_invoices SET debtorId = NEW.debtorId, issuedOn = NEW.issuedOn, taxPoint = coalesce(NEW.operationOn, NEW.issuedOn),
    totalCents = NEW.totalCents WHERE invoiceId = NEW.id;
END;

-- Due dates. An invoice has few of them, so what is open of it is told anew; a debtor may have thousands, so it is added to.
CREATE TRIGGER totals_due_date_added AFTER INSERT ON due_dates WHEN NEW.live = 1 BEGIN
  INSERT INTO due_totals (dueOn, n, owedCents, creditCents)
    SELECT NEW.dueOn, 0, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM due_totals WHERE dueOn = NEW.dueOn);
  UPDATE due_totals SET n = n + (NEW.outstandingCents > 0), owedCents = owedCents + max(NEW.outstandingCents, 0),
    creditCents = creditCents + min(NEW.outstandingCents, 0) WHERE dueOn = NEW.dueOn;
  UPDATE debtor_balances SET openCents = openCents + NEW.outstandingCents, oldestOpenOn = (
      SELECT u.dueOn FROM due_dates u INDEXED BY due_dates_open WHERE u.debtorId = NEW.debtorId AND u.live = 1
        AND u.outstandingCents <> 0 AND u.outstandingCents > 0 ORDER BY u.dueOn LIMIT 1)
    WHERE debtorId = NEW.debtorId;
  DELETE FROM open_invoices WHERE invoiceId = NEW.invoiceId;
  INSERT INTO open_invoices (invoiceId, debtorId, issuedOn, taxPoint, totalCents, outstandingCents, oldestOpenOn, lastDueOn)
    SELECT i.id, i.debtorId, i.issuedOn, coalesce(i.operationOn, i.issuedOn), i.totalCents, sum(u.outstandingCents),
      min(iif(u.outstandingCents > 0, u.dueOn, NULL)), (SELECT max(x.dueOn) FROM due_dates x WHERE x.invoiceId = u.invoiceId)
    FROM due_dates u INDEXED BY due_dates_open_by_invoice CROSS JOIN invoices i ON i.id = u.invoiceId
    WHERE u.invoiceId = NEW.invoiceId AND u.live = 1 AND u.outstandingCents <> 0 GROUP BY u.invoiceId;
END;
CREATE TRIGGER totals_due_date_changed AFTER UPDATE OF invoiceId, debtorId, dueOn, outstandingCents, live ON due_dates
  WHEN NEW.invoiceId <> OLD.invoiceId OR NEW.debtorId <> OLD.debtorId OR NEW.dueOn <> OLD.dueOn
    OR NEW.outstandingCents <> OLD.outstandingCents OR NEW.live <> OLD.live
BEGIN
  UPDATE due_totals SET n = n - (OLD.outstandingCents > 0), owedCents = owedCents - max(OLD.outstandingCents, 0),
    creditCents = creditCents - min(OLD.outstandingCents, 0) WHERE dueOn = OLD.dueOn AND OLD.live = 1 AND OLD.outstandingCents <> 0;
  INSERT INTO due_totals (dueOn, n, owedCents, creditCents)
    SELECT NEW.dueOn, 0, 0, 0 WHERE NEW.live = 1 AND NEW.outstandingCents <> 0
      AND NOT EXISTS (SELECT 1 FROM due_totals WHERE dueOn = NEW.dueOn);
  UPDATE due_totals SET n = n + (NEW.outstandingCents > 0), owedCents = owedCents + max(NEW.outstandingCents, 0),
    creditCents = creditCents + min(NEW.outstandingCents, 0) WHERE dueOn = NEW.dueOn AND NEW.live = 1 AND NEW.outstandingCents <> 0;
  UPDATE debtor_balances SET openCents = openCents - OLD.live * OLD.outstandingCents, oldestOpenOn = (
      SELECT u.dueOn FROM due_dates u INDEXED BY due_dates_open WHERE u.debtorId = OLD.debtorId AND u.live = 1
        AND u.outstandingCents <> 0 AND u.outstandingCents > 0 ORDER BY u.dueOn LIMIT 1)
    WHERE debtorId = OLD.debtorId AND NEW.debtorId <> OLD.debtorId;
  UPDATE debtor_balances SET openCents = openCents + NEW.live * NEW.outstandingCents
      - iif(NEW.debtorId = OLD.debtorId, OLD.live * OLD.outstandingCents, 0),
    oldestOpenOn = (
      SELECT u.dueOn FROM due_dates u INDEXED BY due_dates_open WHERE u.debtorId = NEW.debtorId AND u.live = 1
        AND u.outstandingCents <> 0 AND u.outstandingCents > 0 ORDER BY u.dueOn LIMIT 1)
    WHERE debtorId = NEW.debtorId;
  DELETE FROM open_invoices WHERE invoiceId IN (OLD.invoiceId, NEW.invoiceId);
  INSERT INTO open_invoices (invoiceId, debtorId, issuedOn, taxPoint, totalCents, outstandingCents, oldestOpenOn, lastDueOn)
    SELECT i.id, i.debtorId, i.issuedOn, coalesce(i.operationOn, i.issuedOn), i.totalCents, sum(u.outstandingCents),
      min(iif(u.outstandingCents > 0, u.dueOn, NULL)), (SELECT max(x.dueOn) FROM due_dates x WHERE x.invoiceId = u.invoiceId)
    FROM due_dates u INDEXED BY due_dates_open_by_invoice CROSS JOIN invoices i ON i.id = u.invoiceId
    WHERE u.invoiceId IN (OLD.invoiceId, NEW.invoiceId) AND u.live = 1 AND u.outstandingCents <> 0 GROUP BY u.invoiceId;
END;
CREATE TRIGGER totals_due_date_removed AFTER DELETE ON due_dates WHEN OLD.live = 1 BEGIN
  UPDATE due_totals SET n = n - (OLD.outstandingCents > 0), owedCents = owedCents - max(OLD.outstandingCents, 0),
    creditCents = creditCents - min(OLD.outstandingCents, 0) WHERE dueOn = OLD.dueOn;
  UPDATE debtor_balances SET openCents = openCents - OLD.outstandingCents, oldestOpenOn = (
      SELECT u.dueOn FROM due_dates u INDEXED BY due_dates_open WHERE u.debtorId = OLD.debtorId AND u.live = 1
        AND u.outstandingCents <> 0 AND u.outstandingCents > 0 ORDER BY u.dueOn LIMIT 1)
    WHERE debtorId = OLD.debtorId;
  DELETE FROM open_invoices WHERE invoiceId = OLD.invoiceId;
  INSERT INTO open_invoices (invoiceId, debtorId, issuedOn, taxPoint, totalCents, outstandingCents, oldestOpenOn, lastDueOn)
    SELECT i.id, i.debtorId, i.issuedOn, coalesce(i.operationOn, i.issuedOn), i.totalCents, sum(u.outstandingCents),
      min(iif(u.outstandingCents > 0, u.dueOn, NULL)), (SELECT max(x.dueOn) FROM due_dates x WHERE x.invoiceId = u.invoiceId)
    FROM due_dates u INDEXED BY due_dates_open_by_invoice CROSS JOIN invoices i ON i.id = u.invoiceId
    WHERE u.invoiceId = OLD.invoiceId AND u.live = 1 AND u.outstandingCents <> 0 GROUP BY u.invoiceId;
END;

-- Open invoices by their day.
CREATE TRIGGER totals_open_invoice_added AFTER INSERT ON open_invoices BEGIN
  INSERT INTO open_invoice_totals (oldestOpenOn, n, totalCents, outstandingCents)
    SELECT coalesce(NEW.oldestOpenOn, ''), 0, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM open_invoice_totals WHERE oldestOpenOn = coalesce(NEW.oldestOpenOn, ''));
  UPDATE open_invoice_totals SET n = n + 1, totalCents = totalCents + NEW.totalCents,
    outstandingCents = outstandingCents + NEW.outstandingCents WHERE oldestOpenOn = coalesce(NEW.oldestOpenOn, '');
END;
CREATE TRIGGER totals_open_invoice_changed AFTER UPDATE OF totalCents ON open_invoices WHEN NEW.totalCents <> OLD.totalCents BEGIN
  UPDATE open_invoice_totals SET totalCents = totalCents + NEW.totalCents - OLD.totalCents
    WHERE oldestOpenOn = coalesce(NEW.oldestOpenOn, '');
END;
CREATE TRIGGER totals_open_invoice_removed AFTER DELETE ON open_invoices BEGIN
  UPDATE open_invoice_totals SET n = n - 1, totalCents = totalCents - OLD.totalCents,
    outstandingCents = outstandingCents - OLD.outstandingCents WHERE oldestOpenOn = coalesce(OLD.oldestOpenOn, '');
END;

-- Payments.
CREATE TRIGGER totals_payment_added AFTER INSERT ON payments BEGIN
  UPDATE debtor_balances SET paymentCount = paymentCount + 1, paidCents = paidCents + NEW.amountCents,
    creditCents = creditCents + NEW.surplusCents WHERE debtorId = NEW.debtorId;
  UPDATE ledger_totals SET payments = payments + 1, paidCents = paidCents + NEW.amountCents,
    surplusCents = surplusCents + NEW.surplusCents;
END;
CREATE TRIGGER totals_payment_changed AFTER UPDATE OF debtorId, amountCents, surplusCents ON payments
  WHEN NEW.debtorId <> OLD.debtorId OR NEW.amountCents <> OLD.amountCents OR NEW.surplusCents <> OLD.surplusCents
BEGIN
  UPDATE debtor_balances SET paymentCount = paymentCount - 1, paidCents = paidCents - OLD.amountCents,
    creditCents = creditCents - OLD.surplusCents WHERE debtorId = OLD.debtorId;
  UPDATE debtor_balances SET paymentCount = paymentCount + 1, paidCents = paidCents + NEW.amountCents,
    creditCents = creditCents + NEW.surplusCents WHERE debtorId = NEW.debtorId;
  UPDATE ledger_totals SET paidCents = paidCents + NEW.amountCents - OLD.amountCents,
    surplusCents = surplusCents + NEW.surplusCents - OLD.surplusCents;
END;
CREATE TRIGGER totals_payment_removed AFTER DELETE ON payments BEGIN
  UPDATE debtor_balances SET paymentCount = paymentCount - 1, paidCents = paidCents - OLD.amountCents,
    creditCents = creditCents - OLD.surplusCents WHERE debtorId = OLD.debtorId;
  UPDATE ledger_totals SET payments = payments - 1, paidCents = paidCents - OLD.amountCents,
    surplusCents = surplusCents - OLD.surplusCents;
END;

-- Steps.
CREATE TRIGGER totals_step_added AFTER INSERT ON next_steps WHEN NEW.leads = 1 BEGIN
  INSERT INTO step_totals (rank, onDay, n)
    SELECT NEW.rank, NEW.onDay, 0 WHERE NOT EXISTS (SELECT 1 FROM step_totals WHERE rank = NEW.rank AND onDay = NEW.onDay);
  UPDATE step_totals SET n = n + 1 WHERE rank = NEW.rank AND onDay = NEW.onDay;
END;
CREATE TRIGGER totals_step_changed AFTER UPDATE OF rank, onDay, leads ON next_steps BEGIN
  UPDATE step_totals SET n = n - OLD.leads WHERE rank = OLD.rank AND onDay = OLD.onDay;
  INSERT INTO step_totals (rank, onDay, n)
    SELECT NEW.rank, NEW.onDay, 0 WHERE NOT EXISTS (SELECT 1 FROM step_totals WHERE rank = NEW.rank AND onDay = NEW.onDay);
  UPDATE step_totals SET n = n + NEW.leads WHERE rank = NEW.rank AND onDay = NEW.onDay;
END;
CREATE TRIGGER totals_step_removed AFTER DELETE ON next_steps WHEN OLD.leads = 1 BEGIN
  UPDATE step_totals SET n = n - 1 WHERE rank = OLD.rank AND onDay = OLD.onDay;
END;

-- The largest sum of what is to be done, however much of it there is.
CREATE INDEX next_steps_by_amount ON next_steps (rank, amountCents DESC, debtorId, onDay) WHERE leads = 1;
-- The schedule of an invoice without its rows.
DROP INDEX due_dates_by_invoice;
CREATE INDEX due_dates_by_invoice ON due_dates (invoiceId, dueOn, position, outstandingCents);
-- Payments of a debtor in the order in which they came, and those with words to be found by.
CREATE INDEX payments_with_reference ON payments (reference, id) WHERE reference IS NOT NULL;
