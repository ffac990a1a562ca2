/** Invoices in words and colours: one place, so that list, card and page say the same. */
import type { InvoiceRow, InvoiceStatus } from '../../../shared/contract/invoices.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Tone } from '../../ui/index.ts';

const TONES: Readonly<Record<InvoiceStatus, Tone>> = {
  paid: 'paid',
  'not-due': 'plain',
  overdue: 'overdue',
  'partly-paid': 'dueSoon',
  disputed: 'dueSoon',
  'not-claimable': 'plain',
  credit: 'agreement',
};
export const statusTone = ({ status }: Pick<InvoiceRow, 'status'>): Tone => TONES[status];

/** "Vencida hace 14 días", "En disputa". A corrective invoice is never paid, it is applied. */
export function statusText({ status, kind, daysOverdue }: Pick<InvoiceRow, 'status' | 'kind' | 'daysOverdue'>): string {
  if (status === 'overdue') return t('invoices.status.overdueFor', { count: daysOverdue });
  if (status === 'paid' && kind === 'corrective') return t('invoices.status.applied');
  return t(`invoices.status.${status}`);
}
