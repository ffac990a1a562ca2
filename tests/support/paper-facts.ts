/** Believable facts for the letters that no ladder sends. */
import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { AccountFacts, ReceiptFacts, ReplyFacts } from '../../shared/domain/letters/paper-facts.ts';
import { businessFacts, commercialInterest, consumerFacts, day, euros, invoice, publicFacts } from './letter-facts.ts';

/** 300,00 € by transfer: 45,04 € of interest, and 254,96 € of the 603,79 € of the first invoice. */
export const receipt: ReceiptFacts = {
  receivedOn: day('2026-11-20'),
  amount: euros(30_000),
  means: 'transfer',
  lines: [
    { invoiceNumber: 'F26/0013', toInterest: euros(4207), toPrincipal: euros(25_496), left: euros(34_883) },
    { invoiceNumber: 'F26/0014', toInterest: euros(297), toPrincipal: euros(0), left: euros(4259) },
  ],
  charges: [],
  surplus: euros(0),
  isTakenBack: false,
  hasLater: false,
  unpaid: { interest: euros(0), compensation: euros(8000) },
  reserves: true,
  settles: false,
  waivesRest: false,
};

/** Nothing of a claim: no interest, no 40 €, no earlier notices. */
function asPaper(facts: LetterFacts): LetterFacts {
  const { interest: _interest, fixedCosts: _fixed, otherCosts: _costs, ...debt } = facts.debt;
  return { ...facts, channel: 'email', debt: { ...debt, previousNotices: [] } };
}

const withReceipt = (facts: LetterFacts, own: ReceiptFacts): LetterFacts => ({ ...asPaper(facts), receipt: own });
const partlyPaid: LetterFacts = {
  ...businessFacts,
  debt: {
    ...businessFacts.debt,
    invoices: [
      invoice('F26/0013', '2026-02-18', '2026-03-20', 60_379, { paid: euros(25_496) }),
      invoice('F26/0014', '2026-02-18', '2026-03-20', 4259),
    ],
  },
};

export const receiptToBusiness = withReceipt(partlyPaid, receipt);
export const receiptToTownHall = withReceipt({ ...publicFacts, debt: partlyPaid.debt }, receipt);
/** In cash, all to the principal: no interest runs yet. */
export const receiptToConsumer = withReceipt(
  {
    ...consumerFacts,
    debt: {
      ...consumerFacts.debt,
      invoices: [invoice('F26/0003', '2026-01-12', '2026-02-11', 11_556, { paid: euros(5000) })],
    },
  },
  {
    ...receipt,
    amount: euros(5000),
    means: 'cash',
    lines: [{ invoiceNumber: 'F26/0003', toInterest: euros(0), toPrincipal: euros(5000), left: euros(6556) }],
    unpaid: { interest: euros(0), compensation: euros(0) },
    reserves: false,
    next: { on: day('2026-12-20'), amount: euros(6556) },
  },
);

const paidUp: LetterFacts = {
  ...businessFacts,
  debt: {
    ...businessFacts.debt,
    invoices: [
      invoice('F26/0013', '2026-02-18', '2026-03-20', 60_379, { paid: euros(60_379) }),
      invoice('F26/0014', '2026-02-18', '2026-03-20', 4259, { paid: euros(4259) }),
    ],
  },
};
const lastPayment: ReceiptFacts = {
  ...receipt,
  amount: euros(64_638),
  lines: [
    { invoiceNumber: 'F26/0013', toInterest: euros(0), toPrincipal: euros(60_379), left: euros(0) },
    { invoiceNumber: 'F26/0014', toInterest: euros(0), toPrincipal: euros(4259), left: euros(0) },
  ],
  unpaid: { interest: euros(4504), compensation: euros(8000) },
};
export const dischargeToBusiness = withReceipt(paidUp, lastPayment);
export const fullDischargeToBusiness = withReceipt(paidUp, {
  ...lastPayment,
  amount: euros(77_142),
  charges: [
    { kind: 'compensation', invoiceNumber: 'F26/0013', concept: 'Indemnización', amount: euros(4000) },
    { kind: 'compensation', invoiceNumber: 'F26/0014', concept: 'Indemnización', amount: euros(4000) },
  ],
  unpaid: { interest: euros(0), compensation: euros(0) },
  settles: true,
  waivesRest: true,
});
export const fullDischargeToConsumer = withReceipt(
  {
    ...consumerFacts,
    debt: {
      ...consumerFacts.debt,
      invoices: [invoice('F26/0003', '2026-01-12', '2026-02-11', 11_556, { paid: euros(11_556) })],
    },
  },
  {
    ...lastPayment,
    amount: euros(11_556),
    means: 'card',
    lines: [{ invoiceNumber: 'F26/0003', toInterest: euros(0), toPrincipal: euros(11_556), left: euros(0) }],
    unpaid: { interest: euros(0), compensation: euros(0) },
    settles: true,
    waivesRest: true,
  },
);

