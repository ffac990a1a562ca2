import { describe, expect, it } from 'vitest';
import {
  applyRemembered,
  chooseField,
  findHeader,
  fingerprintOf,
  guessMapping,
  headerCells,
  missingFields,
  remember,
  type TextTable,
} from '../../../../../shared/domain/imports/index.ts';

const table = (text: string, name = 'lista'): TextTable => ({
  name,
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';')),
});
const fields = (text: string, name?: string) => {
  const mapping = guessMapping(table(text, name));
  return { kind: mapping.kind, fields: mapping.columns.map((column) => column.field) };
};

describe('the header', () => {
  it('is found under titles and blank rows', () => {
    const list = table('MI FERRETERÍA;;\nFacturas 2026;;\n;;\nFactura;Fecha;Total\nF1;1/2/2026;10,00');
    expect(findHeader(list)).toEqual({ at: 3, rows: 1 });
  });

  it('may spread over two rows, with groups over several columns', () => {
    const list = table('Identificación de la Factura;;Fecha Expedición;Total Factura\nSerie;Número;;\nF;1;1/2/2026;10,00');
    const header = findHeader(list);
    expect([header, headerCells(list, header)]).toEqual([
      { at: 0, rows: 2 },
      ['Identificación de la Factura Serie', 'Identificación de la Factura Número', 'Fecha Expedición', 'Total Factura'],
    ]);
  });

  it('is not a row of data that happens to use its words', () => {
    expect(findHeader(table('Factura 12;1/2/2026;100,00;Total Energías SL\nFactura 13;2/2/2026;50,00;Cliente Bueno SL'))).toEqual(
      { at: 0, rows: 0 },
    );
  });
});

describe('the guess', () => {
  it.each([
    [
      'a list of FactuSOL customers',
      'Cód.;Nombre fiscal;N.I.F.;Domicilio\n1;Ana;00000014Z;Calle',
      'customers',
      ['code', 'name', 'taxId', 'address'],
    ],
    [
      'invoices with little',
      'Factura;Fecha;Cliente;Importe;Vto.\nF1;1/2/2026;Ana;10,00;3/3',
      'invoices',
      ['number', 'issuedOn', 'customerName', 'total', 'dueOn'],
    ],
    [
      'payments by their method',
      'Fecha;Factura;Importe;Forma de pago\n1/2/2026;F1;10,00;Bizum',
      'payments',
      ['receivedOn', 'invoiceNumber', 'amount', 'method'],
    ],
    [
      '"IVA" over rates and not amounts',
      'Factura;Fecha;Base;IVA;Total\nF1;1/2/2026;100,00;21;121,00',
      'invoices',
      ['number', 'issuedOn', 'base', 'vatRate', 'total'],
    ],
    [
      '"Cobrado" over yes and no',
      'Factura;Fecha;Total;Cobrado\nF1;1/2/2026;10,00;Sí\nF2;1/2/2026;10,00;No',
      'invoices',
      ['number', 'issuedOn', 'total', 'state'],
    ],
    [
      '"Cobro" over days',
      'Factura;Fecha;Total;Cobro\nF1;1/2/2026;10,00;5/3/2026',
      'invoices',
      ['number', 'issuedOn', 'total', 'collectedOn'],
    ],
    [
      'two columns called alike',
      'Factura;Fecha;Total;Total\nF1;1/2/2026;10,00;12,00',
      'invoices',
      ['number', 'issuedOn', 'total', null],
    ],
    [
      'a column known only in part',
      'Nº factura interna;Fecha;Total\nF1;1/2/2026;10,00',
      'invoices',
      ['number', 'issuedOn', 'total'],
    ],
  ])('reads %s', (_, text, kind, expected) => {
    expect(fields(text)).toEqual({ kind, fields: expected });
  });

  it('gives three samples of each column and says how sure it is', () => {
    const [number, , other] = guessMapping(
      table('Factura;Fecha;Cosas\nF1;1/2/2026;a b\nF2;;\nF2;2/2/2026;\nF3;3/2/2026;c\nF4;4/2/2026;d'),
    ).columns;
    expect([number, other]).toEqual([
      { index: 0, header: 'Factura', field: 'number', confidence: 'high', samples: ['F1', 'F2', 'F3'] },
      { index: 2, header: 'Cosas', field: null, confidence: 'none', samples: ['a b', 'c', 'd'] },
    ]);
  });

  it('asks when 1.234 may be thousands or decimals, and not when a neighbour settles it', () => {
    const ask = guessMapping(table('Factura;Fecha;Total\nF1;1/2/2026;1.234'));
    const settled = guessMapping(table('Factura;Fecha;Base;Total\nF1;1/2/2026;1.234;1.493,14'));
    const points = guessMapping(table('Factura;Fecha;Base;Total\nF1;1/2/2026;1.234;1493.14'));
    expect([ask, settled, points].map(({ decimalSign, doubts }) => [decimalSign, doubts])).toEqual([
      [',', ['decimal-sign']],
      [',', []],
      ['.', []],
    ]);
  });

  it('notices that the month comes first, and says so', () => {
    const { dateOrder, doubts } = guessMapping(table('Factura;Fecha;Total\nF1;01/31/2026;1,00\nF2;02/01/2026;1,00'));
    expect([dateOrder, doubts]).toEqual(['month-first', ['date-order']]);
  });

  it('says what is missing for a list to be read', () => {
    const mapping = guessMapping(table('Factura;Cliente;Total\nF1;Ana;10,00'), { kind: 'invoices' });
    expect([missingFields(mapping), mapping.doubts]).toEqual([[['issuedOn']], ['field-missing']]);
  });
});

it('lets the owner choose, and a field belongs to one column', () => {
  const list = table('Factura;Fecha;Total;Neto final\nF1;1/2/2026;10,00;12,00');
  const chosen = chooseField(list, guessMapping(list), 3, 'total');
  expect(chosen.columns.map((column) => [column.field, column.confidence])).toEqual([
    ['number', 'high'],
    ['issuedOn', 'high'],
    [null, 'none'],
    ['total', 'high'],
  ]);
});

it('remembers a layout by its headers, and applies it below a new title', () => {
  const january = table('Factura;Fecha;Total;Neto final\nF1;1/2/2026;10,00;12,00');
  const february = table('Febrero;;;\nFACTURA;fecha;Total;Neto  Final\nF2;1/3/2026;20,00;24,00');
  const accepted = chooseField(january, guessMapping(january), 3, 'total');
  const again = applyRemembered(february, remember(accepted));
  expect(fingerprintOf(february, guessMapping(february), ';')).toBe(fingerprintOf(january, accepted, ';'));
  expect(fingerprintOf(january, accepted, ',')).not.toBe(fingerprintOf(january, accepted, ';'));
  expect([again.header, again.columns.map((column) => column.field), again.doubts]).toEqual([
    { at: 1, rows: 1 },
    ['number', 'issuedOn', null, 'total'],
    [],
  ]);
});
