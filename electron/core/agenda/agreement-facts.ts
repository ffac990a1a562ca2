/** What the next steps of some debtors need to know of their agreements. */
import { earlyMaturityOf } from '../../../shared/domain/agreements/early-maturity.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { AgreementFacts, OpenDebt } from '../../../shared/domain/dunning/facts.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { breachNoticeOf } from '../../db/repositories/agreement-repository.ts';
import {
  coveredBy,
  firstDebtOf,
  type LivingAgreement,
  livingAgreements,
  returnedToDemand,
} from '../../db/repositories/agreement-standings.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

type AgreementOfDebt = Pick<OpenDebt, 'agreement' | 'returnsToDemand'>;

export type AgreementsAround = {
  readonly of: (invoiceId: InvoiceId) => AgreementOfDebt;
  /** Of agreements behind which no principal is left, though something is to be paid, or to be closed: what stands for them. */
  readonly alone: readonly (OpenDebt & { readonly debtorId: DebtorId })[];
};

export function agreementsAround(
  db: ReadDb,
  ids: readonly DebtorId[],
  {
    today,
    kindOf,
    isOpen,
  }: {
    readonly today: IsoDate;
    readonly kindOf: (id: DebtorId) => DebtorKind;
    readonly isOpen: (id: InvoiceId) => boolean;
  },
): AgreementsAround {
  const living = livingAgreements(db, ids, today);
  const returned = new Set(returnedToDemand(db, ids));
  if (living.length === 0) return { of: (id) => (returned.has(id) ? { returnsToDemand: true } : {}), alone: [] };
  const facts = new Map(living.map((row) => [row.agreementId, factsOf(db, row, kindOf(row.debtorId), today)]));
  const covered = Map.groupBy(coveredBy(db, [...facts.keys()]), ({ agreementId }) => agreementId);
  const byInvoice = new Map<InvoiceId, AgreementFacts>();
  // The first one that covers an invoice holds it: the signed one before any offer.
  for (const { agreementId } of living) {
    for (const { invoiceId } of covered.get(agreementId) ?? []) {
      const own = facts.get(agreementId);
      if (own && !byInvoice.has(invoiceId)) byInvoice.set(invoiceId, own);
    }
  }
  return {
    of: (invoiceId) => {
      const agreement = byInvoice.get(invoiceId);
      return agreement ? { agreement } : returned.has(invoiceId) ? { returnsToDemand: true } : {};
    },
    alone: living.flatMap((row) => {
      const agreement = facts.get(row.agreementId);
      const invoices = covered.get(row.agreementId) ?? [];
      if (!agreement || row.isSigned === 0 || invoices.some(({ invoiceId }) => isOpen(invoiceId))) return [];
      return aloneOf(db, row, agreement);
    }),
  };
}

function aloneOf(db: ReadDb, { agreementId, debtorId }: LivingAgreement, agreement: AgreementFacts) {
  const first = firstDebtOf(db, agreementId);
  if (!first) return [];
  const { invoiceId, dueOn } = first;
  const nothing = 0 as Cents;
  return [
    {
      debtorId,
      invoiceId,
      dueDates: [{ dueOn, outstanding: nothing }],
      enteredOn: dueOn,
      state: 'claimable' as const,
      done: [],
      agreement,
    },
  ];
}

function factsOf(db: ReadDb, row: LivingAgreement, kind: DebtorKind, today: IsoDate): AgreementFacts {
  const { agreementId, state, nextOn, nextPosition, nextCents, missed, overdue, pending, validUntil, graceEndsOn } = row;
  const received = missed === 0 || nextOn === null ? undefined : breachNoticeOf(db, agreementId, nextOn);
  return {
    id: agreementId,
    ref: agreementRef(row),
    state: state === 'open' || (row.isSigned === 0 && state !== 'paid') ? 'offered' : state,
    validUntil,
    pending,
    overdue,
    next:
      nextOn === null || nextPosition === null || nextCents === null
        ? undefined
        : { position: nextPosition, on: nextOn, amount: nextCents },
    graceEndsOn: graceEndsOn ?? undefined,
    maturity: earlyMaturityOf(
      { kind, earlyMaturity: row.earlyMaturity === 1 },
      { missed, instalments: row.lastIsLate === 1 ? [{ state: 'late' }] : [] },
      received,
      today,
    ),
    noticeSentOn: row.noticeSentOn ?? undefined,
  };
}
