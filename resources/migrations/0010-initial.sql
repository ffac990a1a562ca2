-- The ledger of unpaid invoices. Money is integer cents, days are ISO text that must exist, instants are UTC text.
-- Deleting is `deletedOn`: nothing cascades, and what money or paper refers to cannot be removed.
-- `day IS date(day)` refuses 31 February and lets NULL through; with `=` a malformed day would give NULL and pass.

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  ledgerId TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'example')),
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE business_profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  tradeName TEXT,
  taxId TEXT,
  isNaturalPerson INTEGER NOT NULL DEFAULT 0 CHECK (isNaturalPerson IN (0, 1)),
  street TEXT,
  postalCode TEXT,
  town TEXT,
  province TEXT,
  phone TEXT,
  mobile TEXT,
  email TEXT,
  website TEXT,
  representative TEXT,
  representativeTaxId TEXT,
  representativeRole TEXT,
  contactName TEXT,
  contactPhone TEXT,
  contactEmail TEXT,
  contactHours TEXT,
  privacyEmail TEXT,
  privacyUrl TEXT,
  vatRegime TEXT NOT NULL DEFAULT 'general' CHECK (vatRegime IN ('general', 'cash_accounting', 'simplified', 'exempt', 'igic', 'foral')),
  -- LIVA art. 80.Cuatro.A.1.ª: turnover up to 6.010.121,04 € opens the six-month window. NULL: not answered.
  salesBelowLimit INTEGER CHECK (salesBelowLimit IN (0, 1)),
  defaultTermDays INTEGER NOT NULL DEFAULT 30 CHECK (defaultTermDays BETWEEN 0 AND 365),
  dayCount TEXT NOT NULL DEFAULT 'act-365' CHECK (dayCount IN ('act-365', 'act-act')),
  envelopeWindow TEXT NOT NULL DEFAULT 'right' CHECK (envelopeWindow IN ('right', 'left', 'none')),
  paymentQr INTEGER NOT NULL DEFAULT 0 CHECK (paymentQr IN (0, 1)),
  logoHash TEXT,
  signatureHash TEXT,
  updatedAt TEXT NOT NULL
) STRICT;

CREATE TABLE business_ibans (
  id TEXT PRIMARY KEY,
  iban TEXT NOT NULL,
  holder TEXT,
  label TEXT,
  position INTEGER NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE own_rates (
  id TEXT PRIMARY KEY,
  rateTable TEXT NOT NULL CHECK (rateTable IN ('late_payment', 'legal_interest')),
  fromOn TEXT NOT NULL CHECK (fromOn IS date(fromOn)),
  toOn TEXT NOT NULL CHECK (toOn IS date(toOn) AND toOn >= fromOn),
  rateBasisPoints INTEGER NOT NULL CHECK (rateBasisPoints BETWEEN 0 AND 10000),
  source TEXT NOT NULL,
  addedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('customers', 'invoices', 'payments', 'example')),
  fileName TEXT NOT NULL,
  fileHash TEXT NOT NULL,
  appliedAt TEXT NOT NULL,
  debtorCount INTEGER NOT NULL DEFAULT 0,
  invoiceCount INTEGER NOT NULL DEFAULT 0,
  paymentCount INTEGER NOT NULL DEFAULT 0,
  skippedCount INTEGER NOT NULL DEFAULT 0,
  totalCents INTEGER NOT NULL DEFAULT 0,
  undoneAt TEXT
) STRICT;

CREATE TABLE import_mappings (
  fingerprint TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('customers', 'invoices', 'payments')),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  usedAt TEXT NOT NULL
) STRICT;

