import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../../shared/domain/civil-date.ts';
import { guessMapping, interpretRows, type ListKind, type TextTable } from '../../../../../shared/domain/imports/index.ts';

const settings = { today: '2026-11-22' as IsoDate, defaultTermDays: 30, ownTaxId: 'B69000016' };
const table = (text: string): TextTable => ({ name: 'lista', rows: text.split('\n').map((line) => line.trim().split(';')) });
const read = (text: string, kind?: ListKind) => {
  const list = table(text);
  return interpretRows(list, guessMapping(list, { kind }), settings);
};
const invoices = (text: string) => read(text, 'invoices').invoices ?? [];
const problems = (text: string, kind: ListKind = 'invoices') => read(text, kind).problems.map(({ row, code }) => [row, code]);
const worth = (invoice: { warnings: readonly { code: string }[] }) =>
  // These lists have no customer, which is told of each invoice and tested apart.
  invoice.warnings.map((warning) => warning.code).filter((code) => code !== 'without-customer');
const warnings = (text: string) => invoices(text).map(worth);

describe('rows that can not be read', () => {
  it.each([
    ['31/02/2026;F1;Ana;10,00', 'date-impossible'],
    ['ayer;F1;Ana;10,00', 'date-not-understood'],
    [';F1;Ana;10,00', 'date-missing'],
    ['1/2/2026;;Ana;10,00', 'number-missing'],
    ['1/2/2026;F1;Ana;1.2.3,4', 'amount-not-understood'],
    ['1/2/2026;F1;Ana;', 'amount-missing'],
    ['1/2/2026;F1;Ana;0,00', 'amount-zero'],
    ['1/2/2026;F1;Ana;10 $', 'amount-foreign-currency'],
    ['1/2/2026;F1;Ana;#¡REF!', 'cell-error'],
  ])('%s gives no invoice', (row, code) => {
    const result = read(`Fecha;Factura;Cliente;Total\n2/2/2026;F0;Eva;5,00\n${row}`, 'invoices');
    expect([
      result.invoices?.map((invoice) => invoice.number),
      result.problems.map((problem) => [problem.row, problem.code]),
    ]).toEqual([['F0'], [[3, code]]]);
  });

  it.each([
    ['letters', 'A'.repeat(10_000)],
    ['digits', '1'.repeat(10_000)],
    ['words', 'Ana '.repeat(2_500)],
    ['signs', '1.'.repeat(5_000)],
    ['brackets and blanks', '( '.repeat(5_000)],
  ])('a name of 10.000 %s gives no invoice, is not cut, and costs nothing', (_, name) => {
    expect(read(`Fecha;Factura;Cliente;Total\n2/2/2026;F0;Eva;5,00\n1/2/2026;F1;${name};10,00`, 'invoices').problems).toEqual([
      {
        row: 3,
        severity: 'error',
        code: 'text-too-long',
        params: { column: 'Cliente', length: String(name.trim().length), longest: '200' },
      },
    ]);
  });

  it('says everything that is wrong in a row, with the cell and its column', () => {
    expect(read('Fecha;Factura;Cliente;Total\n31/02/2026;F1;Ana;1.2.3,4', 'invoices').problems).toEqual([
      { row: 2, severity: 'error', code: 'date-impossible', params: { value: '31/02/2026', column: 'Fecha' } },
      { row: 2, severity: 'error', code: 'amount-not-understood', params: { value: '1.2.3,4', column: 'Total' } },
    ]);
  });

  it('takes the whole invoice when one of its rows is wrong: half of it would be another amount', () => {
    const text =
      'Factura;Fecha;Vencimiento;Total;Importe vencimiento\nF1;1/2/2026;1/3/2026;100,00;50,00\nF1;1/2/2026;31/2/2026;100,00;50,00';
    expect([invoices(text), problems(text)]).toEqual([
      [],
      [
        [2, 'sibling-row-wrong'],
        [3, 'date-impossible'],
      ],
    ]);
  });
});

