-- What came of an invitation to negotiate (LO 1/2025), as the owner notes it, and the papers that prove how a letter was delivered.

CREATE TABLE negotiation_entries (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  -- The registered invitation that it follows.
  letterId TEXT NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN
    ('answer', 'meeting', 'proposal-sent', 'proposal-received', 'closed-by-debtor', 'closed-by-creditor', 'agreed')),
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  means TEXT NOT NULL CHECK (means IN ('phone', 'video', 'office', 'email', 'message', 'letter')),
  -- "Elena Ríos (por el acreedor)": who assisted, which is not confidential.
  lawyers TEXT,
  -- What was said or offered. Confidential by law (art. 9): printed nowhere.
  note TEXT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX negotiation_entries_by_letter ON negotiation_entries (letterId, onDay) WHERE deletedOn IS NULL;
CREATE INDEX negotiation_entries_by_debtor ON negotiation_entries (debtorId) WHERE deletedOn IS NULL;

-- Which delivery a paper proves, and what of it. A delivery that is taken back and noted again keeps its id, and so its papers.
ALTER TABLE attachments ADD COLUMN deliveryId TEXT;
ALTER TABLE attachments ADD COLUMN proof TEXT CHECK (proof IN ('sending', 'content', 'receipt'));
CREATE INDEX attachments_by_letter ON attachments (letterId) WHERE letterId IS NOT NULL;
