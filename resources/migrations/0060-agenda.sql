-- The follow-up of debts: the policy and its versions, contacts, pauses, consequences that were announced, and the next step of
-- every open debt.

-- A policy is never changed: an edit is a new version, and the newest one holds.
CREATE TABLE dunning_policies (
  version INTEGER PRIMARY KEY,
  madeAt TEXT NOT NULL,
  graceDays INTEGER NOT NULL CHECK (graceDays BETWEEN 0 AND 15),
  smallSumCents INTEGER NOT NULL CHECK (smallSumCents >= 0),
  minimumGapDays INTEGER NOT NULL CHECK (minimumGapDays BETWEEN 1 AND 30),
  officeFrom TEXT NOT NULL,
  officeTo TEXT NOT NULL,
  workingDaysOnly INTEGER NOT NULL CHECK (workingDaysOnly IN (0, 1)),
  sparesPunctual INTEGER NOT NULL CHECK (sparesPunctual IN (0, 1))
) STRICT;

CREATE TABLE dunning_ladders (
  version INTEGER NOT NULL REFERENCES dunning_policies (version) ON DELETE RESTRICT,
  ladderId TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (version, ladderId)
) STRICT, WITHOUT ROWID;

CREATE TABLE dunning_rungs (
  version INTEGER NOT NULL,
  ladderId TEXT NOT NULL,
  rungId TEXT NOT NULL,
  position INTEGER NOT NULL,
  afterDays INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'message', 'email', 'letter', 'certified', 'visit')),
  tone TEXT NOT NULL CHECK (tone IN ('warm', 'neutral', 'firm', 'final')),
  textId TEXT,
  letter TEXT,
  announces TEXT,
  announcesInDays INTEGER,
  repeatEveryDays INTEGER,
  repeatTimes INTEGER,
  PRIMARY KEY (version, ladderId, rungId),
  FOREIGN KEY (version, ladderId) REFERENCES dunning_ladders (version, ladderId) ON DELETE RESTRICT,
  CHECK ((announces IS NULL) = (announcesInDays IS NULL)),
  CHECK ((repeatEveryDays IS NULL) = (repeatTimes IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE dunning_ladder_of (
  version INTEGER NOT NULL,
  behaviour TEXT NOT NULL
    CHECK (behaviour IN ('unclassified', 'cannot_pay', 'forgot', 'unwilling', 'disputes', 'vanished')),
  ladderId TEXT NOT NULL,
  PRIMARY KEY (version, behaviour),
  FOREIGN KEY (version, ladderId) REFERENCES dunning_ladders (version, ladderId) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- A ladder of their own, instead of the one of their class.
ALTER TABLE debtors ADD COLUMN ladderId TEXT;
-- How messages address them. NULL: usted.
ALTER TABLE debtors ADD COLUMN addressedAs TEXT CHECK (addressedAs IN ('usted', 'tu'));
-- "No me llame más": from then on only in writing.
ALTER TABLE debtors ADD COLUMN onlyInWriting INTEGER NOT NULL DEFAULT 0 CHECK (onlyInWriting IN (0, 1));
-- TRLC art. 28.1.4.º: the day on which our claim was reported to the insolvency administrator.
ALTER TABLE debtors ADD COLUMN insolvencyReportedOn TEXT CHECK (insolvencyReportedOn IS date(insolvencyReportedOn));

-- What the owner had already done about an invoice when it entered the ledger. NULL: not asked, or not answered yet.
ALTER TABLE invoices ADD COLUMN doneBefore TEXT CHECK (doneBefore IN ('nothing', 'called', 'letter', 'demand'));

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  channel TEXT NOT NULL CHECK (channel IN ('call', 'message', 'email', 'letter', 'certified', 'visit')),
  direction TEXT NOT NULL DEFAULT 'out' CHECK (direction IN ('out', 'in')),
  outcome TEXT NOT NULL CHECK (outcome IN
    ('promised', 'will-call-back', 'no-answer', 'wrong-number', 'says-paid', 'disputes', 'cannot-pay', 'refuses', 'sent', 'left-message', 'other')),
  -- Which of the usual answers they gave (letters-es 4.3).
  excuse TEXT,
  textId TEXT,
  letterId TEXT REFERENCES letters (id) ON DELETE RESTRICT,
  promiseId TEXT REFERENCES promises (id) ON DELETE RESTRICT,
  delivery TEXT NOT NULL DEFAULT 'unknown' CHECK (delivery IN ('unknown', 'delivered', 'answered', 'returned', 'refused')),
  deliveryOn TEXT CHECK (deliveryOn IS date(deliveryOn)),
  seconds INTEGER CHECK (seconds >= 0),
  note TEXT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX contacts_by_debtor ON contacts (debtorId, onDay) WHERE deletedOn IS NULL;
CREATE INDEX contacts_by_day ON contacts (onDay) WHERE deletedOn IS NULL;
CREATE INDEX contacts_by_letter ON contacts (letterId) WHERE letterId IS NOT NULL;

-- The steps of each invoice that are done: by a contact, skipped with a reason, or before the debt entered.
CREATE TABLE steps_done (
  id TEXT PRIMARY KEY,
  invoiceId TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  rungId TEXT NOT NULL,
  -- Where the rung stood when it was done: a ladder that lacks it knows how far another one was climbed.
  afterDays INTEGER,
  doneOn TEXT NOT NULL CHECK (doneOn IS date(doneOn)),
  how TEXT NOT NULL CHECK (how IN ('contact', 'skipped', 'before')),
  contactId TEXT REFERENCES contacts (id) ON DELETE RESTRICT,
  reason TEXT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn)),
  CHECK ((how = 'contact') = (contactId IS NOT NULL))
) STRICT;
CREATE INDEX steps_done_by_invoice ON steps_done (invoiceId, doneOn) WHERE deletedOn IS NULL;
CREATE INDEX steps_done_by_contact ON steps_done (contactId) WHERE contactId IS NOT NULL;
CREATE INDEX steps_skipped_by_day ON steps_done (doneOn) WHERE how = 'skipped' AND deletedOn IS NULL;

-- Without an invoice, of everything the debtor owes. Always with a reason and a day on which it comes back.
CREATE TABLE pauses (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  invoiceId TEXT REFERENCES invoices (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('snooze', 'pause')),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  fromOn TEXT NOT NULL CHECK (fromOn IS date(fromOn)),
  untilOn TEXT NOT NULL CHECK (untilOn IS date(untilOn) AND untilOn > fromOn),
  endedOn TEXT CHECK (endedOn IS date(endedOn)),
  -- Asked for in a call: taken back together with it.
  contactId TEXT REFERENCES contacts (id) ON DELETE RESTRICT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn))
) STRICT;
CREATE INDEX pauses_by_debtor ON pauses (debtorId, untilOn) WHERE endedOn IS NULL AND deletedOn IS NULL;
CREATE INDEX pauses_by_day ON pauses (fromOn) WHERE deletedOn IS NULL;
CREATE INDEX pauses_by_contact ON pauses (contactId) WHERE contactId IS NOT NULL;

