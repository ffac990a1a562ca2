/**
 * What happened about some invoices of a debtor, for the file that is taken to a court. Notes of contacts and everything of a
 * negotiation but its days are never read here: they are confidential (LO 1/2025 art. 9).
 */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { PROPOSALS } from '../../../shared/domain/letters/letter-kinds.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { ContactRecord } from './contact-repository.ts';
import type { DeliveryRecord } from './letter-repository.ts';
import { jsonList } from './limitation-repository.ts';
import { INVITES } from './negotiation-repository.ts';

export const paymentsOf = (
  db: ReadDb,
  debtorId: DebtorId,
  ids: readonly InvoiceId[],
): readonly { readonly on: IsoDate; readonly amount: Cents }[] =>
  db.all(sql`
    SELECT p.receivedOn AS "on", sum(a.amountCents) AS amount
    FROM payments p JOIN payment_allocations a ON a.paymentId = p.id
    WHERE p.debtorId = ${debtorId} AND a.invoiceId IN ${jsonList(ids)} AND +p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)
    GROUP BY p.id HAVING sum(a.amountCents) > 0 ORDER BY p.receivedOn, p.recordedAt`);

type LetterSent = {
  readonly letterId: LetterId;
  readonly templateId: string;
  readonly year: number;
  readonly sequence: number;
  readonly channel: DeliveryRecord['channel'];
  readonly on: IsoDate;
  readonly result: DeliveryRecord['result'];
  readonly resultOn: IsoDate | null;
};

/** Each sending of a registered letter about these invoices. Proposals are confidential and never among them. */
export const lettersSent = (db: ReadDb, debtorId: DebtorId, ids: readonly InvoiceId[]): readonly LetterSent[] =>
  db.all(sql`
    SELECT l.id AS letterId, l.templateId, l.year, l.sequence, d.channel, d.sentOn AS "on", d.result, d.resultOn
    FROM letters l JOIN letter_deliveries d ON d.letterId = l.id
    WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId NOT IN ${[...PROPOSALS, 'L20']}
      AND EXISTS (SELECT 1 FROM letter_invoices li WHERE li.letterId = l.id AND li.invoiceId IN ${jsonList(ids)})
    ORDER BY d.sentOn, d.recordedAt`);

/** On which something was proposed about these invoices: nothing of it but the day is read. */
export const proposalDays = (db: ReadDb, debtorId: DebtorId, ids: readonly InvoiceId[]): readonly IsoDate[] =>
  db
    .all<{ on: IsoDate }>(sql`
    SELECT l.registeredOn AS "on" FROM letters l
    WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId IN ${[...PROPOSALS]}
      AND EXISTS (SELECT 1 FROM letter_invoices li WHERE li.letterId = l.id AND li.invoiceId IN ${jsonList(ids)})`)
    .map(({ on }) => on);

export const contactsSince = (
  db: ReadDb,
  debtorId: DebtorId,
  since: IsoDate,
): readonly { readonly on: IsoDate; readonly channel: ContactRecord['channel']; readonly outcome: ContactRecord['outcome'] }[] =>
  db.all(sql`
    SELECT onDay AS "on", channel, outcome FROM contacts
    WHERE debtorId = ${debtorId} AND deletedOn IS NULL AND letterId IS NULL AND onDay >= ${since} ORDER BY onDay, recordedAt`);

export const promisesSince = (
  db: ReadDb,
  debtorId: DebtorId,
  since: IsoDate,
): readonly { readonly on: IsoDate; readonly amount: Cents; readonly dueOn: IsoDate }[] =>
  db.all(sql`
    SELECT madeOn AS "on", amountCents AS amount, promisedFor AS dueOn FROM promises
    WHERE debtorId = ${debtorId} AND cancelledOn IS NULL AND madeOn >= ${since} ORDER BY madeOn, recordedAt`);

export const disputesAbout = (
  db: ReadDb,
  ids: readonly InvoiceId[],
): readonly { readonly number: string; readonly openedOn: IsoDate; readonly closedOn: IsoDate | null }[] =>
  db.all(sql`
    SELECT i.number, d.openedOn, d.closedOn FROM invoice_disputes d JOIN invoices i ON i.id = d.invoiceId
    WHERE d.invoiceId IN ${jsonList(ids)} ORDER BY d.openedOn`);

/** A contract was put with the debtor or with one of these invoices. */
export const hasContractAttached = (db: ReadDb, debtorId: DebtorId, ids: readonly InvoiceId[]): boolean =>
  db.get<object | undefined>(sql`
    SELECT 1 AS found FROM attachments WHERE debtorId = ${debtorId} AND deletedOn IS NULL AND purpose = 'contract'
      AND (invoiceId IS NULL OR invoiceId IN ${jsonList(ids)}) LIMIT 1`) !== undefined;

/** Each negotiation from its request to the day on which nothing more was said in it; the last one may go on. */
export const negotiatedDays = (
  db: ReadDb,
  debtorId: DebtorId,
): readonly { readonly requestedOn: IsoDate; readonly letterId: LetterId }[] =>
  db.all(sql`
    SELECT registeredOn AS requestedOn, id AS letterId FROM letters
    WHERE debtorId = ${debtorId} AND ${INVITES} AND state = 'registered' ORDER BY registeredOn`);

export const recoveredVat = (
  db: ReadDb,
  ids: readonly InvoiceId[],
): readonly { readonly id: InvoiceId; readonly number: string }[] =>
  db.all(sql`SELECT id, number FROM invoices WHERE id IN ${jsonList(ids)} AND vatRelievedOn IS NOT NULL ORDER BY numberKey`);
