/** The letters that no ladder sends, word by word, and what stands against them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import {
  dischargeToBusiness,
  fullDischargeToBusiness,
  fullDischargeToConsumer,
  receipt,
  receiptToBusiness,
  receiptToConsumer,
  receiptToTownHall,
} from '../../../../support/paper-facts.ts';
import { codes, compose, read, whole } from '../../../../support/read-letter.ts';

const GOLDEN = join(import.meta.dirname, '../../../../data/letters');

describe('the text of each paper', () => {
  it.each<[TemplateId, string, LetterFacts]>([
    ['L17', 'receiptToBusiness', receiptToBusiness],
    ['L17', 'receiptToConsumer', receiptToConsumer],
    ['L17', 'receiptToTownHall', receiptToTownHall],
    ['L18', 'dischargeToBusiness', dischargeToBusiness],
    ['L18', 'fullDischargeToBusiness', fullDischargeToBusiness],
    ['L18', 'fullDischargeToConsumer', fullDischargeToConsumer],
  ])('%s %s', (templateId, name, facts) => {
    const { model, gaps } = compose(templateId, facts);
    expect(gaps).toEqual([]);
    expect(read(model)).toEqual(
      readFileSync(join(GOLDEN, `${templateId}-${name}.txt`), 'utf8')
        .trimEnd()
        .split('\n'),
    );
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
