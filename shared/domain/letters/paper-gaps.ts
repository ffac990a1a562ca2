/**
 * What stands against the letters that no ladder sends. A receipt is never held back by insolvency or a dispute (letters-es §6.4):
 * it says what came.
 */
import { courtGaps } from './court-gaps.ts';
import type { Gap, GapCode } from './gap.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { PaperId } from './letter-kinds.ts';
import { harmfulWords } from './wording-lint.ts';

const gap =
  (severity: Gap['severity']) =>
  (code: GapCode, more: Partial<Gap> = {}): Gap => ({
    code,
    fixAt: 'letter',
    severity,
    ...more,
  });
const blocks = gap('blocks');
const warns = gap('warns');

export function paperGaps(facts: LetterFacts, id: PaperId): readonly Gap[] {
  switch (id) {
    case 'L17':
      return [...paymentGaps(facts), ...(facts.receipt && facts.debt.invoices.length === 0 ? [blocks('nothing-left')] : [])];
    case 'L18':
      return [...paymentGaps(facts), ...dischargeGaps(facts)];
    case 'L19':
      return accountGaps(facts);
    case 'L20':
      return courtGaps(facts);
    case 'L23':
      return lateInterestGaps(facts);
    case 'L24':
      return replyGaps(facts);
    case 'L26':
      return rectifyingGaps(facts);
  }
}

function paymentGaps({ receipt }: LetterFacts): readonly Gap[] {
  if (!receipt) return [blocks('no-payment')];
  const byPaper = receipt.means === 'cheque' || receipt.means === 'promissory_note';
  return [
    ...(receipt.isTakenBack ? [blocks('payment-taken-back')] : []),
    ...(receipt.hasLater ? [warns('later-payment')] : []),
    // Cheques and notes only pay when they are cashed (CC art. 1170).
    ...(byPaper ? [warns('pays-when-cashed')] : []),
  ];
}

/** All its invoices are paid, and either something is reserved or the rest is given up. */
function dischargeGaps({ receipt, debt }: LetterFacts): readonly Gap[] {
  if (!receipt) return [];
  const { interest, compensation } = receipt.unpaid;
  const hasUnpaid = interest > 0 || compensation > 0;
  const owing = debt.invoices.filter((invoice) => invoice.outstanding > 0);
  return [
    ...(debt.invoices.length === 0 ? [blocks('no-invoices')] : []),
    ...owing.map(({ id, number }) => blocks('invoice-still-owes', { fixAt: 'invoice', id, detail: number })),
    ...(receipt.settles && !receipt.waivesRest ? [blocks('waiver-unconfirmed')] : []),
    ...(!receipt.settles && !hasUnpaid ? [blocks('nothing-to-reserve')] : []),
    ...(receipt.settles && hasUnpaid ? waivedInLedger(debt.invoices) : []),
  ];
}

/** The letter gives them up; the ledger goes on counting them until it is told. */
function waivedInLedger(invoices: LetterFacts['debt']['invoices']): readonly Gap[] {
  const [first] = invoices;
  return first ? [warns('interest-still-counted', { fixAt: 'invoice', id: first.id, detail: first.number })] : [];
}

/** A plain statement goes to anybody; with the line that asks for payment it obeys what every demand obeys. */
function accountGaps({ account, debtor, date }: LetterFacts): readonly Gap[] {
  if (!account) return [];
  const isUncertain = account.unsettled !== undefined && account.unsettledFrom !== undefined;
  return [
    ...(account.from > date ? [blocks('statement-from-future')] : []),
    ...(isUncertain ? [blocks('rate-missing', { fixAt: 'rates', detail: account.unsettledFrom ?? '' })] : []),
    ...(account.asksForOverdue && debtor.insolvent ? [blocks('debtor-insolvent', { fixAt: 'debtor', id: debtor.id })] : []),
    ...(account.asksForOverdue && debtor.hasLiveAgreement ? [blocks('agreement-alive', { fixAt: 'debtor', id: debtor.id })] : []),
    ...(account.asksForOverdue && account.overdue <= 0 ? [blocks('nothing-overdue')] : []),
  ];
}

/** Only of invoices whose principal is paid, and as long as no receipt gave the rest up. */
function lateInterestGaps({ debtor, debt, givenUp = [] }: LetterFacts): readonly Gap[] {
  const at = { fixAt: 'debtor', id: debtor.id } as const;
  const numbers = new Map(debt.invoices.map((invoice) => [invoice.id, invoice]));
  const claimed = (debt.fixedCosts?.amount ?? 0) + (debt.interest?.invoices ?? []).reduce((sum, one) => sum + one.subtotal, 0);
  return [
    ...(debtor.insolvent ? [blocks('debtor-insolvent', at)] : []),
    ...(debtor.hasLiveAgreement ? [blocks('agreement-alive', at)] : []),
    ...(debt.invoices.length === 0 ? [blocks('no-invoices')] : claimed === 0 ? [blocks('nothing-accrued')] : []),
    ...[...numbers.values()].flatMap(({ id, number, isDisputed, isSetApart }) => {
      const owing = debt.invoices.some((invoice) => invoice.id === id && invoice.outstanding > 0);
      const of = { fixAt: 'invoice', id, detail: number } as const;
      return [
        ...(owing ? [blocks('principal-unpaid', of)] : []),
        ...(isDisputed ? [blocks('invoice-disputed', of)] : []),
        ...(isSetApart ? [blocks('invoice-set-apart', of)] : []),
      ];
    }),
    ...givenUp.map(({ invoiceId, letterNumber }) =>
      blocks('given-up', { fixAt: 'invoice', id: invoiceId, detail: letterNumber }),
    ),
  ];
}

const NOTATION = /\{\{|\}\}|\[\[|\]\]/;
/** A judgement where reasons are due. */
const DISMISSIVE = /\binfundad[oa]s?\b/i;

function replyGaps({ reply, debtor, date }: LetterFacts): readonly Gap[] {
  if (!reply) return [blocks('no-dispute')];
  const { kind, answerBy, answerDueOn } = reply;
  const own = [reply.claim, reply.solution, reply.reasons].filter((text) => text !== undefined).join(' ');
  const isAnswer = kind !== 'received';
  const promised = kind === 'received' ? answerBy : date;
  return [
    ...(debtor.insolvent ? [blocks('debtor-insolvent', { fixAt: 'debtor', id: debtor.id })] : []),
    ...(!isAnswer && answerBy !== undefined && answerBy <= date ? [blocks('answer-in-the-past')] : []),
    ...(answerDueOn !== undefined && promised !== undefined && promised > answerDueOn
      ? [warns('answer-too-late', { detail: answerDueOn })]
      : []),
    ...(NOTATION.test(own) ? [blocks('free-paragraph-notation')] : []),
    ...harmfulWords(own).map((word) => warns('harmful-wording', { detail: word })),
    ...(DISMISSIVE.test(own) ? [warns('harmful-wording', { detail: DISMISSIVE.exec(own)?.[0] ?? '' })] : []),
  ];
}

/** With insolvency its administrator gets a copy too (RIVA art. 24.1). */
function rectifyingGaps({ rectifying, debtor }: LetterFacts): readonly Gap[] {
  if (!rectifying) return [blocks('no-rectifying')];
  return debtor.insolvent ? [warns('copy-to-administrator')] : [];
}
