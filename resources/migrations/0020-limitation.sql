-- What interrupts limitation and is written down by hand: of one invoice, or of all that the debtor owed that day.
-- Letters, payments and promises are read from their own tables and are not repeated here.
CREATE TABLE limitation_acts (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  invoiceId TEXT REFERENCES invoices (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN
    ('court_claim', 'out_of_court_claim', 'acknowledgement', 'new_due_date', 'settlement_attempt', 'insolvency')),
  doneOn TEXT NOT NULL CHECK (doneOn IS date(doneOn)),
  receivedOn TEXT CHECK (receivedOn IS date(receivedOn)),
  -- The new due date, or the end of the negotiation or of the insolvency.
  untilOn TEXT CHECK (untilOn IS date(untilOn)),
  -- Where the proof is, in the owner's words, or the proof itself; with neither it is only claimed.
  proofText TEXT,
  attachmentId TEXT REFERENCES attachments (id) ON DELETE RESTRICT,
  note TEXT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn)),
  CHECK (kind <> 'new_due_date' OR untilOn IS NOT NULL)
) STRICT;
CREATE INDEX limitation_acts_by_debtor ON limitation_acts (debtorId, doneOn) WHERE deletedOn IS NULL;
CREATE INDEX limitation_acts_by_invoice ON limitation_acts (invoiceId) WHERE deletedOn IS NULL AND invoiceId IS NOT NULL;

-- The period that the owner chose for a debtor, and for an invoice that is different. No row: the usual one of who owes.
CREATE TABLE debtor_limitation (
  debtorId TEXT PRIMARY KEY REFERENCES debtors (id) ON DELETE RESTRICT,
  choice TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE invoice_limitation (
  invoiceId TEXT PRIMARY KEY REFERENCES invoices (id) ON DELETE RESTRICT,
  choice TEXT NOT NULL
) STRICT, WITHOUT ROWID;