/** 603,79 € and 42,59 € of February, 500,00 € of July; 254,96 € of the first and 45,04 € of interest were paid in November. */
export const account: AccountFacts = {
  from: day('2026-02-01'),
  opening: euros(12_000),
  movements: [
    { on: day('2026-02-10'), document: 'T-4471', what: 'payment', means: 'direct_debit', amount: euros(-12_000) },
    { on: day('2026-02-18'), document: 'F26/0013', what: 'invoice', amount: euros(60_379) },
    { on: day('2026-02-18'), document: 'F26/0014', what: 'invoice', amount: euros(4259) },
    { on: day('2026-07-02'), document: 'F26/0040', what: 'invoice', amount: euros(60_000) },
    { on: day('2026-07-20'), document: 'R26/0002', what: 'corrective', amount: euros(-10_000) },
    { on: day('2026-11-20'), document: '', what: 'payment', means: 'transfer', amount: euros(-30_000) },
    { on: day('2026-11-20'), document: '', what: 'interest-and-costs', amount: euros(4504) },
  ],
  closing: euros(89_142),
  aging: {
    buckets: {
      'not-due': euros(50_000),
      '1-30': euros(0),
      '31-60': euros(0),
      '61-90': euros(0),
      'over-90': euros(39_142),
    },
    total: euros(89_142),
  },
  credit: euros(0),
  overdue: euros(39_142),
  asksForOverdue: false,
};
const withAccount = (facts: LetterFacts, own: AccountFacts): LetterFacts => ({ ...asPaper(facts), account: own });
export const accountOfBusiness = withAccount(partlyPaid, account);
export const accountWithDemand: LetterFacts = {
  ...withAccount(partlyPaid, { ...account, asksForOverdue: true, unsettled: euros(8320) }),
  payment: { ...businessFacts.payment, limitOn: day('2026-12-02'), withQr: true },
};
/** In favour of the debtor, who paid twice. */
export const accountOfConsumer = withAccount(consumerFacts, {
  ...account,
  from: day('2026-01-01'),
  opening: euros(0),
  movements: [
    { on: day('2026-01-12'), document: 'F26/0003', what: 'invoice', amount: euros(11_556) },
    { on: day('2026-02-11'), document: '', what: 'payment', means: 'card', amount: euros(-11_556) },
    { on: day('2026-02-12'), document: '', what: 'payment', means: 'bizum', amount: euros(-11_556) },
  ],
  closing: euros(-11_556),
  aging: {
    buckets: { 'not-due': euros(0), '1-30': euros(0), '31-60': euros(0), '61-90': euros(0), 'over-90': euros(0) },
    total: euros(0),
  },
  credit: euros(11_556),
  overdue: euros(0),
});
export const accountOfTownHall = withAccount(publicFacts, { ...account, movements: [], opening: euros(89_142) });

const late = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  channel: facts.debtor.kind === 'public' ? 'public-register' : 'burofax',
  debt: {
    ...facts.debt,
    previousNotices: [],
    invoices: paidUp.debt.invoices,
    interest: commercialInterest,
    fixedCosts: { invoices: 2, amount: euros(8000) },
  },
  paidLate: [
    { invoiceNumber: 'F26/0013', dueOn: day('2026-03-20'), paidOn: day('2026-11-20'), days: 245, amount: euros(60_379) },
    { invoiceNumber: 'F26/0014', dueOn: day('2026-03-20'), paidOn: day('2026-11-20'), days: 245, amount: euros(4259) },
  ],
  givenUp: [],
});
export const lateInterestOfBusiness = late(businessFacts);
export const lateInterestOfTownHall = late(publicFacts);

const disputed = (facts: LetterFacts): LetterFacts => {
  const [first] = facts.debt.invoices;
  if (!first) throw new Error('the example has an invoice');
  return { ...asPaper(facts), debt: { ...asPaper(facts).debt, invoices: [{ ...first, isDisputed: true }] } };
};
const reply: ReplyFacts = {
  kind: 'received',
  writtenOn: day('2026-11-20'),
  claim: 'faltaban dos cajas de tornillos',
  answerBy: day('2026-12-05'),
};
/** Two boxes for 100,00 € are missing; the rest nobody disputes. */
export const replyReceived: LetterFacts = { ...disputed(businessFacts), reply: { ...reply, undisputed: euros(50_379) } };
export const replyAccepted: LetterFacts = {
  ...disputed(publicFacts),
  reply: { ...reply, kind: 'accepted', solution: 'Hemos emitido la factura rectificativa R26/0009, por 100,00 €' },
};
export const replyRejected: LetterFacts = {
  ...disputed(consumerFacts),
  annexes: { invoiceCopies: false, others: ['el albarán firmado el 12 de enero de 2026'] },
  reply: {
    ...reply,
    kind: 'rejected',
    claim: 'la sierra no llegó',
    answerDueOn: day('2026-12-05'),
    reasons: 'La sierra se entregó el 12 de enero de 2026 en el domicilio indicado, y quien la recibió firmó el albarán',
    body: { name: 'la Junta Arbitral de Consumo de Cataluña', web: 'www.consum.example', isJoined: false },
  },
};

const rectifying = { number: 'R26/0012', issuedOn: day('2026-11-22') };
const sending = (facts: LetterFacts): LetterFacts => ({
  ...asPaper(facts),
  channel: facts.debtor.kind === 'public' ? 'public-register' : 'burofax',
  rectifying,
});
export const rectifyingToBusiness = sending(businessFacts);
export const rectifyingToConsumer = sending(consumerFacts);
export const rectifyingToTownHall = sending(publicFacts);
export const rectifyingInInsolvency: LetterFacts = {
  ...rectifyingToBusiness,
  debtor: { ...rectifyingToBusiness.debtor, insolvent: true },
};
