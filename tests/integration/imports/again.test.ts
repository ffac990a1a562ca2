import { expect, it } from 'vitest';
import { expected, inCents } from '../../support/imported-samples.ts';
import { openTestApp } from '../../support/test-app.ts';
import { apply, givenRead, givenSample, importSample, preview, rows, totals } from './steps.ts';

const INVOICED = inCents(expected.totalFacturado);
const COLLECTED = inCents(expected.totalCobrado);
const BREAD = 27_170;

it('adds nothing from the same file, nor from the same data in another format', async () => {
  const app = await openTestApp();
  await importSample(app, 'csv/facturas-01-win1252.csv');
  const before = await totals(app);

  for (const file of ['csv/facturas-01-win1252.csv', 'excel/facturas-01.xlsx', 'csv/facturas-05-libro-registro-aeat.csv']) {
    const id = await givenSample(app, file);
    const { counts, importedOn } = await preview(app, id);
    expect({ file, counts, known: importedOn }).toEqual({
      file,
      counts: { new: 0, doubtful: 0, duplicate: 15, error: 0, skipped: 0, ticked: 0 },
      known: file === 'csv/facturas-01-win1252.csv' ? '2026-11-22' : undefined,
    });
    expect(await app.run('imports.apply', { id })).toEqual({ ok: false, error: { code: 'import-nothing-to-apply' } });
  }
  expect(await totals(app)).toEqual(before);
});

it('joins customers, invoices and payments that come in lists of their own', async () => {
  const app = await openTestApp();
  expect(await importSample(app, 'csv/clientes-01-excel-win1252.csv')).toMatchObject({ debtors: 12, invoices: 0 });
  // The record book knows nothing of what was collected.
  expect(await importSample(app, 'csv/facturas-05-libro-registro-aeat.csv')).toMatchObject({
    debtors: 0,
    invoices: 15,
    payments: 0,
  });
  expect(await importSample(app, 'csv/cobros-01-win1252.csv')).toMatchObject({ payments: 5, collected: COLLECTED + BREAD });

  // 10.644,36 − (375,10 + 149,00 + 632,43 + 1.000,00 + 271,70) = 8.216,13.
  expect(await totals(app)).toEqual({
    debtors: 12,
    invoices: 15,
    invoiced: INVOICED,
    pending: INVOICED - COLLECTED - BREAD,
    collected: COLLECTED + BREAD,
  });
});

it('does not count twice what the list of invoices already said was collected without its day', async () => {
  const app = await openTestApp();
  await importSample(app, 'csv/facturas-01-win1252.csv');
  const id = await givenSample(app, 'csv/cobros-02-utf8-bom.csv');

  expect((await rows(app, id)).map(({ number, state, ticked }) => [number, state, ticked])).toEqual([
    ['F26/0001', 'duplicate', false],
    ['F26/0008', 'duplicate', false],
    ['F26/0004', 'duplicate', false],
    ['F26/0012', 'duplicate', false],
    ['F26/0002', 'new', true],
  ]);
  await apply(app, id);
  expect(await totals(app)).toMatchObject({ pending: INVOICED - COLLECTED - BREAD, collected: COLLECTED + BREAD });
});

it('leaves what was collected without a day to a list of payments, when the owner says so', async () => {
  const app = await openTestApp();
  const id = await givenSample(app, 'csv/facturas-01-win1252.csv');
  await app.run('imports.remap', { id, choices: { undated: 'leave-out' } });
  expect(await apply(app, id)).toMatchObject({ invoices: 15, payments: 0, collected: 0 });
  expect(await importSample(app, 'csv/cobros-01-win1252.csv')).toMatchObject({ payments: 5, collected: COLLECTED + BREAD });
});

it('takes the corrective invoice off the one it names', async () => {
  const app = await openTestApp();
  await importSample(app, 'csv/facturas-04-una-fila-por-linea-comas.csv');
  const { rows: found } = await app.given('invoices.list', {
    filter: { status: 'all', text: '26/00' },
    sort: 'number',
    descending: false,
    offset: 0,
    limit: 50,
  });
  const owed = (number: string) => found.find((row) => row.number === number)?.outstanding;
  // 2.469,02 − 302,50 = 2.166,52; the corrective one has nothing left to give.
  expect([owed('F26/0012'), owed('R26/0001')]).toEqual([216_652, 0]);
});

it('keeps how a file was read for the next one of the same layout', async () => {
  const app = await openTestApp();
  const first = await givenRead(
    app,
    'enero.csv',
    'Ref;Quién;Cuándo;Cuánto\nA1;Bar Uno;01/02/2026;10,00\nA2;Bar Dos;02/02/2026;20,00\n',
  );
  await app.run('imports.remap', {
    id: first,
    choices: { kind: 'invoices', header: { at: 0, rows: 1 }, fields: ['number', 'customerName', 'issuedOn', 'total'] },
  });
  expect(await apply(app, first)).toMatchObject({ invoices: 2, invoiced: 3_000 });

  const second = await givenRead(
    app,
    'febrero.csv',
    'Ref;Quién;Cuándo;Cuánto\nA3;Bar Uno;01/03/2026;30,00\nA4;Bar Tres;02/03/2026;40,00\n',
  );
  const again = await preview(app, second);
  expect({ remembered: again.remembered, kind: again.kind, fields: again.columns.map((column) => column.field) }).toEqual({
    remembered: true,
    kind: 'invoices',
    fields: ['number', 'customerName', 'issuedOn', 'total'],
  });
  expect(await apply(app, second)).toMatchObject({ debtors: 1, invoices: 2, invoiced: 7_000 });
});
