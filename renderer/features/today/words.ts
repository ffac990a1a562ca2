/** The work list in words. */
import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { becauseText, type StepInWords } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';

/** Why a step is the next one. */
export const reasonText = (step: Pick<StepInWords, 'because' | 'on'>): string =>
  becauseText(step, { day: formatDate, money: formatMoney });

/** `Facturas F-12, F-13 y 4 más`: what a row is about. */
export function invoicesText({ invoices, invoiceCount }: Pick<AgendaRow, 'invoices' | 'invoiceCount'>): string {
  const numbers = invoices.slice(0, 2).map(({ number }) => number);
  const more = invoiceCount - numbers.length;
  const list = numbers.join(', ');
  if (invoiceCount === 1) return t('today.row.invoice', { number: list });
  return more > 0 ? t('today.row.invoicesAndMore', { list, count: more }) : t('today.row.invoices', { list });
}
