/** The letters of the ladder over the ledger: what each proposes, what it waits for, and what it is to everything else. */
import { describe, expect, it } from 'vitest';
import { RungLetter } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { anInvoice, day, givenDraft, givenLateDebt, givenRegistered, givenShop, previewOf, storedBytes } from './scene.ts';

const offersOf = async (app: TestApp, debtorId: DebtorId) =>
  Object.fromEntries(
    (await app.given('letters.offers', { debtorId })).offers.map(({ letter, against, from }) => [
      letter,
      [against ?? 'yes', ...(from ? [from] : [])].join(' '),
    ]),
  );

const stepsDone = async (app: TestApp, debtorId: DebtorId) =>
  (await app.given('agenda.ofDebtor', { debtorId })).ladder.steps.flatMap(({ id, state }) => (state === 'done' ? [id] : []));

async function givenInvitation(app: TestApp, debtorId: DebtorId, receivedOn: string) {
  const { letterId } = await givenRegistered(app, debtorId, {}, 'invitation');
  const sentOn = app.application.ctx.today();
  app.setToday(receivedOn);
  await app.given('letters.recordDelivery', {
    letterId,
    channel: 'burofax',
    sentOn,
    result: 'delivered',
    resultOn: day(receivedOn),
  });
  return letterId;
}

const blocking = async (app: TestApp, debtorId: DebtorId, change = {}) => {
  const { options } = await givenDraft(app, debtorId, change, 'last-notice');
  const { gaps } = await previewOf(app, debtorId, options);
  return gaps.filter(({ severity }) => severity === 'blocks').map(({ code, detail }) => [code, detail]);
};

describe('from the courtesy to the last notice', () => {
  it('writes each letter in its time, does its rung, and counts the earlier ones', async () => {
    const app = await givenShop('2026-09-01');
    const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
    await app.given('invoices.save', {
      fields: anInvoice(debtorId, {
        issuedOn: day('2026-08-06'),
        dueDates: [{ dueOn: day('2026-09-05'), amount: cents(60_379) }],
      }),
    });
    expect(await offersOf(app, debtorId)).toMatchObject({ courtesy: 'yes', reminder: 'nothing-late', demand: 'nothing-late' });
    const courtesy = await givenRegistered(app, debtorId, {}, 'courtesy');
    expect(await pdfText(await storedBytes(app, courtesy.letterId))).toContain(
      'el 5 de septiembre de 2026 vence la factura F26/0013, de fecha 6 de agosto de 2026 e importe pendiente de 603,79 €, correspondiente a material de ferretería',
    );
    expect((await app.given('letters.get', { id: courtesy.letterId })).registered?.amounts.total).toBe(60_379);

    app.setToday('2026-09-12');
    expect(await offersOf(app, debtorId)).toMatchObject({ courtesy: 'nothing-coming-due', reminder: 'yes', invitation: 'yes' });
    const reminder = await givenRegistered(app, debtorId, {}, 'reminder');
    // Seven days from Saturday 12 are Saturday 19: the Monday after.
    expect(await pdfText(await storedBytes(app, reminder.letterId))).toContain('antes del 21 de septiembre de 2026');
    expect(reminder.options.previousNotices).toEqual([]);

    app.setToday('2026-09-25');
    const second = await givenRegistered(app, debtorId, {}, 'second-reminder');
    expect(await pdfText(await storedBytes(app, second.letterId))).toContain('Les escribimos el día 12 de septiembre de 2026');
    expect((await app.given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 5 })).rows[0]?.state).toBe('overdue');

    app.setToday('2026-10-06');
    const invitation = await givenRegistered(app, debtorId, {}, 'invitation');
    // Twelve days later is Sunday 18; notices are those after the due date.
    expect(invitation.options).toMatchObject({
      previousNotices: ['2026-09-12', '2026-09-25'],
      negotiation: { by: 'phone', on: '2026-10-19', at: '10:00' },
      termDays: 30,
    });
    expect(await stepsDone(app, debtorId)).toEqual(expect.arrayContaining(['courtesy', 'reminder', 'second-reminder', 'demand']));
    expect((await offersOf(app, debtorId))['last-notice']).toBe('invitation-not-received');
    expect(await blocking(app, debtorId)).toEqual([['invitation-not-received', undefined]]);

    app.setToday('2026-10-08');
    await app.given('letters.recordDelivery', {
      letterId: invitation.letterId,
      channel: 'burofax',
      sentOn: day('2026-10-06'),
      result: 'delivered',
      resultOn: day('2026-10-08'),
    });
    // 8 October and thirty days are 7 November.
    expect((await offersOf(app, debtorId))['last-notice']).toBe('negotiation-open 2026-11-08');
    app.setToday('2026-11-08');
    expect((await offersOf(app, debtorId))['last-notice']).toBe('yes');
    const last = await givenRegistered(app, debtorId, {}, 'last-notice');
    const text = await pdfText(await storedBytes(app, last.letterId));
    expect(text).toContain('El 8 de octubre de 2026 recibieron nuestro requerimiento de pago con invitación a negociar');
    expect(text).toContain('Desde entonces han pasado más de treinta días naturales');
    expect(await stepsDone(app, debtorId)).toContain('last-notice');
    const { rows } = await app.given('letters.list', { filter: { status: 'all' }, offset: 0, limit: 10 });
    expect(rows.flatMap(({ number, templateId }) => (number ? [templateId] : []))).toEqual(['L07', 'L06', 'L03', 'L02', 'L01']);
  });
});

