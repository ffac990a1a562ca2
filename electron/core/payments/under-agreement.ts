/**
 * Money that comes in under a payment agreement: which one it is for, and what it pays of it.
 *
 * Policy   it goes to the agreement without being asked when there is only one and its next instalment is late, or falls due
 *          within two weeks; the owner can say otherwise. It takes no more than is pending of it: what is to be given up at the
 *          end is not paid by mistake.
 */
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import type { TrackedInstalment } from '../../../shared/domain/agreements/track.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId } from '../../../shared/domain/ids.ts';
import { addCents, type Cents, smallerCents, subtractCents } from '../../../shared/domain/money.ts';
import { agreementsOf } from '../../db/repositories/agreement-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { type AgreementSplit, splitUnderAgreement } from '../agreements/book.ts';
import { type AgreementStanding, standingOf } from '../agreements/standing.ts';

const NEAR_DAYS = 14;

type PayableAgreement = {
  readonly id: AgreementId;
  readonly ref: string;
  readonly pending: Cents;
  readonly next: { readonly position: number; readonly on: IsoDate; readonly amount: Cents };
  /** It is late, or falls due soon. */
  readonly isNear: boolean;
  readonly standing: AgreementStanding;
};

/** Signed ones, and offers that are accepted by paying, with something still to pay on that day; what is due first comes first. */
export function payableAgreements(
  db: ReadDb,
  debtorId: DebtorId,
  receivedOn: IsoDate,
  today: IsoDate,
): readonly PayableAgreement[] {
  return agreementsOf(db, debtorId)
    .flatMap((record): readonly PayableAgreement[] => {
      if (record.state !== 'signed' && record.state !== 'proposed') return [];
      const standing = standingOf(db, record, today);
      const { plan, track } = standing;
      const { next } = track;
      const isOffer = record.state === 'proposed' && plan.offer.byPayment && receivedOn <= plan.offer.validUntil;
      if (!next || (record.state !== 'signed' && !isOffer) || receivedOn < plan.fixedOn) return [];
      const isNear = isOffer || next.on <= addDays(receivedOn, NEAR_DAYS);
      const { position, on, pending: amount } = next;
      return [
        { id: record.id, ref: agreementRef(record), pending: track.pending, next: { position, on, amount }, isNear, standing },
      ];
    })
    .toSorted((a, b) => (a.next.on < b.next.on ? -1 : a.next.on > b.next.on ? 1 : 0));
}

/** `due`: the only one there is, when money may be expected of it. */
export function agreementMeant(
  agreements: readonly PayableAgreement[],
  asked: AgreementId | 'due' | undefined,
): PayableAgreement | undefined {
  if (asked === undefined) return undefined;
  if (asked !== 'due') return agreements.find(({ id }) => id === asked);
  const [only] = agreements;
  return agreements.length === 1 && only?.isNear ? only : undefined;
}

type UnderAgreement = AgreementSplit & {
  readonly covers: (dueDateId: string) => boolean;
  readonly pays: readonly { readonly position: number; readonly on: IsoDate; readonly amount: Cents }[];
};

/** `left` is what is beyond the agreement. `withCharges`: the owner gives nothing to them by hand. */
export function payUnder(
  db: ReadDb,
  { standing, pending }: PayableAgreement,
  { amount, receivedOn, withCharges }: { readonly amount: Cents; readonly receivedOn: IsoDate; readonly withCharges: boolean },
): UnderAgreement {
  const most = smallerCents(amount, pending);
  const split = splitUnderAgreement(db, withCharges ? standing : { ...standing, charges: [] }, { amount: most, receivedOn });
  const own = new Set<string>(standing.debts.map(({ dueDateId }) => dueDateId));
  return {
    ...split,
    left: addCents(split.left, subtractCents(amount, most)),
    covers: (dueDateId) => own.has(dueDateId),
    pays: paysOf(standing.track.instalments, subtractCents(most, split.left)),
  };
}

/** As the count of the agreement will have it: the oldest first, those in money before those in kind. */
function paysOf(instalments: readonly TrackedInstalment[], amount: Cents): UnderAgreement['pays'] {
  const inKind = ({ kind }: TrackedInstalment): boolean => kind === 'work' || kind === 'goods';
  const pays: { position: number; on: IsoDate; amount: Cents }[] = [];
  let left = amount;
  for (const one of [...instalments.filter((own) => !inKind(own)), ...instalments.filter(inKind)]) {
    const part = smallerCents(left, one.pending);
    if (part === 0) continue;
    pays.push({ position: one.position, on: one.on, amount: part });
    left = subtractCents(left, part);
  }
  return pays;
}
