import { describe, expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { day, givenDraft, givenLateDebt, givenRegistered, givenShop, previewOf, storedBytes } from './scene.ts';

const consumer = {
  kind: 'consumer',
  name: 'Ñíguez Inventada, María',
  taxId: '00000014Z',
  isNaturalPerson: true,
  salutation: 'sra',
} as const;

describe('a letter to a consumer', () => {
  it('carries neither the 40 € nor the Ley 3/2004, and says from when interest will run', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app, consumer);

    const { letterId } = await givenRegistered(app, debtorId);

    const { registered } = await app.given('letters.get', { id: letterId });
    expect(registered?.amounts).toEqual({ principal: 64_638, interest: 0, fixedCosts: 0, otherCosts: 0, total: 64_638 });
    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('Estimada Sra. Ñíguez Inventada:');
    // 646,38 · 3,25 % / 365 = 0,0575…
    expect(text).toContain('Este año es del 3,25 %, lo que supone 0,06 € por cada día de retraso');
    expect(text).not.toMatch(/3\/2004|40 €|40 euros|costes de cobro/);
  });

  it('begins the default on the day its receipt is proven, and the next letter claims interest from then on', async () => {
    const app = await givenShop('2026-09-01');
    const { debtorId } = await givenLateDebt(app, consumer);
    const { letterId } = await givenRegistered(app, debtorId);
    app.setToday('2026-09-20');
    const sent = { letterId, channel: 'burofax', sentOn: day('2026-09-02'), trackingNumber: 'NB0001' } as const;
    const { deliveryId } = await app.given('letters.recordDelivery', sent);
    expect((await app.given('letters.get', { id: letterId })).row.status).toBe('sent');
    expect((await app.given('debtors.claim', { id: debtorId })).interest).toBe(0);

    await app.given('letters.recordDelivery', { ...sent, deliveryId, result: 'not-collected', resultOn: day('2026-09-10') });
    app.setToday('2026-11-22');

    // 603,79 · 3,25 % · 73 / 365 = 3,9246… and 42,59 · 3,25 % · 73 / 365 = 0,2768…: 3,92 + 0,28.
    expect((await app.given('debtors.claim', { id: debtorId })).interest).toBe(420);
    const { options } = await givenDraft(app, debtorId);
    const { bytes, gaps } = await previewOf(app, debtorId, options);
    expect(gaps.filter((gap) => gap.severity === 'blocks')).toEqual([]);
    expect(await pdfText(bytes)).toContain('Desde el 11 de septiembre de 2026, día siguiente al primer requerimiento recibido');

    await app.given('letters.annul', { id: letterId, reason: 'No era para él' });
    expect((await app.given('debtors.claim', { id: debtorId })).interest).toBe(0);
    await app.given('undo.last', {});
    expect((await app.given('debtors.claim', { id: debtorId })).interest).toBe(420);
  });
});

describe('what becomes of a letter', () => {
  it('is refused out of order and taken back step by step', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId } = await givenRegistered(app, debtorId);
    const status = async () => (await app.given('letters.get', { id: letterId })).row.status;
    const sent = { letterId, channel: 'by-hand', sentOn: day('2026-11-22') } as const;

    expect(await app.call('letters.recordDelivery', { ...sent, sentOn: day('2026-11-23') })).toMatchObject({
      ok: false,
      error: { code: 'date-in-future', fields: { sentOn: 'errors.dateInFuture' } },
    });
    expect(await app.call('letters.recordDelivery', { ...sent, sentOn: day('2026-11-21') })).toMatchObject({
      ok: false,
      error: { code: 'date-before-letter' },
    });
    await app.given('letters.markPrinted', { id: letterId, printed: true });
    expect(await status()).toBe('printed');
    await app.given('letters.recordDelivery', { ...sent, result: 'delivered', resultOn: day('2026-11-22') });
    expect(await status()).toBe('delivered');

    await app.given('undo.last', {});
    expect(await status()).toBe('printed');
    await app.given('undo.last', {});
    expect(await status()).toBe('registered');
  });

  it('is found by its number, its debtor and its invoices, and by where it stands', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    await givenRegistered(app, debtorId);
    const draft = await givenDraft(app, debtorId);
    const found = async (filter: { text?: string; status?: 'all' | 'drafts' | 'to-send' | 'waiting' }) => {
      const { rows } = await app.given('letters.list', { filter: { status: 'all', ...filter }, offset: 0, limit: 50 });
      return rows.map((row) => row.number ?? 'draft');
    };

    expect(await found({})).toEqual(['draft', '2026/0001']);
    expect(await found({ text: '2026/1' })).toEqual(['2026/0001']);
    expect(await found({ text: 'f26-14' })).toEqual(['2026/0001']);
    expect(await found({ text: 'ficticio' })).toEqual(['draft', '2026/0001']);
    expect(await found({ text: 'nadie' })).toEqual([]);
    expect(await found({ status: 'drafts' })).toEqual(['draft']);
    expect(await found({ status: 'to-send' })).toEqual(['2026/0001']);
    expect(await found({ status: 'waiting' })).toEqual([]);

    await app.given('letters.discardDraft', { letterId: draft.letterId });
    expect(await found({ status: 'drafts' })).toEqual([]);
    await app.given('undo.last', {});
    expect(await found({ status: 'drafts' })).toEqual(['draft']);
  });

  it('proposes what can be claimed and says why the rest cannot', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    const [first, second] = invoiceIds;
    if (!first || !second) throw new Error('two invoices were given');
    await app.given('invoices.openDispute', { id: second, openedOn: day('2026-04-01'), reason: 'Faltaba material' });

    const { invoices, options } = await app.given('letters.options', { debtorId });

    expect(invoices.map(({ number, reason, outstanding }) => [number, reason, outstanding])).toEqual(
      expect.arrayContaining([
        ['F26/0013', undefined, cents(60_379)],
        ['F26/0014', 'disputed', cents(4259)],
      ]),
    );
    expect(options.invoiceIds).toEqual([first]);
    const { gaps } = await previewOf(app, debtorId, { ...options, invoiceIds: [first, second] });
    expect(gaps).toContainEqual({
      code: 'invoice-disputed',
      fixAt: 'invoice',
      severity: 'blocks',
      id: second,
      detail: 'F26/0014',
    });
  });
});
