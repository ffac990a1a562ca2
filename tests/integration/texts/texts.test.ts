import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { debtOf, debtorNamed, TODAY, toCents } from '../agenda/scene.ts';

async function givenShop(): Promise<TestApp> {
  const app = await openTestApp({ today: TODAY });
  await app.given('profile.save', {
    fields: {
      name: 'Ferretería La Tuerca Inventada, S.L.',
      tradeName: 'La Tuerca',
      isNaturalPerson: false,
      phone: '910000001',
      representative: 'Rosa Tornillo',
      vatRegime: 'general',
    },
  });
  await app.given('profile.saveIbans', { ibans: [{ iban: 'ES9121000418450200051332' }] });
  return app;
}

const contacts = [{ role: 'billing' as const, name: 'Lola Imaginada', phone: '600000011', email: 'lola@taller.example' }];

async function givenLateDebtor(app: TestApp): Promise<DebtorId> {
  const debtorId = await debtorNamed(app, 'Talleres Ficticio', {
    phone: '910000011',
    mobile: '600000011',
    email: 'taller@ficticio.example',
    contacts,
  });
  await debtOf(app, debtorId, { number: 'F-1', dueOn: addDays(TODAY, -10), amount: 60_000 });
  await debtOf(app, debtorId, { number: 'F-2', dueOn: addDays(TODAY, -3), amount: 40_050 });
  await debtOf(app, debtorId, { number: 'F-3', dueOn: addDays(TODAY, 5), amount: 10_000 });
  return debtorId;
}

const formOf = async (app: TestApp, debtorId: DebtorId, text: ShortTextId, form: string) =>
  (await app.given('texts.compose', { debtorId, text })).forms.find((one) => one.form === form);

describe('texts.compose', () => {
  it('asks for what is late, together, and gives where they can be reached', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    const answer = await app.given('texts.compose', { debtorId, text: 'S2' });
    expect(answer.forms[0]).toMatchObject({
      form: 'email',
      subject: 'Facturas F-1 y F-2: una consulta',
      // 600,00 + 400,50 = 1.000,50
      body: expect.stringContaining('qué día harán el pago de 1.000,50 €'),
      gaps: [],
    });
    expect(answer.forms[1]?.body).toBe(
      'Hola, soy Rosa Tornillo de La Tuerca. ¿Le han llegado bien las facturas F-1 y F-2? Cuando pueda, llame al 910 00 00 01. Gracias',
    );
    expect(answer.reach).toEqual([
      { kind: 'phone', address: '+34910000011', mobile: false },
      { kind: 'phone', address: '+34600000011', mobile: true, name: 'Lola Imaginada', role: 'billing' },
      { kind: 'email', address: 'taller@ficticio.example', mobile: false },
      { kind: 'email', address: 'lola@taller.example', mobile: false, name: 'Lola Imaginada', role: 'billing' },
    ]);
  });

  it('says it in the owner’s words, until they go back to ours', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    const sms = async () => (await formOf(app, debtorId, 'S2', 'sms'))?.body;
    const before = await sms();
    const lines = { sms: 'Soy {{usuario}}. ¿{{f|Vio la factura|Vio las facturas}} {{factura.numero}}?' };
    expect(await app.given('letterTexts.save', { templateId: 'S2', lines })).toEqual({ version: 1 });
    expect(await sms()).toBe('Soy Rosa Tornillo. ¿Vio las facturas F-1 y F-2?');
    expect((await formOf(app, debtorId, 'S2', 'email'))?.body).toContain('Seguramente sea un despiste');
    expect(await app.given('letterTexts.list', {})).toMatchObject({ texts: [{ templateId: 'S2', changed: 1, version: 1 }] });
    expect(await app.call('letterTexts.save', { templateId: 'S8', lines: { email: 'Gracias.', sms: '' } })).toMatchObject({
      ok: false,
      error: { fields: { email: 'letterTexts.faults.keep-condition', sms: 'letterTexts.faults.empty' } },
    });
    await app.given('undo.last', {});
    expect(await sms()).toBe(before);
    await app.given('letterTexts.restore', { templateId: 'S2', version: 1 });
    await app.given('letterTexts.restore', { templateId: 'S2', version: 0 });
    expect(await sms()).toBe(before);
    const versions = (await app.given('letterTexts.get', { templateId: 'S2' })).versions;
    expect(versions.map(({ version, lines: of }) => [version, of])).toEqual([
      [4, {}],
      [3, lines],
      [2, {}],
      [1, lines],
    ]);
  });

  it('speaks before the due date of the nearest one alone', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    expect((await formOf(app, debtorId, 'S1', 'chat-tu'))?.body).toBe(
      'Hola, Lola, soy Rosa Tornillo. Te recuerdo que la factura F-3 vence el 21 de noviembre. Si te hace falta una copia o la cuenta, dímelo y te la paso. ¡Gracias!',
    );
  });

  it('leaves out what is disputed', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    const { invoices } = await app.given('debtors.claim', { id: debtorId });
    const first = invoices.find(({ number }) => number === 'F-1');
    if (!first) throw new Error('no invoice');
    await app.given('invoices.openDispute', { id: first.invoiceId, openedOn: TODAY, reason: 'Faltaba material' });
    expect((await formOf(app, debtorId, 'S2', 'email'))?.subject).toBe('Factura F-2: una consulta');
  });

  it('confirms the promise of the call that was just written down, and scolds for none', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    const promise = { amount: toCents(50_000), promisedFor: addDays(TODAY, 4) };
    await app.given('contacts.record', {
      debtorId,
      channel: 'call',
      direction: 'out',
      outcome: 'promised',
      doesStep: false,
      promise,
    });
    expect(await formOf(app, debtorId, 'S5', 'email')).toMatchObject({
      body: expect.stringContaining(
        'hemos acordado hoy por teléfono sobre las facturas F-1 y F-2: pago de 500,00 € el 20 de noviembre de 2026',
      ),
      gaps: [],
    });
    expect((await formOf(app, debtorId, 'S4', 'sms'))?.gaps).toEqual(['promise']);
    app.setToday(addDays(TODAY, 5));
    expect(await formOf(app, debtorId, 'S4', 'sms')).toMatchObject({
      body: expect.stringContaining('No vemos el ingreso que acordamos para el 20 de noviembre.'),
      gaps: [],
    });
  });
});

