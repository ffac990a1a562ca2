import type { InputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import type { DebtorId, PaymentId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

export type ProposeInput = InputOf<(typeof paymentChannels)['payments.propose']>;
export type RecordInput = InputOf<(typeof paymentChannels)['payments.record']>;

export const proposalQuery = (input: ProposeInput) =>
  queryOf(['payments', 'invoices', 'debtors', 'charges', 'rates', 'letters'], 'payments.propose', input);
export const paymentQuery = (id: PaymentId) =>
  queryOf(['payments', 'invoices', 'debtors', 'charges', 'rates', 'letters'], 'payments.get', { id });
export const creditQuery = (debtorId: DebtorId) => queryOf(['payments', 'invoices', 'rates'], 'payments.credit', { debtorId });
export const payerQuery = (id: DebtorId) => queryOf(['debtors', 'invoices', 'payments', 'letters'], 'debtors.get', { id });
