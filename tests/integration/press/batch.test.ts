import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenDraft, givenLateDebt, givenRegistered, givenShop, storedBytes } from '../letters/scene.ts';

const planOf = async (app: TestApp, source: 'today' | 'demand' | 'reminder' | 'courtesy') => {
  const plan = await app.run('press.plan', { source });
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
};

describe('the plan of a batch', () => {
  it('lists whom a letter may be sent to, with its total and with what is missing', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const nameless = await givenLateDebt(app, {
      name: 'Sin Dirección Imaginaria, S.L.',
      street: undefined,
      postalCode: undefined,
      town: undefined,
    });
    const { letters, left } = await planOf(app, 'demand');
    expect(left).toBe(0);
    expect(letters.map((letter) => letter.debtorId).sort()).toEqual([debtorId, nameless.debtorId].sort());
    const whole = letters.find((letter) => letter.debtorId === debtorId);
    // 603,79 + 42,59 + 42,07 + 2,97 + 2 × 40
    expect(whole).toMatchObject({ letter: 'demand', templateId: 'L04', total: 77_142, invoices: 2 });
    expect(whole?.gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    const other = letters.find((letter) => letter.debtorId === nameless.debtorId);
    expect(other?.gaps.some(({ severity }) => severity === 'blocks')).toBe(true);
    expect((await planOf(app, 'courtesy')).letters).toEqual([]);
  });

  it('goes on with a draft that was begun, and changes nothing by itself', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId } = await givenDraft(app, debtorId, { withCompensation: false });
    const before = app.sql().prepare('SELECT count(*) AS n FROM events').get();
    const { letters } = await planOf(app, 'demand');
    expect(letters).toMatchObject([{ debtorId, draftId: letterId, total: 69_142 }]);
    expect(app.sql().prepare('SELECT count(*) AS n FROM events').get()).toEqual(before);
  });

  it('proposes for today what the next step of each asks for', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { offers } = await app.given('letters.offers', { debtorId });
    const next = offers.find(({ isNext }) => isNext);
    const { letters } = await planOf(app, 'today');
    expect(letters.map(({ letter }) => letter)).toEqual(next ? [next.letter] : []);
  });
});

describe('registered letters', () => {
  it('open together in one file, each as it was registered', async () => {
    const app = await givenShop();
    const first = await givenRegistered(app, (await givenLateDebt(app)).debtorId);
    const second = await givenRegistered(app, (await givenLateDebt(app, { name: 'Otro Ficticio, S.L.' })).debtorId);
    const opened = await app.run('press.join', { ids: [second.letterId, first.letterId], evenPages: true });
    expect(opened).toEqual({ ok: true, value: { letters: 2, pages: 8 } });
    const file = app.viewed.at(-1) ?? '';
    expect(basename(file)).toBe('Cartas (2).pdf');
    const text = await pdfText(readFileSync(file));
    expect(text.indexOf(`Referencia ${second.number}`)).toBeLessThan(text.indexOf(`Referencia ${first.number}`));
  });

  it('go into a folder one by one, and write nothing over', async () => {
    const app = await givenShop();
    const { letterId, number } = await givenRegistered(app, (await givenLateDebt(app)).debtorId);
    const folder = join(app.folder, 'cartas');
    mkdirSync(folder);
    app.answers.push(folder, folder, undefined);
    expect(await app.run('press.saveEach', { ids: [letterId] })).toEqual({ ok: true, value: { saved: 1 } });
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(new RegExp(`^${number.replace('/', '-')} Requerimiento.* - .+\\.pdf$`));
    expect(Buffer.compare(readFileSync(join(folder, name)), await storedBytes(app, letterId))).toBe(0);
    await app.run('press.saveEach', { ids: [letterId] });
    expect(readdirSync(folder)).toHaveLength(2);
    expect(await app.run('press.saveEach', { ids: [letterId] })).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('are not opened when their bytes are not what was registered', async () => {
    const app = await givenShop();
    const { letterId } = await givenRegistered(app, (await givenLateDebt(app)).debtorId);
    const { hash } = app.sql().prepare('SELECT blobHash AS hash FROM letters WHERE id = ?').get(letterId) as { hash: string };
    writeFileSync(app.application.ctx.blobs.pathOf(hash as never), 'otra cosa');
    const opened = await app.run('press.join', { ids: [letterId], evenPages: false });
    expect(opened).toMatchObject({ ok: false, error: { code: 'letter-missing-bytes' } });
    const { letterId: draft } = await givenDraft(app, (await givenLateDebt(app, { name: 'Tercero, S.L.' })).debtorId);
    expect(await app.run('press.join', { ids: [draft], evenPages: false })).toMatchObject({
      error: { code: 'letter-not-registered' },
    });
  });
});

it('prints labels in the order asked for, without those who have no whole address', async () => {
  const app = await givenShop();
  const one = await givenLateDebt(app, { name: 'Zapatería Ficticia, S.L.' });
  const two = await givenLateDebt(app, { name: 'Almacenes Inventados, S.L.' });
  const none = await givenLateDebt(app, { name: 'Sin Calle, S.L.', street: undefined });
  const debtorIds = [one.debtorId, two.debtorId, none.debtorId];
  const printed = await app.run('press.labels', { debtorIds, format: '70x37', skip: 23 });
  expect(printed).toMatchObject({ ok: true, value: { pages: 2, printed: 2, total: 3 } });
  const text = await pdfText(readFileSync(app.viewed.at(-1) ?? ''));
  expect(text.indexOf('Zapatería')).toBeLessThan(text.indexOf('Almacenes'));
  expect(text).not.toContain('Sin Calle');
  expect(await app.run('press.labels', { debtorIds: [none.debtorId], format: '70x37', skip: 0 })).toMatchObject({
    error: { code: 'print-nothing' },
  });
});
