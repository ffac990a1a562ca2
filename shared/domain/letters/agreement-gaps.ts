/**
 * What stands against the letters of an agreement and the notice to a guarantor (letters-es L11-L16, L25; legal-es §10). The plan
 * has its own problems, told where it is made; here is what the paper itself needs.
 */
import type { AgreementProblemCode } from '../agreements/problems.ts';
import { sumOf } from '../agreements/schedule.ts';
import { addMonths } from '../civil-date.ts';
import { underLaw3of2004 } from '../debtor-kind.ts';
import { checkTaxId } from '../tax-id.ts';
import { type AgreementFacts, maturityClause, proposalOf } from './agreement-facts.ts';
import type { Gap, GapCode } from './gap.ts';
import { amountsOf } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import { type AgreementLetterId, isProposal } from './letter-kinds.ts';
import { negotiationGaps } from './negotiation-gaps.ts';

const gap =
  (severity: Gap['severity']) =>
  (code: GapCode, more: Partial<Gap> = {}): Gap => ({ code, fixAt: 'letter', severity, ...more });
const blocks = gap('blocks');
const warns = gap('warns');

/** LO 1/2025 arts. 6.2 and 17. */
const BINDING_LIMIT = 200_000;
const BINDING_MONTHS = 1;
const PROVES_ALL: ReadonlySet<string> = new Set(['burofax', 'certified-electronic', 'notary', 'by-hand']);

export function agreementGaps(facts: LetterFacts, id: AgreementLetterId): readonly Gap[] {
  const { agreement } = facts;
  if (!agreement) return [blocks('no-agreement')];
  const at = { fixAt: 'agreement', id: agreement.id } as const;
  if (id === 'L16A' || id === 'L16B') return afterSigning(facts, agreement, id);
  return [
    ...(agreement.ref === undefined ? [blocks('agreement-not-proposed', at)] : []),
    ...sumGaps(facts, agreement),
    ...problemGaps(agreement),
    ...(isProposal(id) ? proposalGaps(facts, agreement, id) : contractGaps(facts, agreement)),
  ];
}

/** The instalments add up to what is paid, and what is acknowledged is what the ledger says was owed on that day. */
function sumGaps(facts: LetterFacts, { id, sums, plan }: AgreementFacts): readonly Gap[] {
  const at = { fixAt: 'agreement', id } as const;
  const { debt, debtor } = facts;
  const interest = (debt.interest?.invoices ?? []).reduce((sum, { subtotal }) => sum + subtotal, 0);
  const principal = debt.invoices.reduce((sum, { outstanding }) => sum + outstanding, 0);
  const isSame =
    principal === sums.acknowledged.principal && (!plan.includes.interest || interest === sums.acknowledged.interest);
  const asksTooMuch =
    !underLaw3of2004(debtor.kind) &&
    (sums.acknowledged.compensation > 0 || (plan.deferralRate ?? 0) > 0 || plan.work !== undefined);
  return [
    ...(sumOf(sums.instalments) === sums.payable ? [] : [blocks('instalments-differ', at)]),
    ...(isSame ? [] : [blocks('agreement-debt-differs', at)]),
    ...(asksTooMuch ? [blocks('agreement-has-problems', at)] : []),
  ];
}

const TOLD: Readonly<Partial<Record<AgreementProblemCode, GapCode>>> = {
  'rest-day': 'instalment-on-rest-day',
  'guarantee-would-end': 'guarantee-would-end',
  'consumer-guarantor': 'consumer-guarantor',
};

function problemGaps({ id, problems }: AgreementFacts): readonly Gap[] {
  const at = { fixAt: 'agreement', id } as const;
  // That an offer is over, or does not bind, is told of the proposal alone.
  const own = problems.filter(({ code }) => !code.startsWith('offer-') && !code.startsWith('binding-'));
  return [
    ...(own.some(({ severity }) => severity === 'blocks') ? [blocks('agreement-has-problems', at)] : []),
    ...own.flatMap(({ code }) => {
      const told = TOLD[code];
      return told === undefined ? [] : [warns(told, at)];
    }),
  ];
}

