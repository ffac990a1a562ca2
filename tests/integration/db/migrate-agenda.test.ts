import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const migrations = readMigrations(join(resourcesFolder, 'migrations'));
const before = migrations.filter(({ version }) => version < 60);

let sqlite: Database.Database;
const run = (...statements: readonly string[]) => {
  for (const statement of statements) sqlite.exec(statement);
};
const stale = () => sqlite.prepare('SELECT debtorId FROM next_steps_stale ORDER BY debtorId').pluck().all();
/** Whose steps a change makes stale. */
const madeStaleBy = (...statements: readonly string[]) => {
  run('DELETE FROM next_steps_stale', ...statements);
  return stale();
};

/** A ledger of the version before, with a row in every table that the follow-up refers to. */
beforeEach(() => {
  sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, before, NOW);
  run(
    `INSERT INTO business_profile (id, name, postalCode, updatedAt) VALUES (1, 'La Tuerca', '28099', '${NOW}')`,
    `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES
       ('d1', 'business', 'Soto', 'SOTO', '${NOW}', '${NOW}'), ('d2', 'consumer', 'Ría', 'RIA', '${NOW}', '${NOW}')`,
    `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt)
       VALUES ('i1', 'd1', 'invoice', 'F1', 'F1', '2026-09-01', 1000, '${NOW}', '${NOW}')`,
    `INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents)
       VALUES ('u1', 'i1', 'd1', 1, '2026-10-01', 1000, 1000)`,
    `INSERT INTO payments (id, debtorId, receivedOn, amountCents, method, mode, recordedAt)
       VALUES ('p1', 'd1', '2026-10-05', 100, 'cash', 'interest-first', '${NOW}')`,
    `INSERT INTO promises (id, debtorId, amountCents, promisedFor, madeOn, recordedAt)
       VALUES ('m1', 'd1', 500, '2026-12-01', '2026-11-01', '${NOW}')`,
    `INSERT INTO letters (id, debtorId, templateId, templateVersion, state, options, calculatedTo, createdAt, updatedAt)
       VALUES ('l1', 'd1', 'L04', '1', 'draft', '{}', '2026-11-01', '${NOW}', '${NOW}')`,
  );
});

describe('the migration to the follow-up', () => {
  it('keeps every row, answers nothing for the owner, and asks for all the next steps', () => {
    const rows = (table: string) => sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as object[];
    const tables = ['debtors', 'invoices', 'due_dates', 'payments', 'promises', 'letters'];
    const kept = new Map(tables.map((table) => [table, rows(table)]));
    expect(migrate(sqlite, migrations, NOW)).toEqual({ ok: true, value: undefined });
    for (const table of tables) expect(rows(table), table).toMatchObject(kept.get(table) ?? []);
    expect(sqlite.prepare('SELECT ladderId, addressedAs, onlyInWriting, insolvencyReportedOn FROM debtors').all()).toEqual([
      { ladderId: null, addressedAs: null, onlyInWriting: 0, insolvencyReportedOn: null },
      { ladderId: null, addressedAs: null, onlyInWriting: 0, insolvencyReportedOn: null },
    ]);
    expect(sqlite.prepare('SELECT doneBefore FROM invoices').pluck().all()).toEqual([null]);
    expect(stale()).toEqual(['*']);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });
});

