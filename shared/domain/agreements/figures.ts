/** What an agreement is computed from, and what comes of it. Units: integer cents, civil days. */
import type { DayTest } from '../business-days.ts';
import type { IsoDate } from '../civil-date.ts';
import type { DebtorKind } from '../debtor-kind.ts';
import type { ChargeId, DueDateId, InvoiceId } from '../ids.ts';
import type { DayCount } from '../late-payment-interest.ts';
import type { Cents } from '../money.ts';
import type { Instalment } from './schedule.ts';

/** One due date of the debt, as it stands when it is fixed. */
export type FixedDebt = {
  readonly invoiceId: InvoiceId;
  readonly dueDateId: DueDateId;
  readonly number: string;
  readonly dueOn: IsoDate;
  readonly principal: Cents;
  readonly interest: Cents;
  /** A third person or an asset answers for it. */
  readonly isGuaranteed: boolean;
  /** Its VAT was recovered already (LIVA art. 80.Cuatro). */
  readonly isVatRelieved: boolean;
};
export type FixedCharge = {
  readonly target: { readonly chargeId: ChargeId } | { readonly compensationOf: InvoiceId };
  readonly kind: 'compensation' | 'cost';
  readonly number?: string | undefined;
  readonly concept?: string | undefined;
  readonly amount: Cents;
  /** Of a cost, what cannot be claimed on top of the 40 €. */
  readonly leftOut?: Cents | undefined;
};
export type FixedDebts = { readonly debts: readonly FixedDebt[]; readonly charges: readonly FixedCharge[] };

export type AgreementWorld = {
  readonly today: IsoDate;
  readonly kind: DebtorKind;
  readonly isBusinessDay: DayTest;
  readonly dayCount: DayCount;
};

/** Parts of a debt; `total` is their sum. */
export type DebtParts = {
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  readonly costs: Cents;
  readonly total: Cents;
};

export type AgreementFigures = {
  /** What the agreement is about: the principal and what is included. */
  readonly acknowledged: DebtParts;
  readonly leftOut: DebtParts;
  readonly waiver: Cents;
  readonly deferralInterest: Cents;
  readonly payable: Cents;
  /** Of `payable`, what is paid in money. */
  readonly cash: Cents;
  readonly work?: { readonly net: Cents; readonly vat: Cents; readonly gross: Cents } | undefined;
  readonly goods: Cents;
  readonly instalments: readonly Instalment[];
  /** By how much the last instalment of equal ones differs from the others. */
  readonly lastTakes: Cents;
};
