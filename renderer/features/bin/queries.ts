import type { BinRow, binChannels } from '../../../shared/contract/bin.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type {
  AttachmentId,
  ChargeId,
  ContactId,
  DebtorId,
  InvoiceId,
  LetterId,
  VatReliefId,
} from '../../../shared/domain/ids.ts';
import { call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';

export type BinState = OutputOf<(typeof binChannels)['bin.state']>;

/** Whatever may send something to the bin or take it out. */
export const BIN_TOPICS: readonly Topic[] = [
  'debtors',
  'invoices',
  'letters',
  'attachments',
  'charges',
  'agenda',
  'limitation',
  'imports',
  'rates',
  'holidays',
  'profile',
];

export const binStateQuery = () => queryOf(BIN_TOPICS, 'bin.state', {});

/** Each kind comes back by the command that takes its removal back, with the rules of that one. */
export function bringBack({ kind, id }: Pick<BinRow, 'kind' | 'id'>): Promise<unknown> {
  switch (kind) {
    case 'debtor':
      return call('debtors.restore', { id: id as DebtorId });
    case 'invoice':
      return call('invoices.restore', { id: id as InvoiceId });
    case 'letter':
      return call('letters.restoreDraft', { letterId: id as LetterId });
    case 'attachment':
      return call('attachments.restore', { id: id as AttachmentId });
    case 'charge':
      return call('charges.restore', { id: id as ChargeId });
    case 'contact':
      return call('contacts.restore', { id: id as ContactId });
    case 'limitation-act':
      return call('limitation.restoreAct', { id });
    case 'negotiation-entry':
      return call('negotiations.restore', { id });
    case 'vat-claim':
      return call('vatRelief.restoreClaims', { ids: [id] });
    case 'vat-relief':
      return call('vatRelief.reinstateIssued', { id: id as VatReliefId });
    case 'own-rate':
      return call('rates.restore', { id });
    case 'own-holiday':
      return call('holidays.restore', { id });
    case 'iban':
      return call('profile.restoreIban', { id });
  }
}
