/** What the letters that no ladder sends are told from: the good payments of a debtor, and what lies beside them. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, PaymentId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { PaymentRecord } from './payment-repository.ts';

export type GoodPayment = {
  readonly id: PaymentId;
  readonly receivedOn: IsoDate;
  readonly amount: Cents;
  readonly method: PaymentRecord['method'];
};

/** Newest first: the latest ones, and `asked` even when it is older. */
export function goodPaymentsOf(
  db: ReadDb,
  debtorId: DebtorId,
  latest: number,
  asked: PaymentId | undefined,
): readonly GoodPayment[] {
  const good = sql`p.debtorId = ${debtorId} AND +p.reversesPaymentId IS NULL
    AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)`;
  return db.all(sql`
    SELECT p.id, p.receivedOn, p.amountCents AS amount, p.method FROM payments p
    WHERE ${good} AND (p.id = ${asked ?? ''} OR p.id IN (
      SELECT p.id FROM payments p WHERE ${good} ORDER BY p.receivedOn DESC, p.recordedAt DESC LIMIT ${latest}))
    ORDER BY p.receivedOn DESC, p.recordedAt DESC`);
}
