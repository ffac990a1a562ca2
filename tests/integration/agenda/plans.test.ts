/** What keeps the work list fast: its questions walk indexes and never a whole table. */
import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { agendaFigures } from '../../../electron/core/agenda/figures.ts';
import { factGatherer } from '../../../electron/core/agenda/gather-facts.ts';
import { migrate, readMigrations } from '../../../electron/db/migrate.ts';
import { deedsOf, isAnybodyLate, lastWrittenBefore, stillToDo } from '../../../electron/db/repositories/agenda-figures.ts';
import { countLeading, leadingRows, nextLeadingAfter, servedInvoices } from '../../../electron/db/repositories/agenda-list.ts';
import { createUnitOfWork, type ReadDb } from '../../../electron/db/unit-of-work.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { resourcesFolder } from '../../support/test-app.ts';

const TODAY = '2026-11-16' as IsoDate;
const IDS = ['d1', 'd2'] as DebtorId[];
const WINDOW = { offset: 0, limit: 10 };

let sqlite: Database.Database;
let db: ReadDb;
const asked = new Set<string>();

beforeAll(() => {
  sqlite = new Database(':memory:');
  migrate(sqlite, readMigrations(`${resourcesFolder}/migrations`), '2026-11-16T09:00:00.000Z');
  sqlite.exec("INSERT INTO business_profile (id, name, updatedAt) VALUES (1, 'La Tuerca', '2026-11-16T09:00:00.000Z')");
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((source: string) => {
    asked.add(source);
    return prepare(source);
  }) as typeof sqlite.prepare;
  createUnitOfWork(sqlite, () => {}).read((reader) => {
    db = reader;
  });
});

/** Tables that a question reads from end to end, without an index. */
function scans(question: (reader: ReadDb) => unknown): readonly string[] {
  asked.clear();
  question(db);
  return [...asked]
    .filter((source) => /^\s*(select|with)/i.test(source))
    .flatMap((source) => {
      const values = Array.from({ length: (source.match(/\?/g) ?? []).length }, () => null);
      const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${source}`).all(...values) as { detail: string }[];
      return steps
        .map(({ detail }) => detail)
        .filter((detail) =>
          /^SCAN (?!json_each|x$|n$|still_open$|due_totals$|ledger_totals$|.*USING (COVERING )?INDEX|\()/.test(detail),
        );
    });
}

it.each([
  ['the urgent rows', (reader: ReadDb) => leadingRows(reader, 'urgent', TODAY, WINDOW)],
  ['the rows of today', (reader: ReadDb) => leadingRows(reader, 'today', TODAY, WINDOW)],
  ['the rows of the week', (reader: ReadDb) => leadingRows(reader, 'week', TODAY, WINDOW)],
  ['how many there are', (reader: ReadDb) => countLeading(reader, 'today', TODAY)],
  ['what they are about', (reader: ReadDb) => servedInvoices(reader, IDS, 5)],
  ['what comes tomorrow', (reader: ReadDb) => nextLeadingAfter(reader, TODAY)],
  ['whether anybody is late', (reader: ReadDb) => isAnybodyLate(reader, TODAY)],
  ['when money was last written down', (reader: ReadDb) => lastWrittenBefore(reader, TODAY)],
  ['what was done', (reader: ReadDb) => deedsOf(reader, TODAY)],
  ['who is not done', (reader: ReadDb) => stillToDo(reader, IDS, TODAY)],
  ['the figures and the weeks', (reader: ReadDb) => agendaFigures(reader, TODAY)],
])('%s', (_, question) => {
  expect(scans(question)).toEqual([]);
});

/** Small tables that hold a handful of rows whatever the size of the ledger. */
const SMALL = /^SCAN (dunning_\w+|own_holidays|settings|business_profile)\b/;

it('the facts of some debtors', () => {
  const gather = (reader: ReadDb) => factGatherer(reader, { today: TODAY, localDay: () => TODAY })(IDS);
  expect(scans(gather).filter((step) => !SMALL.test(step))).toEqual([]);
});