describe('the end of a negotiation', () => {
  it('is not told as silence once somebody spoke, unless it was ended in writing', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId } = await givenLateDebt(app);
    await givenInvitation(app, debtorId, '2026-10-05');
    app.setToday('2026-10-20');
    await app.given('contacts.record', { debtorId, channel: 'call', direction: 'out', outcome: 'cannot-pay', doesStep: false });
    app.setToday('2026-11-22');

    // 20 October and three months are 20 January.
    expect(await blocking(app, debtorId)).toEqual([['negotiation-open', '2027-01-21']]);
    expect(await blocking(app, debtorId, { talksEndedOn: day('2026-11-18') })).toEqual([]);
    const { letterId } = await givenRegistered(app, debtorId, { talksEndedOn: day('2026-11-18') }, 'last-notice');
    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('La negociación terminó sin acuerdo el 18 de noviembre de 2026.');
    expect(text).not.toContain('sin que se haya mantenido contacto');
  });

  it('does not serve an invoice that the invitation did not name', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    await givenInvitation(app, debtorId, '2026-10-05');
    app.setToday('2026-11-22');
    const { id } = await app.given('invoices.save', {
      fields: anInvoice(debtorId, {
        number: 'F26/0099',
        issuedOn: day('2026-10-02'),
        dueDates: [{ dueOn: day('2026-11-01'), amount: cents(60_379) }],
      }),
    });
    // It is left out of the proposal, and refused when it is put in.
    const { options } = await givenDraft(app, debtorId, {}, 'last-notice');
    expect(options.invoiceIds.toSorted()).toEqual([...invoiceIds].toSorted());
    expect(await blocking(app, debtorId, { invoiceIds: [...invoiceIds, id] })).toEqual([['invoice-not-invited', 'F26/0099']]);
  });
});

describe('a friendly letter', () => {
  it('begins no default, claims nothing and names the promise that was not kept', async () => {
    const app = await givenShop('2026-09-01');
    const { debtorId } = await givenLateDebt(app, { kind: 'consumer', taxId: '00000014Z', isNaturalPerson: true });
    await app.given('promises.record', { debtorId, amount: cents(30_000), promisedFor: day('2026-09-10') });
    app.setToday('2026-09-12');
    const { options } = await givenDraft(app, debtorId, {}, 'second-reminder');
    expect(options).toMatchObject({ templateId: 'L03', citesPromise: true, termDays: 7 });
    const { letterId } = await givenRegistered(app, debtorId, {}, 'second-reminder');
    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('300,00 € se haría el 10 de septiembre de 2026');
    expect(text).not.toMatch(/40 euros|3\/2004/);

    const delivered = {
      letterId,
      channel: 'burofax',
      sentOn: day('2026-09-12'),
      result: 'delivered',
      resultOn: day('2026-09-12'),
    } as const;
    await app.given('letters.recordDelivery', delivered);
    app.setToday('2026-11-22');
    expect((await app.given('debtors.claim', { id: debtorId })).interest).toBe(0);
  });
});

it('offers a town hall no invitation, and an insolvent debtor nothing', async () => {
  const app = await givenShop();
  const { debtorId } = await givenLateDebt(app, { kind: 'public', name: 'Ayuntamiento de Villaficción', taxId: 'P2809999B' });
  expect(await offersOf(app, debtorId)).toMatchObject({ demand: 'yes', invitation: 'public-body', 'last-notice': 'public-body' });
  const { id } = await app.given('debtors.save', {
    fields: aDebtor({ name: 'Nadie, S.L.', taxId: undefined, insolventOn: day('2026-11-01') }),
  });
  const offers = await offersOf(app, id);
  for (const letter of RungLetter.options) expect(offers[letter], letter).toBe('insolvent');
});
