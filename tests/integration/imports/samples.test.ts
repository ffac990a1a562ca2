import { expect, it } from 'vitest';
import { expected, inCents } from '../../support/imported-samples.ts';
import { openTestApp } from '../../support/test-app.ts';
import { apply, givenSample, preview, totals } from './steps.ts';

const INVOICED = inCents(expected.totalFacturado);
const COLLECTED = inCents(expected.totalCobrado);

it.each([
  'csv/facturas-01-win1252.csv',
  'csv/facturas-03-utf8-bom-una-fila-por-vencimiento.csv',
  'csv/facturas-06-texto-unicode-utf16le.txt',
  'excel/facturas-01.xlsx',
  'excel/facturas-03-textos.ods',
  'excel/facturas-04-textos.xls',
  'excel/facturas-05-html-disfrazado.xls',
])('%s leaves fifteen documents, 10.644,36 invoiced, 2.156,53 collected and 8.487,83 pending', async (file) => {
  const app = await openTestApp();
  const id = await givenSample(app, file);
  expect((await preview(app, id)).counts).toEqual({ new: 15, doubtful: 0, duplicate: 0, error: 0, skipped: 0, ticked: 15 });
  expect(await apply(app, id)).toEqual({
    id,
    kind: 'invoices',
    debtors: 12,
    invoices: 15,
    payments: 4,
    skipped: 0,
    invoiced: INVOICED,
    collected: COLLECTED,
  });
  // 10.644,36 − 2.156,53 = 8.487,83.
  expect(await totals(app)).toEqual({
    debtors: 12,
    invoices: 15,
    invoiced: INVOICED,
    pending: INVOICED - COLLECTED,
    collected: COLLECTED,
  });
});
