import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const TODAY = '2026-11-22' as IsoDate;

async function owing(app: TestApp, name: string, dueInDays: number) {
  const { id } = await app.given('debtors.save', { fields: aDebtor({ name, taxId: undefined }) });
  await app.given('invoices.quickAdd', {
    debtor: { id },
    number: `F-${name}`,
    issuedOn: addDays(TODAY, -90),
    total: cents(10_000) as never,
    dueOn: addDays(TODAY, dueInDays),
  });
  return id;
}

it('puts who comes next first, and those with nothing to do last, whatever page is asked for', async () => {
  const app = await openTestApp({ today: TODAY });
  await owing(app, 'Vence en diez', 10);
  const promised = await owing(app, 'Prometió', -40);
  await owing(app, 'Atrasado', -40);
  await app.given('debtors.save', { fields: aDebtor({ name: 'Al día', taxId: undefined }) });
  await app.given('promises.record', { debtorId: promised, amount: cents(10_000) as never, promisedFor: addDays(TODAY, 4) });

  const list = async (reversed: boolean, offset = 0, limit = 50) =>
    (await app.given('debtors.list', { filter: {}, sort: 'next-step', reversed, offset, limit })).rows.map(
      ({ name, nextStep }) => [name, nextStep?.on],
    );
  // The late one is asked about today; the promise is looked at on its fifth day; the courtesy notice, three days before the
  // due date, would fall on Sunday 29.
  const order = [
    ['Atrasado', '2026-11-22'],
    ['Prometió', '2026-11-27'],
    ['Vence en diez', '2026-11-30'],
    ['Al día', undefined],
  ];
  expect(await list(false)).toEqual(order);
  expect(await list(true)).toEqual(order.toReversed());
  expect(await list(false, 1, 2)).toEqual(order.slice(1, 3));
});

it('turns every other order round as well', async () => {
  const app = await openTestApp({ today: TODAY });
  await owing(app, 'A', -10);
  await owing(app, 'B', -40);
  await app.given('debtors.save', { fields: aDebtor({ name: 'C', taxId: undefined }) });
  const names = async (sort: 'owed' | 'oldest' | 'name', reversed: boolean) =>
    (await app.given('debtors.list', { filter: {}, sort, reversed, offset: 0, limit: 50 })).rows.map((row) => row.name).join('');
  expect([await names('oldest', false), await names('oldest', true)]).toEqual(['BAC', 'CAB']);
  expect([await names('owed', false), await names('owed', true)]).toEqual(['ABC', 'CAB']);
  expect([await names('name', false), await names('name', true)]).toEqual(['ABC', 'CBA']);
});
