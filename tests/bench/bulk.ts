/**
 * Bulk work beside what the disk and SQLite take for the same alone, in the same run: an import beside prepared insertions of the very
 * rows it wrote, a checked copy beside copying the bytes.
 */
import { closeSync, copyFileSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkCopy } from '../../electron/backup/copies.ts';
import { makeCopy } from '../../electron/backup/copy-folder.ts';
import { ledgerFolder } from '../../electron/backup/ledger-folder.ts';
import { migrate, readMigrations } from '../../electron/db/migrate.ts';
import { applyPragmas } from '../../electron/db/pragmas.ts';
import { systemFiles } from '../../electron/platform/file-layer.ts';
import { addDays, type IsoDate } from '../../shared/domain/civil-date.ts';
import { openBenchApp } from './bench-app.ts';
import { type Figure, seconds } from './measure.ts';

const ROWS = 100_000;
const CUSTOMERS = 5_000;
const migrations = (): ReturnType<typeof readMigrations> =>
  readMigrations(join(import.meta.dirname, '../../resources/migrations'));

/** A list of invoices as an invoicing program writes it, of 5,000 customers. */
function invoiceList(rows: number, today: IsoDate): Uint8Array {
  const lines = ['Nº factura;Fecha;Vencimiento;Cliente;NIF;Base imponible;IVA;Total;Cobrado'];
  for (let n = 0; n < rows; n += 1) {
    const base = 4_000 + ((n * 7_919) % 330_000);
    const vat = Math.round((base * 21) / 100);
    const issued = addDays(today, -10 - (n % 3_000));
    const customer = n % CUSTOMERS;
    lines.push(
      [
        `F${issued.slice(2, 4)}/${n}`,
        spanish(issued),
        spanish(addDays(issued, 30)),
        `Comercial Inventada ${customer}, S.L.`,
        `B${10_000_000 + customer}`,
        amount(base),
        amount(vat),
        amount(base + vat),
        n % 3 === 0 ? '0,00' : amount(base + vat),
      ].join(';'),
    );
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/** Transfers of customers, each naming the invoice it pays. */
function paymentList(rows: readonly { number: string; name: string; total: number }[], today: IsoDate): Uint8Array {
  const lines = ['Fecha cobro;Nº Fra.;Cliente;Importe cobrado;Forma de cobro'];
  for (const { number, name, total } of rows)
    lines.push([spanish(today), number, name, amount(total), 'Transferencia'].join(';'));
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

const spanish = (day: IsoDate): string => day.split('-').toReversed().join('/');
const amount = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** Reads and applies a list, as a file dropped on the window. Seconds of each. */
async function imported(app: Awaited<ReturnType<typeof openBenchApp>>, name: string, bytes: Uint8Array) {
  const uploaded = app.application.acceptUpload(name, bytes);
  if (!uploaded.ok) throw new Error(uploaded.error.code);
  let id = '';
  const reading = await seconds(async () => {
    ({ id } = await app.run<{ id: string }>('imports.read', { token: uploaded.value.token }));
  });
  const applying = await seconds(() => app.run('imports.apply', { id }));
  return { reading, applying };
}

/** A list of 100,000 invoices into a new ledger. */
export async function importFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deudario-bench-import-'));
  try {
    const app = await openBenchApp(folder);
    await app.ask('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
    const { ledgerFile } = app.application.ctx.places;
    const { reading, applying } = await imported(app, 'facturas.csv', invoiceList(ROWS, app.application.ctx.today()));
    await app.application.close();
    const { raw, rows } = rawInsertions(ledgerFile, join(folder, 'raw.sqlite'));
    return [
      { name: `A list of ${ROWS} invoices: reading, with its preview`, value: reading, unit: 's' },
      { name: 'the same: writing it', value: applying, unit: 's' },
      { name: `prepared insertions of the same ${rows} rows`, value: raw, unit: 's' },
      { name: 'insertions take, of writing the list', value: (100 * raw) / applying, unit: '%' },
      { name: 'insertions take, of reading and writing it', value: (100 * raw) / (reading + applying), unit: '%' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WRITTEN = [
  'imports',
  'debtors',
  'invoices',
  'due_dates',
  'payments',
  'payment_allocations',
  'import_records',
  'search_subjects',
];

/** What the import left behind, written row by row into an empty ledger in one durable transaction. Reading it is not counted. */
function rawInsertions(from: string, to: string): { readonly raw: number; readonly rows: number } {
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  applyPragmas(target, 'worker');
  migrate(target, migrations(), '2026-01-01T00:00:00.000Z');
  const read = (query: string) => source.prepare(query).raw().all() as unknown[][];
  const tables = WRITTEN.map((table) => [table, read(`SELECT * FROM ${table}`)] as const);
  const words = read(`SELECT s.id, coalesce(i.number, d.name) FROM search_subjects s
    LEFT JOIN invoices i ON i.id = s.subjectId LEFT JOIN debtors d ON d.id = s.subjectId`);
  source.close();
  const started = performance.now();
  target.transaction(() => {
    for (const [table, rows] of [...tables, ['search (rowid, text)', words] as const]) {
      if (!rows[0]) continue;
      const insert = target.prepare(`INSERT INTO ${table} VALUES (${rows[0].map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(row);
    }
  })();
  const raw = (performance.now() - started) / 1_000;
  target.close();
  return { raw, rows: tables.reduce((sum, [, rows]) => sum + rows.length, words.length) };
}

const PAYMENTS = 1_000;

/** A thousand payments of a bank into a ledger that is full already. A copy of it, since it is written to. */
export async function paymentImportFigures(folder: string): Promise<readonly Figure[]> {
  const app = await openBenchApp(folder);
  const today = app.application.ctx.today();
  type Rows = { rows: { number: string; debtorName: string; outstanding: number }[] };
  const rows: { number: string; name: string; total: number }[] = [];
  for (let offset = 0; rows.length < PAYMENTS; offset += 200) {
    const page = { sort: 'due', descending: false, offset, limit: 200 };
    const found = await app.ask<Rows>('invoices.list', { filter: { status: 'overdue' }, ...page });
    if (found.rows.length === 0) break;
    for (const { number, debtorName: name, outstanding: total } of found.rows) rows.push({ number, name, total });
  }
  const { reading, applying } = await imported(app, 'cobros.csv', paymentList(rows.slice(0, PAYMENTS), today));
  await app.application.close();
  return [
    { name: `A list of ${PAYMENTS} payments over all that: reading`, value: reading, unit: 's' },
    { name: 'the same: a checked point before it, writing it, next steps', value: applying, unit: 's' },
  ];
}

/** A copy to a folder: made, read back and counted, beside the bytes alone copied twice and made durable, since it passes by this disk. */
export async function copyFigures(folder: string): Promise<readonly Figure[]> {
  const ledger = ledgerFolder(join(folder, 'ledgers', 'main'));
  const target = mkdtempSync(join(tmpdir(), 'deudario-bench-copy-'));
  try {
    const stick = join(target, 'stick');
    mkdirSync(stick);
    const clock = { today: () => '2026-11-23' as IsoDate, now: () => '2026-11-23T10:00:00.000Z' };
    const ports = { files: systemFiles, clock, newId: () => 'bench', migrations: migrations(), programVersion: '0.1.0' };
    const work = { progress: () => {}, cancelled: () => false };
    let made = '';
    const copying = await seconds(async () => {
      const copy = await makeCopy(ports, ledger, { folder: stick }, work);
      if (!copy.ok) throw new Error(copy.error.code);
      made = copy.value.folder;
    });
    const checking = await seconds(() => checkCopy(ports, made, work));
    const bytes = statSync(ledger.ledger).size;
    const plain = await seconds(() => {
      const file = join(target, 'plain.sqlite');
      copyFileSync(ledger.ledger, file);
      const handle = openSync(file, 'r+');
      fsyncSync(handle);
      closeSync(handle);
    });
    return [
      { name: 'Ledger', value: bytes / 1e6, unit: 'MB' },
      { name: 'a copy to a folder, read back and counted', value: copying, unit: 's' },
      { name: 'checking that copy again', value: checking, unit: 's' },
      { name: 'the bytes alone, copied and made durable', value: plain, unit: 's' },
    ];
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}
