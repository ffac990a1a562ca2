/** What runs out soon, over the whole ledger. */
import { describe, expect, it } from 'vitest';
import { legalDaysBetween } from '../../../electron/db/repositories/legal-day-repository.ts';
import { addDays, addMonths, earliest, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { limitationOf } from '../../../shared/domain/limitation.ts';
import { LimitationChoice } from '../../../shared/domain/limitation-choice.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const TODAY = day('2026-11-22');
const issuedFor = (dueOn: IsoDate) => earliest(addDays(dueOn, -30), TODAY);

async function givenDebtor(app: TestApp, name: string, more: Parameters<typeof aDebtor>[0] = {}): Promise<DebtorId> {
  return (await app.given('debtors.save', { fields: aDebtor({ name, taxId: undefined, ...more }) })).id;
}
async function givenInvoice(app: TestApp, debtorId: DebtorId, number: string, dueOn: string): Promise<InvoiceId> {
  const fields = anInvoice(debtorId, [[dueOn, 10_000]], { number, issuedOn: issuedFor(day(dueOn)) });
  return (await app.given('invoices.save', { fields })).id;
}
/** The next twelve months, unless told: what Hoy, the calendar and the notices read. */
function upcoming(app: TestApp, from: IsoDate = TODAY, to: IsoDate = addMonths(TODAY, 12)) {
  const time = { from, to, today: TODAY, limit: 1_000 };
  const found = app.application.ctx.uow.read((db) => legalDaysBetween(db, 'limitation', time));
  return found.map(({ number, on }) => [number, on]);
}

describe('what runs out soon', () => {
  it('is told for a time, soonest first', async () => {
    const app = await openTestApp({ today: TODAY });
    const business = await givenDebtor(app, 'Talleres Ficticio');
    const town = await givenDebtor(app, 'Ayuntamiento Ficticio', { kind: 'public' });
    const insolvent = await givenDebtor(app, 'Obras Fingidas', { insolventOn: day('2026-10-01'), insolvencyKind: 'ordinary' });
    await givenInvoice(app, business, 'past', '2021-11-21');
    await givenInvoice(app, business, 'last day', '2021-11-22');
    await givenInvoice(app, business, 'in a year', '2022-11-22');
    await givenInvoice(app, business, 'later', '2022-11-23');
    await givenInvoice(app, town, 'of the town', '2023-03-31');
    await givenInvoice(app, insolvent, 'stopped', '2022-01-01');

    expect(upcoming(app)).toEqual([
      ['last day', '2026-11-22'],
      ['of the town', '2027-03-31'],
      ['in a year', '2027-11-22'],
    ]);
    // What has run out is told on the card of its debtor.
    expect(upcoming(app, day('2026-11-01'), day('2026-11-30')).map(([number]) => number)).toEqual(['last day']);
  });

  it('follows what was noted, what was chosen and what was promised', async () => {
    const app = await openTestApp({ today: TODAY });
    const debtorId = await givenDebtor(app, 'Talleres Ficticio');
    const claimed = await givenInvoice(app, debtorId, 'claimed', '2018-02-10');
    const chosen = await givenInvoice(app, debtorId, 'chosen', '2024-01-15');
    await givenInvoice(app, debtorId, 'plain', '2022-06-01');
    await app.given('limitation.recordAct', {
      debtorId,
      invoiceId: claimed,
      kind: 'out_of_court_claim',
      on: day('2022-02-01'),
      proofText: 'acuse del burofax',
    });
    await app.given('limitation.choose', { debtorId, invoiceId: chosen, choice: 'goods_nontrader_3' });
    await app.given('promises.record', { debtorId, amount: 1_000 as never, promisedFor: TODAY });
    expect(upcoming(app)).toEqual([
      ['chosen', '2027-01-15'],
      ['claimed', '2027-02-01'],
      ['plain', '2027-06-01'],
    ]);
  });

  it('finds exactly what computing every due date finds, for every period', async () => {
    const app = await openTestApp({ today: TODAY });
    const expected: string[] = [];
    for (const choice of LimitationChoice.options) {
      const debtorId = await givenDebtor(app, choice);
      await app.given('limitation.choose', { debtorId, choice });
      const years = Number(/\d+$/.exec(choice)?.[0] ?? 3);
      for (const months of [-1, 0, 1, 11, 12, 13]) {
        const dueOn = addDays(addMonths(TODAY, months - 12 * years), 15);
        const number = `${choice} ${months}`;
        await givenInvoice(app, debtorId, number, dueOn);
        const { ruling } = limitationOf(choice, { dueOn, issuedOn: issuedFor(dueOn), acts: [] }, TODAY);
        const last = ruling.prescribesOnProven;
        if (last >= TODAY && last <= addMonths(TODAY, 12)) expected.push(number);
      }
    }
    const found = upcoming(app).map(([number]) => String(number));
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found.length).toBeGreaterThan(30);
  });
});