CREATE TABLE debtors (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('business', 'consumer', 'public', 'private_other')),
  -- 0 while the kind was only guessed (an import): letters ask for it first.
  kindConfirmed INTEGER NOT NULL DEFAULT 1 CHECK (kindConfirmed IN (0, 1)),
  code TEXT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  nameKey TEXT NOT NULL,
  tradeName TEXT,
  taxId TEXT,
  isNaturalPerson INTEGER NOT NULL DEFAULT 0 CHECK (isNaturalPerson IN (0, 1)),
  salutation TEXT CHECK (salutation IN ('sr', 'sra')),
  street TEXT,
  postalCode TEXT,
  town TEXT,
  province TEXT,
  country TEXT NOT NULL DEFAULT 'ES',
  phone TEXT,
  mobile TEXT,
  email TEXT,
  iban TEXT,
  trade TEXT,
  behaviour TEXT NOT NULL DEFAULT 'unclassified'
    CHECK (behaviour IN ('unclassified', 'cannot_pay', 'forgot', 'unwilling', 'disputes', 'vanished')),
  behaviourSince TEXT CHECK (behaviourSince IS date(behaviourSince)),
  termDays INTEGER CHECK (termDays BETWEEN 0 AND 365),
  creditLimitCents INTEGER CHECK (creditLimitCents >= 0),
  notes TEXT,
  insolventOn TEXT CHECK (insolventOn IS date(insolventOn)),
  insolvencyKind TEXT CHECK (insolvencyKind IN ('ordinary', 'micro_enterprise')),
  insolvencyPublishedOn TEXT CHECK (insolvencyPublishedOn IS date(insolvencyPublishedOn)),
  importId TEXT REFERENCES imports (id) ON DELETE RESTRICT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX debtors_by_name ON debtors (nameKey, id) WHERE deletedOn IS NULL;
CREATE INDEX debtors_by_tax_id ON debtors (taxId) WHERE taxId IS NOT NULL;
CREATE INDEX debtors_by_import ON debtors (importId) WHERE importId IS NOT NULL;

CREATE TABLE debtor_contacts (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('owner', 'decides', 'billing', 'reception', 'other')),
  name TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  notes TEXT,
  position INTEGER NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX debtor_contacts_by_debtor ON debtor_contacts (debtorId);

CREATE TABLE debtor_behaviours (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  behaviour TEXT NOT NULL
    CHECK (behaviour IN ('unclassified', 'cannot_pay', 'forgot', 'unwilling', 'disputes', 'vanished')),
  since TEXT NOT NULL CHECK (since IS date(since)),
  reason TEXT,
  recordedAt TEXT NOT NULL
) STRICT;
CREATE INDEX debtor_behaviours_by_debtor ON debtor_behaviours (debtorId, recordedAt);

CREATE TABLE debtor_tags (
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 40),
  PRIMARY KEY (debtorId, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoices (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('invoice', 'corrective')),
  -- As printed; `numberKey` is for matching and sorting (digits padded, no blanks).
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
  numberKey TEXT NOT NULL,
  series TEXT,
  issuedOn TEXT NOT NULL CHECK (issuedOn IS date(issuedOn)),
  operationOn TEXT CHECK (operationOn IS date(operationOn)),
  sentOn TEXT CHECK (sentOn IS date(sentOn)),
  sentBy TEXT,
  concept TEXT,
  baseCents INTEGER,
  vatCents INTEGER,
  surchargeCents INTEGER,
  withholdingCents INTEGER,
  -- What the debtor has to pay: total minus withholding (legal-es 1.10). Negative for a corrective invoice.
  totalCents INTEGER NOT NULL CHECK ((kind = 'invoice' AND totalCents >= 0) OR (kind = 'corrective' AND totalCents <= 0)),
  -- Where the due date comes from: agreed, the thirty days of Ley 3/2004 art. 4.1, or assumed from the invoice date.
  termBasis TEXT NOT NULL DEFAULT 'agreed' CHECK (termBasis IN ('agreed', 'legal_30', 'assumed')),
  termWhere TEXT,
  agreedRateBasisPoints INTEGER CHECK (agreedRateBasisPoints BETWEEN 0 AND 10000),
  agreedRateWhere TEXT,
  -- CC art. 1100.1.º: the contract says that no demand is needed for default to begin.
  defaultWithoutDemand INTEGER NOT NULL DEFAULT 0 CHECK (defaultWithoutDemand IN (0, 1)),
  deliveryProof INTEGER NOT NULL DEFAULT 0 CHECK (deliveryProof IN (0, 1)),
  notClaimableSince TEXT CHECK (notClaimableSince IS date(notClaimableSince)),
  notClaimableReason TEXT,
  noteDueOn TEXT CHECK (noteDueOn IS date(noteDueOn)),
  interestWaivedOn TEXT CHECK (interestWaivedOn IS date(interestWaivedOn)),
  compensationWaivedOn TEXT CHECK (compensationWaivedOn IS date(compensationWaivedOn)),
  waiverReason TEXT,
  vatRelievedOn TEXT CHECK (vatRelievedOn IS date(vatRelievedOn)),
  importId TEXT REFERENCES imports (id) ON DELETE RESTRICT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX invoices_by_debtor ON invoices (debtorId, issuedOn);
-- The amount and the debtor stand in it, so that counting and adding up all invoices reads no row.
CREATE INDEX invoices_by_date ON invoices (issuedOn DESC, id, totalCents, debtorId) WHERE deletedOn IS NULL;
-- F26/2 before F26/12: by series, then by how long the number is, then by the number.
CREATE INDEX invoices_in_number_order ON invoices (rtrim(numberKey, '0123456789'), length(numberKey), numberKey) WHERE deletedOn IS NULL;
CREATE INDEX invoices_by_number ON invoices (numberKey);
CREATE INDEX invoices_by_import ON invoices (importId) WHERE importId IS NOT NULL;

-- Each due date is late on its own. `outstandingCents` is materialised: the amount minus principal paid and
-- corrections, kept by the transaction that changes them and compared with the source by a test.
CREATE TABLE due_dates (
  id TEXT PRIMARY KEY,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  dueOn TEXT NOT NULL CHECK (dueOn IS date(dueOn)),
  amountCents INTEGER NOT NULL,
  outstandingCents INTEGER NOT NULL,
  -- 0 while its invoice is in the bin.
  live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1)),
  UNIQUE (invoiceId, position)
) STRICT;
CREATE INDEX due_dates_by_invoice ON due_dates (invoiceId, dueOn);
CREATE INDEX due_dates_open ON due_dates (debtorId, dueOn, outstandingCents, invoiceId) WHERE live = 1 AND outstandingCents <> 0;
CREATE INDEX due_dates_open_by_day ON due_dates (dueOn, outstandingCents, debtorId, invoiceId) WHERE live = 1 AND outstandingCents <> 0;

