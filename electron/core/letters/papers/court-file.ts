/**
 * The file for a court (L20): the claim of the day, what happened in order, and what may not be told.
 *
 * Policy   from the request to negotiate on, what the debtor said or promised is confidential (LO 1/2025 art. 9) until the
 *          negotiation ended, and nothing of it is gathered but its days, which are told to the owner and not printed. That a
 *          call was not answered or a message went out is no offer and stays. Old contacts beyond what a file can show are counted.
 */
import type { PaperOptions } from '../../../../shared/contract/letter-paper-values.ts';
import type { LetterOptions } from '../../../../shared/contract/letter-values.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../../shared/domain/ids.ts';
import type { CourtEvent, CourtFileFacts, CourtOutcome } from '../../../../shared/domain/letters/court-facts.ts';
import type { InvoiceFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { TemplateId } from '../../../../shared/domain/letters/letter-template.ts';
import { sumCents } from '../../../../shared/domain/money.ts';
import {
  contactsSince,
  disputesAbout,
  hasContractAttached,
  lettersSent,
  negotiatedDays,
  paymentsOf,
  promisesSince,
  proposalDays,
  recoveredVat,
} from '../../../db/repositories/court-file-repository.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { barredInvoices } from '../../limitation/queries.ts';
import { brokenOver } from '../agreements/named.ts';
import { channelOf, letterNumber, resultOf } from '../codes.ts';
import { claimedDebt } from '../debt-facts.ts';
import { invitationFor } from '../invitation.ts';
import type { PaperContent } from './paper-content.ts';

/** Rows of the chronology: a judge reads two pages, and the documents say the rest. */
const MOST_INVOICES = 12;
const MOST_CONTACTS = 30;

export function courtFileProposal(db: ReadDb, debtor: DebtorRecord, ids: readonly InvoiceId[]): PaperOptions {
  return {
    court: {
      ...(debtor.town !== null && { district: debtor.town }),
      route: 'negotiated',
      hasContract: hasContractAttached(db, debtor.id, ids),
      hasStatement: true,
      hasAddressProof: false,
      hasIdentity: true,
    },
  };
}

export function courtFileContent(db: ReadDb, debtor: DebtorRecord, options: LetterOptions, today: IsoDate): PaperContent {
  const debt = claimedDebt(db, debtor, options, today);
  const ids = [...new Set(debt.invoices.map(({ id }) => id as InvoiceId))];
  const invitation = invitationFor(db, { debtorId: debtor.id, invoiceIds: ids, today });
  const { court } = options.paper ?? {};
  const told = eventsOf(db, debtor, debt.invoices, ids, today);
  return {
    debt,
    ...(invitation && { invitation }),
    facts: {
      ...brokenOver(db, debtor, ids),
      courtFile: {
        ...(court?.district !== undefined && { district: court.district }),
        route: court?.route ?? 'negotiated',
        hasContract: court?.hasContract === true,
        hasStatement: court?.hasStatement === true,
        hasAddressProof: court?.hasAddressProof === true,
        hasIdentity: court?.hasIdentity === true,
        barred: barredInvoices(db, debtor.id, ids, today),
        vatRecovered: recoveredVat(db, ids),
        ...told,
      },
    },
  };
}

function eventsOf(
  db: ReadDb,
  debtor: DebtorRecord,
  rows: readonly InvoiceFacts[],
  ids: readonly InvoiceId[],
  today: IsoDate,
): Pick<CourtFileFacts, 'events' | 'confidentialDays'> {
  const since = rows.map(({ issuedOn }) => issuedOn).toSorted()[0];
  if (since === undefined) return { events: [], confidentialDays: [] };
  const isConfidential = confidentialTime(db, debtor, today);
  const contacts = contactsSince(db, debtor.id, since).filter(
    ({ outcome }) => outcome !== 'promised' && outcome !== 'wrong-number',
  );
  const promises = promisesSince(db, debtor.id, since);
  const said = contacts.filter(({ outcome }) => SAYS_SOMETHING.has(outcome));
  const events: readonly CourtEvent[] = [
    ...invoiceEvents(rows),
    ...paymentsOf(db, debtor.id, ids).map(({ on, amount }): CourtEvent => ({ kind: 'payment', on, amount })),
    ...lettersSent(db, debtor.id, ids).map(letterEvent),
    ...contactEvents(contacts.filter(({ on, outcome }) => !(SAYS_SOMETHING.has(outcome) && isConfidential(on)))),
    ...promises.filter(({ on }) => !isConfidential(on)).map((promise): CourtEvent => ({ kind: 'promise', ...promise })),
    ...disputesAbout(db, ids).flatMap(({ number, openedOn, closedOn }): readonly CourtEvent[] => [
      { kind: 'dispute', on: openedOn, number },
      ...(closedOn === null ? [] : [{ kind: 'dispute-closed' as const, on: closedOn, number }]),
    ]),
  ];
  const hidden = [...[...said, ...promises].map(({ on }) => on).filter(isConfidential), ...proposalDays(db, debtor.id, ids)];
  return { events: events.toSorted((a, b) => compare(a.on, b.on)), confidentialDays: [...new Set(hidden)].toSorted() };
}

/** Whether a day lies in a negotiation: from its request to its end, or to this day while it goes on. */
function confidentialTime(db: ReadDb, debtor: DebtorRecord, today: IsoDate): (on: IsoDate) => boolean {
  const times = negotiatedDays(db, debtor.id).map(({ requestedOn }) => {
    const attempt = invitationFor(db, { debtorId: debtor.id, invoiceIds: [], today })?.attempt;
    const endedOn = attempt && 'endedOn' in attempt && attempt.start.on >= requestedOn ? attempt.endedOn : today;
    return { from: requestedOn, to: endedOn };
  });
  return (on) => times.some(({ from, to }) => on >= from && on <= to);
}

/** Each with its due dates; of many only the last one, since the table names them all. */
function invoiceEvents(rows: readonly InvoiceFacts[]): readonly CourtEvent[] {
  const invoices = [...Map.groupBy(rows, ({ id }) => id).values()];
  if (invoices.length > MOST_INVOICES) {
    const last = rows
      .map(({ issuedOn }) => issuedOn)
      .toSorted()
      .at(-1);
    return last === undefined ? [] : [{ kind: 'invoices', on: last, count: invoices.length }];
  }
  return invoices.flatMap((own): readonly CourtEvent[] => {
    const [first] = own;
    if (!first) return [];
    const { issuedOn, number } = first;
    return [
      { kind: 'invoice', on: issuedOn, number, amount: sumCents(own.map(({ total }) => total)) },
      ...own.map(({ dueOn }): CourtEvent => ({ kind: 'due', on: dueOn, number })),
    ];
  });
}

const letterEvent = ({
  letterId,
  templateId,
  year,
  sequence,
  channel,
  on,
  result,
  resultOn,
}: ReturnType<typeof lettersSent>[number]): CourtEvent => ({
  kind: 'letter',
  on,
  letterId,
  templateId: TemplateId.parse(templateId),
  number: letterNumber(year, sequence),
  channel: channelOf(channel),
  ...(result !== null && { result: resultOf(result) }),
  ...(resultOn !== null && { resultOn }),
});

type Contact = ReturnType<typeof contactsSince>[number];

/** What came from the debtor and may be an offer or an admission. */
const SAYS_SOMETHING: ReadonlySet<Contact['outcome']> = new Set([
  'promised',
  'will-call-back',
  'says-paid',
  'disputes',
  'cannot-pay',
  'refuses',
  'other',
]);

const OUTCOMES: Readonly<Partial<Record<Contact['outcome'], CourtOutcome>>> = {
  'no-answer': 'no-answer',
  sent: 'sent',
  'left-message': 'sent',
  'says-paid': 'says-paid',
  disputes: 'disputes',
  'cannot-pay': 'cannot-pay',
  refuses: 'refuses',
};

/** The latest one by one, those before them counted on the day of the last of these. */
function contactEvents(contacts: readonly Contact[]): readonly CourtEvent[] {
  const older = contacts.slice(0, Math.max(0, contacts.length - MOST_CONTACTS));
  const last = older.at(-1);
  return [
    ...(last ? [{ kind: 'contacts' as const, on: last.on, count: older.length }] : []),
    ...contacts
      .slice(-MOST_CONTACTS)
      .map(({ on, channel, outcome }): CourtEvent => ({ kind: 'contact', on, channel, outcome: OUTCOMES[outcome] ?? 'spoke' })),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
