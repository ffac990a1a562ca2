/** Each thing that moves a legal day moves the one that is kept, in its own transaction. */
import { expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { legalDaysKeptAndTold } from '../../support/legal-days.ts';
import { openTestApp } from '../../support/test-app.ts';
import { quiet, turnDay } from '../agenda/scene.ts';

const TODAY = day('2026-11-16');

async function givenShop() {
  const app = await openTestApp({ today: TODAY });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const fields = anInvoice(debtorId, [['2025-11-10', 12_100]], {
    number: 'F25/1',
    issuedOn: day('2025-10-10'),
    base: cents(10_000),
    vat: cents(2_100),
  });
  const { id: invoiceId } = await app.given('invoices.save', { fields });
  return { app, debtorId, invoiceId };
}
type Shop = Awaited<ReturnType<typeof givenShop>>;

const keptOf = ({ app }: Shop): readonly string[] =>
  legalDaysKeptAndTold(app.application.ctx)?.kept.map(({ kind, onDay, amountCents }) => `${kind} ${onDay} ${amountCents}`) ?? [];

const FIRST = ['limitation 2030-11-10 12100', 'vat-closes 2027-04-10 2100', 'vat-opens 2026-10-11 2100'];
const WITHOUT_VAT = [FIRST[0]];

async function debtorIs({ app, debtorId }: Shop, change: object): Promise<unknown> {
  const { fields } = await app.given('debtors.get', { id: debtorId });
  return app.callRaw('debtors.save', { id: debtorId, fields: { ...fields, ...change } });
}

async function invoiceIs({ app, invoiceId }: Shop, change: object): Promise<unknown> {
  const { fields } = await app.given('invoices.get', { id: invoiceId });
  return app.callRaw('invoices.save', { id: invoiceId, fields: { ...fields, ...change } });
}

async function businessIs({ app }: Shop, change: object): Promise<unknown> {
  const { fields } = await app.given('profile.get', {});
  return app.callRaw('profile.save', { fields: { ...fields, ...change } });
}

const claim = { kind: 'out_of_court_claim', on: day('2026-03-01'), receivedOn: day('2026-03-02'), proofText: 'acuse' } as const;
const insolvent = {
  insolventOn: day('2026-11-01'),
  insolvencyPublishedOn: day('2026-11-05'),
  insolvencyKind: 'ordinary',
} as const;
const WAYS: Readonly<Record<string, readonly [work: (shop: Shop) => Promise<unknown>, after: readonly (string | undefined)[]]>> =
  {
    'a claim that can be proven, of the invoice': [
      ({ app, debtorId, invoiceId }) => app.given('limitation.recordAct', { debtorId, invoiceId, ...claim }),
      ['limitation 2031-03-01 12100', FIRST[1], FIRST[2]],
    ],
    'a claim that can be proven, of all that is owed': [
      ({ app, debtorId }) => app.given('limitation.recordAct', { debtorId, ...claim }),
      ['limitation 2031-03-01 12100', FIRST[1], FIRST[2]],
    ],
    'another period, of the invoice': [
      ({ app, debtorId, invoiceId }) => app.given('limitation.choose', { debtorId, invoiceId, choice: 'goods_nontrader_3' }),
      ['limitation 2028-11-10 12100', FIRST[1], FIRST[2]],
    ],
    'another period, of the debtor': [
      ({ app, debtorId }) => app.given('limitation.choose', { debtorId, choice: 'goods_nontrader_3' }),
      ['limitation 2028-11-10 12100', FIRST[1], FIRST[2]],
    ],
    'a guarantee': [
      ({ app, invoiceId }) =>
        app.given('vatRelief.setFacts', { invoiceId, facts: { recordedInBooks: true, security: 'guarantee' }, related: false }),
      WITHOUT_VAT,
    ],
    'a debtor of the family': [
      ({ app, invoiceId }) =>
        app.given('vatRelief.setFacts', { invoiceId, facts: { recordedInBooks: true, security: 'none' }, related: true }),
      WITHOUT_VAT,
    ],
    'the rectifying invoice': [
      ({ app, invoiceId }) => app.given('vatRelief.recordIssued', { invoiceId, number: 'R1', issuedOn: day('2026-11-02') }),
      [FIRST[0], 'vat-notify 2026-12-02 2100'],
    ],
    'a debtor abroad': [(shop) => debtorIs(shop, { country: 'FR' }), WITHOUT_VAT],
    'a public body': [(shop) => debtorIs(shop, { kind: 'public' }), ['limitation 2029-11-10 12100', FIRST[1], FIRST[2]]],
    insolvency: [(shop) => debtorIs(shop, insolvent), ['vat-closes 2027-02-05 2100', 'vat-opens 2026-11-01 2100']],
    'the insolvency of a micro-enterprise': [
      async (shop) => {
        await debtorIs(shop, insolvent);
        return debtorIs(shop, { insolvencyKind: 'micro_enterprise' });
      },
      [],
    ],
    'another day of the operation': [
      (shop) => invoiceIs(shop, { operationOn: day('2025-10-01') }),
      [FIRST[0], 'vat-closes 2027-04-01 2100', 'vat-opens 2026-10-02 2100'],
    ],
    'another VAT': [
      (shop) => invoiceIs(shop, { base: cents(11_000), vat: cents(1_100) }),
      [FIRST[0], 'vat-closes 2027-04-10 1100', 'vat-opens 2026-10-11 1100'],
    ],
    'sales below the limit': [
      (shop) => businessIs(shop, { salesBelowLimit: true }),
      [FIRST[0], FIRST[1], 'vat-opens 2026-04-11 2100'],
    ],
    'a regime without relief': [(shop) => businessIs(shop, { vatRegime: 'foral' }), WITHOUT_VAT],
    'the bin': [({ app, invoiceId }) => app.given('invoices.remove', { id: invoiceId }), []],
    'time, once something is told anew': [
      async (shop) => {
        await turnDay(shop.app, '2027-04-11');
        return shop.app.given('limitation.choose', { debtorId: shop.debtorId, choice: 'goods_nontrader_3' });
      },
      ['limitation 2028-11-10 12100'],
    ],
    'a clock that is set back': [
      async (shop) => {
        await turnDay(shop.app, '2027-04-11');
        await shop.app.given('limitation.choose', { debtorId: shop.debtorId, choice: 'general_5' });
        await turnDay(shop.app, addDays(TODAY, 1));
      },
      FIRST,
    ],
  };

it.each(Object.entries(WAYS))('%s', async (_name, [work, after]) => {
  const shop = await givenShop();
  expect(keptOf(shop)).toEqual(FIRST);
  await work(shop);
  await quiet(shop.app);
  expect(keptOf(shop)).toEqual(after);
});
