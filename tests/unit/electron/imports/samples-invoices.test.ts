import { describe, expect, it } from 'vitest';
import { type ImportedInvoice, numberKey } from '../../../../shared/domain/imports/index.ts';
import type { Cents } from '../../../../shared/domain/money.ts';
import { expected, importSample, inCents } from '../../../support/imported-samples.ts';

const STATES: Readonly<Record<string, string>> = {
  cobrada: 'collected',
  pendiente: 'pending',
  parcial: 'partial',
  devuelta: 'returned',
};
const sum = (amounts: readonly (Cents | undefined)[]) => amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
const invoicesOf = (file: string): readonly ImportedInvoice[] => importSample(file).read.invoices ?? [];
const numberOf = (invoice: ImportedInvoice) => numberKey(invoice.number, invoice.series);

/** What every list of the fifteen documents says, however it is written. */
const essential = (invoice: ImportedInvoice) => ({
  number: numberOf(invoice),
  issuedOn: invoice.issuedOn,
  taxId: invoice.customer.taxId,
  name: invoice.customer.name?.toUpperCase(),
  total: invoice.total,
  kind: invoice.kind,
});
const essentials = expected.facturas.map((invoice) => ({
  number: numberKey(invoice.numero),
  issuedOn: invoice.fecha,
  taxId: invoice.nif,
  name: invoice.cliente,
  total: inCents(invoice.total),
  kind: inCents(invoice.total) < 0 ? 'corrective' : 'invoice',
}));