-- What a corrective invoice takes from another; how it spreads over the due dates is computed (claim-corrections.ts). `fromStart`: the larger sum was never due (legal-es 1.10).
CREATE TABLE invoice_corrections (
  id TEXT PRIMARY KEY,
  correctiveInvoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  amountCents INTEGER NOT NULL CHECK (amountCents > 0),
  effectiveOn TEXT NOT NULL CHECK (effectiveOn IS date(effectiveOn)),
  fromStart INTEGER NOT NULL DEFAULT 1 CHECK (fromStart IN (0, 1))
) STRICT;
CREATE INDEX invoice_corrections_by_invoice ON invoice_corrections (invoiceId);
CREATE INDEX invoice_corrections_by_corrective ON invoice_corrections (correctiveInvoiceId);

CREATE TABLE invoice_disputes (
  id TEXT PRIMARY KEY,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  openedOn TEXT NOT NULL CHECK (openedOn IS date(openedOn)),
  reason TEXT NOT NULL,
  disputedCents INTEGER,
  -- TRLGDCU art. 21.3: a consumer's complaint is answered within fifteen days.
  answerBy TEXT CHECK (answerBy IS date(answerBy)),
  closedOn TEXT CHECK (closedOn IS date(closedOn)),
  outcome TEXT CHECK (outcome IN ('accepted', 'rejected', 'partly_accepted', 'withdrawn'))
) STRICT;
CREATE INDEX invoice_disputes_by_invoice ON invoice_disputes (invoiceId);
CREATE UNIQUE INDEX invoice_disputes_one_open ON invoice_disputes (invoiceId) WHERE closedOn IS NULL;

-- Costs and the fixed 40 € live beside the invoice, which is never altered.
CREATE TABLE charges (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  invoiceId TEXT REFERENCES invoices (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('compensation', 'cost')),
  incurredOn TEXT NOT NULL CHECK (incurredOn IS date(incurredOn)),
  concept TEXT NOT NULL,
  amountCents INTEGER NOT NULL CHECK (amountCents > 0),
  waivedOn TEXT CHECK (waivedOn IS date(waivedOn)),
  waiverReason TEXT,
  createdAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn)),
  CHECK (kind = 'cost' OR invoiceId IS NOT NULL)
) STRICT;
CREATE INDEX charges_by_debtor ON charges (debtorId);
CREATE UNIQUE INDEX charges_one_compensation ON charges (invoiceId) WHERE kind = 'compensation' AND deletedOn IS NULL;

