/** What is kept added up says the same as the rows it was added from, whatever is written and in whatever order. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { applyPragmas } from '../../../electron/db/pragmas.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const DAYS = ['2026-09-01', '2026-10-15', '2026-12-24'];
const migrations = readMigrations(join(resourcesFolder, 'migrations'));

const given = (versions = migrations): Database.Database => {
  const sqlite = new Database(':memory:');
  applyPragmas(sqlite, 'main');
  migrate(sqlite, versions, NOW);
  return sqlite;
};

/** From nothing, in words of their own: each table as the rows it is derived from would make it. */
const FROM_NOTHING: Readonly<Record<string, readonly [kept: string, source: string]>> = {
  debtor_balances: [
    `SELECT debtorId, openCents, creditCents, oldestOpenOn, invoiceCount, invoicedCents, paymentCount, paidCents FROM debtor_balances ORDER BY 1`,
    `SELECT d.id AS debtorId,
      (SELECT coalesce(sum(outstandingCents), 0) FROM due_dates u WHERE u.debtorId = d.id AND u.live = 1) AS openCents,
      (SELECT coalesce(sum(surplusCents), 0) FROM payments p WHERE p.debtorId = d.id) AS creditCents,
      (SELECT min(dueOn) FROM due_dates u WHERE u.debtorId = d.id AND u.live = 1 AND u.outstandingCents > 0) AS oldestOpenOn,
      (SELECT count(*) FROM invoices i WHERE i.debtorId = d.id AND i.deletedOn IS NULL) AS invoiceCount,
      (SELECT coalesce(sum(totalCents), 0) FROM invoices i WHERE i.debtorId = d.id AND i.deletedOn IS NULL) AS invoicedCents,
      (SELECT count(*) FROM payments p WHERE p.debtorId = d.id) AS paymentCount,
      (SELECT coalesce(sum(amountCents), 0) FROM payments p WHERE p.debtorId = d.id) AS paidCents
     FROM debtors d ORDER BY 1`,
  ],
  open_invoices: [
    `SELECT invoiceId, debtorId, issuedOn, taxPoint, totalCents, outstandingCents, oldestOpenOn, lastDueOn FROM open_invoices ORDER BY 1`,
    `SELECT i.id AS invoiceId, i.debtorId, i.issuedOn, coalesce(i.operationOn, i.issuedOn) AS taxPoint, i.totalCents,
      (SELECT sum(outstandingCents) FROM due_dates u WHERE u.invoiceId = i.id AND u.live = 1) AS outstandingCents,
      (SELECT min(dueOn) FROM due_dates u WHERE u.invoiceId = i.id AND u.live = 1 AND u.outstandingCents > 0) AS oldestOpenOn,
      (SELECT max(dueOn) FROM due_dates u WHERE u.invoiceId = i.id) AS lastDueOn
     FROM invoices i WHERE EXISTS (SELECT 1 FROM due_dates u WHERE u.invoiceId = i.id AND u.live = 1 AND u.outstandingCents <> 0) ORDER BY 1`,
  ],
  paid_invoices: [
    `SELECT invoiceId, issuedOn, lastDueOn FROM paid_invoices ORDER BY 1`,
    `SELECT i.id AS invoiceId, i.issuedOn, (SELECT max(dueOn) FROM due_dates u WHERE u.invoiceId = i.id) AS lastDueOn
     FROM invoices i WHERE i.deletedOn IS NULL AND EXISTS (SELECT 1 FROM due_dates u WHERE u.invoiceId = i.id)
       AND NOT EXISTS (SELECT 1 FROM due_dates u WHERE u.invoiceId = i.id AND u.live = 1 AND u.outstandingCents <> 0) ORDER BY 1`,
  ],
  invoice_shorts: [
    `SELECT * FROM invoice_shorts ORDER BY id`,
    `SELECT s.id, i.id AS invoiceId, i.debtorId, i.numberKey, i.issuedOn, i.totalCents,
      (SELECT coalesce(sum(outstandingCents), 0) FROM due_dates u WHERE u.invoiceId = i.id AND u.live = 1) AS outstandingCents,
      iif(EXISTS (SELECT 1 FROM due_dates u WHERE u.invoiceId = i.id AND u.live = 1 AND u.outstandingCents <> 0),
        (SELECT max(dueOn) FROM due_dates u WHERE u.invoiceId = i.id), NULL) AS lastDueOn
     FROM search_subjects s JOIN invoices i ON i.id = s.subjectId ORDER BY s.id`,
  ],
  number_start_totals: [
    `SELECT * FROM number_start_totals ORDER BY 1`,
    `SELECT substr(numberKey, 1, 2) AS start, count(*) AS n, sum(totalCents) AS totalCents, sum(outstandingCents) AS outstandingCents
     FROM invoice_shorts GROUP BY 1 ORDER BY 1`,
  ],
  open_invoice_totals: [
    `SELECT * FROM open_invoice_totals WHERE n <> 0 ORDER BY 1`,
    `SELECT coalesce(oldestOpenOn, '') AS oldestOpenOn, count(*) AS n, sum(totalCents) AS totalCents, sum(outstandingCents) AS outstandingCents
     FROM open_invoices GROUP BY 1 ORDER BY 1`,
  ],
  due_totals: [
    `SELECT * FROM due_totals WHERE n <> 0 OR owedCents <> 0 OR creditCents <> 0 ORDER BY 1`,
    `SELECT dueOn, count(*) FILTER (WHERE outstandingCents > 0) AS n, sum(iif(outstandingCents > 0, outstandingCents, 0)) AS owedCents,
      sum(iif(outstandingCents < 0, outstandingCents, 0)) AS creditCents
     FROM due_dates WHERE live = 1 AND outstandingCents <> 0 GROUP BY dueOn ORDER BY 1`,
  ],
  step_totals: [
    `SELECT * FROM step_totals WHERE n <> 0 ORDER BY 1, 2`,
    `SELECT rank, onDay, count(*) AS n FROM next_steps WHERE leads = 1 GROUP BY rank, onDay ORDER BY 1, 2`,
  ],
  ledger_totals: [
    `SELECT debtors, invoices, invoicedCents, payments, paidCents, surplusCents FROM ledger_totals`,
    `SELECT (SELECT count(*) FROM debtors WHERE deletedOn IS NULL) AS debtors,
      (SELECT count(*) FROM invoices WHERE deletedOn IS NULL) AS invoices,
      (SELECT coalesce(sum(totalCents), 0) FROM invoices WHERE deletedOn IS NULL) AS invoicedCents,
      (SELECT count(*) FROM payments) AS payments, (SELECT coalesce(sum(amountCents), 0) FROM payments) AS paidCents,
      (SELECT coalesce(sum(surplusCents), 0) FROM payments) AS surplusCents`,
  ],
};

