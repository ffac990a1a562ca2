import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { pdfText } from '../../support/pdf-text.ts';
import {
  anInvoice,
  day,
  givenDraft,
  givenLateDebt,
  givenRegistered,
  givenShop,
  previewOf,
  register,
  storedBytes,
} from './scene.ts';

describe('registering a letter', () => {
  it('freezes number, bytes, amounts and event, and the paper says what the ledger says', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);

    const { letterId, number } = await givenRegistered(app, debtorId);

    // 603,79 + 42,59 = 646,38; interest 42,07 + 2,97 = 45,04; 40 € for each of two invoices = 80,00; together 771,42.
    const amounts = { principal: 64_638, interest: 4504, fixedCosts: 8000, otherCosts: 0, total: 77_142 };
    const claim = await app.given('debtors.claim', { id: debtorId });
    expect([claim.principal, claim.interest, claim.compensation, claim.total]).toEqual([64_638, 4504, 8000, 77_142]);
    const letter = await app.given('letters.get', { id: letterId });
    expect({ number, ...letter }).toEqual({
      number: '2026/0001',
      row: {
        id: letterId,
        number: '2026/0001',
        status: 'registered',
        on: '2026-11-22',
        debtorId,
        debtorName: 'Talleres Hermanos Ficticio, S.L.',
        templateId: 'L04',
        total: 77_142,
        channel: 'burofax',
        invoices: 2,
      },
      registered: {
        amounts,
        interest: [
          expect.objectContaining({ invoiceNumber: 'F26/0013', subtotal: 4207 }),
          expect.objectContaining({ invoiceNumber: 'F26/0014', subtotal: 297 }),
        ],
        regime: 'ley_3_2004',
        calculatedTo: '2026-11-22',
        invoices: [
          { id: invoiceIds[0], number: 'F26/0013' },
          { id: invoiceIds[1], number: 'F26/0014' },
        ],
        pages: 3,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        wordings: [],
        code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
        deliveries: [],
      },
    });
    const text = await pdfText(await storedBytes(app, letterId));
    for (const printed of [
      '2026/0001',
      '646,38 €',
      '45,04 €',
      '80,00 €',
      '771,42 €',
      'ES98 9999 9999 5500 0000 0001',
      'B69000115',
    ]) {
      expect(text).toContain(printed);
    }
    expect(text).not.toContain('BORRADOR');
    const events = app.sql().prepare("SELECT payload FROM events WHERE type = 'letter-registered'").all() as {
      payload: string;
    }[];
    expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([
      { letterId, templateId: 'L04', ...amounts, registeredOn: '2026-11-22', hash: letter.registered?.hash, invoiceIds },
    ]);
  });

  it('keeps the very same bytes whatever happens to the ledger afterwards', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId } = await givenRegistered(app, debtorId);
    const before = await storedBytes(app, letterId);

    const card = await app.given('debtors.get', { id: debtorId });
    await app.given('debtors.save', {
      id: debtorId,
      fields: { ...card.fields, name: 'Otro Nombre, S.A.', street: 'Otra calle, 1' },
    });
    const profile = await app.given('profile.get', {});
    await app.given('profile.save', { fields: { ...profile.fields, name: 'La Tuerca Nueva, S.L.', taxId: 'B69000024' } });
    app.setToday('2027-03-01');
    await app.given('letters.markPrinted', { id: letterId, printed: true });
    await app.given('letters.annul', { id: letterId, reason: 'Se pagó el mismo día' });
    const again = await app.reopen();

    expect(Buffer.compare(await storedBytes(again, letterId), before)).toBe(0);
    await again.given('letters.open', { id: letterId });
    const [copy] = again.viewed;
    expect(basename(copy ?? '')).toBe('2026-0001 Requerimiento.pdf');
    expect(Buffer.compare(readFileSync(copy ?? ''), before)).toBe(0);
  });

  it('numbers without gaps, also when several are registered at once, and begins anew each year', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const drafts = await Promise.all([1, 2, 3].map(() => givenDraft(app, debtorId)));
    const [first] = drafts;
    if (!first) throw new Error('no draft');
    const { amounts } = await previewOf(app, debtorId, first.options);

    const done = await Promise.all(drafts.map(({ letterId }) => app.run('letters.register', { letterId, total: amounts.total })));

    expect(done.map((one) => one.ok && one.value.number).toSorted()).toEqual(['2026/0001', '2026/0002', '2026/0003']);
    app.setToday('2026-12-31');
    expect((await givenRegistered(app, debtorId)).number).toBe('2026/0004');
  });

  it('registers one draft once, however often it is asked', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId, options } = await givenDraft(app, debtorId);
    const { amounts } = await previewOf(app, debtorId, options);

    const both = await Promise.all([1, 2].map(() => app.run('letters.register', { letterId, total: amounts.total })));

    expect(both).toEqual([
      { ok: true, value: { letterId, number: '2026/0001' } },
      { ok: false, error: { code: 'letter-already-registered' } },
    ]);
  });

  it('uses up no number when the paper cannot be kept, nor when it is cancelled', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId, options } = await givenDraft(app, debtorId);
    const { amounts } = await previewOf(app, debtorId, options);
    const { blobsFolder } = app.application.ctx.places;
    // A file stands where the folder of the papers should be.
    rmSync(blobsFolder, { recursive: true, force: true });
    writeFileSync(blobsFolder, '');

    expect(await app.run('letters.register', { letterId, total: amounts.total })).toMatchObject({ ok: false });
    rmSync(blobsFolder);
    const given = await app.givenUp('letters.register', { letterId, total: amounts.total });
    expect(given).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect((await app.given('letters.get', { id: letterId })).row.status).toBe('draft');

    expect(await app.run('letters.register', { letterId, total: amounts.total })).toEqual({
      ok: true,
      value: { letterId, number: '2026/0001' },
    });
  });

  it('refuses another total than the one that was seen, and leaves no trace', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId, options } = await givenDraft(app, debtorId);
    const { amounts } = await previewOf(app, debtorId, options);
    // One more day of interest: 646,38 · 10,40 % / 365 = 0,18.
    app.setToday('2026-11-23');

    expect(await app.run('letters.register', { letterId, total: amounts.total })).toEqual({
      ok: false,
      error: { code: 'letter-debt-changed' },
    });
    expect((await app.given('letters.get', { id: letterId })).row.status).toBe('draft');
    expect(app.sql().prepare('SELECT count(*) AS n FROM letter_invoices').get()).toEqual({ n: 0 });
  });

  it('refuses while something needed is missing, and the draft still draws, marked and without number', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app, { taxId: undefined, street: undefined });
    await app.given('profile.saveIbans', { ibans: [] });
    const { letterId, options } = await givenDraft(app, debtorId);

    const { gaps, bytes, amounts } = await previewOf(app, debtorId, options);
    expect(gaps.map(({ code, fixAt, severity, detail }) => ({ code, fixAt, severity, detail }))).toEqual([
      { code: 'missing-value', fixAt: 'debtor', severity: 'blocks', detail: 'deudor.nif' },
      { code: 'missing-value', fixAt: 'debtor', severity: 'blocks', detail: 'deudor.domicilio' },
      { code: 'missing-value', fixAt: 'creditor', severity: 'blocks', detail: 'pago.iban' },
    ]);
    const text = await pdfText(bytes);
    expect(text).toContain('BORRADOR');
    expect(text).toContain('borrador, sin número');
    expect(await app.run('letters.register', { letterId, total: amounts.total })).toEqual({
      ok: false,
      error: { code: 'letter-incomplete' },
    });
  });

  it('refuses a calculation on a rate nobody has published, until the owner adds it with its BOE', async () => {
    const app = await givenShop('2027-02-10');
    const { debtorId } = await givenLateDebt(app);
    const { letterId, options } = await givenDraft(app, debtorId);

    const before = await previewOf(app, debtorId, options);
    expect(before.gaps).toContainEqual({ code: 'rate-missing', fixAt: 'rates', severity: 'blocks', detail: '2027-01-01' });
    expect(await register(app, debtorId, letterId, options)).toEqual({ ok: false, error: { code: 'letter-incomplete' } });

    const row = { table: 'late_payment', from: day('2027-01-01'), to: day('2027-06-30'), rate: 1065 as never } as const;
    const { id } = await app.given('rates.add', { ...row, source: 'me lo dijo el gestor' });
    expect((await previewOf(app, debtorId, options)).gaps).toContainEqual(expect.objectContaining({ code: 'rate-missing' }));
    await app.given('rates.remove', { id });
    await app.given('rates.add', { ...row, source: 'BOE-A-2026-27999' });
    expect(await register(app, debtorId, letterId, options)).toMatchObject({ ok: true, value: { number: '2027/0001' } });
    expect(await pdfText(await storedBytes(app, letterId))).toContain('BOE-A-2026-27999');
  });

  it('says so when the stored paper is gone or was changed, and never shows another in its place', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId } = await givenRegistered(app, debtorId);
    const { registered } = await app.given('letters.get', { id: letterId });
    const path = app.application.ctx.blobs.pathOf((registered?.hash ?? '') as never);
    rmSync(path);

    expect(await app.call('letters.view', { id: letterId })).toEqual({ ok: false, error: { code: 'letter-missing-bytes' } });
    expect(await app.call('letters.open', { id: letterId })).toEqual({ ok: false, error: { code: 'letter-missing-bytes' } });
    expect(app.viewed).toEqual([]);
  });

  it('claims each late due date on its own and leaves the others for later', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { id } = await app.given('invoices.save', {
      fields: anInvoice(debtorId, {
        number: 'F26/0020',
        total: cents(30_000),
        dueDates: [
          { dueOn: day('2026-10-31'), amount: cents(10_000) },
          { dueOn: day('2026-11-30'), amount: cents(20_000) },
        ],
      }),
    });
    const { options } = await givenDraft(app, debtorId, { invoiceIds: [id] });

    const { amounts, bytes, gaps } = await previewOf(app, debtorId, options);
    // 100,00 · 10,40 % · 22 / 365 = 0,6268…
    expect(amounts).toEqual({ principal: 10_000, interest: 63, fixedCosts: 4000, otherCosts: 0, total: 14_063 });
    expect(gaps.filter((gap) => gap.severity === 'blocks')).toEqual([]);
    const text = await pdfText(bytes);
    expect(text).toContain('F26/0020 (1/2)');
    expect(text).not.toContain('(2/2)');
  });
});
