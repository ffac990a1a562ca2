import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cents, PositiveCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { day, givenDraft, givenLateDebt, givenShop } from '../letters/scene.ts';

const viewed = (app: TestApp): string => app.viewed.at(-1) ?? '';
const textOf = (app: TestApp): Promise<string> => pdfText(readFileSync(viewed(app)));
const said = (amount: number): string => formatMoney(cents(amount)).replace(/\u00a0/g, ' ');

describe('a statement of interest on paper', () => {
  it('says every figure of the card, to the cent, and opens read-only under a readable name', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const claim = await app.given('debtors.claim', { id: debtorId });

    const printed = await app.run('prints.statement', { debtorId });
    expect(printed).toMatchObject({ ok: true, value: { pages: 2, printed: 2, total: 2 } });
    expect(basename(viewed(app))).toMatch(/^Liquidación de .+ 22-11-2026\.pdf$/);
    expect(statSync(viewed(app)).mode & 0o222).toBe(0);

    const text = await textOf(app);
    for (const amount of [claim.principal, claim.interest, claim.compensation, claim.total]) expect(text).toContain(said(amount));
    for (const { claim: own } of claim.invoices)
      for (const step of own.steps) expect(text).toContain(`${step.source} ${said(step.amount)}`);
    expect(text).toContain('Esta liquidación no es una factura y no lleva IVA.');
    expect(text).toContain('Página 1 de 2');
  });

  it('of one invoice leaves the rest of the debtor out', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    const { invoices } = await app.given('debtors.claim', { id: debtorId });
    const first = invoices.find(({ invoiceId }) => invoiceId === invoiceIds[0]);
    const second = invoices.find(({ invoiceId }) => invoiceId !== invoiceIds[0]);
    await app.run('prints.statement', { debtorId, invoiceId: invoiceIds[0] ?? ('' as never) });
    const text = await textOf(app);
    expect(text).toContain(said(first?.claim.total ?? 0));
    expect(text).not.toContain(second?.number ?? '?');
  });

  it('counts to the day it is asked for', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const then = await app.given('debtors.claim', { id: debtorId, on: day('2026-06-30') });
    await app.run('prints.statement', { debtorId, on: day('2026-06-30') });
    const text = await textOf(app);
    expect(text).toContain('30 de junio de 2026');
    expect(text).toContain(said(then.total));
  });

  it('of a letter says what the letter claims with these choices', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { options } = await givenDraft(app, debtorId, { withCompensation: false });
    const claim = await app.given('debtors.claim', { id: debtorId });
    const printed = await app.run('prints.letterStatement', { debtorId, options });
    expect(printed.ok).toBe(true);
    const text = await textOf(app);
    expect(text).toContain(said(claim.principal + claim.interest));
    expect(text).not.toContain('Compensación de 40 €');
  });
});

describe('a list on paper', () => {
  it('prints what the filter leaves, in its order, with the sum of the screen', async () => {
    const app = await givenShop();
    await givenLateDebt(app);
    await givenLateDebt(app, { name: 'Zapatería Inventada', taxId: undefined, kind: 'consumer' });
    const input = { filter: { kinds: ['consumer' as const] }, sort: 'name' as const };
    const { sums } = await app.given('debtors.list', { ...input, offset: 0, limit: 10 });
    const printed = await app.run('prints.debtors', input);
    expect(printed).toMatchObject({ ok: true, value: { name: 'Deudores 22-11-2026', pages: 1, printed: 1, total: 1 } });
    const text = await textOf(app);
    expect(text).toContain('1 deudor · Particular · Orden: Nombre');
    expect(text).toContain('Zapatería Inventada');
    expect(text).toContain(`Total ${said(sums.outstanding)}`);
  });

  it('prints invoices and payments with their totals', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    await app.given('payments.record', {
      debtorId,
      amount: PositiveCents.parse(10_000),
      receivedOn: day('2026-11-20'),
      method: 'transfer',
      mode: 'principal-first',
      designatedByDebtor: false,
      lines: [],
      charges: [],
    });
    await app.run('prints.invoices', { filter: { status: 'all' }, sort: 'number', descending: false });
    const { sums } = await app.given('invoices.list', {
      filter: { status: 'all' },
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 10,
    });
    expect(await textOf(app)).toContain(`Total ${said(sums.total)} ${said(sums.outstanding)}`);
    await app.run('prints.payments', { filter: {}, sort: 'received', descending: true });
    expect(await textOf(app)).toContain(`Total ${said(0)} ${said(0)} ${said(0)} ${said(10_000)} ${said(10_000)}`);
  });

  it('refuses an empty list, and leaves nothing behind', async () => {
    const app = await givenShop();
    expect(await app.run('prints.debtors', { filter: { text: 'nadie' }, sort: 'name' })).toEqual({
      ok: false,
      error: { code: 'print-nothing' },
    });
    expect(app.viewed).toEqual([]);
  });
});

describe('the card of a debtor on paper', () => {
  it('says who it is and what is owed', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { row } = await app.given('debtors.get', { id: debtorId });
    const claim = await app.given('debtors.claim', { id: debtorId });
    await app.run('prints.debtor', { id: debtorId });
    const text = await textOf(app);
    expect(text).toContain(`Ficha de ${row.name}`);
    expect(text).toContain(`Total ${said(claim.total)}`);
    expect(text).toContain('Facturas pendientes');
  });
});
