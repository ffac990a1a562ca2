-- Payment agreements. What is paid under them stays in the payments: here is what was agreed, what the debt was when it was
-- fixed, and what was given up when it was fulfilled.

CREATE TABLE agreements (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'signed', 'ended')),
  -- A-2026/0003: given when it is first proposed or signed, and kept for good.
  year INTEGER,
  number INTEGER,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  replacesId TEXT REFERENCES agreements (id) ON DELETE RESTRICT,
  -- What the wizard kept, also of one that was made: a proposal that is taken back goes on from here.
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  -- As agreed. From here on absent on a draft.
  plan TEXT CHECK (json_valid(plan)),
  fixedOn TEXT CHECK (fixedOn IS date(fixedOn)),
  principalCents INTEGER,
  interestCents INTEGER,
  compensationCents INTEGER,
  costsCents INTEGER,
  waiverCents INTEGER,
  deferralCents INTEGER,
  payableCents INTEGER,
  proposedOn TEXT CHECK (proposedOn IS date(proposedOn)),
  -- Local day and hour of an offer; the whole day without hour.
  validUntil TEXT CHECK (validUntil IS date(validUntil)),
  validHour TEXT,
  signedOn TEXT CHECK (signedOn IS date(signedOn)),
  -- Receipt of a written notice of unpaid instalments that is no letter of the program.
  breachNoticeOn TEXT CHECK (breachNoticeOn IS date(breachNoticeOn)),
  ending TEXT CHECK (ending IN ('fulfilled', 'accelerated', 'renegotiated', 'cancelled')),
  -- The last day on which its interest rests.
  endedOn TEXT CHECK (endedOn IS date(endedOn)),
  endReason TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn)),
  CHECK ((state = 'draft') = (fixedOn IS NULL)),
  CHECK ((state = 'ended') = (ending IS NOT NULL)),
  CHECK ((ending IS NULL) = (endedOn IS NULL))
) STRICT;
CREATE INDEX agreements_by_debtor ON agreements (debtorId, state);
CREATE INDEX agreements_by_state ON agreements (state, debtorId) WHERE deletedOn IS NULL;
CREATE UNIQUE INDEX agreements_numbers ON agreements (year, number, version) WHERE number IS NOT NULL;
CREATE INDEX agreements_by_replaced ON agreements (replacesId) WHERE replacesId IS NOT NULL;

