/** What a letter claims and how it is named in it. */
import { type Cents, largerCents, sumCents, ZERO } from '../money.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterAmounts } from './letter-model.ts';
import type { ReceiptFacts } from './paper-facts.ts';
import { agreementLabels } from './templates/es/agreement-labels.ts';
import { labels, listOfNumbers } from './templates/es/labels.ts';
import { lateInterestConcept } from './templates/es/paper-labels.ts';

/** Numbers and dates stay on one line. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Distinct, in the order of the table: an invoice with three due dates is one invoice. */
export const invoiceNumbers = (facts: LetterFacts): readonly string[] => [
  ...new Set(facts.debt.invoices.map((invoice) => invoice.number)),
];

export function amountsOf({ debt, receipt, account, agreement }: LetterFacts): LetterAmounts {
  if (receipt) return received(receipt);
  if (agreement) return agreed(agreement);
  if (account) return claimedAlone(largerCents(account.closing, ZERO));
  const principal = sumCents(debt.invoices.map((invoice) => invoice.outstanding));
  const interest = sumCents((debt.interest?.invoices ?? []).map((invoice) => invoice.subtotal));
  const fixedCosts = debt.fixedCosts?.amount ?? ZERO;
  const otherCosts = debt.otherCosts ?? ZERO;
  return { principal, interest, fixedCosts, otherCosts, total: sumCents([principal, interest, fixedCosts, otherCosts]) };
}

const claimedAlone = (principal: Cents): LetterAmounts => ({
  principal,
  interest: ZERO,
  fixedCosts: ZERO,
  otherCosts: ZERO,
  total: principal,
});

/** What is acknowledged, part by part; of what was not paid, the sum that is asked for. */
function agreed({ step, sums: { acknowledged }, progress }: AgreementFacts): LetterAmounts {
  if (step === 'missed') return claimedAlone(progress?.overdue ?? ZERO);
  if (step === 'maturity') return claimedAlone(progress?.owedIfBroken ?? ZERO);
  const { principal, interest, compensation, costs, total } = acknowledged;
  return { principal, interest, fixedCosts: compensation, otherCosts: costs, total };
}

/** What the payer is asked to transfer: of a statement, only what is late; of a guarantor, what they answer for. */
export const askedFor = (facts: LetterFacts): Cents =>
  facts.account?.overdue ?? facts.reply?.undisputed ?? facts.guarantee?.amount ?? amountsOf(facts).total;

/** Of a receipt: what came, and where it went. */
function received({ lines, charges, amount }: ReceiptFacts): LetterAmounts {
  const ofKind = (kind: 'compensation' | 'cost') =>
    sumCents(charges.filter((charge) => charge.kind === kind).map((charge) => charge.amount));
  return {
    principal: sumCents(lines.map((line) => line.toPrincipal)),
    interest: sumCents(lines.map((line) => line.toInterest)),
    fixedCosts: ofKind('compensation'),
    otherCosts: ofKind('cost'),
    total: amount,
  };
}

/** Given in the letter, or made of the invoice numbers: what the creditor will read in the bank statement. */
export function paymentConcept(facts: LetterFacts): string {
  if (facts.payment.concept !== undefined) return facts.payment.concept;
  if (facts.agreement?.ref !== undefined) return agreementLabels.concept(facts.agreement.ref);
  const numbers = invoiceNumbers(facts);
  if (facts.paidLate) return lateInterestConcept(numbers);
  return `${numbers.length === 1 ? labels.invoice.one : labels.invoice.many} ${listOfNumbers(numbers)}`;
}
