-- Questions of the screens that read a whole table, or sorted one, over ten years of a busy shop.

-- A promise made in a call is told with the call: which contact holds a promise read every contact for every promise.
CREATE INDEX contacts_by_promise ON contacts (promiseId) WHERE promiseId IS NOT NULL;
-- Letters whose receipt can be proven: the few that may have begun a limitation period again.
CREATE INDEX letter_deliveries_proven ON letter_deliveries (letterId)
  WHERE channel IN ('burofax', 'electronic_certified', 'notary', 'by_hand') AND result IN ('delivered', 'refused', 'not_collected');
-- Invoices by what they come to, and those set apart, each without reading the rest.
CREATE INDEX invoices_by_total ON invoices (totalCents, issuedOn DESC, id) WHERE deletedOn IS NULL;
CREATE INDEX invoices_set_apart ON invoices (id) WHERE deletedOn IS NULL AND (notClaimableSince IS NOT NULL OR noteDueOn IS NOT NULL);
-- What is open of each invoice, read in the order of invoices: adding it up needs no sorting, and asking whether anything is open no row.
CREATE INDEX due_dates_open_by_invoice ON due_dates (invoiceId, dueOn, outstandingCents) WHERE live = 1 AND outstandingCents <> 0;
-- The work list of the week in its order, and the few debtors in the bin, whom sums leave out.
CREATE INDEX next_steps_of_week ON next_steps (onDay, amountCents DESC, debtorId) WHERE leads = 1;
CREATE INDEX debtors_in_bin ON debtors (id) WHERE deletedOn IS NOT NULL;
-- What an invoice comes to and its day, without its row: added up and sorted for everything that is open.
CREATE INDEX invoices_in_short ON invoices (id, totalCents, issuedOn) WHERE deletedOn IS NULL;
