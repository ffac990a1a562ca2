import { describe, expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import type { TestApp } from '../../support/test-app.ts';
import { anInvoice, day, givenLateDebt, givenRegistered, givenShop } from '../letters/scene.ts';

async function found(app: TestApp, text: string) {
  const { debtors, invoices, letters } = await app.given('find.anything', { text, most: 5 });
  return [debtors.map(({ name }) => name), invoices.map(({ number }) => number), letters.map(({ number }) => number)];
}

async function givenSome(app: TestApp) {
  for (const [name, taxId, phone] of [
    ['Soto e Hijos, S.L.', 'B69000115', '910 000 321'],
    ['Panadería Ñíguez', undefined, undefined],
    ['Hijos de Soto, C.B.', undefined, undefined],
  ] as const)
    await app.given('debtors.save', { fields: aDebtor({ name, taxId, phone }) });
}

describe('going straight to a record', () => {
  it('finds debtors by the beginning of the name first, then by any word, tax id or telephone', async () => {
    const app = await givenShop();
    await givenSome(app);
    expect((await found(app, 'soto'))[0]).toEqual(['Soto e Hijos, S.L.', 'Hijos de Soto, C.B.']);
    expect((await found(app, 's'))[0]).toEqual(['Soto e Hijos, S.L.']);
    expect((await found(app, 'ñí'))[0]).toEqual([]);
    expect((await found(app, 'panaderia n'))[0]).toEqual(['Panadería Ñíguez']);
    expect((await found(app, 'B69000115'))[0]).toEqual(['Soto e Hijos, S.L.']);
    expect((await found(app, '910000321'))[0]).toEqual(['Soto e Hijos, S.L.']);
  });

  it('finds invoices by number however it is written, and by their sum; letters by number', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    expect((await found(app, 'f26/13'))[1]).toEqual(['F26/0013']);
    expect((await found(app, '0014'))[1]).toEqual(['F26/0014']);
    expect((await found(app, '603,79'))[1]).toEqual(['F26/0013']);
    expect((await found(app, '603.79 €'))[1]).toEqual(['F26/0013']);
    expect((await found(app, '603,78'))[1]).toEqual([]);
    await givenRegistered(app, debtorId);
    expect((await found(app, '2026/1'))[2]).toEqual(['2026/0001']);
    expect((await found(app, '2026'))[2]).toEqual(['2026/0001']);
    expect((await found(app, '2025/1'))[2]).toEqual([]);
  });

  it('finds an agreement by its number, with or without its zeros', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { draft } = await app.given('agreements.begin', { debtorId });
    const { id } = await app.given('agreements.saveDraft', { debtorId, draft });
    const of = async (text: string) => (await app.given('find.anything', { text, most: 5 })).agreements.map(({ ref }) => ref);
    expect(await of('A-2026')).toEqual([]);
    const { ref } = await app.given('agreements.propose', { id });
    expect([await of(ref), await of('a2026/1'), await of('A-2026'), await of('A-2026/2'), await of('2026/1')]).toEqual([
      [ref],
      [ref],
      [ref],
      [],
      [],
    ]);
  });

  it('gives the first ones of each kind, the newest invoice first, and nothing of the bin', async () => {
    const app = await givenShop();
    await givenSome(app);
    const { debtorId } = await givenLateDebt(app);
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const fields = anInvoice(debtorId, {
        number: `G-10${n}`,
        issuedOn: day(`2026-03-0${n}`),
        total: cents(5_000),
        dueDates: [{ dueOn: day('2026-04-20'), amount: cents(5_000) }],
      });
      await app.given('invoices.save', { fields });
    }
    expect((await found(app, 'g-10'))[1]).toEqual(['G-106', 'G-105', 'G-104', 'G-103', 'G-102']);
    expect((await found(app, '50'))[1]).toEqual(['G-106', 'G-105', 'G-104', 'G-103', 'G-102']);
    const { debtors } = await app.given('find.anything', { text: 'panad', most: 5 });
    const [removed] = debtors;
    if (!removed) throw new Error('it was found before');
    await app.given('debtors.remove', { id: removed.id });
    expect((await found(app, 'panad'))[0]).toEqual([]);
  });
});