CREATE TABLE announced_consequences (
  id TEXT PRIMARY KEY,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  contactId TEXT REFERENCES contacts (id) ON DELETE RESTRICT,
  letterId TEXT REFERENCES letters (id) ON DELETE RESTRICT,
  what TEXT NOT NULL CHECK (what IN ('demand', 'suspension', 'agency', 'court', 'credit-file')),
  dueOn TEXT NOT NULL CHECK (dueOn IS date(dueOn)),
  decision TEXT CHECK (decision IN ('kept', 'withdrawn')),
  decidedOn TEXT CHECK (decidedOn IS date(decidedOn)),
  -- The contact that did what was announced, without having to be asked. Taken away with it.
  keptBy TEXT REFERENCES contacts (id) ON DELETE RESTRICT,
  recordedAt TEXT NOT NULL,
  deletedOn TEXT CHECK (deletedOn IS date(deletedOn)),
  CHECK ((decision IS NULL) = (decidedOn IS NULL))
) STRICT;
CREATE INDEX announced_by_debtor ON announced_consequences (debtorId, dueOn) WHERE deletedOn IS NULL;
CREATE INDEX announced_by_decision ON announced_consequences (decidedOn) WHERE decidedOn IS NOT NULL AND deletedOn IS NULL;
CREATE INDEX announced_by_keeper ON announced_consequences (keptBy) WHERE keptBy IS NOT NULL;
CREATE INDEX announced_by_contact ON announced_consequences (contactId) WHERE contactId IS NOT NULL;

