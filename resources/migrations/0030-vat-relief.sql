-- VAT of unpaid invoices (LIVA art. 80): what the owner says of a debtor and of an invoice, claims that are proven outside the
-- letters of this ledger, and the rectifying invoices that took the VAT back.

-- The debtor is a related party (LIVA art. 79.Cinco): its VAT is not taken back. No row: it is not.
CREATE TABLE vat_relief_debtors (
  debtorId TEXT PRIMARY KEY REFERENCES debtors (id) ON DELETE RESTRICT,
  related INTEGER NOT NULL CHECK (related IN (0, 1))
) STRICT, WITHOUT ROWID;

-- No row: recorded in the books in time, without guarantee or insurance.
CREATE TABLE vat_relief_invoices (
  invoiceId TEXT PRIMARY KEY REFERENCES invoices (id) ON DELETE RESTRICT,
  recordedInBooks INTEGER NOT NULL DEFAULT 1 CHECK (recordedInBooks IN (0, 1)),
  security TEXT NOT NULL DEFAULT 'none' CHECK (security IN ('none', 'guarantee', 'insurance')),
  -- NULL: all of it is secured.
  securedCents INTEGER CHECK (securedCents > 0),
  CHECK (security <> 'none' OR securedCents IS NULL)
) STRICT, WITHOUT ROWID;

-- One row for each invoice that a claim covers. `certificate`: a public body recognises the debt.
CREATE TABLE vat_relief_claims (
  id TEXT PRIMARY KEY,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('court', 'notary', 'other_proof', 'certificate')),
  claimedOn TEXT NOT NULL CHECK (claimedOn IS date(claimedOn)),
  note TEXT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX vat_relief_claims_by_invoice ON vat_relief_claims (invoiceId) WHERE deletedOn IS NULL;

-- A rectifying invoice is kept apart from `invoices`: it lowers the tax and not the debt. Base and VAT stay as they were that day.
CREATE TABLE vat_reliefs (
  id TEXT PRIMARY KEY,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  -- Position of the due date, where each instalment has its own term; NULL: the whole invoice.
  instalment INTEGER CHECK (instalment > 0),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
  issuedOn TEXT NOT NULL CHECK (issuedOn IS date(issuedOn)),
  baseCents INTEGER NOT NULL CHECK (baseCents >= 0),
  vatCents INTEGER NOT NULL CHECK (vatCents > 0),
  sentOn TEXT CHECK (sentOn IS date(sentOn) AND sentOn >= issuedOn),
  sendingProof TEXT,
  notifiedOn TEXT CHECK (notifiedOn IS date(notifiedOn) AND notifiedOn >= issuedOn),
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE UNIQUE INDEX vat_reliefs_one_standing ON vat_reliefs (invoiceId, coalesce(instalment, 0)) WHERE deletedOn IS NULL;
CREATE INDEX vat_reliefs_unfinished ON vat_reliefs (invoiceId) WHERE deletedOn IS NULL AND (sentOn IS NULL OR notifiedOn IS NULL);

-- The terms run from the tax point: what can still be taken back is found by it.
CREATE INDEX invoices_by_tax_point ON invoices (coalesce(operationOn, issuedOn), id) WHERE deletedOn IS NULL AND kind = 'invoice';
CREATE INDEX debtors_insolvent ON debtors (id) WHERE insolventOn IS NOT NULL;
