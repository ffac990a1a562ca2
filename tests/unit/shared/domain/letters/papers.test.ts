/** The letters that no ladder sends, word by word, and what stands against them. */
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import {
  account,
  accountOfBusiness,
  accountOfConsumer,
  accountOfTownHall,
  accountWithDemand,
  dischargeToBusiness,
  fullDischargeToBusiness,
  fullDischargeToConsumer,
  lateInterestOfBusiness,
  lateInterestOfTownHall,
  receipt,
  receiptToBusiness,
  receiptToConsumer,
  receiptToTownHall,
} from '../../../../support/paper-facts.ts';
import { codes, compose, keptWording, read, whole } from '../../../../support/read-letter.ts';

describe('the text of each paper', () => {
  it.each<[TemplateId, string, LetterFacts]>([
    ['L17', 'receiptToBusiness', receiptToBusiness],
    ['L17', 'receiptToConsumer', receiptToConsumer],
    ['L17', 'receiptToTownHall', receiptToTownHall],
    ['L18', 'dischargeToBusiness', dischargeToBusiness],
    ['L18', 'fullDischargeToBusiness', fullDischargeToBusiness],
    ['L18', 'fullDischargeToConsumer', fullDischargeToConsumer],
    ['L19', 'accountOfBusiness', accountOfBusiness],
    ['L19', 'accountWithDemand', accountWithDemand],
    ['L19', 'accountOfConsumer', accountOfConsumer],
    ['L19', 'accountOfTownHall', accountOfTownHall],
    ['L23', 'lateInterestOfBusiness', lateInterestOfBusiness],
    ['L23', 'lateInterestOfTownHall', lateInterestOfTownHall],
  ])('%s %s', (templateId, name, facts) => {
    const { model, gaps } = compose(templateId, facts);
    expect(gaps).toEqual([]);
    expect(read(model)).toEqual(keptWording(templateId, name));
  });
});

describe('a receipt', () => {
  const withReceipt = (facts: LetterFacts, change: Partial<typeof receipt>): LetterFacts => ({
    ...facts,
    ...(facts.receipt && { receipt: { ...facts.receipt, ...change } }),
  });

  it('reserves what is left, and the settlement does not', () => {
    for (const [id, facts] of [
      ['L17', receiptToBusiness],
      ['L17', receiptToConsumer],
      ['L18', dischargeToBusiness],
    ] as const) {
      expect(whole(compose(id, facts).model)).toMatch(/reserva.*artículo 1110/);
      expect(whole(compose(id, facts).model)).not.toMatch(/saldad|finiquito/i);
    }
    for (const facts of [fullDischargeToBusiness, fullDischargeToConsumer]) {
      expect(whole(compose('L18', facts).model)).not.toMatch(/reserva/);
    }
  });

  it('does not speak to a consumer of the costs of Ley 3/2004', () => {
    for (const [id, facts] of [
      ['L17', withReceipt(receiptToConsumer, { reserves: true })],
      ['L18', fullDischargeToConsumer],
      ['L18', withReceipt(fullDischargeToConsumer, { settles: false, unpaid: receipt.unpaid })],
    ] as const) {
      expect(whole(compose(id, facts).model)).not.toMatch(/40 €|40 euros|3\/2004|costes de cobro/);
    }
  });

  it('is held back neither by insolvency, nor by a dispute, nor by an agreement', () => {
    const facts: LetterFacts = {
      ...receiptToBusiness,
      debtor: { ...receiptToBusiness.debtor, insolvent: true, hasLiveAgreement: true },
      debt: {
        ...receiptToBusiness.debt,
        invoices: receiptToBusiness.debt.invoices.map((invoice) => ({ ...invoice, isDisputed: true, isSetApart: true })),
      },
    };
    expect(codes('L17', facts)).toEqual([]);
  });

  it('needs no address when it is sent by e-mail or handed over', () => {
    const facts = { ...receiptToBusiness, debtor: { ...receiptToBusiness.debtor, address: {} } };
    expect(codes('L17', facts)).toEqual([]);
    expect(codes('L17', { ...facts, channel: 'post' })).toEqual([['missing-value', 'debtor', 'blocks', 'debtor-1']]);
  });

  it.each<[string, TemplateId, LetterFacts, readonly string[]]>([
    ['without a payment', 'L17', { ...receiptToBusiness, receipt: undefined }, ['no-payment', 'letter', 'blocks', '']],
    [
      'of one taken back',
      'L17',
      withReceipt(receiptToBusiness, { isTakenBack: true }),
      ['payment-taken-back', 'letter', 'blocks', ''],
    ],
    ['with later ones', 'L17', withReceipt(receiptToBusiness, { hasLater: true }), ['later-payment', 'letter', 'warns', '']],
    ['by cheque', 'L17', withReceipt(receiptToBusiness, { means: 'cheque' }), ['pays-when-cashed', 'letter', 'warns', '']],
    [
      'when nothing is left',
      'L17',
      { ...receiptToBusiness, debt: { ...receiptToBusiness.debt, invoices: [] } },
      ['nothing-left', 'letter', 'blocks', ''],
    ],
    [
      'of all with something left',
      'L18',
      { ...dischargeToBusiness, debt: receiptToBusiness.debt },
      ['invoice-still-owes', 'invoice', 'blocks', 'invoice-F26/0013'],
    ],
    [
      'that settles without the tick',
      'L18',
      withReceipt(fullDischargeToBusiness, { waivesRest: false }),
      ['waiver-unconfirmed', 'letter', 'blocks', ''],
    ],
    [
      'that settles what the ledger counts',
      'L18',
      withReceipt(dischargeToBusiness, { settles: true, waivesRest: true }),
      ['interest-still-counted', 'invoice', 'warns', 'invoice-F26/0013'],
    ],
    [
      'that reserves nothing',
      'L18',
      withReceipt(fullDischargeToConsumer, { settles: false }),
      ['nothing-to-reserve', 'letter', 'blocks', ''],
    ],
  ])('%s', (_, id, facts, expected) => {
    if (id === 'L17' && facts.receipt === undefined) expect(codes(id, facts)).toContainEqual(expected);
    else expect(codes(id, facts)[0]).toEqual(expected);
  });

  it('tells what no invoice took', () => {
    const facts = withReceipt(receiptToBusiness, { amount: receipt.amount, surplus: receipt.unpaid.compensation });
    expect(read(compose('L17', facts).model)).toContain(
      'Quedan 80,00 € a favor de Talleres Hermanos Ficticio, S.L., sin aplicar todavía a ninguna factura.',
    );
  });
});

