/** What agreements put on the calendar: instalments that are not paid, and the last days of what was offered. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';

type OfAgreement = {
  readonly on: IsoDate;
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly phone: string | null;
  readonly amount: Cents;
  readonly agreementId: AgreementId;
  readonly year: number;
  readonly number: number;
  readonly version: number;
};
type Range = { readonly from: IsoDate; readonly to: IsoDate };

const WHO = sql`a.debtorId, d.name, coalesce(d.phone, d.mobile) AS phone, a.id AS agreementId, a.year, a.number, a.version`;

/** Of signed agreements, what is left of each, the largest of a day first. */
export const instalmentsBetween = (db: ReadDb, { from, to }: Range): readonly (OfAgreement & { readonly position: number })[] =>
  db.all(sql`
    SELECT i.onDay AS "on", ${WHO}, i.position, i.amountCents - i.paidCents - i.creditedCents AS amount
    FROM agreements a JOIN agreement_instalments i ON i.agreementId = a.id JOIN debtors d ON d.id = a.debtorId
    WHERE a.state = 'signed' AND a.deletedOn IS NULL AND i.onDay BETWEEN ${from} AND ${to}
      AND i.amountCents > i.paidCents + i.creditedCents
    ORDER BY i.onDay, amount DESC, a.id`);

export const offersBetween = (db: ReadDb, { from, to }: Range): readonly OfAgreement[] =>
  db.all(sql`
    SELECT a.validUntil AS "on", ${WHO}, a.payableCents AS amount FROM agreements a JOIN debtors d ON d.id = a.debtorId
    WHERE a.state = 'proposed' AND a.deletedOn IS NULL AND a.validUntil BETWEEN ${from} AND ${to} ORDER BY a.validUntil, a.id`);