describe('texts.open', () => {
  it('hands over a written address of each kind and of nobody else', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    const open = (input: object) => app.callRaw('texts.open', { debtorId, ...input });
    const body = 'Hola & adiós: ¿100 %?\nGracias';
    expect(await open({ kind: 'mailto', to: 'taller@ficticio.example', subject: 'Factura F-1', body })).toEqual({
      ok: true,
      value: {},
    });
    expect(await open({ kind: 'sms', to: '+34600000011', body: 'Hola' })).toEqual({ ok: true, value: {} });
    expect(await open({ kind: 'tel', to: '+34910000011' })).toEqual({ ok: true, value: {} });
    expect(app.outside).toEqual([
      'mailto:taller@ficticio.example?subject=Factura%20F-1&body=Hola%20%26%20adi%C3%B3s%3A%20%C2%BF100%20%25%3F%0D%0AGracias',
      'sms:+34600000011?body=Hola',
      'tel:+34910000011',
    ]);
  });

  it.each([
    ['an address that is not theirs', { kind: 'mailto', to: 'other@else.example', subject: 'x', body: 'y' }, 'reach-not-found'],
    ['a number as an e-mail', { kind: 'mailto', to: '+34600000011', subject: 'x', body: 'y' }, 'reach-not-found'],
    ['what Windows cannot open', { kind: 'sms', to: '+34600000011', body: 'á'.repeat(1_000) }, 'text-too-long'],
    ['a page of the web', { kind: 'https', to: 'https://else.example' }, 'invalid-input'],
  ])('refuses %s', async (_, input, code) => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    expect(await app.callRaw('texts.open', { debtorId, ...input })).toMatchObject({ ok: false, error: { code } });
    expect(app.outside).toEqual([]);
  });
});

describe('calls.brief', () => {
  it('tells whom to call about what, and how often nobody answered', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    const miss = { debtorId, channel: 'call', direction: 'out', outcome: 'no-answer', doesStep: false } as const;
    await app.given('contacts.record', miss);
    await app.given('agenda.setManner', { debtorId, addressedAs: 'usted', onlyInWriting: true });
    const brief = await app.given('calls.brief', { debtorId });
    expect(brief).toMatchObject({
      contactName: 'Lola Imaginada',
      firstName: 'Lola',
      user: 'Rosa Tornillo',
      creditor: 'La Tuerca',
      invoice: { number: 'F-1', outstanding: 60_000 },
      unanswered: 1,
      // Monday 16: two days on is Wednesday; five, Saturday, so Monday.
      soon: { next: '2026-11-17', inTwo: '2026-11-18', inThree: '2026-11-19', inFive: '2026-11-23', inThirty: '2026-12-16' },
    });
    expect(brief.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['only-in-writing', 'contacted-today']));
    expect(brief.broken).toBeUndefined();
  });

  it('counts broken promises', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    await app.given('promises.record', { debtorId, amount: toCents(10_000), promisedFor: TODAY });
    await app.given('promises.record', { debtorId, amount: toCents(20_000), promisedFor: addDays(TODAY, 1) });
    app.setToday(addDays(TODAY, 3));
    expect((await app.given('calls.brief', { debtorId })).broken).toEqual({
      amount: 20_000,
      promisedFor: addDays(TODAY, 1),
      count: 2,
    });
  });
});

describe('half a sheet with what was agreed', () => {
  it('holds amount, day, account and invoices, on A5', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    await app.given('promises.record', { debtorId, amount: toCents(50_000), promisedFor: addDays(TODAY, 4) });
    const printed = await app.run('prints.agreed', { debtorId });
    expect(printed).toMatchObject({ ok: true, value: { pages: 1 } });
    const file = app.viewed.at(-1) ?? '';
    expect(basename(file)).toBe('Lo hablado con Talleres Ficticio 16-11-2026.pdf');
    const bytes = readFileSync(file);
    // 148 × 210 mm in points.
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 419\.53 595\.28\]/);
    const text = await pdfText(bytes);
    for (const said of [
      'Confirmación de lo hablado',
      '500,00 €',
      'viernes 20 de noviembre de 2026',
      'Facturas F-1 y F-2',
      'ES91 2100 0418 4502 0005 1332',
    ])
      expect(text).toContain(said);
  });

  it('is not made without a promise', async () => {
    const app = await givenShop();
    const debtorId = await givenLateDebtor(app);
    expect(await app.run('prints.agreed', { debtorId })).toMatchObject({ ok: false, error: { code: 'print-nothing' } });
  });
});