describe('a statement of account', () => {
  it('mixes no interest with the invoices, and speaks of none unless it is asked to', () => {
    const text = whole(compose('L19', accountOfBusiness).model);
    expect(text).not.toMatch(/demora|40 €|3\/2004/);
    expect(read(compose('L19', accountWithDemand).model)).toContain(
      'Pendiente de liquidar aparte, por intereses de demora y costes de cobro: 83,20 €.',
    );
  });

  it('asks only a business to agree by silence', () => {
    expect(whole(compose('L19', accountOfConsumer).model)).not.toContain('daremos por conciliados');
    expect(whole(compose('L19', accountOfTownHall).model)).not.toContain('daremos por conciliados');
    expect(whole(compose('L19', accountOfBusiness).model)).toContain('daremos por conciliados');
  });

  it('asks in the code of payment for what is late and for no more', () => {
    const payment = compose('L19', accountWithDemand).model.body.find((block) => block.kind === 'payment');
    expect(payment?.kind === 'payment' && payment.qr?.payload).toContain('EUR391.42');
  });

  it('goes to who is insolvent without asking for payment', () => {
    const insolvent = { debtor: { ...accountOfBusiness.debtor, insolvent: true } };
    expect(codes('L19', { ...accountOfBusiness, ...insolvent })).toEqual([]);
    expect(codes('L19', { ...accountWithDemand, ...insolvent })).toEqual([['debtor-insolvent', 'debtor', 'blocks', 'debtor-1']]);
    expect(
      codes('L19', { ...accountWithDemand, account: { ...account, asksForOverdue: true, overdue: receipt.surplus } }),
    ).toEqual([['nothing-overdue', 'letter', 'blocks', '']]);
  });

  it('adds up row by row to the balance it ends with', () => {
    const [table] = compose('L19', accountOfBusiness).model.body.flatMap((block) =>
      block.kind === 'table' ? [block.table] : [],
    );
    expect(table?.rows.at(-2)?.cells.at(-1)).toBe(table?.rows.at(-1)?.cells.at(-1));
    expect(table?.rows.at(-2)?.carried.slice(3)).toEqual(table?.rows.at(-1)?.cells.slice(3));
  });
});

describe('the interest of what was paid late', () => {
  it('is no invoice, and is asked of businesses and public bodies only', () => {
    const text = read(compose('L23', lateInterestOfBusiness).model).join('\n');
    expect(text).toContain('Esta liquidación no es una factura y no lleva IVA.');
    expect(compose('L23', lateInterestOfBusiness).model.interestAnnex).toBeDefined();
    expect(
      codes('L23', { ...lateInterestOfBusiness, debtor: { ...lateInterestOfBusiness.debtor, kind: 'consumer' } }),
    ).toContainEqual(['template-not-for-debtor', 'debtor', 'blocks', 'debtor-1']);
  });

  it('speaks of the 40 € alone where no interest is left', () => {
    const { interest: _interest, ...debt } = lateInterestOfBusiness.debt;
    const { model } = compose('L23', { ...lateInterestOfBusiness, debt });
    expect(read(model).join('\n')).toContain('De acuerdo con el artículo 8 de la Ley 3/2004, corresponden 80,00 €');
    expect(model.interestAnnex).toBeUndefined();
  });

  it('is not asked when a receipt gave it up, nor while principal is owed', () => {
    const [first] = lateInterestOfBusiness.debt.invoices;
    if (!first) throw new Error('the example has invoices');
    expect(codes('L23', { ...lateInterestOfBusiness, givenUp: [{ invoiceId: first.id, letterNumber: '2026/0004' }] })).toEqual([
      ['given-up', 'invoice', 'blocks', first.id],
    ]);
    const owing = { ...lateInterestOfBusiness.debt, invoices: receiptToBusiness.debt.invoices };
    expect(codes('L23', { ...lateInterestOfBusiness, debt: owing }).map(([code]) => code)).toEqual([
      'principal-unpaid',
      'principal-unpaid',
    ]);
  });
});
