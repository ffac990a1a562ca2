import { invoiceChannels } from '../../../shared/contract/invoices.ts';
import { defineHandlers } from '../define-handlers.ts';
import { removeInvoice, restoreInvoice } from './bin.ts';
import { setClaimable, waive } from './claimability.ts';
import { closeDispute, dropDispute, openDispute, reopenDispute } from './disputes.ts';
import { getInvoice, listInvoiceRows } from './queries.ts';
import { quickAdd } from './quick-add.ts';
import { saveInvoice } from './save-invoice.ts';
import { checkTerms, sameNumber, suggestDueDate, suggestNumber } from './suggestions.ts';

export const invoiceHandlers = defineHandlers(invoiceChannels, {
  'invoices.list': listInvoiceRows,
  'invoices.get': getInvoice,
  'invoices.quickAdd': quickAdd,
  'invoices.save': saveInvoice,
  'invoices.suggestNumber': suggestNumber,
  'invoices.sameNumber': sameNumber,
  'invoices.suggestDueDate': suggestDueDate,
  'invoices.checkTerms': checkTerms,
  'invoices.remove': removeInvoice,
  'invoices.restore': restoreInvoice,
  'invoices.openDispute': openDispute,
  'invoices.dropDispute': dropDispute,
  'invoices.closeDispute': closeDispute,
  'invoices.reopenDispute': reopenDispute,
  'invoices.setClaimable': setClaimable,
  'invoices.waive': waive,
});
