import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { apply, givenRead, givenSample, preview, read, rows, sample, totals } from './steps.ts';

const NOTHING = { debtors: 0, invoices: 0, invoiced: 0, pending: 0, collected: 0 };

/** As many invoices of as many customers: enough for a job to be caught at it. */
const longList = (count: number): string =>
  ['Número;Fecha;Vencimiento;Cliente;Total']
    .concat(
      Array.from(
        { length: count },
        (_, i) => `L/${i + 1};01/02/2026;01/03/2026;Cliente inventado ${(i * 7919) % 1_000_003};12,10`,
      ),
    )
    .join('\r\n');

const reached = (app: TestApp, phase: string): Promise<void> =>
  expect
    .poll(
      () => app.heard.some(({ event, payload }) => event === 'job.progress' && (payload as { phase: string }).phase === phase),
      {
        interval: 5,
      },
    )
    .toBe(true);

it('leaves no trace when it is cancelled while it writes', async () => {
  const app = await openTestApp();
  const id = await givenRead(app, 'larga.csv', longList(1_500));
  const outcome = app.run('imports.apply', { id });
  await reached(app, 'writing');
  const [job] = (await app.given('jobs.list', {})).jobs;
  if (!job) throw new Error('nothing is running');
  await app.given('jobs.cancel', { jobId: job.jobId });
  expect(await outcome).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect({ ledger: await totals(app), past: (await app.given('imports.list', { offset: 0, limit: 10 })).total }).toEqual({
    ledger: NOTHING,
    past: 0,
  });
  // What was read is still there, to be applied after all.
  expect(await apply(app, id)).toMatchObject({ invoices: 1_500 });
});

it('leaves no trace when its thread is killed while it writes', async () => {
  const app = await openTestApp();
  const id = await givenRead(app, 'larga.csv', longList(1_500));
  void app.run('imports.apply', { id });
  await reached(app, 'writing');
  const again = await app.reopen();
  expect(await totals(again)).toEqual(NOTHING);
  expect(again.sql().pragma('integrity_check', { simple: true })).toBe('ok');
});

it('refuses 500 MB by its size, before reading a byte', async () => {
  const app = await openTestApp();
  const file = join(app.folder, 'enorme.csv');
  writeFileSync(file, 'Número;Fecha;Total\n');
  truncateSync(file, 500 * 1024 * 1024);
  app.answers.push(file);
  const { token } = await app.given('files.choose', { kind: 'spreadsheet' });
  expect(await app.run('imports.read', { token })).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
});

it.each([
  ['a picture', 'foto.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]), 'file-not-a-table'],
  ['half a workbook', 'medio.xlsx', sample('excel/facturas-01.xlsx').subarray(0, 4_000), 'file-damaged'],
  ['blanks', 'blanco.csv', '   \r\n  ', 'file-empty'],
])('refuses %s and keeps nothing of it', async (_, name, bytes, code) => {
  const app = await openTestApp();
  expect(await read(app, name, bytes)).toMatchObject({ ok: false, error: { code } });
  expect(stagedFiles(app)).toEqual([]);
});

it('answers every damaged file with rows or a closed refusal, and never dies', async () => {
  const app = await openTestApp();
  const files = [
    'csv/facturas-01-win1252.csv',
    'excel/facturas-01.xlsx',
    'excel/clientes-01.xls',
    'excel/facturas-03-textos.ods',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 255 }),
      fc.boolean(),
      async (file, where, byte, cut) => {
        const bytes = sample(file).slice();
        const at = Math.floor(where * (bytes.length - 1));
        bytes[at] = byte;
        const done = await read(app, file, cut ? bytes.subarray(0, Math.max(1, at)) : bytes);
        if (done.ok) await preview(app, done.value.id);
        else expect(done.error.code).toMatch(/^file-|^too-many/);
      },
    ),
    { numRuns: 15 },
  );
  expect(await totals(app)).toEqual(NOTHING);
});