describe('what makes the next steps of a debtor stale', () => {
  beforeEach(() => void migrate(sqlite, migrations, NOW));

  it.each([
    [
      'a due date',
      `INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents) VALUES ('u2', 'i1', 'd1', 2, '2026-11-01', 1, 1)`,
    ],
    ['what is outstanding', `UPDATE due_dates SET outstandingCents = 1 WHERE id = 'u1'`],
    ['a due date that goes away', `DELETE FROM due_dates WHERE id = 'u1'`],
    ['the bin', `UPDATE invoices SET deletedOn = '2026-11-01' WHERE id = 'i1'`],
    ['what is not claimed', `UPDATE invoices SET notClaimableSince = '2026-11-01' WHERE id = 'i1'`],
    ['what was done before', `UPDATE invoices SET doneBefore = 'called' WHERE id = 'i1'`],
    ['a dispute', `INSERT INTO invoice_disputes (id, invoiceId, openedOn, reason) VALUES ('x', 'i1', '2026-11-01', 'r')`],
    [
      'a payment',
      `INSERT INTO payments (id, debtorId, receivedOn, amountCents, method, mode, recordedAt) VALUES ('p2', 'd1', '2026-10-05', 1, 'cash', 'interest-first', '${NOW}')`,
    ],
    [
      'what a payment pays',
      `INSERT INTO payment_allocations (id, paymentId, part, invoiceId, dueDateId, amountCents, because) VALUES ('a', 'p1', 'principal', 'i1', 'u1', 1, 'only-debt')`,
    ],
    ['a promise that is called off', `UPDATE promises SET cancelledOn = '2026-11-02' WHERE id = 'm1'`],
    [
      'a letter that is registered',
      `UPDATE letters SET state = 'registered', sequence = 1, year = 2026, blobHash = 'h' WHERE id = 'l1'`,
    ],
    [
      'a delivery',
      `INSERT INTO letter_deliveries (id, letterId, channel, sentOn, recordedAt) VALUES ('v', 'l1', 'burofax', '2026-11-02', '${NOW}')`,
    ],
    ['insolvency', `UPDATE debtors SET insolventOn = '2026-11-01' WHERE id = 'd1'`],
    ['the class', `UPDATE debtors SET behaviour = 'forgot' WHERE id = 'd1'`],
    ['a ladder of their own', `UPDATE debtors SET ladderId = 'soft' WHERE id = 'd1'`],
    [
      'a contact',
      `INSERT INTO contacts (id, debtorId, onDay, channel, outcome, recordedAt) VALUES ('c', 'd1', '2026-11-01', 'call', 'other', '${NOW}')`,
    ],
    [
      'a step that was skipped',
      `INSERT INTO steps_done (id, invoiceId, rungId, doneOn, how, recordedAt) VALUES ('s', 'i1', 'r', '2026-11-01', 'skipped', '${NOW}')`,
    ],
    [
      'a pause',
      `INSERT INTO pauses (id, debtorId, kind, reason, fromOn, untilOn, recordedAt) VALUES ('z', 'd1', 'pause', 'obra', '2026-11-01', '2026-11-09', '${NOW}')`,
    ],
    [
      'a consequence',
      `INSERT INTO announced_consequences (id, debtorId, what, dueOn, recordedAt) VALUES ('k', 'd1', 'suspension', '2026-11-09', '${NOW}')`,
    ],
  ])('%s', (_, statement) => {
    expect(madeStaleBy(statement)).toEqual(['d1']);
  });

  it('both debtors of an invoice that changes hands', () => {
    expect(madeStaleBy("UPDATE due_dates SET debtorId = 'd2' WHERE id = 'u1'")).toEqual(['d1', 'd2']);
  });

  it.each([
    ['a newer policy', policy(2)],
    [
      'a day that the owner rests',
      `INSERT INTO own_holidays (id, kind, onDay, name, addedAt) VALUES ('h', 'added', '2026-12-07', 'Puente', '${NOW}')`,
    ],
    ['August', `INSERT INTO settings (key, value) VALUES ('holidays.august', '"rest"')`],
    ['another province', `UPDATE business_profile SET postalCode = '15001'`],
  ])('everybody: %s', (_, statement) => {
    expect(madeStaleBy(statement)).toEqual(['*']);
  });

  it.each([
    ['a draft that is written on', `UPDATE letters SET options = '{"a":1}' WHERE id = 'l1'`],
    ['a telephone number', `UPDATE debtors SET phone = '910000011' WHERE id = 'd1'`],
    ['the concept of an invoice', `UPDATE invoices SET concept = 'Tornillos' WHERE id = 'i1'`],
    ['another setting', `INSERT INTO settings (key, value) VALUES ('letters.foldMarks', 'true')`],
    ['the first policy, which is the one that held already', policy(1)],
  ])('nobody: %s', (_, statement) => {
    expect(madeStaleBy(statement)).toEqual([]);
  });
});

function policy(version: number): string {
  return `INSERT INTO dunning_policies (version, madeAt, graceDays, smallSumCents, minimumGapDays, officeFrom, officeTo,
    workingDaysOnly, sparesPunctual) VALUES (${version}, '${NOW}', 3, 1000, 5, '09:00', '18:00', 1, 1)`;
}
