import { historyChannels } from '../../../shared/contract/history.ts';
import { defineHandlers } from '../define-handlers.ts';
import { historyOfPayment } from './payment-moments.ts';
import { historyOfDebtor, historyOfInvoice, restoreDebtorVersion, restoreInvoiceVersion } from './versions.ts';

export const historyHandlers = defineHandlers(historyChannels, {
  'history.debtor': historyOfDebtor,
  'history.invoice': historyOfInvoice,
  'history.payment': historyOfPayment,
  'history.restoreDebtor': restoreDebtorVersion,
  'history.restoreInvoice': restoreInvoiceVersion,
});
