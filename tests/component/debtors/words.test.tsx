import { describe, expect, it } from 'vitest';
import { eventText, groupOf, typesOf } from '../../../renderer/features/debtors/event-words.ts';
import { chooseChips, filterOf } from '../../../renderer/features/debtors/list-store.ts';
import { nextStepText, phoneText, whenText } from '../../../renderer/features/debtors/words.ts';
import { NextStepView } from '../../../shared/contract/debtors.ts';
import { es } from '../../../shared/i18n/es/index.ts';
import { aDebtorId, anInvoiceId, day } from '../../support/feature.tsx';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const today = day('2030-02-10');

describe('the sentence of an event', () => {
  const event = { seq: 1, at: '2030-02-10T09:00:00.000Z', day: today, subjectId: aDebtorId(), labels: {} };

  it('writes amounts, days, classes and numbers out', () => {
    const promise = { ...event, type: 'promise-made', payload: { amount: 30_000, promisedFor: '2030-02-17' } };
    expect(plain(eventText(promise))).toBe('Prometió pagar 300,00 € el 17 feb 2030.');
    const classified = { ...event, type: 'debtor-classified', payload: { behaviour: 'forgot', before: 'unclassified' } };
    expect(eventText(classified)).toBe('Lo clasificaste como «Se despistó» (antes «Sin clasificar»).');
    const invoice = {
      ...event,
      type: 'invoice-created',
      subjectId: anInvoiceId(),
      payload: { total: 121_00 },
      labels: { [anInvoiceId()]: 'F-2030/1' },
    };
    expect(plain(eventText(invoice))).toBe('Apuntaste la factura F-2030/1, de 121,00 €.');
  });

  it('says something of an event that a later version wrote', () => {
    expect(eventText({ ...event, type: 'never-heard-of', payload: {} })).toBe('Quedó constancia de un cambio.');
  });

  it('puts each type of the catalogue in one group', () => {
    expect(['payment-recorded', 'charge-added', 'dispute-opened', 'promise-made', 'debtor-changed'].map(groupOf)).toEqual([
      'payments',
      'payments',
      'invoices',
      'promises',
      'card',
    ]);
    const all = typesOf(['payments', 'invoices', 'promises', 'letters', 'card']);
    expect(all.toSorted()).toEqual(Object.keys(es.events).toSorted());
  });
});

describe('the next step', () => {
  it('has a sentence for each, with its days written out', () => {
    const params = { dueOn: today, promisedFor: today, answerBy: today, since: today, days: 3, sentOn: today };
    for (const step of NextStepView.shape.step.options) {
      const text = nextStepText({ step, params });
      expect(text).not.toMatch(/\{\{|2030-/);
      expect(text.length).toBeGreaterThan(5);
    }
  });

  it('names near days and dates the rest', () => {
    expect(['2030-02-10', '2030-02-11', '2030-02-09', '2030-02-12'].map((each) => plain(whenText(day(each), today)))).toEqual([
      'Hoy',
      'Mañana',
      'Ayer',
      '12 feb 2030',
    ]);
  });
});

describe('the filters of the list', () => {
  it('send only what was chosen', () => {
    expect(filterOf({ text: '  ', chips: [], kinds: [], behaviours: [], tag: undefined })).toEqual({});
    expect(
      filterOf({ text: ' bar ', chips: ['owing', 'overdue'], kinds: ['public'], behaviours: ['forgot'], tag: 'obra' }),
    ).toEqual({ text: 'bar', onlyOwing: true, states: ['overdue'], kinds: ['public'], behaviours: ['forgot'], tag: 'obra' });
  });

  it('keep the bin apart from the rest', () => {
    expect(chooseChips(['overdue', 'bin'], ['overdue'])).toEqual(['bin']);
    expect(chooseChips(['bin', 'overdue'], ['bin'])).toEqual(['overdue']);
    expect(chooseChips([], ['bin'])).toEqual([]);
  });
});

it('shows a telephone in groups and anything else as it was written', () => {
  expect(['910000011', '+34 600.000.011', 'preguntar en el bar'].map((text) => plain(phoneText(text)))).toEqual([
    '910 00 00 11',
    '600 00 00 11',
    'preguntar en el bar',
  ]);
});
