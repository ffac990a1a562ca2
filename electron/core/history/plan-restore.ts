/**
 * What of an older wording of an invoice can come back today.
 *
 * Rule    the same locks as when the owner changes it by hand (check-invoice.ts): what payments stand on keeps its amounts,
 *         what a registered letter names keeps its number and day too, what is corrected keeps its debtor. A field that is
 *         locked stays as it is now, with its reason; the others come back.
 */
import type { StaysBecause } from '../../../shared/contract/history.ts';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice, type InvoiceRecord } from '../../db/repositories/invoice-repository.ts';
import { hasAllocations, hasCorrections } from '../../db/repositories/invoice-uses.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { amountsAddUp, lockOf } from '../invoices/check-invoice.ts';

type Field = keyof InvoiceFields;
export type Planned = {
  readonly fields: InvoiceFields;
  readonly stays: readonly { readonly field: Field; readonly because: StaysBecause }[];
};

/** These are written together or not at all: the due dates add up to the total, and the total follows the kind. */
const FIGURES = ['debtorId', 'kind', 'total', 'dueDates', 'corrects'] as const satisfies readonly Field[];
const TAXES = ['base', 'vat', 'surcharge', 'withholding'] as const satisfies readonly Field[];
const ON_PAPER = ['number', 'issuedOn'] as const satisfies readonly Field[];

export function planRestore(db: ReadDb, record: InvoiceRecord, now: InvoiceFields, wanted: InvoiceFields): Planned {
  const stays = new Map<Field, StaysBecause>();
  const keep = (because: StaysBecause, fields: readonly Field[]): void => {
    for (const field of fields) if (!stays.has(field)) stays.set(field, because);
  };
  const lock = lockOf(db, record);
  if (lock === 'letter') keep('letter', [...FIGURES, ...ON_PAPER]);
  if (lock === 'payments') keep('payments', FIGURES);
  // A payment that was taken back still names the due date it had paid.
  if (wanted.dueDates.length < now.dueDates.length && hasAllocations(db, record.id)) keep('payments', FIGURES);
  const isMoved = now.debtorId !== wanted.debtorId || now.kind !== wanted.kind;
  if (isMoved && hasCorrections(db, record.id)) keep('corrections', FIGURES);
  if (findDebtor(db, wanted.debtorId)?.deletedOn !== null) keep('debtor-gone', FIGURES);
  if (!correctedIsThere(db, wanted)) keep('invoice-gone', FIGURES);

  const figuresStay = stays.get('total');
  const mixed = merge(now, wanted, stays);
  // The taxes explain the total: they come back only with one that they add up to.
  if (figuresStay !== undefined && !amountsAddUp(mixed)) keep(figuresStay, TAXES);
  const differing = [...stays].filter(([field]) => !same(now[field], wanted[field]));
  return { fields: merge(now, wanted, stays), stays: differing.map(([field, because]) => ({ field, because })) };
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function correctedIsThere(db: ReadDb, { corrects, debtorId }: InvoiceFields): boolean {
  if (!corrects) return true;
  const corrected = findInvoice(db, corrects.invoiceId);
  return corrected?.deletedOn === null && corrected.kind === 'invoice' && corrected.debtorId === debtorId;
}

function merge(now: InvoiceFields, wanted: InvoiceFields, stays: ReadonlyMap<Field, StaysBecause>): InvoiceFields {
  const kept = Object.fromEntries(Object.entries(now).filter(([field]) => stays.has(field as Field)));
  const free = Object.fromEntries(Object.entries(wanted).filter(([field]) => !stays.has(field as Field)));
  return { ...free, ...kept } as InvoiceFields;
}