describe('what is left out, with its reason', () => {
  it('cancelled invoices and drafts', () => {
    const text = 'Factura;Fecha;Total;Estado\nF1;1/2/2026;10,00;Anulada\nF2;1/2/2026;10,00;Borrador\nF3;1/2/2026;10,00;Pdte.';
    expect([invoices(text).map((invoice) => invoice.number), problems(text)]).toEqual([
      ['F3'],
      [
        [2, 'invoice-cancelled'],
        [3, 'invoice-draft'],
      ],
    ]);
  });

  it('invoices made to the owner', () => {
    expect(problems('Factura;Fecha;NIF;Total\nF1;1/2/2026;B-69.000.016;10,00')).toEqual([[2, 'customer-is-owner']]);
  });

  it('payments of tomorrow, returned ones, and those of nobody', () => {
    const text = 'Fecha cobro;Factura;Importe\n1/12/2026;F1;10,00\n1/2/2026;F1;-10,00\n1/2/2026;;10,00';
    expect(problems(text, 'payments')).toEqual([
      [2, 'received-in-future'],
      [3, 'payment-negative'],
      [4, 'customer-missing'],
    ]);
  });
});

describe('several rows of one invoice', () => {
  const dues = (text: string) => invoices(text).map(({ total, dueDates }) => ({ total, dueDates }));

  it('are instalments when due dates differ: amounts of their own, or shares that add up', () => {
    const own =
      'Factura;Fecha;Vencimiento;Total;Importe vencimiento\nF1;1/2/2026;1/4/2026;100,00;40,00\nF1;1/2/2026;1/3/2026;100,00;60,00';
    const shares = 'Factura;Fecha;Vencimiento;Total\nF1;1/2/2026;1/3/2026;60,00\nF1;1/2/2026;1/4/2026;40,00';
    const dueDates = [
      { dueOn: '2026-03-01', amount: 6_000 },
      { dueOn: '2026-04-01', amount: 4_000 },
    ];
    expect([dues(own), dues(shares)]).toEqual([[{ total: 10_000, dueDates }], [{ total: 10_000, dueDates }]]);
  });

  it('share the total evenly when no row says how much falls due, and the last takes the cents', () => {
    const text =
      'Factura;Fecha;Vencimiento;Total\nF1;1/2/2026;1/3/2026;100,00\nF1;1/2/2026;1/4/2026;100,00\nF1;1/2/2026;1/5/2026;100,00';
    expect([dues(text)[0]?.dueDates.map((due) => due.amount), warnings(text)]).toEqual([
      [3_333, 3_333, 3_334],
      [['instalments-split-evenly']],
    ]);
  });

  it('are refused when instalments do not add up', () => {
    const text =
      'Factura;Fecha;Vencimiento;Total;Importe vencimiento\nF1;1/2/2026;1/3/2026;100,00;40,00\nF1;1/2/2026;1/4/2026;100,00;50,00';
    expect(read(text, 'invoices').problems[0]).toEqual({
      row: 2,
      severity: 'error',
      code: 'instalments-differ',
      params: { sum: '90,00 €', total: '100,00 €' },
    });
  });

  it('are rates of VAT when bases add up to the total that repeats, or to totals of each part', () => {
    // 100,00 + 21,00 and 50,00 + 5,00 are 176,00, written in both rows or in parts of 121,00 and 55,00.
    const repeated =
      'Factura;Fecha;Base;Tipo IVA;IVA;Total\nF1;1/2/2026;100,00;21;21,00;176,00\nF1;1/2/2026;50,00;10;5,00;176,00';
    const parts = 'Factura;Fecha;Base;Tipo IVA;IVA;Total\nF1;1/2/2026;100,00;21;21,00;121,00\nF1;1/2/2026;50,00;10;5,00;55,00';
    const summary = (text: string) =>
      invoices(text).map((invoice) => ({ base: invoice.base, vat: invoice.vat, total: invoice.total, found: worth(invoice) }));
    const expected = [{ base: 15_000, vat: 2_600, total: 17_600, found: [] }];
    expect([summary(repeated), summary(parts)]).toEqual([expected, expected]);
  });

  it('count once when a row is simply repeated', () => {
    const text = 'Factura;Fecha;Cliente;Total\nF1;1/2/2026;Ana;10,00\nF1;1/2/2026;Ana;10,00';
    expect([dues(text)[0]?.total, warnings(text)]).toEqual([1_000, [['row-repeated']]]);
  });

  it('are refused when nothing explains them', () => {
    expect(problems('Factura;Fecha;Cliente;Total\nF1;1/2/2026;Ana;10,00\nF1;1/2/2026;Ana;12,00')).toEqual([
      [2, 'invoice-rows-disagree'],
      [3, 'invoice-rows-disagree'],
    ]);
  });

  it('belong to different invoices when customers differ', () => {
    expect(dues('Factura;Fecha;Cliente;Total\n1;1/2/2026;Ana;10,00\n1;1/2/2026;Eva;12,00').map((due) => due.total)).toEqual([
      1_000, 1_200,
    ]);
  });

  it('add up as lines with price, units and discount, and VAT is rounded once for the invoice', () => {
    // 3 × 1,115 = 3,345 and 2 × 10 less 10 % = 18: base 21,345 → 21,35 €; VAT 21 % = 4,4835 → 4,48 €; total 25,83 €.
    const text =
      'Factura;Fecha;Concepto;Precio unidad;Unidades;Descuento %;IVA %\nF1;1/2/2026;Tornillo M4;1,115;3;;21\nF1;1/2/2026;Llave fija;10;2;10;21';
    expect(invoices(text).map(({ base, vat, total, concept }) => ({ base, vat, total, concept }))).toEqual([
      { base: 2_135, vat: 448, total: 2_583, concept: 'Tornillo M4 (+1)' },
    ]);
  });
});