function expectTrue(sqlite: Database.Database): void {
  for (const [table, [kept, source]] of Object.entries(FROM_NOTHING)) {
    expect(sqlite.prepare(kept).all(), table).toEqual(sqlite.prepare(source).all());
  }
}

const pick = fc.nat({ max: 4 });
const cents = fc.integer({ min: 1, max: 900 });
const write = fc.oneof(
  fc.record({ what: fc.constant('debtor' as const), a: pick, cents, b: pick }),
  fc.record({
    what: fc.constantFrom('invoice' as const, 'credit' as const, 'pay' as const, 'owe' as const, 'money' as const),
    a: pick,
    b: pick,
    cents,
  }),
  fc.record({
    what: fc.constantFrom(
      'bin' as const,
      'unbin' as const,
      'hand over' as const,
      'reprice' as const,
      'redate' as const,
      'forget' as const,
      'no due date' as const,
      'no payment' as const,
      'bin debtor' as const,
      'spend' as const,
      'step' as const,
      'no step' as const,
      'move step' as const,
    ),
    a: pick,
    b: pick,
    cents,
  }),
);
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

/** One write as a command would leave it; what names nobody changes nothing. */
function run(sqlite: Database.Database, n: number, { what, a, b, cents }: Write): void {
  const id = (table: string, at: number) =>
    sqlite.prepare(`SELECT id FROM ${table} ORDER BY id LIMIT 1 OFFSET ?`).pluck().get(at) as string | undefined;
  const [debtor, invoice, due] = [id('debtors', a), id('invoices', a), id('due_dates', a)];
  const day = DAYS[b % 3];
  const exec = (statement: string, ...values: readonly unknown[]) => sqlite.prepare(statement).run(...values);
  const findable = (invoiceId: string | undefined) =>
    exec(
      `INSERT OR IGNORE INTO search_subjects (subjectId, debtorId, kind) SELECT id, debtorId, 'invoice' FROM invoices WHERE id = ?`,
      invoiceId,
    );
  const addInvoice = (kind: string, sign: number) => {
    exec(
      `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, operationOn, totalCents, createdAt, updatedAt) VALUES (?, ?, ?, 'F', 'F', ?, ?, ?, '', '')`,
      `i${n}`,
      debtor,
      kind,
      day,
      b === 4 ? '2026-08-01' : null,
      sign * cents,
    );
    // As the program does, it is findable before its due dates are written, or after.
    if (b < 2) findable(`i${n}`);
    for (const position of b % 2 === 0 ? [1] : [1, 2]) {
      exec(
        'INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents) VALUES (?, ?, ?, ?, ?, ?, ?)',
        `u${n}-${position}`,
        `i${n}`,
        debtor,
        position,
        DAYS[(b + position) % 3],
        sign * cents,
        sign * cents,
      );
    }
    if (b >= 2) findable(`i${n}`);
  };
  const setLive = (live: 0 | 1) => {
    exec('UPDATE invoices SET deletedOn = ? WHERE id = ?', live === 1 ? null : '2026-11-22', invoice);
    exec('UPDATE due_dates SET debtorId = debtorId, live = ? WHERE invoiceId = ?', live, invoice);
    if (live === 1) findable(invoice);
    else exec('DELETE FROM search_subjects WHERE subjectId = ?', invoice);
  };
  const deeds: Readonly<Record<Write['what'], () => void>> = {
    debtor: () =>
      exec(
        `INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES (?, 'business', 'X', 'X', '', '')`,
        `d${n}`,
      ),
    invoice: () => debtor && addInvoice('invoice', 1),
    credit: () => debtor && addInvoice('corrective', -1),
    pay: () =>
      exec(
        'UPDATE due_dates SET outstandingCents = iif(outstandingCents > 0, max(0, outstandingCents - ?), 0) WHERE id = ?',
        cents,
        due,
      ),
    owe: () => exec('UPDATE due_dates SET outstandingCents = amountCents WHERE id = ?', due),
    money: () =>
      debtor &&
      exec(
        `INSERT INTO payments (id, debtorId, receivedOn, amountCents, method, mode, surplusCents, recordedAt) VALUES (?, ?, ?, ?, 'cash', 'by-hand', ?, '')`,
        `p${n}`,
        debtor,
        day,
        cents,
        b * 10,
      ),
    bin: () => setLive(0),
    unbin: () => setLive(1),
    'hand over': () => {
      const to = id('debtors', b);
      if (!to) return;
      exec('UPDATE invoices SET debtorId = ? WHERE id = ?', to, invoice);
      exec('UPDATE due_dates SET debtorId = ?, live = live WHERE invoiceId = ?', to, invoice);
    },
    reprice: () =>
      exec(
        'UPDATE invoices SET totalCents = sign(totalCents) * ?, numberKey = ?, issuedOn = ?, operationOn = NULL WHERE id = ?',
        cents,
        `F${b}`,
        day,
        invoice,
      ),
    redate: () => exec('UPDATE due_dates SET dueOn = ? WHERE id = ?', day, due),
    'no due date': () => exec('DELETE FROM due_dates WHERE id = ?', due),
    forget: () => {
      exec('DELETE FROM next_steps WHERE invoiceId = ?', invoice);
      exec('DELETE FROM due_dates WHERE invoiceId = ?', invoice);
      exec('DELETE FROM search_subjects WHERE subjectId = ?', invoice);
      exec('DELETE FROM invoices WHERE id = ?', invoice);
    },
    'no payment': () => exec('DELETE FROM payments WHERE id = ?', id('payments', a)),
    'bin debtor': () => exec('UPDATE debtors SET deletedOn = ? WHERE id = ?', b % 2 === 0 ? '2026-11-22' : null, debtor),
    spend: () => exec('UPDATE payments SET surplusCents = ? WHERE id = ?', b, id('payments', a)),
    step: () =>
      invoice &&
      exec(
        `INSERT OR IGNORE INTO next_steps (invoiceId, debtorId, kind, onDay, because, params, rank, leads, served, amountCents)
         SELECT id, debtorId, 'rung', ?, 'x', '{}', ?, ?, 1, 1 FROM invoices WHERE id = ?`,
        day,
        b % 2,
        b % 3 === 0 ? 0 : 1,
        invoice,
      ),
    'no step': () => exec('DELETE FROM next_steps WHERE invoiceId = ?', invoice),
    'move step': () =>
      exec('UPDATE next_steps SET onDay = ?, rank = ?, leads = ? WHERE invoiceId = ?', day, b % 2, a % 2, invoice),
  };
  deeds[what]();
}

