import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { businessCalendar, restsInAugust } from '../../../electron/core/settings/business-calendar.ts';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { createUnitOfWork } from '../../../electron/db/unit-of-work.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { openTestApp, resourcesFolder, type TestApp } from '../../support/test-app.ts';

const day = (text: string) => text as IsoDate;
const NOW = '2026-11-22T09:00:00.000Z';

/** A shop of Sevilla, on a Sunday. */
async function shop(postalCode = '41001'): Promise<TestApp> {
  const app = await openTestApp({ today: '2026-11-22' });
  const { fields } = await app.given('profile.get', {});
  await app.given('profile.save', { fields: { ...fields, postalCode } });
  return app;
}
const daysOf = async (app: TestApp, year: number) => {
  const { days } = await app.given('holidays.ofYear', { year });
  return days.filter(({ scope }) => scope !== 'national').map(({ on, name }) => `${on} ${name}`);
};

describe('the calendar of the business', () => {
  it('takes the region of its postcode until another is chosen', async () => {
    const app = await shop();
    expect(await app.given('holidays.ofYear', { year: 2026 })).toMatchObject({
      settings: { august: 'claim' },
      region: 'AN',
      proposedRegion: 'AN',
      regionKnown: true,
      takenOff: [],
    });
    expect(await daysOf(app, 2026)).toEqual([
      '2026-02-28 Día de Andalucía',
      '2026-04-02 Jueves Santo',
      '2026-11-02 Todos los Santos (pasa al lunes)',
      '2026-12-07 Día de la Constitución (pasa al lunes)',
    ]);

    await app.given('holidays.saveSettings', { settings: { region: 'VC', august: 'rest' } });
    expect(await app.given('holidays.ofYear', { year: 2026 })).toMatchObject({
      settings: { region: 'VC', august: 'rest' },
      region: 'VC',
      proposedRegion: 'AN',
    });
    await app.given('holidays.saveSettings', { settings: { region: 'none', august: 'rest' } });
    const national = await app.given('holidays.ofYear', { year: 2026 });
    expect([national.region, national.days.every(({ scope }) => scope === 'national')]).toEqual([undefined, true]);

    await app.given('undo.last', {});
    await app.given('undo.last', {});
    expect(await app.given('holidays.ofYear', { year: 2026 })).toMatchObject({ settings: { august: 'claim' }, region: 'AN' });
  });

  it('keeps a local day every year or once, and gives it back when it was removed', async () => {
    const app = await shop();
    const { id } = await app.given('holidays.add', { on: day('2026-05-30'), name: 'San Fernando', everyYear: true });
    await app.given('holidays.add', { on: day('2026-06-04'), name: 'Corpus', everyYear: false });
    expect(await daysOf(app, 2026)).toContain('2026-05-30 San Fernando');
    expect((await daysOf(app, 2030)).filter((text) => /Fernando|Corpus/.test(text))).toEqual(['2030-05-30 San Fernando']);

    await app.given('holidays.remove', { id });
    expect(await daysOf(app, 2030)).not.toContain('2030-05-30 San Fernando');
    await app.given('undo.last', {});
    expect(await daysOf(app, 2030)).toContain('2030-05-30 San Fernando');
  });

  it('lets a published day be worked in one year, and puts it back', async () => {
    const app = await shop();
    const { id } = await app.given('holidays.takeOff', { on: day('2026-12-07') });
    const { days, takenOff } = await app.given('holidays.ofYear', { year: 2026 });
    expect(days.some(({ on }) => on === '2026-12-07')).toBe(false);
    expect(takenOff).toEqual([{ id, on: '2026-12-07', name: 'Día de la Constitución (pasa al lunes)', scope: 'regional' }]);
    await app.given('holidays.remove', { id });
    expect((await app.given('holidays.ofYear', { year: 2026 })).takenOff).toEqual([]);
    expect(await daysOf(app, 2026)).toContain('2026-12-07 Día de la Constitución (pasa al lunes)');
  });

  it('refuses what is there already or is not there, and leaves no trace', async () => {
    const app = await shop();
    const { id } = await app.given('holidays.add', { on: day('2026-05-30'), name: 'San Fernando', everyYear: true });
    const before = await app.given('holidays.ofYear', { year: 2026 });
    const refusals = [
      await app.call('holidays.add', { on: day('2026-12-08'), name: 'Patrona', everyYear: false }),
      await app.call('holidays.add', { on: day('2027-05-30'), name: 'Otra vez', everyYear: false }),
      await app.call('holidays.takeOff', { on: day('2026-12-09') }),
      await app.call('holidays.takeOff', { on: day('2026-05-30') }),
      await app.call('holidays.restore', { id }),
      await app.call('holidays.remove', { id: '00000000-0000-4000-8000-000000000000' }),
    ];
    expect(refusals.map((answer) => !answer.ok && answer.error.code)).toEqual([
      'holiday-exists',
      'holiday-exists',
      'holiday-not-found',
      'holiday-not-found',
      'holiday-not-found',
      'holiday-not-found',
    ]);
    expect(await app.given('holidays.ofYear', { year: 2026 })).toEqual(before);
  });

  it('does not give a day back that was written down once more meanwhile', async () => {
    const app = await shop();
    const feast = { on: day('2026-12-02'), name: 'Patrón del pueblo', everyYear: true };
    const { id } = await app.given('holidays.add', feast);
    await app.given('holidays.remove', { id });
    const again = await app.given('holidays.add', { ...feast, everyYear: false });
    expect(await app.call('holidays.restore', { id })).toMatchObject({ ok: false, error: { code: 'holiday-exists' } });
    await app.given('holidays.remove', { id: again.id });
    expect(await app.call('holidays.restore', { id })).toMatchObject({ ok: true });
  });

  it('says of a day what it is and when work goes on', async () => {
    const app = await shop();
    const ask = async (on: string) => app.given('holidays.ofDay', { on: day(on) });
    // Friday; Saturday; Monday that rests in Andalucía, followed by the Inmaculada.
    expect([await ask('2026-12-04'), await ask('2026-12-05'), await ask('2026-12-07')]).toEqual([
      { isWeekend: false, nextBusinessDay: '2026-12-04' },
      { isWeekend: true, nextBusinessDay: '2026-12-09' },
      { holiday: 'Día de la Constitución (pasa al lunes)', isWeekend: false, nextBusinessDay: '2026-12-09' },
    ]);
  });

  it('does not pretend to know the regions of a far year', async () => {
    const app = await shop();
    expect(await app.given('holidays.ofYear', { year: 2040 })).toMatchObject({ region: 'AN', regionKnown: false });
  });
});