describe('what was already collected', () => {
  const collected = (text: string) =>
    invoices(text).map((invoice) => [
      invoice.collected,
      invoice.collectedOn,
      invoice.collectedWithoutDate,
      invoice.collectedMethod,
    ]);

  it('comes with its day and way when the list has them', () => {
    const text = 'Factura;Fecha;Total;Cobrado;Fecha cobro;Forma de pago\nF1;1/2/2026;10,00;10,00;5/3/2026;Bizum';
    expect(collected(text)).toEqual([[1_000, '2026-03-05', false, 'bizum']]);
  });

  it('is worked out from what is left, or from the word that says it is paid', () => {
    expect(collected('Factura;Fecha;Total;Pendiente\nF1;1/2/2026;10,00;4,00')).toEqual([[600, undefined, true, undefined]]);
    expect(collected('Factura;Fecha;Total;Estado\nF1;1/2/2026;10,00;Cobrada\nF2;1/2/2026;10,00;Pdte.')).toEqual([
      [1_000, undefined, true, undefined],
      [undefined, undefined, false, undefined],
    ]);
  });

  it('warns when the list contradicts itself', () => {
    expect(warnings('Factura;Fecha;Total;Cobrado;Pendiente\nF1;1/2/2026;10,00;4,00;5,00')).toEqual([
      ['outstanding-differs', 'collected-without-date'],
    ]);
    expect(warnings('Factura;Fecha;Base;IVA;Total\nF1;1/2/2026;100,00;21,00;122,00')).toEqual([['total-differs']]);
    expect(warnings('Factura;Fecha;Total;Estado\nF1;1/2/2026;10,00;a cuenta')).toEqual([['collected-amount-unknown']]);
  });
});