describe('lists of invoices', () => {
  it.each([
    'csv/facturas-01-win1252.csv',
    'csv/facturas-02-excel-a-mano-win1252.csv',
    'csv/facturas-03-utf8-bom-una-fila-por-vencimiento.csv',
    'csv/facturas-05-libro-registro-aeat.csv',
    'csv/facturas-06-texto-unicode-utf16le.txt',
    'csv/facturas-07-sin-cabecera-win1252.csv',
    'excel/facturas-01.xlsx',
    'excel/facturas-02-libro-registro-aeat.xlsx',
    'excel/facturas-03-textos.ods',
    'excel/facturas-04-textos.xls',
    'excel/facturas-05-html-disfrazado.xls',
  ])('%s gives the fifteen documents, 10.644,36 in all, and no row in error', (file) => {
    const { read, mapping } = importSample(file);
    const invoices = read.invoices ?? [];
    expect({
      kind: mapping.kind,
      problems: read.problems,
      invoices: invoices.map(essential),
      total: sum(invoices.map((invoice) => invoice.total)),
    }).toEqual({ kind: 'invoices', problems: [], invoices: essentials, total: inCents(expected.totalFacturado) });
  });

  it.each([
    'csv/facturas-01-win1252.csv',
    'csv/facturas-06-texto-unicode-utf16le.txt',
    'excel/facturas-01.xlsx',
    'excel/facturas-03-textos.ods',
    'excel/facturas-04-textos.xls',
    'excel/facturas-05-html-disfrazado.xls',
  ])('%s gives bases, taxes, what was collected and the state of each', (file) => {
    expect(
      invoicesOf(file).map((invoice) => ({
        base: invoice.base,
        vat: invoice.vat,
        surcharge: invoice.surcharge,
        collected: invoice.collected ?? 0,
        state: invoice.state,
        dueOn: invoice.dueDates.map((due) => due.dueOn),
      })),
    ).toEqual(
      expected.facturas.map((invoice) => ({
        base: inCents(invoice.base),
        vat: inCents(invoice.iva),
        surcharge: inCents(invoice.recargo),
        collected: inCents(invoice.cobrado),
        state: STATES[invoice.estado],
        // These lists have one due date a row: of the three instalments of F26/0004 they keep the first.
        dueOn: invoice.vencimientos.slice(0, 1).map((due) => due.fecha),
      })),
    );
  });

  it('puts together the rows of one invoice that stand one for each due date', () => {
    const invoices = invoicesOf('csv/facturas-03-utf8-bom-una-fila-por-vencimiento.csv');
    expect(invoices.map((invoice) => ({ dueDates: invoice.dueDates, collected: invoice.collected ?? 0 }))).toEqual(
      expected.facturas.map((invoice) => ({
        dueDates: invoice.vencimientos.map((due) => ({ dueOn: due.fecha, amount: inCents(due.importe) })),
        collected: inCents(invoice.cobrado),
      })),
    );
    expect(sum(invoices.map((invoice) => invoice.collected))).toBe(inCents(expected.totalCobrado));
  });

  it('puts together the rows of the official record book that stand one for each rate of VAT', () => {
    const twoRates = invoicesOf('csv/facturas-05-libro-registro-aeat.csv').find((invoice) => numberOf(invoice) === 'F26/2');
    // 180,00 at 21 % and 40,00 at 10 %: 37,80 + 4,00 of VAT and 9,36 + 0,56 of surcharge; the total stands in both rows.
    expect(twoRates).toEqual({
      rows: [4, 5],
      recordKey: 'F26/2|nif:B69000123',
      number: '2',
      series: 'F26',
      kind: 'invoice',
      issuedOn: '2026-01-09',
      customer: { name: 'PANADERÍA LA ESPIGA IMAGINARIA, S.L.', taxId: 'B69000123' },
      withoutCustomer: false,
      base: 22_000,
      vat: 4_180,
      surcharge: 992,
      total: 27_172,
      collectedWithoutDate: false,
      dueDates: [{ dueOn: '2026-02-08', amount: 27_172 }],
      dueDateAssumed: true,
      warnings: [],
    });
  });

  it('adds up lines, warns that they may lack the surcharge, and finds what a corrective one corrects', () => {
    const { read, mapping } = importSample('csv/facturas-04-una-fila-por-linea-comas.csv');
    const invoices = read.invoices ?? [];
    // The template has no column for the surcharge of 9,92 of F26/0002: 10.644,36 − 9,92 = 10.634,44.
    expect({
      problems: read.problems,
      decimalSign: mapping.decimalSign,
      count: invoices.length,
      total: sum(invoices.map((invoice) => invoice.total)),
      second: invoices[1]?.total,
      warnings: [...new Set(invoices.flatMap((invoice) => invoice.warnings.map((warning) => warning.code)))],
      correctiveOf: invoices.at(-1)?.correctiveOf,
    }).toEqual({
      problems: [],
      decimalSign: '.',
      count: 15,
      total: 1_063_444,
      second: 26_180,
      warnings: ['lines-may-miss-taxes'],
      correctiveOf: 'F26/0012',
    });
  });

  it('reads the sheet kept by hand: days without a year, months between rows, totals at the foot', () => {
    const { read, mapping } = importSample('csv/facturas-02-excel-a-mano-win1252.csv');
    expect({
      header: mapping.header,
      dueOn: read.invoices?.map((invoice) => invoice.dueDates[0]?.dueOn),
      states: read.invoices?.map((invoice) => invoice.state),
      dropped: read.dropped,
    }).toEqual({
      header: { at: 4, rows: 1 },
      dueOn: expected.facturas.map((invoice) => invoice.vencimientos[0]?.fecha),
      states: expected.facturas.map((invoice) => STATES[invoice.estado]),
      dropped: [
        { row: 6, reason: 'group' },
        { row: 14, reason: 'group' },
        { row: 23, reason: 'blank' },
        { row: 24, reason: 'totals' },
        { row: 25, reason: 'totals' },
      ],
    });
  });

  it('keeps the same keys whichever file an invoice comes from, so that importing it again adds nothing', () => {
    const keys = (file: string) => invoicesOf(file).map((invoice) => invoice.recordKey);
    const plain = keys('csv/facturas-01-win1252.csv');
    expect(new Set(plain).size).toBe(15);
    expect(keys('csv/facturas-03-utf8-bom-una-fila-por-vencimiento.csv')).toEqual(plain);
    expect(keys('excel/facturas-02-libro-registro-aeat.xlsx')).toEqual(plain);
  });
});
