import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import { checkIban } from '../../../shared/domain/iban.ts';
import { checkTaxId } from '../../../shared/domain/tax-id.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const TODAY = '2026-11-22';
const open = (app: TestApp, anew = false) => app.run('onboarding.openExample', { anew });

async function debtorsOf(app: TestApp): Promise<readonly DebtorRow[]> {
  const { rows } = await app.given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 50 });
  return rows;
}

describe('the example shop', () => {
  it('opens in a ledger of its own, where nobody can take it for theirs', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    expect(await open(app)).toEqual({ ok: true, value: { made: true, madeOn: TODAY } });
    expect(await app.given('ledger.state', {})).toMatchObject({
      state: 'open',
      kind: 'example',
      hasMain: false,
      businessName: 'Ferretería La Tuerca Inventada, S.L.',
    });
    expect(readdirSync(join(app.folder, 'ledgers'))).toEqual(['example']);
    expect(app.changed).toEqual(['ledger']);
  });

  it('has twelve debtors of all kinds and classes', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    await open(app);
    const debtors = await debtorsOf(app);
    expect(debtors).toHaveLength(12);
    const of = (pick: (debtor: DebtorRow) => string) => [...new Set(debtors.map(pick))].sort();
    expect(of(({ kind }) => kind)).toEqual(['business', 'consumer', 'private_other', 'public']);
    expect(of(({ behaviour }) => behaviour)).toEqual([
      'cannot_pay',
      'disputes',
      'forgot',
      'unclassified',
      'unwilling',
      'vanished',
    ]);
    expect(debtors.filter(({ insolvent }) => insolvent)).toHaveLength(1);
    expect(debtors.filter(({ state }) => state === 'up-to-date').length).toBeGreaterThan(0);
    expect(debtors.filter(({ promise }) => promise).length).toBeGreaterThan(0);
    expect(of(({ nextStep }) => nextStep?.step ?? 'none').length).toBeGreaterThan(5);
    // One agreement is kept, with an instalment paid, and one is not.
    const window = { filter: {}, sort: 'debtor', descending: false, offset: 0, limit: 5 } as const;
    const { rows } = await app.given('agreements.list', window);
    expect(rows.map(({ state, settled }) => [state, settled])).toEqual([
      ['broken', 0],
      ['kept', 1],
    ]);
  });

  it('names nobody: right control characters, accounts that no bank has, mail that goes nowhere', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    await open(app);
    const debtors = await debtorsOf(app);
    expect(debtors.map(({ taxId = '' }) => checkTaxId(taxId).state)).toEqual(debtors.map(() => 'valid'));
    expect(debtors.every(({ taxId = '' }) => /^[A-Z]69|^000000|^P2809/.test(taxId))).toBe(true);
    const { ibans } = await app.given('profile.get', {});
    expect(ibans.map(({ iban }) => [checkIban(iban).state, iban.slice(4, 12)])).toEqual([['valid', '99999999']]);
    const mails = app.sql().prepare('SELECT email FROM debtors WHERE email IS NOT NULL').pluck().all();
    expect(mails.filter((mail) => !String(mail).endsWith('.example'))).toEqual([]);
  });

  it('leaves a history that can be checked, in the order of its days, and nothing to undo', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    await open(app);
    expect(await app.run('ledger.check', { thorough: true })).toMatchObject({ ok: true, value: { healthy: true } });
    const days = app.sql().prepare('SELECT substr(at, 1, 10) FROM events ORDER BY seq').pluck().all() as string[];
    expect(days).toEqual(days.toSorted());
    expect([days[0], (days.at(-1) ?? '') <= TODAY]).toEqual(['2025-10-18', true]);
    expect(await app.given('undo.peek', {})).toEqual({});
  });

  it('never touches the ledger of the owner', async () => {
    const app = await openTestApp({ today: TODAY });
    await app.given('debtors.save', {
      fields: {
        kind: 'business',
        kindConfirmed: true,
        name: 'Mi único deudor, S.L.',
        isNaturalPerson: false,
        country: 'ES',
        tags: [],
        contacts: [],
      },
    });
    await open(app);
    expect(await debtorsOf(app)).toHaveLength(12);
    await app.given('ledger.leaveExample', {});
    expect((await debtorsOf(app)).map(({ name }) => name)).toEqual(['Mi único deudor, S.L.']);
  });
});

describe('opening it again', () => {
  it('on the same day brings what was done in it', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    await open(app);
    const [first] = await debtorsOf(app);
    await app.given('debtors.classify', { id: first?.id as never, behaviour: 'unwilling' });
    await app.given('ledger.leaveExample', {});
    expect(await open(app)).toEqual({ ok: true, value: { made: false, madeOn: TODAY } });
    expect((await debtorsOf(app))[0]).toMatchObject({ behaviour: 'unwilling' });
  });

  it('on a later day makes it anew when nobody worked in it, so that it never looks stale', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    await open(app);
    const days = (await debtorsOf(app)).map(({ oldestDays }) => oldestDays);
    app.setToday('2026-12-06');
    expect(await open(app)).toEqual({ ok: true, value: { made: true, madeOn: '2026-12-06' } });
    expect((await debtorsOf(app)).map(({ oldestDays }) => oldestDays)).toEqual(days);
  });

  it('on a later day keeps the one in which somebody worked, until asked to make it anew', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    await open(app);
    const [first] = await debtorsOf(app);
    await app.given('debtors.classify', { id: first?.id as never, behaviour: 'unwilling' });
    app.setToday('2026-12-06');
    expect(await open(app)).toEqual({ ok: true, value: { made: false, madeOn: TODAY } });
    expect(await open(app, true)).toEqual({ ok: true, value: { made: true, madeOn: '2026-12-06' } });
    expect((await debtorsOf(app))[0]).not.toMatchObject({ behaviour: 'unwilling' });
  });

  it('replaces a damaged one: it holds nothing of the owner', async () => {
    const app = await openTestApp({ today: TODAY, ledger: 'none' });
    await open(app);
    await app.given('ledger.leaveExample', {});
    writeFileSync(join(app.folder, 'ledgers', 'example', 'ledger.sqlite'), 'esto no es un libro');
    expect(await open(app)).toEqual({ ok: true, value: { made: true, madeOn: TODAY } });
    expect(await debtorsOf(app)).toHaveLength(12);
  });

  it.each(['2024-02-29', '2027-01-02', '2026-07-01'])('tells its story on %s as well', async (today) => {
    const app = await openTestApp({ today, ledger: 'none' });
    expect(await open(app)).toEqual({ ok: true, value: { made: true, madeOn: today } });
  });
});

it('counts the first steps that are done', async () => {
  const app = await openTestApp({ today: TODAY });
  expect(await app.given('onboarding.steps', {})).toEqual({
    identity: false,
    account: false,
    logo: false,
    debtors: 0,
    letters: 0,
  });
  await open(app);
  expect(await app.given('onboarding.steps', {})).toEqual({
    identity: true,
    account: true,
    logo: false,
    debtors: 12,
    letters: 0,
  });
});
