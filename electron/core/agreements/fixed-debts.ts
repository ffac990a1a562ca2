/** What can go into an agreement: the open debts of one debtor with interest and charges as of a day. */

import { deferralInterestOf } from '../../../shared/domain/agreements/compose.ts';
import type { AgreementWorld, FixedCharge, FixedDebts } from '../../../shared/domain/agreements/figures.ts';
import { civilDays } from '../../../shared/domain/business-days.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, largerCents, smallerCents, subtractCents, ZERO } from '../../../shared/domain/money.ts';
import { recoveryCosts } from '../../../shared/domain/recovery-costs.ts';
import { signedAgreementsOver } from '../../db/repositories/agreement-facts.ts';
import {
  type AgreementRecord,
  agreementDebtsOf,
  deferralChargesOf,
  instalmentsOfAgreement,
} from '../../db/repositories/agreement-repository.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import type { DebtorRecord } from '../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../db/repositories/invoice-list.ts';
import type { InvoiceRecord } from '../../db/repositories/invoice-repository.ts';
import { type ChargeWithPaid, listCharges } from '../../db/repositories/payment-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { claimsOf } from '../claims/claims.ts';
import { payableCharges, payableDebts } from '../payments/payable-debts.ts';
import { businessCalendar } from '../settings/business-calendar.ts';
import { planOf } from './record.ts';

export type DebtsAtHand = {
  readonly fixed: FixedDebts;
  readonly disputed: ReadonlySet<InvoiceId>;
  readonly inAgreement: ReadonlyMap<InvoiceId, AgreementId>;
  readonly provisionalFrom?: IsoDate | undefined;
};

/**
 * Only what owes principal. `replacing`: the agreement that a second version takes the place of, whose interest of the deferral
 * counts up to that day and no further.
 */
export function debtsAtHand(db: ReadDb, debtor: DebtorRecord, fixedOn: IsoDate, replacing?: AgreementRecord): DebtsAtHand {
  const invoices = openInvoicesOf(db, debtor.id);
  const { debts, provisionalFrom } = payableDebts(db, debtor, invoices, fixedOn);
  const owing = debts.filter(({ principal }) => principal > 0);
  const relieved = new Set(invoices.filter(({ vatRelievedOn }) => vatRelievedOn !== null).map(({ id }) => id));
  const deferral = replacing ? accruedDeferral(db, replacing, fixedOn) : undefined;
  const signed = signedAgreementsOver(
    db,
    owing.map(({ invoiceId }) => invoiceId),
  );
  return {
    fixed: {
      debts: owing.map(({ invoiceId, dueDateId, number, dueOn, principal, interest, burden }) => ({
        invoiceId,
        dueDateId,
        number,
        dueOn,
        principal,
        interest,
        isGuaranteed: burden.guaranteed,
        isVatRelieved: relieved.has(invoiceId),
      })),
      charges: claimableCharges(db, debtor, invoices, fixedOn, deferral),
    },
    disputed: new Set(owing.filter(({ state }) => state === 'disputed').map(({ invoiceId }) => invoiceId)),
    inAgreement: new Map([...signed].filter(([, id]) => id !== replacing?.id)),
    provisionalFrom,
  };
}

/**
 * The 40 € of each late invoice, and of the costs what is proven and above them (Ley 3/2004 art. 8.1), in the order in which
 * they arose. The interest of an earlier deferral is owed as it is.
 */
function claimableCharges(
  db: ReadDb,
  debtor: DebtorRecord,
  invoices: readonly InvoiceRecord[],
  fixedOn: IsoDate,
  deferral: ReadonlyMap<string, Cents> | undefined,
): readonly FixedCharge[] {
  const known = new Map<string, ChargeWithPaid>(listCharges(db, debtor.id).map((charge) => [charge.id, charge]));
  const bearing = claimsOf(db, debtor, invoices, fixedOn).filter(({ claim }) => claim.bearsCompensation).length;
  const open = payableCharges(db, debtor, invoices, fixedOn);
  const proven = open.flatMap(({ target, owed }) => {
    const charge = 'chargeId' in target ? known.get(target.chargeId) : undefined;
    return charge?.agreementId === null && charge.proven ? [{ amount: owed, proven: true }] : [];
  });
  let excess = recoveryCosts({ kind: debtor.kind, invoices: bearing, costs: proven }).excess;
  return open.flatMap(({ target, kind, number, concept, owed }): readonly FixedCharge[] => {
    const charge = 'chargeId' in target ? known.get(target.chargeId) : undefined;
    if (kind === 'compensation' || !charge) return [{ target, kind, number, concept, amount: owed }];
    if (charge.agreementId !== null) {
      const amount = deferral?.get(charge.id) ?? owed;
      return amount > 0 ? [{ target, kind, number, concept, amount }] : [];
    }
    const amount = charge.proven ? smallerCents(owed, excess) : ZERO;
    excess = subtractCents(excess, amount);
    return amount > 0 ? [{ target, kind, number, concept, amount, leftOut: subtractCents(owed, amount) }] : [];
  });
}

/** Of each charge for the deferral: what had accrued by that day and is not paid. */
export function accruedDeferral(db: ReadDb, record: AgreementRecord, until: IsoDate): ReadonlyMap<string, Cents> {
  const plan = planOf(record);
  if (!plan.deferralRate || record.fixedOn === null) return new Map();
  const accrued = deferralInterestOf(
    instalmentsOfAgreement(db, record.id).map(({ onDay, amountCents }) => ({ on: onDay, amount: amountCents })),
    {
      principal: record.principalCents ?? ZERO,
      rate: plan.deferralRate,
      from: record.fixedOn,
      until,
      dayCount: getBusiness(db).dayCount,
    },
  );
  return new Map(
    deferralChargesOf(db, record.id)
      .filter(({ waivedOn }) => waivedOn === null)
      .map(({ id, paid }) => [id, largerCents(subtractCents(accrued, paid), ZERO)]),
  );
}

export function worldOf(db: ReadDb, debtor: DebtorRecord, today: IsoDate): AgreementWorld {
  return {
    today,
    kind: debtor.kind,
    isBusinessDay: civilDays(businessCalendar(db)),
    dayCount: getBusiness(db).dayCount,
  };
}

/** The invoices it covers, each once. */
export const coveredInvoices = (db: ReadDb, id: AgreementId): readonly InvoiceId[] => [
  ...new Set(agreementDebtsOf(db, id).map(({ invoiceId }) => invoiceId)),
];
