/** What was read and what came of it, in words. */
import type { ImportNote, ImportPreview, ImportRowState } from '../../../shared/contract/imports.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';
import type { Tone } from '../../ui/index.ts';

export const STATES: readonly ImportRowState[] = ['new', 'doubtful', 'duplicate', 'error', 'skipped'];

export const TONES: Readonly<Record<ImportRowState, Tone>> = {
  new: 'paid',
  doubtful: 'dueSoon',
  duplicate: 'plain',
  error: 'overdue',
  skipped: 'plain',
};

/** The sentence of a note: what the ledger says, what was odd in the row, or why the row can't be read. */
export const noteText = ({ code, params }: ImportNote): string =>
  textByName(`imports.notes.${code}`, params) ??
  textByName(`importProblems.warnings.${code}`, params) ??
  textByName(`importProblems.errors.${code}`, params) ??
  code;

const list = (parts: readonly string[]): string => new Intl.ListFormat('es', { type: 'conjunction' }).format(parts);

type Counts = { readonly debtors: number; readonly invoices: number; readonly payments: number };

/** "12 deudores y 15 facturas"; blank when nothing came in. */
export const countsText = ({ debtors, invoices, payments }: Counts): string =>
  list([
    ...(debtors > 0 ? [t('imports.done.debtors', { count: debtors })] : []),
    ...(invoices > 0 ? [t('imports.done.invoices', { count: invoices })] : []),
    ...(payments > 0 ? [t('imports.done.payments', { count: payments })] : []),
  ]);

export function droppedText({ dropped }: ImportPreview): string | undefined {
  const count = dropped.reduce((sum, part) => sum + part.count, 0);
  if (count === 0) return undefined;
  const reasons = list(dropped.map((part) => t(`imports.sums.reasons.${part.reason}`, { count: part.count })));
  return t('imports.sums.dropped', { count, reasons });
}

export function fileTotalText({ fileTotal, sums }: ImportPreview): string | undefined {
  if (!fileTotal) return undefined;
  const { row, amount, agrees } = fileTotal;
  return agrees
    ? t('imports.sums.agrees', { amount: formatMoney(amount), row })
    : t('imports.sums.differs', { read: formatMoney(sums.amount), amount: formatMoney(amount), row });
}
