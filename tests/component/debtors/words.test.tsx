import { describe, expect, it } from 'vitest';
import { eventText, groupOf, typesOf } from '../../../renderer/features/debtors/event-words.ts';
import { chooseChips, filterOf } from '../../../renderer/features/debtors/list-store.ts';
import { nextStepReason, phoneText, whenText } from '../../../renderer/features/debtors/words.ts';
import { BecauseCode } from '../../../shared/domain/dunning/facts.ts';
import { es } from '../../../shared/i18n/es/index.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
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
    expect(['contact-recorded', 'step-skipped', 'follow-up-paused'].map(groupOf)).toEqual(['contacts', 'contacts', 'contacts']);
    const all = typesOf(['payments', 'invoices', 'promises', 'agreements', 'contacts', 'letters', 'card']);
    expect(all.toSorted()).toEqual(Object.keys(es.events).toSorted());
  });
});

describe('the next step', () => {
  const because = { code: 'promise-broken', params: { amount: 30_000, promisedFor: today } } as const;

  it('says what to do: of a rung by its letter, its text or its channel', () => {
    const rung = { id: 'r', position: 2, total: 9, afterDays: 7, tone: 'firm' } as const;
    expect([
      stepText(undefined),
      stepText({ step: 'judge-promise' }),
      stepText({ step: 'rung', rung: { ...rung, channel: 'call' } }),
      stepText({ step: 'rung', rung: { ...rung, channel: 'email', text: 'S3' } }),
      stepText({ step: 'rung', rung: { ...rung, channel: 'certified', letter: 'last-notice' } }),
    ]).toEqual([
      'Nada que reclamar',
      'Llamar: no cumplió su promesa',
      'Llamar',
      'Mandar el segundo recordatorio',
      'Enviar el último aviso',
    ]);
  });

  it('says why, with its days and amounts written out', () => {
    expect(plain(nextStepReason({ step: 'judge-promise', on: today, because }))).toBe(
      'Prometió pagar 300,00 € el 10 feb 2030 y no ha llegado.',
    );
    const announced = { code: 'announced', params: { id: 'x', what: 'suspension', on: today } } as const;
    expect(plain(nextStepReason({ step: 'keep-announcement', on: today, because: announced }))).toBe(
      'Le anunciaste que, desde el 10 feb 2030, dejarías de servirle.',
    );
  });

  it('does not say that a debt fell due before it does', () => {
    const params = { dueOn: '2030-02-13', position: 1, total: 9 };
    const before = { step: 'rung', on: today, because: { code: 'rung-due', params } } as const;
    expect(plain(nextStepReason(before))).toBe('Vence el 13 feb 2030: toca avisar antes, paso 1 de 9.');
  });

  it('has a reason for each code, with nothing left to fill in', () => {
    const params = {
      ...{ dueOn: today, promisedFor: today, answerBy: today, since: today, sentOn: today, until: today, on: today },
      ...{ enteredOn: today, noteDueOn: today, nextOn: today, declaredOn: today, reportedOn: today, lastContact: today },
      ...{ validUntil: today, noticeOn: today, from: today, ref: 'A-2030/0001' },
      ...{ what: 'court', amount: 100, limit: 100, gap: 5, broken: 2, behind: 2, position: 2, total: 9 },
    };
    for (const code of BecauseCode.options) {
      const text = nextStepReason({ step: 'rung', on: today, because: { code, params } });
      expect(text, code).not.toMatch(/\{\{|2030-|undefined/);
      expect(text.length, code).toBeGreaterThan(20);
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
