-- The legal days of what is open: when it can no longer be claimed, when its VAT may be taken back and until when, and until when a
-- tried negotiation serves to file a claim. Derived; told by the rules in the transaction that changes what they depend on, and
-- compared with telling from nothing by a test. Days that were over when they were told have no row.

CREATE TABLE legal_days (
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('limitation', 'vat-opens', 'vat-closes', 'vat-notify', 'filing')),
  -- Of its kind and debtor: the invoice and which due date or term of it, or the invitation.
  subjectId TEXT NOT NULL,
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  -- Last day on which it says anything: a window that opens is over when it closes.
  endsOn TEXT NOT NULL CHECK (endsOn IS date(endsOn)),
  -- NULL: how much VAT cannot be told.
  amountCents INTEGER,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  invoiceCount INTEGER NOT NULL CHECK (invoiceCount > 0),
  PRIMARY KEY (debtorId, kind, subjectId)
) STRICT, WITHOUT ROWID;
CREATE INDEX legal_days_by_kind ON legal_days (kind, onDay, amountCents DESC, endsOn);
-- Looked for when an invoice is erased.
CREATE INDEX legal_days_by_invoice ON legal_days (invoiceId);

-- Whose legal days no longer tell what the ledger says. '*': everybody's. Looked for before it is written: OR IGNORE says nothing inside
-- of an upsert, whose own rule holds in the triggers too (SQLite, "CREATE TRIGGER", ON CONFLICT).
CREATE TABLE legal_days_stale (
  debtorId TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
-- A ledger from before has none of them yet.
INSERT INTO legal_days_stale (debtorId) VALUES ('*');

-- What moves a next step may move a legal day: money, promises, contacts, letters, agreements.
CREATE TRIGGER legal_step_stale AFTER INSERT ON next_steps_stale WHEN NEW.debtorId <> '*' BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
-- And what moves no step.
CREATE TRIGGER legal_invoice_changed AFTER UPDATE OF kind, issuedOn, operationOn, totalCents, baseCents, vatCents, surchargeCents, withholdingCents ON invoices BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_due_date_changed AFTER UPDATE OF position ON due_dates BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_debtor_changed AFTER UPDATE OF country, insolvencyKind ON debtors BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.id WHERE NEW.id NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_business_changed AFTER UPDATE OF vatRegime, salesBelowLimit ON business_profile
  WHEN NEW.vatRegime IS NOT OLD.vatRegime OR NEW.salesBelowLimit IS NOT OLD.salesBelowLimit
BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT '*' WHERE '*' NOT IN (SELECT debtorId FROM legal_days_stale);
END;
-- An invoice may have passed to another debtor since the letter, or since the act that was noted.
CREATE TRIGGER legal_letter_changed AFTER UPDATE OF state ON letters BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT DISTINCT i.debtorId FROM letter_invoices li JOIN invoices i ON i.id = li.invoiceId
    WHERE li.letterId = NEW.id AND i.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_delivery_added AFTER INSERT ON letter_deliveries BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT DISTINCT i.debtorId FROM letter_invoices li JOIN invoices i ON i.id = li.invoiceId
    WHERE li.letterId = NEW.letterId AND i.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_delivery_changed AFTER UPDATE ON letter_deliveries BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT DISTINCT i.debtorId FROM letter_invoices li JOIN invoices i ON i.id = li.invoiceId
    WHERE li.letterId = NEW.letterId AND i.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_delivery_removed AFTER DELETE ON letter_deliveries BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT DISTINCT i.debtorId FROM letter_invoices li JOIN invoices i ON i.id = li.invoiceId
    WHERE li.letterId = OLD.letterId AND i.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_act_added AFTER INSERT ON limitation_acts BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM (SELECT NEW.debtorId AS debtorId UNION SELECT debtorId FROM invoices WHERE id = NEW.invoiceId)
    WHERE debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_act_changed AFTER UPDATE ON limitation_acts BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM (SELECT NEW.debtorId AS debtorId UNION SELECT debtorId FROM invoices WHERE id = NEW.invoiceId)
    WHERE debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_act_removed AFTER DELETE ON limitation_acts BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM (SELECT OLD.debtorId AS debtorId UNION SELECT debtorId FROM invoices WHERE id = OLD.invoiceId)
    WHERE debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
-- The paper that proves an act or an agreement.
CREATE TRIGGER legal_paper_added AFTER INSERT ON attachments WHEN NEW.debtorId IS NOT NULL BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_paper_changed AFTER UPDATE OF debtorId, agreementId, deletedOn ON attachments WHEN NEW.debtorId IS NOT NULL BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM (
      SELECT NEW.debtorId AS debtorId
      UNION SELECT i.debtorId FROM limitation_acts a JOIN invoices i ON i.id = a.invoiceId WHERE a.attachmentId = NEW.id)
    WHERE debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_paper_removed AFTER DELETE ON attachments WHEN OLD.debtorId IS NOT NULL BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT OLD.debtorId WHERE OLD.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_choice_added AFTER INSERT ON invoice_limitation BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_choice_changed AFTER UPDATE ON invoice_limitation BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_choice_removed AFTER DELETE ON invoice_limitation BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = OLD.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_debtor_choice_added AFTER INSERT ON debtor_limitation BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_debtor_choice_changed AFTER UPDATE ON debtor_limitation BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_debtor_choice_removed AFTER DELETE ON debtor_limitation BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT OLD.debtorId WHERE OLD.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_agreed_debt_added AFTER INSERT ON agreement_debts BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM agreements WHERE id = NEW.agreementId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_agreed_debt_removed AFTER DELETE ON agreement_debts BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM agreements WHERE id = OLD.agreementId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_agreement_signed AFTER UPDATE OF debtorId, signedOn ON agreements BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_instalment_added AFTER INSERT ON agreement_instalments BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM agreements WHERE id = NEW.agreementId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_instalment_changed AFTER UPDATE OF onDay, settledOn ON agreement_instalments BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM agreements WHERE id = NEW.agreementId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_instalment_removed AFTER DELETE ON agreement_instalments BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM agreements WHERE id = OLD.agreementId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_talk_added AFTER INSERT ON negotiation_entries BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_talk_changed AFTER UPDATE ON negotiation_entries BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_talk_removed AFTER DELETE ON negotiation_entries BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT OLD.debtorId WHERE OLD.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_invoice_added AFTER INSERT ON vat_relief_invoices BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_invoice_changed AFTER UPDATE ON vat_relief_invoices BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_invoice_removed AFTER DELETE ON vat_relief_invoices BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = OLD.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_debtor_added AFTER INSERT ON vat_relief_debtors BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_debtor_changed AFTER UPDATE ON vat_relief_debtors BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT NEW.debtorId WHERE NEW.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_debtor_removed AFTER DELETE ON vat_relief_debtors BEGIN
  INSERT INTO legal_days_stale (debtorId) SELECT OLD.debtorId WHERE OLD.debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_claim_added AFTER INSERT ON vat_relief_claims BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_claim_changed AFTER UPDATE ON vat_relief_claims BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_claim_removed AFTER DELETE ON vat_relief_claims BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = OLD.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_relief_added AFTER INSERT ON vat_reliefs BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_relief_changed AFTER UPDATE ON vat_reliefs BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = NEW.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;
CREATE TRIGGER legal_vat_relief_removed AFTER DELETE ON vat_reliefs BEGIN
  INSERT INTO legal_days_stale (debtorId)
    SELECT debtorId FROM invoices WHERE id = OLD.invoiceId AND debtorId NOT IN (SELECT debtorId FROM legal_days_stale);
END;

-- What was looked for with these is kept above.
DROP INDEX invoices_by_tax_point;
DROP INDEX open_invoices_by_tax_point;
DROP INDEX open_invoices_in_long_parts;
DROP INDEX letter_deliveries_proven;
