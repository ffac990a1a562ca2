/** The agreement that another letter speaks of: the one a payment fulfilled, the one that was broken, the instalment that comes next. */
import { agreementRef } from '../../../../shared/domain/agreements/reference.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { InvoiceId, PaymentId } from '../../../../shared/domain/ids.ts';
import type { PaperFacts } from '../../../../shared/domain/letters/paper-facts.ts';
import type { Cents } from '../../../../shared/domain/money.ts';
import { agreementsOf, paidUnder } from '../../../db/repositories/agreement-repository.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { coveredInvoices } from '../../agreements/fixed-debts.ts';
import { standingOf } from '../../agreements/standing.ts';

type Named = Pick<PaperFacts, 'agreementNamed'>;

/** An offer that is accepted by paying has the day on which it was made. */
export function fulfilledBy(db: ReadDb, debtor: DebtorRecord, payment: PaymentId): Named {
  const record = agreementsOf(db, debtor.id).find(
    ({ id, ending }) => ending === 'fulfilled' && paidUnder(db, id).some(({ paymentId }) => paymentId === payment),
  );
  const on = record?.signedOn ?? record?.proposedOn;
  return record && on ? { agreementNamed: { ref: agreementRef(record), on } } : {};
}

export function brokenOver(db: ReadDb, debtor: DebtorRecord, invoiceIds: readonly InvoiceId[]): Named {
  const claimed = new Set(invoiceIds);
  const record = agreementsOf(db, debtor.id).find(
    ({ id, ending }) => ending === 'accelerated' && coveredInvoices(db, id).some((invoiceId) => claimed.has(invoiceId)),
  );
  if (!record || record.signedOn === null || record.endedOn === null) return {};
  return { agreementNamed: { ref: agreementRef(record), on: record.signedOn, declaredOn: record.endedOn } };
}

/** The first that is not paid, of the agreements that live. */
export function nextInstalment(
  db: ReadDb,
  debtor: DebtorRecord,
  today: IsoDate,
): { readonly on: IsoDate; readonly amount: Cents } | undefined {
  const next = agreementsOf(db, debtor.id)
    .filter(({ state }) => state === 'signed')
    .flatMap((record) => standingOf(db, record, today).track.next ?? [])
    .filter(({ kind }) => kind === 'cash' || kind === 'down')
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  return next && { on: next.on, amount: next.pending };
}
