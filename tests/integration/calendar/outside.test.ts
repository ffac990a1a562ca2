/** What the calendar gives to paper, to other calendars and to the corner of the screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarLayer } from '../../../shared/contract/calendar.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { openTestApp, type TestApp, temporaryFolder } from '../../support/test-app.ts';
import { followedDebt, TODAY } from '../agenda/scene.ts';

/** Its first call, on the first day after the ones for the bank, is due on TODAY. */
const LATE = addDays(TODAY, -2);
const day = (n: number): IsoDate => addDays(TODAY, n);
const ALL: CalendarLayer[] = ['mine', 'theirs', 'legal'];

describe('the file for other calendars', () => {
  const exported = async (app: TestApp, layers: CalendarLayer[] = ALL) => {
    const file = join(temporaryFolder(), 'calendario.ics');
    app.answers.push(file);
    const outcome = await app.run('calendar.export', { from: TODAY, to: day(30), layers });
    return { outcome, text: outcome.ok ? readFileSync(file, 'utf8') : '' };
  };
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const alarm = component.getFirstSubcomponent('valarm');
      return {
        uid: event.uid,
        from: event.startDate.toString(),
        to: event.endDate.toString(),
        wholeDay: event.startDate.isDate,
        summary: event.summary,
        description: event.description,
        alarm: String(alarm?.getFirstPropertyValue('trigger')),
      };
    });

  it('is read back by another parser: whole days, the alarm at nine, every sign as it was', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Peñalver, Ñoño y Cía.; «Montajes» \\ Eléctricos', LATE, 120_050);
    const { outcome, text } = await exported(app, ['mine']);
    expect(outcome).toEqual({ ok: true, value: { saved: true, events: 1 } });
    expect(read(text)).toEqual([
      {
        uid: `step-${debtorId}@deudario.invalid`,
        from: TODAY,
        to: day(1),
        wholeDay: true,
        summary: 'Llamar: Peñalver, Ñoño y Cía.; «Montajes» \\ Eléctricos',
        description: expect.stringMatching(/^Importe: 1\.200,50.€\n(Teléfono: .+\n)?Venció el /),
        alarm: 'PT9H',
      },
    ]);
    // RFC 5545 3.1: CRLF after every line, and no line of more than 75 octets, whatever letters it has.
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  });

  it('keeps the identity of a step that was moved, with a higher number', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Ana', LATE);
    const before = (await exported(app, ['mine'])).text;
    await app.given('calendar.move', { debtorId, to: day(3) });
    app.setToday(day(1));
    const after = (await exported(app, ['mine'])).text;
    const number = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(read(after)[0]?.uid).toBe(read(before)[0]?.uid);
    expect(number(after)).toBeGreaterThan(number(before));
  });

  it('leaves names and amounts out in private mode', async () => {
    const app = await openTestApp({ today: TODAY });
    await followedDebt(app, 'Talleres Hermanos Ficticio', LATE);
    await app.given('calendar.saveNotices', { settings: { notices: true, privacy: true } });
    const { text } = await exported(app, ['mine']);
    expect(read(text)).toMatchObject([{ summary: 'Llamar: T. H. F.' }]);
    expect(text).not.toMatch(/Ficticio|Importe/);
  });

  it('writes nothing when the question is put away, nor when there is nothing', async () => {
    const app = await openTestApp({ today: TODAY });
    expect(await app.run('calendar.export', { from: TODAY, to: day(5), layers: ALL })).toEqual({
      ok: false,
      error: { code: 'print-nothing' },
    });
    await followedDebt(app, 'Ana', LATE);
    app.answers.push(undefined);
    expect(await app.run('calendar.export', { from: TODAY, to: day(5), layers: ALL })).toEqual({
      ok: true,
      value: { saved: false, events: expect.any(Number) },
    });
  });
});

describe('the notice on start', () => {
  it('counts what is to be done today, with names unless in private mode, and can be turned off', async () => {
    const app = await openTestApp({ today: TODAY });
    expect(await app.application.dayNotice()).toBeUndefined();
    for (const name of ['Ana', 'Berta', 'Carla', 'Dora']) await followedDebt(app, name, LATE);
    expect(await app.application.dayNotice()).toEqual({
      title: 'Hoy tienes 4 cosas que hacer',
      body: expect.stringMatching(/^\w+, \w+, \w+ y 1 más$/),
    });
    await app.given('calendar.saveNotices', { settings: { notices: true, privacy: true } });
    expect(await app.application.dayNotice()).toEqual({ title: 'Hoy tienes 4 cosas que hacer', body: 'Ábrelo para verlo.' });
    await app.given('calendar.saveNotices', { settings: { notices: false, privacy: true } });
    expect(await app.application.dayNotice()).toBeUndefined();
    await app.given('undo.last', {});
    expect(await app.given('calendar.notices', {})).toEqual({ notices: true, privacy: true });
  });
});

it('prints the week on one sheet, whatever falls in it', async () => {
  const app = await openTestApp({ today: TODAY });
  for (let n = 0; n < 36; n += 1) await followedDebt(app, `Comercial de Suministros Industriales ${n}`, LATE, 10_000 + n);
  const outcome = await app.run('prints.week', { from: TODAY, layers: ALL });
  expect(outcome).toMatchObject({ ok: true, value: { name: 'Semana del 16-11-2026', pages: 1, total: 36 } });
  expect(outcome.ok && outcome.value.printed).toBeGreaterThan(8);
});
