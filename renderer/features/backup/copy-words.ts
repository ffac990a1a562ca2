/** What a copy holds, in words: `12 deudores, 34 facturas y 1 carta`. */
import type { CopyContents } from '../../../shared/contract/copies.ts';
import { t } from '../../../shared/i18n/t.ts';

type Kind = Exclude<keyof CopyContents, 'outstanding'>;
export type Counts = Readonly<Record<Kind, number>>;
const KINDS: readonly Kind[] = ['debtors', 'invoices', 'payments', 'letters', 'attachments'];

const joined = new Intl.ListFormat('es', { type: 'conjunction' });

/** Leaves out what there is none of; `undefined` when there is nothing at all. */
function countsInWords(counts: Counts): string | undefined {
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) => t(`backup.counts.${kind}`, { count: counts[kind] }));
  return parts.length === 0 ? undefined : joined.format(parts);
}

export const holdsInWords = (contents: CopyContents): string => countsInWords(contents) ?? t('backup.counts.nothing');

export type Difference = { readonly words: string; readonly count: number } | undefined;

/** What one has and the other lacks, kind by kind. */
export function moreThan(one: Counts, other: Counts): Difference {
  const more = Object.fromEntries(KINDS.map((kind) => [kind, Math.max(0, one[kind] - other[kind])])) as Counts;
  const words = countsInWords(more);
  return words === undefined ? undefined : { words, count: KINDS.reduce((sum, kind) => sum + more[kind], 0) };
}
