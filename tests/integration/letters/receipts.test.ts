/** Receipts over the ledger: what they say of a stored payment, when each is offered, and that they ask for nothing. */
import { describe, expect, it } from 'vitest';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { LetterKind } from '../../../shared/domain/letters/letter-kinds.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenPaper, givenPayment } from './paper-scene.ts';
import { day, givenLateDebt, givenShop, previewOf, register, storedBytes } from './scene.ts';

const offered = async (app: TestApp, debtorId: DebtorId, about?: string) => {
  const { offers } = await app.given('letters.offers', { debtorId, ...(about !== undefined && { about }) });
  const of = (letter: LetterKind) => offers.find((offer) => offer.letter === letter)?.against ?? 'yes';
  return [of('receipt'), of('discharge')];
};

describe('the receipt of a payment', () => {
  it('says what came and where it went, reserves the rest, and is in the register', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    expect(await offered(app, debtorId)).toEqual(['no-payment', 'no-payment']);
    const paymentId = await givenPayment(app, debtorId, 30_000);
    expect(await offered(app, debtorId, paymentId)).toEqual(['yes', 'still-owes']);

    const { letterId, options } = await givenPaper(app, debtorId, 'receipt', paymentId);
    expect(options.paper).toEqual({ about: paymentId, reservesInterest: true });
    const { gaps, amounts } = await previewOf(app, debtorId, options);
    expect(gaps).toEqual([]);
    // 45,04 € of interest, the rest to the principal.
    expect(amounts).toEqual({ principal: 25_496, interest: 4504, fixedCosts: 0, otherCosts: 0, total: 30_000 });
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);

    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('RECIBO DE PAGO A CUENTA · 2026/0001');
    expect(text).toContain('la cantidad de 300,00 € (trescientos euros), mediante transferencia bancaria');
    expect(text).toContain('y de los costes de cobro que correspondan (artículo 1110 del Código Civil)');
    expect(text).not.toMatch(/ES98/);
    const { registered } = await app.given('letters.get', { id: letterId });
    expect(registered?.invoices.map(({ id }) => id).toSorted()).toEqual([...invoiceIds].toSorted());
    const { events } = await app.given('debtors.timeline', { subjectId: debtorId, limit: 5 });
    expect(events[0]).toMatchObject({ type: 'letter-registered', payload: { templateId: 'L17', total: 30_000 } });
  });

  it('is no notice, no demand and gives no term', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const paymentId = await givenPayment(app, debtorId, 10_000);
    const before = (await app.given('agenda.ofDebtor', { debtorId })).ladder.steps;
    const { letterId, options } = await givenPaper(app, debtorId, 'receipt', paymentId);
    await register(app, debtorId, letterId, options);
    const sentOn = day('2026-11-22');
    await app.given('letters.recordDelivery', { letterId, channel: 'by-hand', sentOn, result: 'delivered', resultOn: sentOn });
    expect((await app.given('agenda.ofDebtor', { debtorId })).ladder.steps).toEqual(before);
    const demand = await app.given('letters.options', { debtorId, letter: 'demand' });
    expect(demand.options).toMatchObject({ previousNotices: [], termDays: 10 });
    const [row] = (await app.given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 5 })).rows;
    expect(row?.state).toBe('overdue');
  });

  it('becomes the proof of payment when nothing of its invoices is left, with the rest reserved', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const first = await givenPayment(app, debtorId, 30_000);
    const last = await givenPayment(app, debtorId, 39_142);
    expect(await offered(app, debtorId, last)).toEqual(['nothing-left', 'yes']);
    expect(await offered(app, debtorId, first)).toEqual(['nothing-left', 'yes']);

    // The interest is paid; the 40 € of each invoice are not.
    const { letterId, options } = await givenPaper(app, debtorId, 'discharge', last);
    expect(options.paper).toEqual({ about: last, settles: false });
    expect((await previewOf(app, debtorId, options)).gaps).toEqual([]);
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);
    expect(await pdfText(await storedBytes(app, letterId))).toContain(
      'con lo que queda pagado el principal de las facturas siguientes',
    );

    const full = await givenPaper(app, debtorId, 'discharge', last, { settles: true });
    const codes = (await previewOf(app, debtorId, full.options)).gaps.map(({ code, severity }) => [code, severity]);
    expect(codes).toEqual([
      ['waiver-unconfirmed', 'blocks'],
      ['interest-still-counted', 'warns'],
    ]);
    const waived = { ...full.options, paper: { ...full.options.paper, waivesRest: true } };
    await app.given('letters.saveDraft', { letterId: full.letterId, debtorId, options: waived });
    expect((await register(app, debtorId, full.letterId, waived)).ok).toBe(true);
  });

  it('is given in spite of insolvency and dispute, and never for a payment that was taken back', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    const paymentId = await givenPayment(app, debtorId, 10_000);
    const { fields } = await app.given('debtors.get', { id: debtorId });
    await app.given('debtors.save', {
      id: debtorId,
      fields: { ...fields, insolventOn: day('2026-11-20'), insolvencyKind: 'ordinary' },
    });
    const [disputed] = invoiceIds;
    if (disputed) await app.given('invoices.openDispute', { id: disputed, openedOn: day('2026-11-21'), reason: 'Llegó rota' });
    expect(await offered(app, debtorId, paymentId)).toEqual(['yes', 'still-owes']);
    const { options } = await givenPaper(app, debtorId, 'receipt', paymentId);
    expect((await previewOf(app, debtorId, options)).gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);

    await app.given('payments.reverse', { id: paymentId });
    expect(await offered(app, debtorId, paymentId)).toEqual(['no-payment', 'no-payment']);
    const codes = (await previewOf(app, debtorId, options)).gaps.map(({ code }) => code);
    expect(codes).toContain('payment-taken-back');
  });

  it('goes on with the draft about the same payment, and begins another for another', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const [first, second] = [await givenPayment(app, debtorId, 5000), await givenPayment(app, debtorId, 6000)];
    const { letterId } = await givenPaper(app, debtorId, 'receipt', first);
    const draftOf = async (about: string) =>
      (await app.given('letters.offers', { debtorId, about })).offers.find(({ letter }) => letter === 'receipt')?.draftId;
    expect(await draftOf(first)).toBe(letterId);
    expect(await draftOf(second)).toBeUndefined();
  });
});
