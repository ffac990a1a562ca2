/** The statement of account and the interest of what was paid late, over the ledger. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { givenPaper, givenPayment } from './paper-scene.ts';
import { anInvoice, day, givenLateDebt, givenShop, previewOf, register, storedBytes } from './scene.ts';

describe('the statement of account', () => {
  it('tells what moved and ends with what is owed, without a step of the ladder', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    await givenPayment(app, debtorId, 30_000);
    const before = (await app.given('agenda.ofDebtor', { debtorId })).ladder.steps;
    const { letterId, options } = await givenPaper(app, debtorId, 'account');
    expect(options.paper).toEqual({ from: '2026-01-01' });
    const { gaps, amounts } = await previewOf(app, debtorId, options);
    expect(gaps).toEqual([]);
    expect(amounts.total).toBe(39_142);
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);
    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('Saldo anterior al 1 de enero de 2026: 0,00 €');
    expect(text).toContain('Saldo a nuestro favor: 391,42 €');
    expect((await app.given('agenda.ofDebtor', { debtorId })).ladder.steps).toEqual(before);
  });

  it('asks for what is late when the owner wants it, but never of who is insolvent', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { options } = await givenPaper(app, debtorId, 'account', undefined, { asksForOverdue: true, tellsUnsettled: true });
    const { gaps, bytes } = await previewOf(app, debtorId, options);
    expect(gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    const text = await pdfText(bytes);
    // Seven days from Sunday 22 are Sunday 29: the Monday after.
    expect(text).toContain('646,38 €, antes del 30 de noviembre de 2026');
    expect(text).toContain('por intereses de demora y costes de cobro: 125,04 €');
    const { fields } = await app.given('debtors.get', { id: debtorId });
    await app.given('debtors.save', { id: debtorId, fields: { ...fields, insolventOn: day('2026-11-20') } });
    expect((await previewOf(app, debtorId, options)).gaps.map(({ code }) => code)).toContain('debtor-insolvent');
  });

  it('begins where the owner says, and ends with the same balance', async () => {
    const app = await givenShop();
    const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
    const amounts = [12_100, 5050, 99_999];
    for (const [index, amount] of amounts.entries()) {
      await app.given('invoices.save', {
        fields: anInvoice(debtorId, {
          number: `F26/${index}`,
          issuedOn: day(`2026-0${index + 2}-10`),
          total: cents(amount),
          dueDates: [{ dueOn: day(`2026-0${index + 3}-10`), amount: cents(amount) }],
        }),
      });
    }
    await givenPayment(app, debtorId, 20_000);
    const { options } = await givenPaper(app, debtorId, 'account');
    const { rows } = await app.given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 5 });
    const [debtor] = rows;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 11 }), async (month) => {
        const from = day(`2026-${String(month).padStart(2, '0')}-05`);
        const drawn = await previewOf(app, debtorId, { ...options, paper: { from } });
        expect(drawn.amounts.total).toBe(debtor?.outstanding);
      }),
      { numRuns: 4 },
    );
  });
});

describe('the interest of what was paid late', () => {
  it('is claimed once the principal is paid, registered as a claim of its own, and never twice', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    const offerOf = async () =>
      (await app.given('letters.offers', { debtorId })).offers.find(({ letter }) => letter === 'late-interest')?.against ?? 'yes';
    expect(await offerOf()).toBe('nothing-paid-late');
    const { lines } = await app.given('payments.propose', {
      debtorId,
      amount: cents(64_638),
      toCharges: cents(0),
      receivedOn: day('2026-11-22'),
      mode: 'principal-first',
    });
    await app.given('payments.record', {
      debtorId,
      amount: cents(64_638),
      receivedOn: day('2026-11-22'),
      method: 'transfer',
      mode: 'principal-first',
      designatedByDebtor: false,
      lines: lines.map(({ dueDateId, toInterest, toPrincipal, because }) => ({ dueDateId, toInterest, toPrincipal, because })),
      charges: [],
    });
    expect(await offerOf()).toBe('yes');
    const { letterId, options } = await givenPaper(app, debtorId, 'late-interest');
    expect(options).toMatchObject({ channel: 'burofax', termDays: 10, invoiceIds: expect.arrayContaining([...invoiceIds]) });
    const { gaps, amounts } = await previewOf(app, debtorId, options);
    expect(gaps).toEqual([]);
    expect(amounts).toEqual({ principal: 0, interest: 4504, fixedCosts: 8000, otherCosts: 0, total: 12_504 });
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);
    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('Esta liquidación no es una factura y no lleva IVA.');
    expect(text).toContain('concepto «Intereses, facturas F26/0013 y F26/0014»');

    // A settlement gives up what it would claim.
    const paid = (await app.given('letters.options', { debtorId, letter: 'discharge' })).options;
    const settled: LetterOptions = { ...paid, paper: { ...paid.paper, settles: true, waivesRest: true } };
    const draft = await app.given('letters.saveDraft', { debtorId, options: settled });
    expect((await register(app, debtorId, draft.letterId, settled)).ok).toBe(true);
    expect(await offerOf()).toBe('nothing-paid-late');
    expect((await previewOf(app, debtorId, options)).gaps.map(({ code }) => code)).toEqual(['given-up', 'given-up']);
  });

  it('is never offered for a consumer', async () => {
    const app = await givenShop();
    const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor({ kind: 'consumer', isNaturalPerson: true }) });
    const { offers } = await app.given('letters.offers', { debtorId });
    expect(offers.find(({ letter }) => letter === 'late-interest')?.against).toBe('private-person');
  });
});