describe('businessCalendar', () => {
  const ledger = () => {
    const sqlite = new Database(':memory:');
    migrate(sqlite, readMigrations(join(resourcesFolder, 'migrations')), NOW);
    sqlite
      .prepare('INSERT INTO business_profile (id, name, postalCode, updatedAt) VALUES (1, ?, ?, ?)')
      .run('Taller Inventado', '28001', NOW);
    return { sqlite, uow: createUnitOfWork(sqlite, () => {}) };
  };
  const insert = `INSERT INTO own_holidays (id, kind, onDay, everyYear, name, addedAt) VALUES ('h', 'added', '2026-05-15', 1, 'San Isidro', '${NOW}')`;

  it('is the same object until something of it changes, whoever changed it', () => {
    const { sqlite, uow } = ledger();
    const first = uow.read(businessCalendar);
    expect(uow.read(businessCalendar)).toBe(first);
    sqlite.exec(insert);
    const second = uow.read(businessCalendar);
    expect([first.holidayOn(day('2026-05-15')), second.holidayOn(day('2026-05-15'))?.name]).toEqual([undefined, 'San Isidro']);
    sqlite.exec("UPDATE business_profile SET postalCode = '08001'");
    expect([second.region, uow.read(businessCalendar).region]).toEqual(['MD', 'CT']);
  });

  it('never mixes up two ledgers that are open at once', () => {
    const [one, other] = [ledger(), ledger()];
    one.sqlite.exec(insert);
    const names = [one, other, one].map(({ uow }) => uow.read(businessCalendar).holidayOn(day('2026-05-15'))?.name);
    expect(names).toEqual(['San Isidro', undefined, 'San Isidro']);
  });

  it('does not fall over a setting that it cannot read', () => {
    const { sqlite, uow } = ledger();
    sqlite.exec(`INSERT INTO settings VALUES ('holidays.region', '"XX"'), ('holidays.august', '7')`);
    expect([uow.read(businessCalendar).region, uow.read(restsInAugust)]).toEqual(['MD', false]);
  });
});

it('a ledger from before keeps its rows and gets room for holidays', () => {
  const all = readMigrations(join(resourcesFolder, 'migrations'));
  const before = all.filter(({ version }) => version < 40);
  const sqlite = new Database(':memory:');
  migrate(sqlite, before, NOW);
  sqlite.exec(`INSERT INTO settings VALUES ('letters.foldMarks', 'false')`);
  migrate(sqlite, all, NOW);
  expect(sqlite.prepare('SELECT * FROM settings').all()).toEqual([{ key: 'letters.foldMarks', value: 'false' }]);
  const add = (kind: string, onDay: string, everyYear: number, name: string | null) =>
    sqlite
      .prepare('INSERT INTO own_holidays VALUES (?, ?, ?, ?, ?, ?, NULL)')
      .run(`${kind}${onDay}`, kind, onDay, everyYear, name, NOW);
  add('added', '2026-05-15', 1, 'San Isidro');
  add('taken_off', '2026-12-07', 0, null);
  expect(() => add('added', '2026-02-31', 0, 'No existe')).toThrow(/CHECK/);
  expect(() => add('added', '2026-05-16', 0, null)).toThrow(/CHECK/);
  expect(() => add('taken_off', '2026-12-08', 1, null)).toThrow(/CHECK/);
  expect(sqlite.prepare('SELECT count(*) AS n FROM own_holidays').get()).toEqual({ n: 2 });
});
