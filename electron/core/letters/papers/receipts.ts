/**
 * What a receipt (L17) or the proof that all is paid (L18) says of a payment, read from its stored split.
 *
 * Policy   what is left is told as of the day of the letter. A payment whose invoices owe no principal any more is for L18;
 *          while the debtor owes principal, each payment can have its receipt. A payment that was taken back has neither.
 */
import type { PaperOptions, PaperSources } from '../../../../shared/contract/letter-paper-values.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../../shared/domain/debtor-kind.ts';
import { type InvoiceId, PaymentId } from '../../../../shared/domain/ids.ts';
import type { InvoiceFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import type { NoOffer } from '../../../../shared/domain/letters/letter-offers.ts';
import type { ReceiptFacts } from '../../../../shared/domain/letters/paper-facts.ts';
import { type Cents, ZERO } from '../../../../shared/domain/money.ts';
import { promiseState } from '../../../../shared/domain/payment-promise.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../../db/repositories/invoice-list.ts';
import { findInvoice, listDueDates } from '../../../db/repositories/invoice-repository.ts';
import { type GoodPayment, goodPaymentsOf } from '../../../db/repositories/paper-repository.ts';
import { countPaymentsAfter, paidCharges, paidLines, principalOwedBy } from '../../../db/repositories/payment-list.ts';
import { findPayment, reversalOf } from '../../../db/repositories/payment-repository.ts';
import { lastPromises } from '../../../db/repositories/promise-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { claimsOf } from '../../claims/claims.ts';
import { reservedAfter } from '../../payments/reserved.ts';
import { nextInstalment } from '../agreements/named.ts';
import { invoiceRows } from '../debt-facts.ts';

type ReceiptId = 'L17' | 'L18';

/** The owner gives a receipt soon after the payment, or comes from its page. */
const LATEST_PAYMENTS = 40;

const goodPayments = (db: ReadDb, debtor: DebtorRecord, about: string | undefined): readonly GoodPayment[] =>
  goodPaymentsOf(db, debtor.id, LATEST_PAYMENTS, PaymentId.safeParse(about).data);

const paidBy = (db: ReadDb, id: PaymentId): readonly InvoiceId[] => [
  ...new Set(paidLines(db, id).map(({ invoiceId }) => invoiceId)),
];

const numbersPaidBy = (db: ReadDb, id: PaymentId): string[] => [...new Set(paidLines(db, id).map(({ number }) => number))];

const arePaidUp = (db: ReadDb, ids: readonly InvoiceId[]): boolean =>
  ids.length > 0 && listDueDates(db, ids).every(({ outstandingCents }) => outstandingCents <= 0);

const suits = (db: ReadDb, debtor: DebtorRecord, templateId: ReceiptId, row: GoodPayment): boolean =>
  templateId === 'L17' ? principalOwedBy(db, debtor.id) > 0 : arePaidUp(db, paidBy(db, row.id));

export function againstReceipt(
  db: ReadDb,
  debtor: DebtorRecord,
  templateId: ReceiptId,
  about: string | undefined,
): NoOffer | undefined {
  const id = PaymentId.safeParse(about).data;
  const all = goodPayments(db, debtor, about);
  const asked = all.some((row) => row.id === id) ? all.filter((row) => row.id === id) : all;
  if (asked.length === 0) return 'no-payment';
  if (asked.some((row) => suits(db, debtor, templateId, row))) return undefined;
  return templateId === 'L17' ? 'nothing-left' : 'still-owes';
}

export function receiptSources(
  db: ReadDb,
  debtor: DebtorRecord,
  templateId: ReceiptId,
  today: IsoDate,
  about: string | undefined,
): PaperSources {
  const next = nextPayment(db, debtor, today);
  return {
    payments: goodPayments(db, debtor, about)
      .filter((row) => row.id === about || suits(db, debtor, templateId, row))
      .map((row) => ({
        id: row.id,
        receivedOn: row.receivedOn,
        amount: row.amount,
        method: row.method,
        invoices: numbersPaidBy(db, row.id),
        leavesUnpaid: leavesUnpaid(db, row),
      })),
    ...(next && { nextPayment: next }),
  };
}

/** A payment that is not there any more left nothing. */
function leavesUnpaid(db: ReadDb, { id }: GoodPayment): boolean {
  const record = findPayment(db, id);
  return record !== undefined && reservedAfter(db, record, paidBy(db, id)) !== undefined;
}

/** The payment that is asked for, else the newest that suits; interest is reserved where there is or may be some. */
export function receiptProposal(
  debtor: DebtorRecord,
  templateId: ReceiptId,
  sources: PaperSources,
  about: string | undefined,
): PaperOptions {
  const payment = sources.payments?.find(({ id }) => id === about) ?? sources.payments?.[0];
  const underLaw = underLaw3of2004(debtor.kind);
  const leavesUnpaid = payment?.leavesUnpaid === true;
  return {
    ...(payment && { about: payment.id }),
    ...(templateId === 'L17'
      ? { reservesInterest: underLaw || leavesUnpaid, ...(sources.nextPayment && { tellsNextPayment: true }) }
      : { settles: !leavesUnpaid }),
  };
}

export function receiptFacts(
  db: ReadDb,
  debtor: DebtorRecord,
  templateId: ReceiptId,
  options: PaperOptions,
  today: IsoDate,
): { readonly invoices: readonly InvoiceFacts[]; readonly receipt?: ReceiptFacts; readonly paid: readonly InvoiceId[] } {
  const id = PaymentId.safeParse(options.about).data;
  const payment = id && findPayment(db, id);
  if (!payment || payment.debtorId !== debtor.id || payment.reversesPaymentId !== null) return { invoices: [], paid: [] };
  const lines = paidLines(db, payment.id);
  const touched = [...new Set(lines.map(({ invoiceId }) => invoiceId))];
  const schedule = listDueDates(db, touched);
  const unpaid = reservedAfter(db, payment, touched);
  const next = options.tellsNextPayment ? nextPayment(db, debtor, today) : undefined;
  return {
    invoices: templateId === 'L17' ? openRows(db, debtor, today) : rowsOfInvoices(db, debtor, touched, today),
    paid: touched,
    receipt: {
      receivedOn: payment.receivedOn,
      amount: payment.amountCents,
      means: payment.method,
      lines: lines.map(({ invoiceId, dueDateId, number, toInterest, toPrincipal }) => {
        const own = schedule.filter((dueDate) => dueDate.invoiceId === invoiceId);
        const dueDate = own.find((one) => one.id === dueDateId);
        return {
          invoiceNumber: number,
          ...(own.length > 1 && dueDate && { instalment: { number: dueDate.position, of: own.length } }),
          toInterest,
          toPrincipal,
          left: dueDate?.outstandingCents ?? ZERO,
        };
      }),
      charges: paidCharges(db, payment.id).map(({ kind, number, concept, amount }) => ({
        kind,
        ...(number !== null && { invoiceNumber: number }),
        concept,
        amount,
      })),
      surplus: payment.surplusCents,
      isTakenBack: reversalOf(db, payment.id) !== undefined,
      hasLater: countPaymentsAfter(db, debtor.id, payment.receivedOn) > 0,
      unpaid: { interest: unpaid?.interest ?? ZERO, compensation: unpaid?.compensation ?? ZERO },
      reserves: options.reservesInterest === true,
      settles: options.settles === true,
      waivesRest: options.waivesRest === true,
      ...(next && { next }),
    },
  };
}

/** All that the debtor owes, due or not: the whole of what is left. */
export function openRows(db: ReadDb, debtor: DebtorRecord, today: IsoDate): readonly InvoiceFacts[] {
  return claimsOf(db, debtor, openInvoicesOf(db, debtor.id), today)
    .flatMap((of) =>
      invoiceRows(
        db,
        of,
        of.claim.dueDates.filter((dueDate) => dueDate.principal > 0),
        today,
      ),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

export function rowsOfInvoices(
  db: ReadDb,
  debtor: DebtorRecord,
  ids: readonly InvoiceId[],
  today: IsoDate,
): readonly InvoiceFacts[] {
  const records = ids.flatMap((id) => findInvoice(db, id) ?? []);
  return claimsOf(db, debtor, records, today).flatMap((of) => invoiceRows(db, of, of.claim.dueDates, today));
}

function nextPayment(
  db: ReadDb,
  debtor: DebtorRecord,
  today: IsoDate,
): { readonly on: IsoDate; readonly amount: Cents } | undefined {
  const instalment = nextInstalment(db, debtor, today);
  if (instalment) return instalment;
  const promise = lastPromises(db, [debtor.id]).get(debtor.id);
  if (!promise) return undefined;
  const { amountCents: amount, promisedFor: on, received } = promise;
  return promiseState({ amount, promisedFor: on, received, cancelled: false }, today) === 'pending' ? { on, amount } : undefined;
}