-- The due dates it is about, with what they owed when it was fixed.
CREATE TABLE agreement_debts (
  agreementId TEXT NOT NULL REFERENCES agreements (id) ON DELETE RESTRICT,
  dueDateId TEXT NOT NULL REFERENCES due_dates (id) ON DELETE RESTRICT,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  principalCents INTEGER NOT NULL CHECK (principalCents >= 0),
  interestCents INTEGER NOT NULL CHECK (interestCents >= 0),
  PRIMARY KEY (agreementId, dueDateId)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_debts_by_invoice ON agreement_debts (invoiceId);
CREATE INDEX agreement_debts_by_due_date ON agreement_debts (dueDateId);

-- Costs, and the 40 € of an invoice, that it includes; and the interest of the deferral, whose charge it made.
CREATE TABLE agreement_charges (
  agreementId TEXT NOT NULL REFERENCES agreements (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  chargeId TEXT REFERENCES charges (id) ON DELETE RESTRICT,
  compensationOf TEXT REFERENCES invoices (id) ON DELETE RESTRICT,
  amountCents INTEGER NOT NULL CHECK (amountCents > 0),
  -- Of a cost, what the law does not let the creditor claim: the 40 € come first (Ley 3/2004 art. 8.1).
  leftOutCents INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (agreementId, position),
  CHECK ((chargeId IS NULL) <> (compensationOf IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_charges_by_charge ON agreement_charges (chargeId) WHERE chargeId IS NOT NULL;

-- What had been given to those debts by then: what comes after it pays instalments, also of a payment that was there before.
CREATE TABLE agreement_prior_allocations (
  agreementId TEXT NOT NULL REFERENCES agreements (id) ON DELETE RESTRICT,
  allocationId TEXT NOT NULL REFERENCES payment_allocations (id) ON DELETE RESTRICT,
  PRIMARY KEY (agreementId, allocationId)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_prior_by_allocation ON agreement_prior_allocations (allocationId);

CREATE TABLE agreement_instalments (
  agreementId TEXT NOT NULL REFERENCES agreements (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position > 0),
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  nominalOn TEXT NOT NULL CHECK (nominalOn IS date(nominalOn)),
  amountCents INTEGER NOT NULL CHECK (amountCents > 0),
  kind TEXT NOT NULL CHECK (kind IN ('down', 'cash', 'work', 'goods')),
  -- Derived, with `agreement_standings`.
  paidCents INTEGER NOT NULL DEFAULT 0,
  creditedCents INTEGER NOT NULL DEFAULT 0,
  settledOn TEXT,
  PRIMARY KEY (agreementId, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_instalments_by_day ON agreement_instalments (onDay, agreementId);

-- Where each agreement stands today, told anew with the next steps of its debtor (core/agreements/keep-standings.ts) and compared
-- with a computation from nothing by a test. Drafts have none.
CREATE TABLE agreement_standings (
  agreementId TEXT PRIMARY KEY REFERENCES agreements (id) ON DELETE RESTRICT,
  debtorId TEXT NOT NULL,
  state TEXT NOT NULL,
  agreedCents INTEGER NOT NULL,
  paidCents INTEGER NOT NULL,
  creditedCents INTEGER NOT NULL,
  pendingCents INTEGER NOT NULL,
  overdueCents INTEGER NOT NULL,
  instalments INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  inTime INTEGER NOT NULL,
  late INTEGER NOT NULL,
  missed INTEGER NOT NULL,
  nextPosition INTEGER,
  nextOn TEXT,
  nextCents INTEGER,
  graceEndsOn TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_standings_by_debtor ON agreement_standings (debtorId, state);
CREATE INDEX agreement_standings_by_next ON agreement_standings (state, nextOn);

-- Hours or pieces delivered and accepted, each entered as a payment by set-off.
CREATE TABLE agreement_deliveries (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreements (id) ON DELETE RESTRICT,
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  -- Hundredths of the unit.
  units INTEGER NOT NULL CHECK (units > 0),
  netCents INTEGER NOT NULL,
  grossCents INTEGER NOT NULL CHECK (grossCents > 0),
  note TEXT,
  invoiceNumber TEXT,
  paymentId TEXT NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX agreement_deliveries_by_agreement ON agreement_deliveries (agreementId, onDay);
CREATE INDEX agreement_deliveries_by_payment ON agreement_deliveries (paymentId);

-- What was given up when it was fulfilled. Of interest, the 40 € and costs only what this agreement waived is noted, so that it
-- can be brought back; principal is taken off the due date from `onDay` on.
CREATE TABLE agreement_waivers (
  id TEXT PRIMARY KEY,
  agreementId TEXT NOT NULL REFERENCES agreements (id) ON DELETE RESTRICT,
  part TEXT NOT NULL CHECK (part IN ('principal', 'interest', 'compensation', 'charge')),
  invoiceId TEXT REFERENCES invoices (id) ON DELETE RESTRICT,
  dueDateId TEXT REFERENCES due_dates (id) ON DELETE RESTRICT,
  chargeId TEXT REFERENCES charges (id) ON DELETE RESTRICT,
  amountCents INTEGER NOT NULL CHECK (amountCents >= 0),
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  undoneAt TEXT
) STRICT;
CREATE INDEX agreement_waivers_by_agreement ON agreement_waivers (agreementId);
CREATE INDEX agreement_waivers_of_principal ON agreement_waivers (invoiceId) WHERE part = 'principal' AND undoneAt IS NULL;

-- A discount on the next order: good once the agreement is fulfilled.
CREATE TABLE agreement_vouchers (
  agreementId TEXT PRIMARY KEY REFERENCES agreements (id) ON DELETE RESTRICT,
  amountCents INTEGER NOT NULL CHECK (amountCents > 0),
  validUntil TEXT NOT NULL CHECK (validUntil IS date(validUntil)),
  activeOn TEXT CHECK (activeOn IS date(activeOn)),
  usedOn TEXT CHECK (usedOn IS date(usedOn)),
  usedNote TEXT
) STRICT, WITHOUT ROWID;

ALTER TABLE charges ADD COLUMN agreementId TEXT REFERENCES agreements (id) ON DELETE RESTRICT;
ALTER TABLE attachments ADD COLUMN agreementId TEXT REFERENCES agreements (id) ON DELETE RESTRICT;
CREATE INDEX attachments_by_agreement ON attachments (agreementId) WHERE agreementId IS NOT NULL;

-- The next steps of a debtor follow from its agreements too.
CREATE TRIGGER stale_agreement_added AFTER INSERT ON agreements BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_agreement_changed AFTER UPDATE OF state, validUntil, validHour, endedOn, deletedOn ON agreements BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_agreement_removed AFTER DELETE ON agreements BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId);
END;
CREATE TRIGGER stale_waiver_changed AFTER UPDATE OF interestWaivedOn, compensationWaivedOn ON invoices BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_charge_changed AFTER UPDATE ON charges BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
