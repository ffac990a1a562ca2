-- Debtors by their next step stand, on one day, by the sum it is about, as in the work list: the index of the week has that order, and
-- the one by day and debtor serves nobody any more.
DROP INDEX next_steps_by_day;
