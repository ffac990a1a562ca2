import { paymentChannels } from '../../../shared/contract/payments.ts';
import { defineHandlers } from '../define-handlers.ts';
import { proposePayment } from './propose.ts';
import { creditOfDebtor, getPayment, listPaymentRows } from './queries.ts';
import { recordPayment } from './record-payment.ts';
import { recordAgain, reversePayment } from './reverse-payment.ts';
import { releaseSurplus, useSurplus } from './use-surplus.ts';

export const paymentHandlers = defineHandlers(paymentChannels, {
  'payments.list': listPaymentRows,
  'payments.get': getPayment,
  'payments.propose': proposePayment,
  'payments.credit': creditOfDebtor,
  'payments.record': recordPayment,
  'payments.reverse': reversePayment,
  'payments.recordAgain': recordAgain,
  'payments.useSurplus': useSurplus,
  'payments.releaseSurplus': releaseSurplus,
});
