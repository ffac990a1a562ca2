/**
 * Writes the ticked records of a staged list, all in the transaction that is given: customers and the invoices' own new
 * customers, invoices with what was received of them, and payments. One event and one undo for the whole import.
 *
 * Policy  money of a list goes to principal, to the invoice it names and its oldest due date first: the list says that the
 *         invoice was paid, and of interest it says nothing. What an invoice does not take stays as credit.
 */
import type { ImportResult } from '../../../shared/contract/imports.ts';
import type { DebtorId, DueDateId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import type { ImportedCustomerName, ImportedInvoice } from '../../../shared/domain/imports/index.ts';
import { customerKey, missingFields, numberKey, paymentKeys, remember } from '../../../shared/domain/imports/index.ts';
import { addCents, type Cents, negateCents, ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { findDebtor, insertDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import {
  findImport,
  findNumbered,
  insertImport,
  rememberMapping,
  UNDATED,
  updateImport,
} from '../../db/repositories/import-repository.ts';
import { importWriter } from '../../db/repositories/import-writer.ts';
import { setCorrection } from '../../db/repositories/invoice-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { Staged } from '../../db/staged-rows.ts';
import type { StagingReader } from '../../db/staging.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import { debtorColumns } from '../debtors/debtor-fields.ts';
import { invoiceColumns } from '../invoices/invoice-fields.ts';
import type { PaymentPorts } from '../payments/allocations.ts';
import { debtorFieldsOfCustomer, debtorFieldsOfName } from './debtor-of-list.ts';
import { invoiceFieldsOfList, payDueDates, printedNumber, receivedOf, receivedOnOf, takenBy } from './invoice-of-list.ts';
import { payFromList } from './payment-of-list.ts';

export type ApplyFailure = {
  readonly code: 'import-already-applied' | 'import-mapping-incomplete' | 'import-nothing-to-apply';
};

export function applyList(
  ports: PaymentPorts,
  tx: WriteTx,
  staging: StagingReader,
  each: (done: number, total: number) => void,
): Result<ImportResult, ApplyFailure> {
  const head = staging.head();
  const { id, mapping } = head;
  const { counts } = staging.summary();
  if (findImport(tx, id)) return err({ code: 'import-already-applied' });
  if (missingFields(mapping).length > 0) return err({ code: 'import-mapping-incomplete' });
  if (counts.ticked === 0) return err({ code: 'import-nothing-to-apply' });

  const now = ports.now();
  insertImport(tx, {
    id,
    kind: mapping.kind,
    fileName: head.fileName,
    fileHash: head.fileHash,
    appliedAt: now,
    totalCents: ZERO,
  });
  const job = createJob(ports, tx, staging, now);
  let done = 0;
  for (const row of staging.tickedRows()) {
    each(done++, counts.ticked);
    job.take(row);
  }
  job.linkCorrections();

  const { debtors, invoices, payments, invoiced, collected, failed } = job.sums();
  const all = counts.new + counts.doubtful + counts.duplicate + counts.error + counts.skipped;
  const skipped = all - counts.ticked + failed;
  updateImport(tx, id, {
    debtorCount: debtors,
    invoiceCount: invoices,
    paymentCount: payments,
    skippedCount: skipped,
    totalCents: mapping.kind === 'payments' ? collected : invoiced,
  });
  const payload = { importId: id, kind: mapping.kind, debtors, invoices, payments, invoiced, collected };
  job.finish(appendEvent(tx, { at: now, type: 'import-applied', subjectId: id, payload }));
  rememberMapping(tx, head.fingerprint, remember(mapping), now);
  recordUndo(tx, { at: now, label: 'import-applied', channel: 'imports.undo', input: { id } });
  return ok({ id, kind: mapping.kind, debtors, invoices, payments, skipped, invoiced, collected });
}

function createJob(ports: PaymentPorts, tx: WriteTx, staging: StagingReader, now: string) {
  const { id: importId, undated } = staging.head();
  const customers = staging.customers();
  const writer = importWriter(tx, importId);
  const debtorOf = new Map<string, DebtorId>();
  const corrections: { readonly id: InvoiceId; readonly debtorId: DebtorId; readonly invoice: ImportedInvoice }[] = [];
  const today = ports.today();
  const sums = { debtors: 0, invoices: 0, payments: 0, invoiced: ZERO, collected: ZERO, failed: 0 };

  /** Whom a row belongs to; somebody new is written the first time that a row needs them. */
  function debtorFor(key: string, fields: () => ReturnType<typeof debtorFieldsOfName>): DebtorId {
    const before = debtorOf.get(key);
    if (before !== undefined) return before;
    const known = customers.get(key)?.debtorId;
    // Somebody may have gone to the bin since the list was read.
    const standing = known ? findDebtor(tx, known) : undefined;
    const debtorId = standing?.deletedOn === null ? standing.id : writeDebtor(key, fields());
    debtorOf.set(key, debtorId);
    return debtorId;
  }

  function writeDebtor(key: string, fields: ReturnType<typeof debtorFieldsOfName>): DebtorId {
    const id = ports.newId<DebtorId>();
    insertDebtor(tx, { id, ...debtorColumns(fields), importId, createdAt: now, updatedAt: now });
    writer.record('debtor', key, id);
    sums.debtors++;
    return id;
  }

  function takeInvoice(row: Staged, invoice: ImportedInvoice): void {
    const customer: ImportedCustomerName = invoice.customer;
    const debtorId = debtorFor(row.customerKey ?? customerKey(customer), () => debtorFieldsOfName(customer));
    const id = ports.newId<InvoiceId>();
    const fields = invoiceFieldsOfList(invoice, debtorId);
    const received = receivedOf(invoice, undated);
    const { schedule, surplus } = payDueDates(fields.dueDates, received, () => ports.newId<DueDateId>());
    writer.invoice({ id, ...invoiceColumns(fields), createdAt: now, updatedAt: now }, schedule);
    writer.record('invoice', invoice.recordKey, id);
    sums.invoices++;
    sums.invoiced = addCents(sums.invoiced, fields.total);
    if (received > 0) takeReceipt({ invoice, id, debtorId, received, surplus, schedule });
    if (invoice.correctiveOf !== undefined && fields.kind === 'corrective') corrections.push({ id, debtorId, invoice });
  }

  function takeReceipt(of: {
    readonly invoice: ImportedInvoice;
    readonly id: InvoiceId;
    readonly debtorId: DebtorId;
    readonly received: Cents;
    readonly surplus: Cents;
    readonly schedule: Parameters<typeof takenBy>[0];
  }): void {
    const { invoice, received } = of;
    const receivedOn = receivedOnOf(invoice, today);
    const paymentId = ports.newId<PaymentId>();
    const identity = { receivedOn, invoiceNumber: printedNumber(invoice), customer: {}, amount: received };
    writer.payment(
      {
        id: paymentId,
        debtorId: of.debtorId,
        receivedOn,
        amountCents: received,
        method: invoice.collectedMethod ?? 'other',
        note: invoice.collectedWithoutDate ? t('imports.undatedNote') : null,
        mode: 'principal-first',
        recordedAt: now,
        surplusCents: of.surplus,
      },
      of.schedule
        .filter((due) => due.outstanding !== due.amount)
        .map((due) => ({
          id: ports.newId(),
          paymentId,
          part: 'principal',
          invoiceId: of.id,
          dueDateId: due.id,
          amountCents: takenBy([due]),
          because: 'designated',
        })),
    );
    const [dated = ''] = paymentKeys([identity]);
    writer.record('payment', invoice.collectedWithoutDate ? `${UNDATED}${invoice.recordKey}` : dated, paymentId);
    sums.payments++;
    sums.collected = addCents(sums.collected, received);
  }

  return {
    take: (row: Staged): void => {
      const { body } = row;
      if (body.kind === 'customer') {
        const before = sums.debtors;
        debtorFor(row.customerKey ?? row.recordKey, () => debtorFieldsOfCustomer(body.record));
        if (sums.debtors === before) sums.failed++;
      } else if (body.kind === 'invoice') takeInvoice(row, body.record);
      else if (body.kind === 'payment') {
        const debtorId = row.customerKey === null ? undefined : (customers.get(row.customerKey)?.debtorId ?? undefined);
        const paymentId = payFromList(ports, tx, body, debtorId, importId);
        if (paymentId === undefined) sums.failed++;
        else {
          writer.record('payment', row.recordKey, paymentId);
          sums.payments++;
          sums.collected = addCents(sums.collected, body.record.amount);
        }
      }
    },
    /** Once every invoice is there: a corrective one may stand before the one it corrects. */
    linkCorrections: (): void => {
      for (const { id, debtorId, invoice } of corrections) {
        const corrected = findNumbered(tx, numberKey(invoice.correctiveOf ?? ''), debtorId);
        if (!corrected) continue;
        setCorrection(tx, id, {
          id: ports.newId(),
          correctiveInvoiceId: id,
          invoiceId: corrected,
          amountCents: negateCents(invoice.total),
          effectiveOn: invoice.issuedOn,
          fromStart: true,
        });
      }
    },
    sums: () => sums,
    finish: writer.finish,
  };
}