-- The owner looked at the bank and everything is written down.
CREATE TABLE bank_checks (
  id TEXT PRIMARY KEY,
  checkedOn TEXT NOT NULL CHECK (checkedOn IS date(checkedOn)),
  recordedAt TEXT NOT NULL
) STRICT;
CREATE INDEX bank_checks_by_day ON bank_checks (checkedOn);

-- What was written by hand on a day, and what was promised on it: the summary of a round.
CREATE INDEX payments_by_recording ON payments (recordedAt) WHERE importId IS NULL;
CREATE INDEX promises_by_making ON promises (madeOn);
CREATE INDEX promises_by_day ON promises (promisedFor) WHERE cancelledOn IS NULL;

-- Derived: the next step of each open debt, kept by the transaction that changes its source and by the new day, and compared with
-- a computation from nothing by a test. One row of each debtor leads: it is their row of the work list.
CREATE TABLE next_steps (
  invoiceId TEXT PRIMARY KEY REFERENCES invoices (id) ON DELETE RESTRICT,
  debtorId TEXT NOT NULL REFERENCES debtors (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL,
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  rungId TEXT,
  channel TEXT,
  because TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  -- 0: it cannot wait (a broken promise, an answer the law dates); 1: the rest.
  rank INTEGER NOT NULL CHECK (rank IN (0, 1)),
  leads INTEGER NOT NULL CHECK (leads IN (0, 1)),
  -- Served by the same contact as the one that leads.
  served INTEGER NOT NULL CHECK (served IN (0, 1)),
  -- Of the row that leads: what all the debts it serves still owe, so that the list can sort without adding up.
  amountCents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX next_steps_by_debtor ON next_steps (debtorId, leads);
CREATE INDEX next_steps_to_do ON next_steps (rank, onDay, amountCents DESC, debtorId) WHERE leads = 1;
CREATE INDEX next_steps_by_day ON next_steps (onDay, debtorId) WHERE leads = 1;

-- Whose next steps no longer tell what the ledger says. Marked by the triggers below, so that no writer can forget it, and
-- emptied before the transaction ends. '*': everybody's, since a policy or the calendar changed; the bulk write does them.
CREATE TABLE next_steps_stale (
  debtorId TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
-- A ledger from before has none of them yet.
INSERT INTO next_steps_stale (debtorId) VALUES ('*');

CREATE TRIGGER stale_due_date_added AFTER INSERT ON due_dates BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_due_date_changed AFTER UPDATE OF debtorId, invoiceId, dueOn, amountCents, outstandingCents, live ON due_dates BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId), (NEW.debtorId);
END;
CREATE TRIGGER stale_due_date_removed AFTER DELETE ON due_dates BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId);
END;
CREATE TRIGGER stale_invoice_changed AFTER UPDATE OF debtorId, number, notClaimableSince, noteDueOn, doneBefore, deletedOn ON invoices BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId), (NEW.debtorId);
END;
CREATE TRIGGER stale_dispute_added AFTER INSERT ON invoice_disputes BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM invoices WHERE id = NEW.invoiceId;
END;
CREATE TRIGGER stale_dispute_changed AFTER UPDATE ON invoice_disputes BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM invoices WHERE id = NEW.invoiceId;
END;
CREATE TRIGGER stale_dispute_removed AFTER DELETE ON invoice_disputes BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM invoices WHERE id = OLD.invoiceId;
END;
CREATE TRIGGER stale_payment_added AFTER INSERT ON payments BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_payment_changed AFTER UPDATE OF debtorId, receivedOn, amountCents, reversesPaymentId ON payments BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_payment_removed AFTER DELETE ON payments BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId);
END;
CREATE TRIGGER stale_allocation_added AFTER INSERT ON payment_allocations BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM payments WHERE id = NEW.paymentId;
END;
CREATE TRIGGER stale_allocation_removed AFTER DELETE ON payment_allocations BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM payments WHERE id = OLD.paymentId;
END;
CREATE TRIGGER stale_promise_added AFTER INSERT ON promises BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_promise_changed AFTER UPDATE ON promises BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_promise_removed AFTER DELETE ON promises BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId);
END;
CREATE TRIGGER stale_contact_added AFTER INSERT ON contacts BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_contact_changed AFTER UPDATE ON contacts BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_contact_removed AFTER DELETE ON contacts BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId);
END;
CREATE TRIGGER stale_pause_added AFTER INSERT ON pauses BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_pause_changed AFTER UPDATE ON pauses BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_pause_removed AFTER DELETE ON pauses BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId);
END;
CREATE TRIGGER stale_announcement_added AFTER INSERT ON announced_consequences BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_announcement_changed AFTER UPDATE ON announced_consequences BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_announcement_removed AFTER DELETE ON announced_consequences BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (OLD.debtorId);
END;
CREATE TRIGGER stale_step_added AFTER INSERT ON steps_done BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM invoices WHERE id = NEW.invoiceId;
END;
CREATE TRIGGER stale_step_changed AFTER UPDATE ON steps_done BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM invoices WHERE id = NEW.invoiceId;
END;
CREATE TRIGGER stale_step_removed AFTER DELETE ON steps_done BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM invoices WHERE id = OLD.invoiceId;
END;
CREATE TRIGGER stale_letter_changed AFTER UPDATE OF state, registeredOn, facts ON letters BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.debtorId);
END;
CREATE TRIGGER stale_delivery_added AFTER INSERT ON letter_deliveries BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM letters WHERE id = NEW.letterId;
END;
CREATE TRIGGER stale_delivery_changed AFTER UPDATE ON letter_deliveries BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM letters WHERE id = NEW.letterId;
END;
CREATE TRIGGER stale_delivery_removed AFTER DELETE ON letter_deliveries BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) SELECT debtorId FROM letters WHERE id = OLD.letterId;
END;
CREATE TRIGGER stale_debtor_changed AFTER UPDATE OF kind, behaviour, onlyInWriting, insolventOn, insolvencyPublishedOn, insolvencyReportedOn, ladderId, deletedOn ON debtors BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES (NEW.id);
END;
CREATE TRIGGER stale_policy_added AFTER INSERT ON dunning_policies WHEN NEW.version > 1 BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*');
END;
CREATE TRIGGER stale_holiday_added AFTER INSERT ON own_holidays BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*');
END;
CREATE TRIGGER stale_holiday_changed AFTER UPDATE ON own_holidays BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*');
END;
CREATE TRIGGER stale_calendar_added AFTER INSERT ON settings WHEN NEW.key LIKE 'holidays.%' BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*');
END;
CREATE TRIGGER stale_calendar_changed AFTER UPDATE ON settings WHEN NEW.key LIKE 'holidays.%' AND NEW.value <> OLD.value BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*');
END;
CREATE TRIGGER stale_calendar_removed AFTER DELETE ON settings WHEN OLD.key LIKE 'holidays.%' BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*');
END;
CREATE TRIGGER stale_postal_code_changed AFTER UPDATE OF postalCode ON business_profile WHEN NEW.postalCode IS NOT OLD.postalCode BEGIN
  INSERT OR IGNORE INTO next_steps_stale (debtorId) VALUES ('*');
END;