it('tells each wrong row what is wrong with it and imports the others', async () => {
  const app = await openTestApp();
  const id = await givenRead(
    app,
    'sucio.csv',
    `Número;Fecha;Vencimiento;Cliente;Total
S/1;31/02/2026;;Bar Uno;10,00
S/2;01/02/2026;;Bar Uno;1.2.3,4
S/3;01/02/2026;;${'Ñ'.repeat(10_000)};10,00
S/4;01/02/2027;;Bar Uno;10,00
S/5;01/02/2026;;Clientes varios;10,00
S/6;01/02/2026;;Bar Uno;10,00
TOTAL;;;;60,00
`,
  );
  expect((await rows(app, id)).map((row) => [row.rows, row.state, row.ticked, row.notes[0]?.code])).toEqual([
    [[2], 'error', false, 'date-impossible'],
    [[3], 'error', false, 'amount-not-understood'],
    [[4], 'error', false, 'text-too-long'],
    [[5], 'error', false, 'invoice-in-future'],
    [[6], 'doubtful', false, 'without-customer'],
    [[7], 'new', true, 'due-date-assumed'],
  ]);
  expect((await preview(app, id)).fileTotal).toEqual({ row: 8, amount: 6_000, agrees: false });
  expect(await apply(app, id)).toMatchObject({ debtors: 1, invoices: 1, skipped: 5, invoiced: 1_000 });
});

it('proposes who a misspelt customer is, and waits for the owner', async () => {
  const app = await openTestApp();
  await importSampleCustomers(app);
  const file = 'Número;Fecha;Vencimiento;Cliente;Total\nM/1;01/02/2026;01/03/2026;Talleres Hermanos Fictisio SL;10,00\n';
  const id = await givenRead(app, 'una.csv', file);
  const [row] = await rows(app, id);
  expect(row).toMatchObject({ state: 'doubtful', ticked: false, tickable: false, notes: [{ code: 'customer-similar' }] });
  const [candidate] = row?.customer?.candidates ?? [];
  expect(candidate?.name).toBe('TALLERES HERMANOS FICTICIO, S.L.');

  await app.run('imports.remap', { id, choices: { customers: { [row?.customer?.key ?? '']: candidate?.id ?? 'new' } } });
  expect((await rows(app, id))[0]).toMatchObject({ state: 'new', ticked: true, customer: { debtor: { name: candidate?.name } } });
  expect(await apply(app, id)).toMatchObject({ debtors: 0, invoices: 1 });
});

it('keeps the ticks that the owner set when the file is read again', async () => {
  const app = await openTestApp();
  const id = await givenSample(app, 'csv/facturas-01-win1252.csv');
  await app.given('imports.tick', { id, ticked: false, which: { positions: [1, 2] } });
  await app.run('imports.remap', { id, choices: { undated: 'leave-out' } });
  expect((await rows(app, id)).filter((row) => !row.ticked).map((row) => row.number)).toEqual(['F26/0001', 'F26/0002']);
  expect((await preview(app, id)).counts.ticked).toBe(13);
});

it('forgets what was read when it is discarded, when another file is read, and at the next start', async () => {
  const app = await openTestApp();
  const first = await givenSample(app, 'csv/cobros-01-win1252.csv');
  const second = await givenSample(app, 'csv/facturas-01-win1252.csv');
  expect(await app.call('imports.preview', { id: first })).toEqual({ ok: false, error: { code: 'import-not-found' } });
  await app.given('imports.discard', { id: second });
  expect(stagedFiles(app)).toEqual([]);

  await givenSample(app, 'csv/facturas-01-win1252.csv');
  const again = await app.reopen();
  expect(stagedFiles(again)).toEqual([]);
});

it('knows no token that was not given', async () => {
  const app = await openTestApp();
  expect(await app.run('imports.read', { token: 'x'.repeat(43) as FileToken })).toEqual({
    ok: false,
    error: { code: 'file-token-unknown' },
  });
});

async function importSampleCustomers(app: TestApp): Promise<void> {
  await apply(app, await givenSample(app, 'csv/clientes-01-excel-win1252.csv'));
}

function stagedFiles(app: TestApp): string[] {
  try {
    return readdirSync(app.application.ctx.places.stagingFolder);
  } catch {
    return [];
  }
}
