import type { BinRow } from '../../../shared/contract/bin.ts';
import { formatIban } from '../../../shared/domain/iban.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';

/** "Factura F26/0001 de Talleres Ficticio", "Gestión del 3 oct 2026 de Talleres Ficticio". */
export function whatText({ kind, label, madeOn, debtor }: Pick<BinRow, 'kind' | 'label' | 'madeOn' | 'debtor'>): string {
  const named = kind === 'iban' ? formatIban(label) : label;
  const name = label === '' ? t('bin.ofDay', { day: formatDate(madeOn) }) : named;
  return [t(`bin.kinds.${kind}`), name, debtor && t('bin.ofDebtor', { name: debtor.name })].filter(Boolean).join(' ');
}

export function fateText({ fate, keepUntil }: Pick<BinRow, 'fate' | 'keepUntil'>): string {
  if (fate === 'erased') return t('bin.fate.erased');
  return keepUntil === undefined ? t('bin.fate.blockedOpen') : t('bin.fate.blocked', { day: formatDate(keepUntil) });
}
