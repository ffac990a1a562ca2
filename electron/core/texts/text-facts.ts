/**
 * What a short text says, read from the ledger on this day.
 *
 * Units    integer cents; civil days.
 * Policy   one message for all that is late, and of nothing that is disputed, set apart, covered by a note or paused. One before
 *          the due date speaks of the nearest one alone. A reminder gives a week, to a business day.
 */
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { civilDays, nextBusinessDay } from '../../../shared/domain/business-days.ts';
import { addDays, compareDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { OpenDebt } from '../../../shared/domain/dunning/facts.ts';
import type { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { AgreementId, InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, sumCents } from '../../../shared/domain/money.ts';
import { shownPhone } from '../../../shared/domain/phone.ts';
import type { ShortTextFacts } from '../../../shared/domain/short-texts/compose-short-text.ts';
import { standingPromises } from '../../db/repositories/agenda-facts.ts';
import { agreementsOf } from '../../db/repositories/agreement-repository.ts';
import { getBusiness, listIbans } from '../../db/repositories/business-repository.ts';
import { contactsOf } from '../../db/repositories/contact-repository.ts';
import type { DebtorRecord } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { proposedMeeting } from '../../db/repositories/negotiation-repository.ts';
import { listPayments, paidLines } from '../../db/repositories/payment-list.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { currentStep } from '../agenda/current-step.ts';
import { standingOf } from '../agreements/standing.ts';
import { claimsOf } from '../claims/claims.ts';
import type { Reading } from '../context.ts';
import { businessCalendar } from '../settings/business-calendar.ts';
import { firstNameOf, whoWrites } from './who.ts';

const DAYS_TO_ANSWER = 7;
/** As many numbers as any form names. */
const MOST_NUMBERS = 4;
const LOOKED_BACK = 50;

type About = Pick<ShortTextFacts, 'invoices' | 'invoiceCount' | 'dueOn' | 'outstanding' | 'received'>;

export function shortTextFacts(
  reading: Reading,
  db: ReadDb,
  debtor: DebtorRecord,
  text: ShortTextId,
  agreementId?: AgreementId,
): ShortTextFacts {
  const today = reading.today();
  const business = getBusiness(db);
  const { user, phone } = whoWrites(business);
  const message = contactsOf(db, debtor.id, LOOKED_BACK).find(
    ({ direction, channel }) => direction === 'out' && channel !== 'call' && channel !== 'visit',
  );
  return {
    today,
    user,
    creditorShort: business.tradeName ?? business.name,
    contactPhone: phone && shownPhone(phone),
    isPerson: debtor.isNaturalPerson,
    firstName: firstNameOf(db, debtor),
    lastMessageOn: message?.onDay,
    limitOn: nextBusinessDay(addDays(today, DAYS_TO_ANSWER), civilDays(businessCalendar(db))),
    promise: promiseFor(db, debtor, text, today),
    iban: listIbans(db)[0]?.iban,
    instalment: instalmentFor(db, debtor, text, today, agreementId),
    meeting: text === 'S9' ? proposedMeeting(db, debtor.id) : undefined,
    ...(text === 'S8' ? aboutPayment(db, debtor, today) : aboutDebts(reading, db, debtor, text)),
  };
}

function promiseFor(db: ReadDb, { id }: DebtorRecord, text: ShortTextId, today: IsoDate): ShortTextFacts['promise'] {
  const promises = standingPromises(db, [id]);
  const found =
    text === 'S4'
      ? promises.findLast(({ promisedFor, received, amount }) => promisedFor < today && received < amount)
      : promises.findLast(({ promisedFor }) => promisedFor >= today);
  return found && { amount: found.amount, promisedFor: found.promisedFor, madeOn: found.madeOn };
}

/** The next one that is still to pay, or the oldest that is late: of the agreement that is meant, or of all that are signed. */
function instalmentFor(
  db: ReadDb,
  { id }: DebtorRecord,
  text: ShortTextId,
  today: IsoDate,
  agreementId: AgreementId | undefined,
): ShortTextFacts['instalment'] {
  if (text !== 'S6' && text !== 'S7') return undefined;
  const signed = agreementsOf(db, id).filter(
    (record) => record.state === 'signed' && (agreementId === undefined || record.id === agreementId),
  );
  const open = signed.flatMap((record) =>
    standingOf(db, record, today)
      .track.instalments.filter(({ kind, pending }) => pending > 0 && (kind === 'cash' || kind === 'down'))
      .map(({ position, on, pending }) => ({ ref: agreementRef(record), position, on, amount: pending })),
  );
  return open.filter(({ on }) => (text === 'S6' ? on >= today : on < today)).toSorted((a, b) => compareDays(a.on, b.on))[0];
}

type Part = { readonly invoiceId: InvoiceId; readonly dueOn: IsoDate; readonly outstanding: Cents };

function aboutDebts(reading: Reading, db: ReadDb, debtor: DebtorRecord, text: ShortTextId): About {
  const today = reading.today();
  const step = currentStep(reading, db, debtor.id);
  const claimable = (step?.facts.debts ?? []).filter(
    ({ state, pausedUntil }) => state === 'claimable' && (pausedUntil === undefined || pausedUntil <= today),
  );
  const parts = partsOf(claimable);
  const late = parts.filter(({ dueOn }) => dueOn < today);
  const chosen = ((): readonly Part[] => {
    if (text === 'S1') {
      const nearest = parts.find(({ dueOn }) => dueOn >= today)?.dueOn;
      return parts.filter(({ dueOn }) => dueOn === nearest);
    }
    const isReminder = text === 'S2' || text === 'S3';
    return late.length > 0 || isReminder ? late : parts;
  })();
  const ids = [...new Set(chosen.map(({ invoiceId }) => invoiceId))];
  return {
    ...numbersOf(db, ids),
    ...(chosen[0] && { dueOn: chosen[0].dueOn, outstanding: sumCents(chosen.map(({ outstanding }) => outstanding)) }),
  };
}

const partsOf = (debts: readonly OpenDebt[]): readonly Part[] =>
  debts
    .flatMap(({ invoiceId, dueDates }) => dueDates.map((dueDate) => ({ invoiceId, ...dueDate })))
    .toSorted((a, b) => compareDays(a.dueOn, b.dueOn));

const numbersOf = (db: ReadDb, ids: readonly InvoiceId[]): Pick<About, 'invoices' | 'invoiceCount'> => ({
  invoices: ids.slice(0, MOST_NUMBERS).flatMap((id) => findInvoice(db, id)?.number ?? []),
  invoiceCount: ids.length,
});

const NEWEST = { offset: 0, limit: 20 } as const;

/** Of the last money that came in and was not taken back. */
function aboutPayment(db: ReadDb, debtor: DebtorRecord, today: IsoDate): About {
  const payment = listPayments(db, { debtorId: debtor.id }, 'received', true, NEWEST).find(
    (row) => row.reversesPaymentId === null && row.reversedById === null,
  );
  if (!payment) return { invoices: [], invoiceCount: 0 };
  const ids = [...new Set(paidLines(db, payment.id).map(({ invoiceId }) => invoiceId))];
  const invoices = ids.flatMap((id) => findInvoice(db, id) ?? []);
  const claims = claimsOf(db, debtor, invoices, today);
  const outstanding = sumCents(claims.map(({ claim }) => claim.principal));
  const kept = claims.some(({ claim }) => claim.interest > 0 || claim.compensation > 0);
  return {
    ...numbersOf(db, ids),
    outstanding,
    received: { amount: payment.amountCents, on: payment.receivedOn, paysAll: outstanding === 0, reservesInterest: kept },
  };
}
