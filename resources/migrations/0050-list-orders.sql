-- Orders in which lists of a hundred thousand rows are read without sorting them all: invoices by the day they are due, paid or
-- not, and payments by amount and by debtor.
CREATE INDEX due_dates_by_day ON due_dates (dueOn, invoiceId);
CREATE INDEX payments_by_amount ON payments (abs(amountCents), receivedOn);
CREATE INDEX debtors_in_name_order ON debtors (nameKey);
