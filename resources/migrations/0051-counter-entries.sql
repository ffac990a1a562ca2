-- Nearly every payment takes nothing back, so the statistics call the unique index of `reversesPaymentId` useless, and asking
-- whether a payment was taken back read all payments. This index holds the counter-entries alone.
CREATE INDEX payments_that_reverse ON payments (reversesPaymentId) WHERE reversesPaymentId IS NOT NULL;