describe('what is kept added up', () => {
  it('equals what it was added from after every write', () => {
    fc.assert(
      fc.property(fc.array(write, { minLength: 8, maxLength: 40 }), (writes) => {
        const sqlite = given();
        run(sqlite, 1_000, { what: 'debtor', a: 0, b: 0, cents: 1 });
        run(sqlite, 1_001, { what: 'debtor', a: 0, b: 0, cents: 1 });
        for (const [n, one] of writes.entries()) {
          run(sqlite, n, one);
          expectTrue(sqlite);
        }
        sqlite.close();
      }),
      { numRuns: 40 },
    );
  });

  it('is added up when a ledger of the version before is brought up', () => {
    const sqlite = given(migrations.filter(({ version }) => version < 81));
    const writes: readonly Write['what'][] = [
      'debtor',
      'debtor',
      'invoice',
      'credit',
      'money',
      'invoice',
      'pay',
      'bin',
      'step',
      'bin debtor',
    ];
    for (const [n, what] of writes.entries()) run(sqlite, n, { what, a: n % 2, b: n % 3, cents: 100 + n });
    const kept = sqlite.prepare('SELECT * FROM due_dates ORDER BY id').all();
    expect(migrate(sqlite, migrations, NOW)).toEqual({ ok: true, value: undefined });
    expect(sqlite.prepare('SELECT * FROM due_dates ORDER BY id').all()).toEqual(kept);
    expect(sqlite.prepare('SELECT count(*) FROM open_invoices').pluck().get()).toBeGreaterThan(0);
    expectTrue(sqlite);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('leaves nothing behind when what it was added from is undone', () => {
    const sqlite = given();
    run(sqlite, 0, { what: 'debtor', a: 0, b: 0, cents: 1 });
    expect(() =>
      sqlite.transaction(() => {
        run(sqlite, 1, { what: 'invoice', a: 0, b: 1, cents: 500 });
        throw new Error('no');
      })(),
    ).toThrow('no');
    expectTrue(sqlite);
  });
});
