import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../../shared/domain/civil-date.ts';
import { ShortTextId } from '../../../../../shared/domain/dunning/policy.ts';
import type { Cents } from '../../../../../shared/domain/money.ts';
import { composeShortText, type ShortTextFacts } from '../../../../../shared/domain/short-texts/compose-short-text.ts';
import { messageLength } from '../../../../../shared/domain/short-texts/gsm.ts';
import { hasAmount, tellingWords } from '../../../../../shared/domain/short-texts/manners.ts';
import { formatDayAndMonth, formatLongDate } from '../../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../../shared/format/money.ts';

const day = (text: string) => text as IsoDate;
const formats = { money: formatMoney, longDate: formatLongDate, dayAndMonth: formatDayAndMonth };

const facts: ShortTextFacts = {
  today: day('2026-11-22'),
  user: 'Ana Ríos',
  creditorShort: 'La Tuerca',
  contactPhone: '600 00 00 11',
  isPerson: false,
  firstName: 'Marta',
  invoices: ['F-2026/031'],
  invoiceCount: 1,
  dueOn: day('2026-11-08'),
  outstanding: 123_456 as Cents,
  lastMessageOn: day('2026-11-10'),
  limitOn: day('2026-11-30'),
  promise: { amount: 50_000 as Cents, promisedFor: day('2026-11-27'), madeOn: day('2026-11-22') },
  iban: 'ES9121000418450200051332',
  received: { amount: 50_000 as Cents, on: day('2026-11-20'), paysAll: false, reservesInterest: false },
};
const instalment = { ref: 'A-2026/0003', position: 2, on: day('2026-12-15'), amount: 15_000 as Cents };
const meeting = { ref: '2026/0017', on: day('2026-12-04'), at: '10:00', by: 'phone' as const };
/** Only whoever asks for one of them speaks of an instalment or of a meeting. */
const about = (id: ShortTextId): Partial<ShortTextFacts> =>
  id === 'S6' || id === 'S7' ? { instalment } : id === 'S9' ? { meeting } : {};
const compose = (id: ShortTextId, change: Partial<ShortTextFacts> = {}) =>
  composeShortText(id, { ...facts, ...about(id), ...change }, formats);
const form = (id: ShortTextId, name: string, change: Partial<ShortTextFacts> = {}) =>
  compose(id, change).find((text) => text.form === name);