it('marks invoices of nobody: cash sales and rows without a customer', () => {
  const result = invoices(
    'Factura;Fecha;Cliente;Total\nF1;1/2/2026;Clientes varios;10,00\nF2;1/2/2026;;10,00\nF3;1/2/2026;Ana;10,00',
  );
  expect(result.map(({ withoutCustomer }) => withoutCustomer)).toEqual([true, true, false]);
});

describe('due dates', () => {
  const dueOn = (text: string) => invoices(text).map(({ dueDates, dueDateAssumed }) => [dueDates[0]?.dueOn, dueDateAssumed]);

  it('are assumed from the usual term where the list has none, and never for what returns money', () => {
    expect(dueOn('Factura;Fecha;Cliente;Total\nF1;1/2/2026;Ana;10,00\nR1;1/2/2026;Ana;-10,00')).toEqual([
      ['2026-03-03', true],
      ['2026-02-01', true],
    ]);
  });

  it('may be a term, or a day without a year', () => {
    expect(dueOn('Factura;Fecha;Cliente;Total;Vto\nF1;1/12/2025;Ana;10,00;60 días\nF2;1/12/2025;Ana;10,00;5/1')).toEqual([
      ['2026-01-30', false],
      ['2026-01-05', false],
    ]);
  });
});

it('reads typed cells exactly, rounds an unrounded formula with a warning, and takes serial days', () => {
  const list: TextTable = {
    name: 'Hoja',
    rows: [
      ['Factura', 'Fecha', 'Cliente', 'Total'],
      ['13', '2026-01-08', 'Ana', '65.0979'],
      ['14', '46030', 'Ana', '1.234'],
    ],
    types: ['tttt', 'ndtn', 'nntt'],
  };
  const result = interpretRows(list, guessMapping(list), settings);
  expect(result.invoices?.map(({ number, issuedOn, total, warnings: found }) => ({ number, issuedOn, total, found }))).toEqual([
    {
      number: '13',
      issuedOn: '2026-01-08',
      total: 6_510,
      found: [{ code: 'amount-rounded', params: { value: '65.0979', amount: '65,10 €', column: 'Total' } }],
    },
    { number: '14', issuedOn: '2026-01-08', total: 123_400, found: [] },
  ]);
});

it('keeps two equal payments of one day apart, in any file', () => {
  const text = 'Fecha cobro;Factura;Importe\n1/2/2026;F1;10,00\n1/2/2026;F1;10,00\n1/2/2026;F2;10,00';
  expect(read(text, 'payments').payments?.map((payment) => payment.recordKey)).toEqual([
    '2026-02-01|F1|1000|1',
    '2026-02-01|F1|1000|2',
    '2026-02-01|F2|1000|1',
  ]);
});

it('ends every row of any list in a record, in a problem or among the dropped ones', () => {
  const cell = fc.constantFrom(
    '',
    'F1',
    'F2',
    '1/2/2026',
    '31/2/2026',
    '10,00',
    '1.2.3,4',
    'Ana',
    'Total',
    'Cobrada',
    '30',
    'B69000115',
    '-5',
  );
  const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.constantFrom<ListKind>('customers', 'invoices', 'payments'), (cells, kind) => {
      const list: TextTable = { name: 'lista', rows: [['Factura', 'Fecha', 'Cliente', 'Total', 'NIF'], ...cells] };
      const result = interpretRows(list, guessMapping(list, { kind, header: { at: 0, rows: 1 } }), settings);
      const records = [...(result.customers ?? []), ...(result.invoices ?? []), ...(result.payments ?? [])];
      const seen = new Set([
        ...records.flatMap((record) => record.rows),
        ...result.problems.map(({ row }) => row),
        ...result.dropped.map(({ row }) => row),
      ]);
      const adds = (result.invoices ?? []).every(
        (invoice) => invoice.dueDates.reduce((sum, due) => sum + due.amount, 0) === invoice.total,
      );
      return adds && cells.every((_, index) => seen.has(index + 2));
    }),
    { numRuns: 500 },
  );
});
