/** What the work list reads of the ledger is what its plain definition says, though it reads only what is shown. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import {
  countLeading,
  leadingRows,
  nextLeadingAfter,
  servedInvoices,
  type WorkGroup,
} from '../../../electron/db/repositories/agenda-list.ts';
import { createUnitOfWork, type ReadDb } from '../../../electron/db/unit-of-work.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { resourcesFolder } from '../../support/test-app.ts';
import '../../support/properties.ts';
import { TODAY } from './scene.ts';

const DEBTORS = ['d0', 'd1', 'd2', 'd3'] as DebtorId[];
const NAMED = [1, 2, 5] as const;
const PAGES = [
  { offset: 0, limit: 1 },
  { offset: 0, limit: 3 },
  { offset: 2, limit: 4 },
  { offset: 0, limit: 50 },
] as const;

type Debt = {
  readonly id: string;
  readonly debtorId: DebtorId;
  readonly number: string;
  /** Days from the first of September on; few, so that many debts fall due together. */
  readonly due: number;
  /** Nothing open, a debt, or a credit. */
  readonly outstanding: number;
  readonly served: boolean;
};
type Lead = { readonly rank: 0 | 1; readonly days: number; readonly amount: number };

const debts = fc
  .array(
    fc.record({
      who: fc.nat(2),
      number: fc.nat(30),
      due: fc.nat(4),
      outstanding: fc.constantFrom(500, 500, 500, 0, -500),
      served: fc.constantFrom(true, true, false),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(
      ({ who, number, ...rest }, n): Debt => ({
        id: `i${n}`,
        debtorId: DEBTORS[who] as DebtorId,
        number: `F-${number}`,
        ...rest,
      }),
    ),
  );
const leads: fc.Arbitrary<readonly Lead[]> = fc.array(
  fc.record({
    rank: fc.constantFrom(0 as const, 1 as const),
    days: fc.constantFrom(-2, 0, 0, 0, 1, 7, 8),
    amount: fc.constantFrom(100, 200, 300),
  }),
  { maxLength: 30 },
);

/** A new ledger, migrated once for all cases. */
let empty: Buffer;
beforeAll(() => {
  const sqlite = new Database(':memory:');
  migrate(sqlite, readMigrations(join(resourcesFolder, 'migrations')), '2026-11-16T09:00:00.000Z');
  empty = sqlite.serialize();
  sqlite.close();
});

function reading(fill: (sqlite: Database.Database) => void, look: (db: ReadDb) => void): void {
  const sqlite = new Database(empty);
  fill(sqlite);
  createUnitOfWork(sqlite, () => {}).read(look);
  sqlite.close();
}

function addDebtor(sqlite: Database.Database, id: string): void {
  sqlite
    .prepare(`INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES (?, 'business', ?, ?, '', '')`)
    .run(id, id, id);
}

function addDebt(sqlite: Database.Database, { id, debtorId, number, due, outstanding }: Omit<Debt, 'served'>): void {
  const dueOn = addDays('2026-09-01' as IsoDate, due);
  sqlite
    .prepare(
      `INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt)
       VALUES (?, ?, ?, ?, ?, '2026-08-01', ?, '', '')`,
    )
    .run(id, debtorId, outstanding < 0 ? 'corrective' : 'invoice', number, number, outstanding || 500);
  sqlite
    .prepare(
      'INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents) VALUES (?, ?, ?, 1, ?, ?, ?)',
    )
    .run(`u-${id}`, id, debtorId, dueOn, outstanding || 500, outstanding);
}

type Step = { readonly id: string; readonly debtorId: string; readonly onDay: IsoDate } & Omit<Lead, 'days'>;
function addStep(sqlite: Database.Database, step: Step, { leads: isLead, served }: { leads: boolean; served: boolean }): void {
  sqlite
    .prepare(
      `INSERT INTO next_steps (invoiceId, debtorId, kind, onDay, because, params, rank, leads, served, amountCents)
       VALUES (?, ?, 'rung', ?, 'rung-due', '{}', ?, ?, ?, ?)`,
    )
    .run(step.id, step.debtorId, step.onDay, step.rank, Number(isLead), Number(served), step.amount);
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

it('counts the debts that a step serves and names the oldest, and those of one day by number', () => {
  fc.assert(
    fc.property(debts, fc.constantFrom(...NAMED), (all, named) => {
      const distinct = all.filter(
        (debt, n) => all.findIndex((one) => one.number === debt.number && one.debtorId === debt.debtorId) === n,
      );
      const plain = DEBTORS.flatMap((debtorId) => {
        const own = distinct
          .filter((debt) => debt.debtorId === debtorId && debt.served && debt.outstanding > 0)
          .toSorted((a, b) => a.due - b.due || byText(a.number, b.number));
        const [oldest] = own;
        if (!oldest) return [];
        const first = own.slice(0, named).map(({ id, number }) => ({ id, number }));
        return [[debtorId, { count: own.length, oldestDueOn: addDays('2026-09-01' as IsoDate, oldest.due), first }]];
      });
      reading(
        (sqlite) => {
          for (const id of DEBTORS) addDebtor(sqlite, id);
          for (const debt of distinct) {
            addDebt(sqlite, debt);
            addStep(sqlite, { ...debt, onDay: TODAY, rank: 1, amount: 0 }, { leads: false, served: debt.served });
          }
        },
        (db) => {
          expect([...servedInvoices(db, DEBTORS, named)]).toEqual(plain);
          expect([...servedInvoices(db, DEBTORS.slice(0, 1), named)]).toEqual(plain.filter(([id]) => id === 'd0'));
        },
      );
    }),
    { numRuns: 100 },
  );
});

it('puts what leads in its order, whatever waits for other days', () => {
  fc.assert(
    fc.property(leads, (all) => {
      const steps = all.map(({ days, ...lead }, n): Step => {
        const debtorId = `d${String((n * 7) % all.length).padStart(2, '0')}-${n}`;
        return { id: `i${n}`, debtorId, onDay: addDays(TODAY, days), ...lead };
      });
      const byAmount = (a: Step, b: Step) => b.amount - a.amount || byText(a.debtorId, b.debtorId);
      const due = (rank: 0 | 1) => steps.filter((step) => step.rank === rank && step.onDay <= TODAY).toSorted(byAmount);
      const later = steps.filter((step) => step.onDay > TODAY);
      const plain: Readonly<Record<WorkGroup, readonly Step[]>> = {
        urgent: due(0),
        today: due(1),
        week: later
          .filter((step) => step.onDay <= addDays(TODAY, 7))
          .toSorted((a, b) => byText(a.onDay, b.onDay) || byAmount(a, b)),
      };
      const [next] = later.toSorted((a, b) => byText(a.onDay, b.onDay) || a.rank - b.rank || byAmount(a, b));
      reading(
        (sqlite) => {
          for (const { id, debtorId, onDay, rank, amount } of steps) {
            addDebtor(sqlite, debtorId);
            // Another debt of theirs that does not lead is no row of the list.
            for (const isLead of [true, false]) {
              const own = isLead ? id : `${id}-too`;
              addDebt(sqlite, { id: own, debtorId: debtorId as DebtorId, number: own, due: 0, outstanding: 500 });
              addStep(sqlite, { id: own, debtorId, onDay, rank, amount }, { leads: isLead, served: isLead });
            }
          }
        },
        (db) => {
          for (const [group, rows] of Object.entries(plain) as [WorkGroup, readonly Step[]][]) {
            expect(countLeading(db, group, TODAY)).toBe(rows.length);
            for (const page of PAGES) {
              const ids = leadingRows(db, group, TODAY, page).map(({ invoiceId }) => invoiceId);
              expect(ids).toEqual(rows.slice(page.offset, page.offset + page.limit).map(({ id }) => id));
            }
          }
          expect(nextLeadingAfter(db, TODAY)?.invoiceId).toBe(next?.id);
        },
      );
    }),
    { numRuns: 100 },
  );
});
