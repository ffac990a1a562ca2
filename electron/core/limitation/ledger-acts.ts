/**
 * Everything the ledger knows that may interrupt limitation, as acts of one shape: what the owner noted, letters that were sent,
 * what came of each invitation to negotiate, signed agreements, partial payments, promises and the insolvency on the card. What each of them proves is decided in `limitation-proof.ts`.
 */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { isFriendly } from '../../../shared/domain/letters/letter-kinds.ts';
import type { LimitationAct } from '../../../shared/domain/limitation.ts';
import { deliveryProvesClaim } from '../../../shared/domain/limitation-proof.ts';
import { actsOfNegotiation } from '../../../shared/domain/settlement-limitation.ts';
import {
  type AcknowledgingAgreement,
  type AcknowledgingPayment,
  acknowledgingAgreements,
  acknowledgingPayments,
  madePromises,
  type SentLetter,
  sentLetters,
} from '../../db/repositories/limitation-facts.ts';
import { type HandAct, handActsOf } from '../../db/repositories/limitation-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { negotiationRecord } from '../negotiations/of-letter.ts';

export type LedgerAct = LimitationAct & {
  readonly origin: 'hand' | 'letter' | 'negotiation' | 'agreement' | 'payment' | 'promise' | 'insolvency';
  readonly letter?: SentLetter;
  readonly payment?: AcknowledgingPayment;
};
export type ActsOf = (debtorId: DebtorId, invoiceId: InvoiceId) => readonly LedgerAct[];
export type InsolventDebtor = { readonly id: DebtorId; readonly insolventOn: IsoDate | null };

/** Of these debtors: what counts for each invoice, its own and what was done about all that its debtor owed. */
export function ledgerActs(db: ReadDb, debtors: readonly InsolventDebtor[], today: IsoDate): ActsOf {
  const ids = debtors.map(({ id }) => id);
  const acts = collect(provableActs(db, ids, today));
  for (const payment of acknowledgingPayments(db, ids)) {
    const { paymentId: id, receivedOn: on } = payment;
    acts.ofInvoice(payment, { id, kind: 'acknowledgement', on, proven: false, origin: 'payment', payment });
  }
  for (const { id, debtorId, madeOn } of madePromises(db, ids)) {
    acts.ofDebtor(debtorId, { id, kind: 'acknowledgement', on: madeOn, proven: false, origin: 'promise' });
  }
  for (const { id, insolventOn } of debtors) {
    // Whoever wrote down the insolvency with its end knows better than the card, which only knows its beginning.
    if (insolventOn === null || acts.hasInsolvency(id)) continue;
    acts.ofDebtor(id, { id, kind: 'insolvency', on: insolventOn, proven: true, origin: 'insolvency' });
  }
  return acts.find;
}

/** Only what could be proven: enough for the proven day, and cheap over a whole ledger. */
export const provenLedgerActs = (db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): ActsOf =>
  collect(provableActs(db, debtorIds, today)).find;

type Provable = {
  readonly hand: readonly HandAct[];
  readonly letters: readonly SentLetter[];
  readonly negotiations: readonly OfLetter[];
  readonly agreements: readonly AcknowledgingAgreement[];
};
type OfInvoice = { readonly debtorId: DebtorId; readonly invoiceId: InvoiceId };
type OfLetter = OfInvoice & { readonly act: LedgerAct };

function provableActs(db: ReadDb, ids: readonly DebtorId[], today: IsoDate): Provable {
  const letters = sentLetters(db, ids);
  return {
    hand: handActsOf(db, ids),
    letters,
    negotiations: negotiationActs(db, letters, today),
    agreements: acknowledgingAgreements(db, ids),
  };
}

