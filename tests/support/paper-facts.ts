/** Believable facts for the letters that no ladder sends. */
import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { ReceiptFacts } from '../../shared/domain/letters/paper-facts.ts';
import { businessFacts, consumerFacts, day, euros, invoice, publicFacts } from './letter-facts.ts';

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
export function asPaper(facts: LetterFacts): LetterFacts {
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