describe('composeShortText', () => {
  it('writes the e-mail with greeting and signature on lines of their own', () => {
    expect(form('S2', 'email')).toEqual({
      form: 'email',
      subject: 'Factura F-2026/031: una consulta',
      body: [
        'Buenos días:',
        '',
        'Vemos que la factura F-2026/031, que vencía el 8 de noviembre de 2026, todavía no aparece cobrada. Seguramente sea un despiste. ¿La recibieron bien? ¿Podrían decirnos qué día harán el pago de 1.234,56 €? La adjunto de nuevo. Si ya está pagada, disculpen y díganme la fecha.',
        '',
        'Un saludo,',
        'Ana Ríos, La Tuerca',
      ].join('\n'),
      gaps: [],
      needsReceipt: false,
    });
  });

  it('speaks to one person as usted and of several invoices at once', () => {
    const several = { invoices: ['F-1', 'F-2', 'F-3', 'F-4'], invoiceCount: 6, isPerson: true };
    expect(form('S2', 'email', several)).toMatchObject({
      subject: 'Facturas F-1, F-2, F-3 y 3 más: una consulta',
      body: expect.stringContaining(
        'las facturas F-1, F-2, F-3 y 3 más, la primera con vencimiento el 8 de noviembre de 2026, todavía no aparecen cobradas. Seguramente sea un despiste. ¿Las recibió bien? ¿Podría decirnos qué día hará el pago',
      ),
    });
    expect(form('S1', 'sms', several)?.body).toBe(
      'Hola, soy Ana Ríos de La Tuerca. Las facturas F-1 y 5 más vencen el 8 de noviembre. Si falta algo para tramitarlas, avise. Gracias',
    );
    expect(form('S1', 'sms', { invoices: ['F-1', 'F-2'], invoiceCount: 2 })?.body).toContain('Las facturas F-1 y F-2 vencen');
  });

  it('confirms by message what was agreed, with the account in groups', () => {
    expect(form('S5', 'chat-tu')?.body).toBe(
      'Gracias, Marta. Queda así: 500,00 € el 27 de noviembre a ES91 2100 0418 4502 0005 1332, concepto Factura F-2026/031. Si cambia algo, avísame.',
    );
  });

  it('says "hoy" only on the day of the promise', () => {
    expect(form('S5', 'email')?.body).toContain('lo que hemos acordado hoy por teléfono');
    const before = { promise: { amount: 50_000 as Cents, promisedFor: day('2026-11-27'), madeOn: day('2026-11-20') } };
    expect(form('S5', 'email', before)?.body).toContain('lo que acordamos el 20 de noviembre de 2026 por teléfono');
  });

  it('does not answer to a message that was never sent', () => {
    expect(form('S3', 'email')?.body).toContain('respuesta a nuestro mensaje del 10 de noviembre de 2026 sobre la factura');
    expect(form('S3', 'email', { lastMessageOn: undefined })).toMatchObject({
      body: expect.stringContaining('No hemos recibido respuesta sobre la factura'),
      gaps: [],
    });
  });

  it('keeps the interest for later in what it says of a payment, and asks for the receipt', () => {
    const received = { amount: 123_456 as Cents, on: day('2026-11-20'), paysAll: true };
    const paid = { ...received, reservesInterest: false };
    const kept = { ...received, reservesInterest: true };
    expect(form('S8', 'email', { received: paid })).toMatchObject({
      body: expect.stringContaining('La factura F-2026/031 queda pagada. Gracias.'),
      needsReceipt: false,
    });
    expect(form('S8', 'email', { received: kept })).toMatchObject({
      body: expect.stringContaining('Queda pagado el principal de la factura F-2026/031; les envío el recibo. Gracias.'),
      needsReceipt: true,
    });
    expect(form('S8', 'email')?.body).toContain(
      'Se aplica a la factura F-2026/031, de la que quedan pendientes 1.234,56 €; les envío el recibo.',
    );
  });

  it('names the instalment of an agreement, and the agreement as what is to be written on the transfer', () => {
    expect(form('S6', 'email')).toMatchObject({
      subject: 'Plazo 2 del acuerdo A-2026/0003',
      body: expect.stringContaining(
        'El 15 de diciembre de 2026 corresponde el plazo 2, de 150,00 €. Cuenta ES91 2100 0418 4502 0005 1332, concepto «Acuerdo A-2026/0003».',
      ),
    });
    expect(form('S7', 'chat-usted')?.body).toBe(
      'Buenos días. No hemos visto el plazo 2, del 15 de diciembre. ¿Ha surgido algo? Llámeme, por favor, y lo vemos.',
    );
    expect(compose('S6', { instalment: undefined }).map(({ gaps }) => gaps)).toEqual([
      ['instalment'],
      ['instalment'],
      ['instalment'],
      ['instalment'],
    ]);
  });

  it('confirms the first contact of a negotiation, in both treatments alike', () => {
    expect(form('S9', 'email')).toMatchObject({
      subject: 'Primer contacto, 2026/0017',
      body: expect.stringContaining('Quedamos el 4 de diciembre de 2026 a las 10:00, por teléfono.'),
    });
    expect(form('S9', 'chat-tu')?.body).toBe(form('S9', 'chat-usted')?.body);
    expect(form('S9', 'sms', { meeting: undefined })?.gaps).toEqual(['meeting']);
  });

  it('marks what is missing and names each gap once', () => {
    const bare: ShortTextFacts = {
      today: facts.today,
      creditorShort: 'La Tuerca',
      isPerson: true,
      invoices: [],
      invoiceCount: 0,
      limitOn: facts.limitOn,
    };
    const gaps = (id: ShortTextId) => composeShortText(id, bare, formats).map((text) => [text.form, text.gaps]);
    expect(gaps('S4')).toEqual([
      ['email', ['invoice', 'promise']],
      ['sms', ['user', 'promise', 'contact-phone']],
      ['chat-usted', ['promise']],
      ['chat-tu', ['first-name', 'promise']],
    ]);
    expect(gaps('S8')).toEqual([
      ['email', ['payment', 'invoice']],
      ['sms', ['payment']],
      ['chat-usted', ['payment']],
      ['chat-tu', ['first-name']],
    ]);
    expect(composeShortText('S5', bare, formats)[1]?.body).toBe(
      'Confirmado: pago de la factura «falta: la factura» el «falta: lo que prometió». Si algo cambia, avise al «falta: tu teléfono». Gracias. La Tuerca',
    );
  });

  describe.each(ShortTextId.options)('%s', (id) => {
    it('leaves no brace, no no-break space and no double blank in any form', () => {
      for (const { subject = '', body } of compose(id)) {
        expect(`${subject} ${body}`).not.toMatch(/[{}|\u00a0\u202f]|\u0020{2}|undefined/);
      }
    });

    it('fits one SMS without any accent that the network lacks, and tells no amount', () => {
      const sms = form(id, 'sms', { user: 'Ana', invoices: ['F-2026/0031'] })?.body ?? '';
      expect(messageLength(sms)).toMatchObject({ alphabet: 'gsm', parts: 1, strange: [] });
      expect(hasAmount(sms)).toBe(false);
    });

    it('has a subject that tells nothing', () => {
      const subject = form(id, 'email')?.subject ?? '';
      expect(subject).not.toBe('');
      expect(tellingWords(subject)).toEqual([]);
      expect(hasAmount(subject)).toBe(false);
    });
  });
});

describe('manners of a message', () => {
  it.each([
    ['Su deuda', ['deuda']],
    ['Facturas impagadas: reclamación urgente', ['impago', 'reclamación', 'urgente']],
    ['Factura F-12: una consulta', []],
    ['Requerimiento al deudor moroso', ['deuda', 'moroso', 'requerimiento']],
  ])('hears what %s tells', (text, words) => {
    expect(tellingWords(text)).toEqual(words);
  });

  it.each([
    ['Debe 1.234,56', true],
    ['son 300 €', true],
    ['son 40 euros', true],
    ['Factura F-2026/031 del 8/11', false],
    ['llame al 600 00 00 11', false],
  ])('finds an amount in «%s»: %s', (text, found) => {
    expect(hasAmount(text)).toBe(found);
  });
});