/** Each invitation that reached somebody, with what came of it: it also claims, which its letter tells. */
function negotiationActs(db: ReadDb, letters: readonly SentLetter[], today: IsoDate): readonly OfLetter[] {
  const invitations = Map.groupBy(
    letters.filter(({ invites, result }) => invites === 1 && result !== null),
    ({ letterId }) => letterId,
  );
  return [...invitations].flatMap(([letterId, sent]) => {
    const [{ debtorId, number } = {}] = sent;
    if (debtorId === undefined || number === undefined) return [];
    const { attempt } = negotiationRecord(db, { id: letterId, number, registeredOn: today, isRecurring: 0 }, { debtorId, today });
    if (!('start' in attempt)) return [];
    return sent
      .filter(({ deliveryId }) => deliveryId === attempt.start.delivery.id)
      .flatMap(({ invoiceId, deliveryId: id, sentOn, channel, result }) =>
        actsOfNegotiation(attempt, { id, sentOn, proven: deliveryProvesClaim(channel, result) }).map((act) => ({
          debtorId,
          invoiceId,
          act: { ...act, origin: 'negotiation' as const },
        })),
      );
  });
}

function collect({ hand, letters, negotiations, agreements }: Provable) {
  const noted = new Map<InvoiceId, LedgerAct[]>();
  const byInvoice = new Map<string, LedgerAct[]>();
  const byDebtor = new Map<DebtorId, LedgerAct[]>();
  // What was done towards whoever owed an invoice before does not count against whoever owes it now.
  const keyOf = ({ debtorId, invoiceId }: OfInvoice): string => `${debtorId} ${invoiceId}`;
  const ofInvoice = (of: OfInvoice, act: LedgerAct): void => add(byInvoice, keyOf(of), act);
  const ofDebtor = (id: DebtorId, act: LedgerAct): void => add(byDebtor, id, act);

  for (const act of hand) {
    if (act.invoiceId === null) ofDebtor(act.debtorId, handAct(act));
    else add(noted, act.invoiceId, handAct(act));
  }
  for (const letter of letters) ofInvoice(letter, letterAct(letter));
  for (const { act, ...of } of negotiations) ofInvoice(of, act);
  for (const agreement of agreements) ofInvoice(agreement, agreementAct(agreement));

  return {
    ofInvoice,
    ofDebtor,
    hasInsolvency: (id: DebtorId): boolean => byDebtor.get(id)?.some((act) => act.kind === 'insolvency') ?? false,
    find: ((debtorId, invoiceId) => [
      ...(noted.get(invoiceId) ?? []),
      ...(byInvoice.get(keyOf({ debtorId, invoiceId })) ?? []),
      ...(byDebtor.get(debtorId) ?? []),
    ]) satisfies ActsOf,
  };
}

function add<K>(map: Map<K, LedgerAct[]>, key: K, act: LedgerAct): void {
  const known = map.get(key);
  if (known) known.push(act);
  else map.set(key, [act]);
}

const handAct = (act: HandAct): LedgerAct => ({
  id: act.id,
  kind: act.kind,
  on: act.doneOn,
  receivedOn: act.receivedOn ?? undefined,
  untilOn: act.untilOn ?? undefined,
  proven: act.provenByFile || act.proofText !== null,
  origin: 'hand',
});

/**
 * Who signs acknowledges the debt (CC art. 1973); between traders the period of each instalment runs from its own day (CCom
 * art. 944), and of those that are to be paid the first one rules. It can be proven while the signed copy is kept here.
 */
function agreementAct({ id, invoiceId, signedOn, debtorKind, nextOn, isKept }: AcknowledgingAgreement): LedgerAct {
  const act = { id: `${id} ${invoiceId}`, on: signedOn, proven: isKept === 1, origin: 'agreement' } as const;
  const isMoved = debtorKind === 'business' && nextOn !== null && nextOn > signedOn;
  return isMoved ? { ...act, kind: 'new_due_date', untilOn: nextOn } : { ...act, kind: 'acknowledgement' };
}

const letterAct = (letter: SentLetter): LedgerAct => ({
  id: letter.deliveryId,
  kind: 'out_of_court_claim',
  on: letter.sentOn,
  receivedOn: letter.resultOn ?? undefined,
  // A friendly reminder asks and does not demand: nobody should count on it (letters-es §2).
  proven: !isFriendly(letter.templateId) && deliveryProvesClaim(letter.channel, letter.result),
  origin: 'letter',
  letter,
});
