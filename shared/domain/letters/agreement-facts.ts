/**
 * Facts of the letters of a payment agreement (letters-es L11-L16) and of the notice to a guarantor (L25). The plan, its sums
 * and where it stands are computed before; a letter decides nothing about money. Units: integer cents, civil days.
 */
import type { ComposedAgreement } from '../agreements/compose.ts';
import type { EarlyMaturity } from '../agreements/early-maturity.ts';
import type { AgreementPlan } from '../agreements/plan.ts';
import type { AgreementProblemCode } from '../agreements/problems.ts';
import type { Instalment } from '../agreements/schedule.ts';
import type { TrackedInstalment } from '../agreements/track.ts';
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';

/** What the letter does with the agreement: proposes it, is signed, asks for what was missed, or declares everything due. */
export type AgreementStep = 'proposal' | 'agreement' | 'missed' | 'maturity';

export type AgreementProgress = {
  /** Instalments whose day has passed with something to pay. */
  readonly missed: readonly TrackedInstalment[];
  readonly overdue: Cents;
  readonly paid: Cents;
  /** Taken off by corrective invoices. */
  readonly credited: Cents;
  /** What would be owed if everything fell due: acknowledged and not paid, with what was to be given up. */
  readonly owedIfBroken: Cents;
  readonly maturity: EarlyMaturity;
};

export type AgreementFacts = {
  readonly id: string;
  readonly step: AgreementStep;
  /** `A-2026/0003`; absent until it is proposed. */
  readonly ref?: string | undefined;
  /** Signed on that day; of one that is not, the day of the paper. */
  readonly on: IsoDate;
  readonly isSigned: boolean;
  readonly plan: AgreementPlan;
  readonly sums: Omit<ComposedAgreement, 'problems'>;
  readonly problems: readonly { readonly code: AgreementProblemCode; readonly severity: 'blocks' | 'warns' }[];
  /** For notices, beside the addresses. */
  readonly debtorEmail?: string | undefined;
  /** One receipt for each instalment goes with it. */
  readonly withReceipts: boolean;
  readonly progress?: AgreementProgress | undefined;
};

/** Who answers for the debt, and by which document. */
export type GuaranteeFacts = {
  readonly name?: string | undefined;
  readonly taxId?: string | undefined;
  readonly address: {
    readonly street?: string | undefined;
    readonly postalCode?: string | undefined;
    readonly town?: string | undefined;
    readonly province?: string | undefined;
  };
  readonly isPerson: boolean;
  /** Noun phrase: "el aval firmado el 3 de marzo de 2025". */
  readonly document?: string | undefined;
  readonly amount?: Cents | undefined;
  /** Answers like the debtor, who need not be pursued first (CC arts. 1822 and 1831). */
  readonly isJoint: boolean;
};

/** Instalments that are paid in money, the down payment among them. */
export const inMoney = (instalments: readonly Instalment[]): readonly Instalment[] =>
  instalments.filter(({ kind }) => kind === 'down' || kind === 'cash');

/** Both parties have a copy, and the guarantor another. */
export const copiesOf = ({ guarantor }: Pick<AgreementPlan, 'guarantor'>): 2 | 3 => (guarantor ? 3 : 2);

/**
 * The number under which L15 prints its clause on early maturity: the five before it are always printed, and the one on what is
 * given up only where something is. `undefined` when it was not agreed.
 */
export const maturityClause = ({ clauses, waiver }: Pick<AgreementPlan, 'clauses' | 'waiver'>): number | undefined => {
  if (!clauses.earlyMaturity) return undefined;
  return waiver === undefined ? 6 : 7;
};

/** Which of the four proposals says best what the plan is made of; the others cannot say it. */
export function proposalOf({
  plan,
  sums,
}: {
  readonly plan: AgreementPlan;
  readonly sums: Pick<ComposedAgreement, 'instalments'>;
}): 'L11' | 'L12' | 'L13' | 'L14' {
  if (plan.work) return 'L14';
  const single = inMoney(sums.instalments).length === 1;
  if (plan.offer.byPayment || (single && plan.waiver !== undefined)) return 'L13';
  return single ? 'L11' : 'L12';
}
