import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appendEvent, canonicalJson, eventsAbout, verifyEventChain } from '../../../electron/db/repositories/event-repository.ts';
import { ok } from '../../../shared/domain/result.ts';
import { openTestApp } from '../../support/test-app.ts';

const AT = '2026-11-22T09:00:00.000Z';

async function ledgerWithEvents(count: number) {
  const app = await openTestApp();
  const { uow, places } = app.application.ctx;
  for (let n = 1; n <= count; n += 1) {
    uow.write((tx) =>
      ok(appendEvent(tx, { at: AT, type: 'payment-recorded', subjectId: 'p', payload: { amount: n }, about: ['d'] })),
    );
  }
  return { app, uow, file: places.ledgerFile };
}

it('seals each event with the one before and tells them newest first', async () => {
  const { app, uow } = await ledgerWithEvents(3);
  expect(verifyEventChain(app.sql())).toEqual({ whole: true, count: 4 });
  expect(uow.read((db) => eventsAbout(db, 'd', 2)).map(({ seq, payload }) => ({ seq, payload }))).toEqual([
    { seq: 4, payload: { amount: 3 } },
    { seq: 3, payload: { amount: 2 } },
  ]);
  expect(uow.read((db) => eventsAbout(db, 'd', 2, { before: 3 })).map((event) => event.seq)).toEqual([2]);
});

it('refuses to change, replace or remove an event', async () => {
  const { app, file } = await ledgerWithEvents(1);
  await app.close();
  const sqlite = new Database(file);
  sqlite.pragma('recursive_triggers = ON');
  expect(() => sqlite.exec("UPDATE events SET type = 'x'")).toThrow(/append-only/);
  expect(() => sqlite.exec('DELETE FROM events')).toThrow(/append-only|FOREIGN KEY/);
  expect(() => sqlite.exec("INSERT OR REPLACE INTO events VALUES (1, 'a', 'b', 'c', '{}', '', '')")).toThrow(
    /append-only|FOREIGN KEY/,
  );
  sqlite.close();
});

it.each([
  ['a changed amount', 'UPDATE events SET payload = \'{"amount":999}\' WHERE seq = 3', 3],
  ['a moved day', "UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2", 2],
  ['a missing row', 'DELETE FROM events WHERE seq = 3', 3],
  ['a missing first row', 'DELETE FROM events WHERE seq = 1', 1],
])('finds %s behind the triggers’ back', async (_, tampering, brokenAt) => {
  const { app, file } = await ledgerWithEvents(4);
  await app.close();
  const sqlite = new Database(file);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec('DROP TRIGGER events_never_change; DROP TRIGGER events_never_vanish;');
  sqlite.exec(tampering);
  expect(verifyEventChain(sqlite)).toEqual({ whole: false, brokenAt });
  sqlite.close();
});

it('writes the same object the same way whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean())), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      expect(JSON.parse(canonicalJson(object))).toEqual({ ...object });
    }),
  );
});
