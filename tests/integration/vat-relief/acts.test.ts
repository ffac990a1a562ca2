import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { day } from '../../support/invoice-builders.ts';
import { eventTypes, givenDebt, givenInvoice, givenShop, partOf } from './scene.ts';

describe('taking it back', () => {
  it('freezes the sum, waits for the agency and the sending, and each step can be undone', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId } = await givenDebt(app);
    const outstanding = (await app.given('debtors.claim', { id: debtorId })).principal;
    const { id, vat, notifyBy } = await app.given('vatRelief.recordIssued', {
      invoiceId,
      number: 'R26/1',
      issuedOn: day('2026-10-31'),
    });
    expect([vat, notifyBy]).toEqual([21_000, '2026-11-30']);
    expect(await partOf(app, invoiceId)).toMatchObject({ state: 'done', gaps: ['notification', 'sending-proof'], vat: 21_000 });
    // The rectifying invoice lowers the tax, not the debt.
    expect((await app.given('debtors.claim', { id: debtorId })).principal).toBe(outstanding);
    const marked = () => app.sql().prepare('SELECT vatRelievedOn FROM invoices WHERE id = ?').pluck().get(invoiceId);
    expect(marked()).toBe('2026-10-31');

    await app.given('vatRelief.recordSent', { id, sentOn: day('2026-11-02'), proof: 'Correo certificado, en la carpeta' });
    await app.given('vatRelief.recordNotified', { id, notifiedOn: day('2026-11-05') });
    expect(await partOf(app, invoiceId)).toMatchObject({
      state: 'notified',
      gaps: [],
      act: { number: 'R26/1', sentOn: '2026-11-02', sendingProof: 'Correo certificado, en la carpeta', notifiedOn: '2026-11-05' },
    });
    expect(await app.given('vatRelief.ofDebtor', { debtorId })).toMatchObject({
      sums: { open: 0, later: 0, taken: 21_000, missed: 0 },
    });

    for (const state of ['done', 'done', 'open-needs-claim']) {
      await app.given('undo.last', {});
      expect((await partOf(app, invoiceId)).state).toBe(state);
    }
    expect(marked()).toBeNull();
    await app.given('vatRelief.reinstateIssued', { id });
    expect(await partOf(app, invoiceId)).toMatchObject({ state: 'done', act: { id } });
    expect(eventTypes(app)).toEqual([
      'invoice-vat-relieved',
      'invoice-vat-sent',
      'invoice-vat-notified',
      'invoice-vat-not-notified',
      'invoice-vat-not-sent',
      'invoice-vat-relief-removed',
      'invoice-vat-relief-restored',
    ]);
  });

  it('is refused twice, without a sum, and with days in the wrong order', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId } = await givenDebt(app);
    const issue = (id: InvoiceId, issuedOn: string) =>
      app.call('vatRelief.recordIssued', { invoiceId: id, number: 'R1', issuedOn: day(issuedOn) });
    expect(await issue(invoiceId, '2026-11-23')).toMatchObject({ error: { code: 'date-in-future' } });
    expect(await issue(invoiceId, '2026-02-19')).toMatchObject({ error: { code: 'date-before-invoice' } });
    const unknown = await givenInvoice(app, debtorId, { number: 'F26/0002', base: undefined, vat: undefined });
    expect(await issue(unknown, '2026-11-01')).toMatchObject({ error: { code: 'vat-relief-nothing' } });

    const issued = await app.given('vatRelief.recordIssued', { invoiceId, number: 'R1', issuedOn: day('2026-11-10') });
    expect(await issue(invoiceId, '2026-11-11')).toMatchObject({ error: { code: 'vat-relief-exists' } });
    expect(await app.call('vatRelief.recordSent', { id: issued.id, sentOn: day('2026-11-09') })).toMatchObject({
      error: { code: 'date-before-rectifying', fields: { sentOn: 'errors.dateBeforeRectifying' } },
    });
    expect(await app.call('vatRelief.recordNotified', { id: issued.id, notifiedOn: day('2026-11-09') })).toMatchObject({
      error: { code: 'date-before-rectifying' },
    });
    expect(eventTypes(app)).toEqual(['invoice-vat-relieved']);
  });

  it('of long instalments is done one by one', async () => {
    const app = await givenShop();
    const { invoiceId } = await givenDebt(app, {
      total: cents(121_000),
      dueDates: [
        { dueOn: day('2026-04-20'), amount: cents(60_500) },
        { dueOn: day('2027-03-20'), amount: cents(60_500) },
      ],
    });
    await app.given('vatRelief.recordIssued', { invoiceId, instalment: 1, number: 'R26/1', issuedOn: day('2026-11-10') });
    const { relief } = await app.given('vatRelief.ofInvoice', { id: invoiceId });
    expect(relief?.parts.map(({ instalment, state, vat }) => [instalment, state, vat])).toEqual([
      [1, 'done', 10_500],
      [2, 'too-early', 10_500],
    ]);
  });
});

describe('what comes up in the whole ledger', () => {
  it('is told by its day, with the money at stake', async () => {
    const app = await givenShop();
    const { debtorId } = await givenDebt(app);
    const later = (number: string, from: string) => {
      const on = day(from);
      return givenInvoice(app, debtorId, {
        number,
        issuedOn: on,
        operationOn: on,
        dueDates: [{ dueOn: addDays(on, 30), amount: cents(121_000) }],
      });
    };
    const closing = await later('CLOSING', '2025-06-10'); // until 10-12-2026
    await later('MISSED', '2025-05-21'); // until 21-11-2026
    await later('YOUNG', '2026-08-01'); // demand on 01-12-2026
    await later('TOO-YOUNG', '2026-09-15'); // demand on 15-01-2027
    const issued = await later('ISSUED', '2026-01-15');
    await app.given('vatRelief.recordIssued', { invoiceId: issued, number: 'R1', issuedOn: day('2026-10-25') });
    const gone = await later('GONE', '2026-01-15');
    await app.given('invoices.remove', { id: gone });

    const range = { from: day('2026-11-22'), to: day('2026-12-31') };
    const { days } = await app.given('calendar.range', { ...range, layers: ['legal'], perDay: 5 });
    expect(
      days.flatMap(({ on, entries }) =>
        entries.map((entry) => [on, entry.kind, 'invoiceId' in entry && entry.invoiceId, 'amount' in entry && entry.amount]),
      ),
    ).toEqual([
      ['2026-11-25', 'vat-notify', issued, 21_000],
      ['2026-12-10', 'vat-closes', closing, 21_000],
    ]);
    const { clocks } = await app.given('agenda.clocks', { days: 60 });
    expect(clocks.map(({ what, until, amount, invoiceId: id }) => [what, until, amount, id])).toEqual([
      ['vat-notify', '2026-11-25', 21_000, issued],
      ['vat', '2026-12-10', 21_000, closing],
    ]);
  });
});