-- A mistake is corrected by a counter-entry: a row of the negative amount that points at the one it takes back.
CREATE TABLE payments (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  receivedOn TEXT NOT NULL CHECK (receivedOn IS date(receivedOn)),
  amountCents INTEGER NOT NULL CHECK (amountCents <> 0),
  method TEXT NOT NULL CHECK (method IN
    ('transfer', 'cash', 'card', 'bizum', 'direct_debit', 'cheque', 'promissory_note', 'compensation', 'other')),
  reference TEXT,
  note TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('interest-first', 'principal-first', 'by-hand')),
  designatedByDebtor INTEGER NOT NULL DEFAULT 0 CHECK (designatedByDebtor IN (0, 1)),
  reversesPaymentId TEXT UNIQUE REFERENCES payments (id) ON DELETE RESTRICT,
  -- Materialised: what no debt has taken yet; 0 once reversed. Kept and tested like `outstandingCents`.
  surplusCents INTEGER NOT NULL DEFAULT 0 CHECK (surplusCents >= 0),
  importId TEXT REFERENCES imports (id) ON DELETE RESTRICT,
  recordedAt TEXT NOT NULL,
  CHECK (amountCents > 0 OR reversesPaymentId IS NOT NULL)
) STRICT;
CREATE INDEX payments_by_debtor ON payments (debtorId, receivedOn);
CREATE INDEX payments_by_day ON payments (receivedOn DESC, id);
CREATE INDEX payments_with_surplus ON payments (debtorId, surplusCents) WHERE surplusCents > 0;
CREATE INDEX payments_by_import ON payments (importId) WHERE importId IS NOT NULL;

-- What is not allocated stays as credit in favour of the debtor.
CREATE TABLE payment_allocations (
  id TEXT PRIMARY KEY,
  paymentId TEXT NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
  part TEXT NOT NULL CHECK (part IN ('principal', 'interest', 'charge')),
  invoiceId TEXT REFERENCES invoices (id) ON DELETE RESTRICT,
  dueDateId TEXT REFERENCES due_dates (id) ON DELETE RESTRICT,
  chargeId TEXT REFERENCES charges (id) ON DELETE RESTRICT,
  amountCents INTEGER NOT NULL CHECK (amountCents <> 0),
  -- Why this debt took it: the rule of CC arts. 1172-1174, or the owner's hand.
  because TEXT NOT NULL,
  CHECK ((part = 'charge') = (chargeId IS NOT NULL)),
  CHECK ((part = 'charge') = (dueDateId IS NULL))
) STRICT;
CREATE INDEX payment_allocations_by_payment ON payment_allocations (paymentId);
CREATE INDEX payment_allocations_by_due_date ON payment_allocations (dueDateId) WHERE dueDateId IS NOT NULL;
CREATE INDEX payment_allocations_by_invoice ON payment_allocations (invoiceId) WHERE invoiceId IS NOT NULL;
CREATE INDEX payment_allocations_by_charge ON payment_allocations (chargeId) WHERE chargeId IS NOT NULL;

CREATE TABLE promises (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  amountCents INTEGER NOT NULL CHECK (amountCents > 0),
  promisedFor TEXT NOT NULL CHECK (promisedFor IS date(promisedFor)),
  madeOn TEXT NOT NULL CHECK (madeOn IS date(madeOn)),
  channel TEXT,
  note TEXT,
  cancelledOn TEXT CHECK (cancelledOn IS date(cancelledOn)),
  recordedAt TEXT NOT NULL
) STRICT;
CREATE INDEX promises_by_debtor ON promises (debtorId, promisedFor);

CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  templateId TEXT NOT NULL,
  templateVersion TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'registered', 'annulled')),
  -- Choices of the owner for this letter (deadline, channel, paragraphs…).
  options TEXT NOT NULL CHECK (json_valid(options)),
  calculatedTo TEXT NOT NULL CHECK (calculatedTo IS date(calculatedTo)),
  year INTEGER,
  sequence INTEGER,
  registeredOn TEXT CHECK (registeredOn IS date(registeredOn)),
  principalCents INTEGER,
  interestCents INTEGER,
  compensationCents INTEGER,
  costsCents INTEGER,
  totalCents INTEGER,
  pages INTEGER,
  byteSize INTEGER,
  blobHash TEXT,
  -- The facts the paper was drawn from, so that every printed figure can be explained later.
  facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
  printedOn TEXT CHECK (printedOn IS date(printedOn)),
  annulledOn TEXT CHECK (annulledOn IS date(annulledOn)),
  annulReason TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn)),
  UNIQUE (year, sequence),
  CHECK ((state = 'draft') = (sequence IS NULL)),
  CHECK ((state = 'draft') = (blobHash IS NULL)),
  CHECK (state = 'draft' OR deletedOn IS NULL)
) STRICT;
CREATE INDEX letters_by_debtor ON letters (debtorId, createdAt);
CREATE INDEX letters_by_number ON letters (year DESC, sequence DESC) WHERE sequence IS NOT NULL;

CREATE TABLE letter_invoices (
  letterId TEXT NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  PRIMARY KEY (letterId, invoiceId)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_invoices_by_invoice ON letter_invoices (invoiceId);

CREATE TABLE letter_deliveries (
  id TEXT PRIMARY KEY,
  letterId TEXT NOT NULL REFERENCES letters (id) ON DELETE RESTRICT,
  channel TEXT NOT NULL CHECK (channel IN
    ('email', 'message', 'ordinary_mail', 'certified_mail', 'burofax', 'electronic_certified', 'notary', 'by_hand', 'register')),
  trackingNumber TEXT,
  sentOn TEXT NOT NULL CHECK (sentOn IS date(sentOn)),
  result TEXT CHECK (result IN ('delivered', 'refused', 'not_collected', 'unknown', 'returned')),
  resultOn TEXT CHECK (resultOn IS date(resultOn)),
  recordedAt TEXT NOT NULL
) STRICT;
CREATE INDEX letter_deliveries_by_letter ON letter_deliveries (letterId);

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  invoiceId TEXT REFERENCES invoices (id) ON DELETE RESTRICT,
  letterId TEXT REFERENCES letters (id) ON DELETE RESTRICT,
  chargeId TEXT REFERENCES charges (id) ON DELETE RESTRICT,
  purpose TEXT NOT NULL CHECK (purpose IN ('invoice', 'delivery_proof', 'sending_proof', 'cost_proof', 'contract', 'other')),
  name TEXT NOT NULL,
  contentType TEXT NOT NULL,
  byteSize INTEGER NOT NULL,
  blobHash TEXT NOT NULL,
  addedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX attachments_by_debtor ON attachments (debtorId);
CREATE INDEX attachments_by_invoice ON attachments (invoiceId) WHERE invoiceId IS NOT NULL;
CREATE INDEX attachments_by_blob ON attachments (blobHash);

-- Which record an imported row became, so that the same file adds nothing twice and an import can be undone.
CREATE TABLE import_records (
  kind TEXT NOT NULL CHECK (kind IN ('debtor', 'invoice', 'payment')),
  recordKey TEXT NOT NULL,
  recordId TEXT NOT NULL,
  importId TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  PRIMARY KEY (kind, recordKey)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_records_by_import ON import_records (importId);

-- History shown to people and evidence: append-only, each row sealed with the hash of the one before.
-- Payloads hold ids, days and amounts, never names or free text, so a debtor can be erased without breaking the chain.
CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  prevHash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_never_vanish BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- Which debtor, invoice, payment or letter an event tells about; derived, outside the seal.
CREATE TABLE event_subjects (
  subjectId TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq) ON DELETE RESTRICT,
  PRIMARY KEY (subjectId, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions (
  id TEXT PRIMARY KEY,
  subjectId TEXT NOT NULL,
  debtorId TEXT REFERENCES debtors (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX revisions_by_subject ON revisions (subjectId, at);

CREATE TABLE undo_journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  channel TEXT NOT NULL,
  input TEXT NOT NULL CHECK (json_valid(input)),
  undoneAt TEXT
) STRICT;

-- Instant search over names, trade names, tax ids, telephones, towns, codes and invoice numbers, from three letters on.
-- The index holds no text of its own; `search_subjects` says which record each of its rows stands for.
CREATE TABLE search_subjects (
  id INTEGER PRIMARY KEY,
  subjectId TEXT NOT NULL UNIQUE,
  debtorId TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('debtor', 'invoice'))
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  text,
  content = '',
  contentless_delete = 1,
  tokenize = "trigram remove_diacritics 1"
);