function proposalGaps({ date, channel }: LetterFacts, agreement: AgreementFacts, id: AgreementLetterId): readonly Gap[] {
  const at = { fixAt: 'agreement', id: agreement.id } as const;
  const { offer } = agreement.plan;
  const atLeast = addMonths(date, BINDING_MONTHS);
  return [
    ...(proposalOf(agreement) === id ? [] : [blocks('other-proposal')]),
    ...(agreement.isSigned ? [blocks('agreement-already-signed')] : []),
    ...(offer.validUntil < date ? [blocks('proposal-expired', { ...at, detail: offer.validUntil })] : []),
    ...(offer.isBinding && agreement.sums.acknowledged.total > BINDING_LIMIT ? [blocks('binding-needs-lawyer', at)] : []),
    ...(offer.isBinding && offer.validUntil < atLeast ? [blocks('binding-term-short', { ...at, detail: atLeast })] : []),
    ...(offer.isBinding && !PROVES_ALL.has(channel) ? [blocks('binding-needs-proof')] : []),
  ];
}

function contractGaps({ debtor }: LetterFacts, { id, plan }: AgreementFacts): readonly Gap[] {
  const at = { fixAt: 'agreement', id } as const;
  return [
    ...(plan.offer.byPayment ? [blocks('accepted-by-payment', at)] : []),
    ...(debtor.isPerson || plan.signer ? [] : [warns('no-signer', at)]),
    ...(plan.guarantor?.taxId !== undefined && checkTaxId(plan.guarantor.taxId).state === 'wrong'
      ? [blocks('guarantor-tax-id-invalid', at)]
      : []),
  ];
}

function afterSigning(facts: LetterFacts, agreement: AgreementFacts, id: 'L16A' | 'L16B'): readonly Gap[] {
  const { progress, isSigned, plan } = agreement;
  if (!isSigned) return [blocks('agreement-not-signed', { fixAt: 'agreement', id: agreement.id })];
  if (!progress || progress.missed.length === 0) return [blocks('nothing-missed')];
  if (id === 'L16A') return maturityClause(plan) === undefined ? [warns('maturity-not-agreed')] : [];
  return [...maturityGaps(progress.maturity), ...invitationGaps(facts)];
}

function maturityGaps(maturity: NonNullable<AgreementFacts['progress']>['maturity']): readonly Gap[] {
  switch (maturity.state) {
    case 'open':
      return [];
    case 'not-agreed':
      return [blocks('maturity-not-agreed')];
    case 'nothing-late':
      return [blocks('nothing-missed')];
    case 'too-few':
      return [blocks('maturity-too-few')];
    case 'needs-notice':
      return [blocks('maturity-needs-notice')];
    case 'curing':
      return [blocks('maturity-curing', { detail: maturity.from })];
  }
}

/** Without it only a deed can be enforced at once: a court asks for a negotiation about the agreement (legal-es §6.9). */
const invitationGaps = (facts: LetterFacts): readonly Gap[] =>
  facts.negotiation ? negotiationGaps(facts, 'L06') : [warns('maturity-uninvited')];

export function guaranteeGaps(facts: LetterFacts): readonly Gap[] {
  const { guarantee } = facts;
  const { name, taxId, amount, isJoint } = guarantee ?? {};
  return [
    ...(name === undefined ? [blocks('missing-value', { detail: 'fiador.nombre' })] : []),
    ...(taxId !== undefined && checkTaxId(taxId).state === 'wrong' ? [blocks('guarantor-tax-id-invalid')] : []),
    ...(amount !== undefined && amount > amountsOf(facts).total ? [warns('guarantee-above-debt')] : []),
    ...(guarantee && !isJoint ? [warns('guarantor-not-joint')] : []),
    ...(facts.negotiation ? negotiationGaps(facts, 'L06') : []),
  ];
}
