-- What the first page of the work list costs does not grow with the ledger. Each row counts the debts it serves and names the oldest:
-- both are walked here, without the rows of the rest. Days that have no step left are passed over.
CREATE INDEX next_steps_served ON next_steps (debtorId, invoiceId) WHERE served = 1;
CREATE INDEX open_invoices_of_debtor ON open_invoices (debtorId, oldestOpenOn, invoiceId) WHERE oldestOpenOn IS NOT NULL;
CREATE INDEX step_totals_of_some ON step_totals (rank, onDay, n) WHERE n > 0;
-- The largest sums are read day by day from next_steps_to_do: walked by sum alone, all that waits for a later day was passed over.
DROP INDEX next_steps_by_amount;
