-- One or two letters are in no index of texts. What they find in the numbers of invoices stands here: how a number begins, and its last
-- group (`12` finds F26/12), with what a list and its sums need of the invoice.
CREATE INDEX invoices_by_number_in_short ON invoices (numberKey, id, debtorId, totalCents) WHERE deletedOn IS NULL;
CREATE INDEX invoices_by_last_group ON invoices (substr(numberKey, length(rtrim(numberKey, replace(numberKey, '/', ''))) + 1), id, debtorId)
  WHERE deletedOn IS NULL;
-- Letters that invite to negotiate, by their day, for the clocks of Hoy: no other letter is read.
CREATE INDEX letters_inviting ON letters (registeredOn, id) WHERE templateId IN ('L06', 'L16B') AND state = 'registered';
