import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../../shared/domain/civil-date.ts';
import {
  customerMatcher,
  guessMapping,
  interpretRows,
  invoiceFinder,
  type KnownInvoice,
  matchInvoices,
  matchKey,
  matchPayments,
  numberKey,
} from '../../../../../shared/domain/imports/index.ts';
import { nameShape, similarity } from '../../../../../shared/domain/imports/similarity.ts';
import type { Cents } from '../../../../../shared/domain/money.ts';

const settings = { today: '2026-11-22' as IsoDate, defaultTermDays: 30 };
const read = (text: string, kind: 'invoices' | 'payments') => {
  const list = { name: 'lista', rows: text.split('\n').map((line) => line.split(';')) };
  return interpretRows(list, guessMapping(list, { kind }), settings);
};

describe('keys', () => {
  it('are one for every spelling of a name', () => {
    const names = [
      'Talleres Hermanos Ficticio, S.L.',
      'TALLERES HERMANOS FICTICIO SL',
      'talleres  hermanos ficticio Sociedad Limitada',
      'Talleres Hermanos Ficticio S. L.',
    ];
    expect(new Set(names.map(matchKey))).toEqual(new Set(['TALLERES HERMANOS FICTICIO SL']));
    expect(matchKey('Ñíguez & Peña')).toBe('NIGUEZ Y PENA');
  });

  it('are one for every spelling of a number', () => {
    expect([
      numberKey('F26/0001'),
      numberKey('f26-1'),
      numberKey('1', 'F26'),
      numberKey('F26/1', 'F26'),
      numberKey('0001', 'F26'),
    ]).toEqual(Array.from({ length: 5 }, () => 'F26/1'));
    expect([numberKey('2026-0012'), numberKey('000'), numberKey('12')]).toEqual(['2026/12', '0', '12']);
  });
});

describe('who a customer is', () => {
  const match = customerMatcher([
    { id: 'taller', name: 'Talleres Hermanos Ficticio, S.L.', tradeName: 'Talleres Ficticio', taxId: 'B69000115' },
    { id: 'maria', name: 'María Ñíguez Inventada' },
    { id: 'bar-1', name: 'Bar Pepe' },
    { id: 'bar-2', name: 'BAR PEPE', taxId: '00000014Z' },
  ]);

  it.each([
    [
      'the tax number, whatever the name',
      { name: 'Otro nombre', taxId: 'B69000115' },
      { outcome: 'same', debtorId: 'taller', by: 'tax-id' },
    ],
    [
      'the exact name without a number',
      { name: 'TALLERES HERMANOS FICTICIO SL' },
      { outcome: 'same', debtorId: 'taller', by: 'name' },
    ],
    ['the trade name', { name: 'talleres ficticio' }, { outcome: 'same', debtorId: 'taller', by: 'name' }],
    [
      'the name, giving a number to who had none',
      { name: 'Maria Niguez Inventada', taxId: '00000014Z' },
      { outcome: 'same', debtorId: 'bar-2', by: 'tax-id' },
    ],
    [
      'two of one name: the owner chooses',
      { name: 'Bar Pepe' },
      { outcome: 'similar', because: 'name', debtorIds: ['bar-1', 'bar-2'] },
    ],
    [
      'one name and another number: the owner decides',
      { name: 'Talleres Hermanos Ficticio SL', taxId: 'A69000149' },
      { outcome: 'similar', because: 'tax-id-differs', debtorIds: ['taller'] },
    ],
    [
      'a slip in a long name proposes',
      { name: 'Maria Niguez Imventada' },
      { outcome: 'similar', because: 'name', debtorIds: ['maria'] },
    ],
    [
      'surnames first propose',
      { name: 'ÑÍGUEZ INVENTADA, MARÍA' },
      { outcome: 'similar', because: 'name', debtorIds: ['maria'] },
    ],
    ['another name is new', { name: 'Mario Núñez' }, { outcome: 'new' }],
    ['no name is new', {}, { outcome: 'new' }],
  ])('%s', (_, customer, expected) => {
    expect(match(customer)).toEqual(expected);
  });

  it('measures likeness by letters to change over the longer name', () => {
    const likeness = (a: string, b: string) => similarity(nameShape(a), nameShape(b), 0.92);
    // One letter of twelve: 1 − 1/12 = 0,9166…, below 0,92; one of thirteen is 0,923….
    expect([likeness('ABCDEFGHIJKL', 'ABCDEFGHIJKX'), likeness('ABCDEFGHIJKLM', 'ABCDEFGHIJKLX')]).toEqual([0, 1 - 1 / 13]);
  });
});

describe('what the ledger already holds', () => {
  const known = (
    id: string,
    number: string,
    total: number,
    customer: KnownInvoice<string>['customer'],
  ): KnownInvoice<string> => ({
    id,
    number,
    issuedOn: '2026-02-01' as IsoDate,
    total: total as Cents,
    customer,
  });
  const ledger = [
    known('a', 'F26/0001', 1_000, { name: 'Ana Pérez', taxId: '00000014Z' }),
    known('b', 'F26/0002', 2_000, { name: 'Bar Pepe' }),
  ];

  it('recognises invoices by number and customer, however they are written', () => {
    const text =
      'Factura;Fecha;Cliente;NIF;Total\nF26-1;1/2/2026;PEREZ;14Z;10,00\nF26/2;1/2/2026;BAR PEPE;B69000115;20,00\nF26/2;1/2/2026;Otro;;20,00\nF26/1;1/2/2026;ANA PEREZ;;11,00';
    expect(matchInvoices(read(text, 'invoices').invoices ?? [], ledger)).toEqual([
      { outcome: 'already', invoiceId: 'a' },
      { outcome: 'already', invoiceId: 'b' },
      { outcome: 'new' },
      { outcome: 'differs', invoiceId: 'a', issuedOn: '2026-02-01', total: 1_000 },
    ]);
  });

  it('recognises payments one by one: the third equal one of a day is new when the ledger has two', () => {
    const payments =
      read('Fecha cobro;Factura;Importe\n1/2/2026;F26/1;10,00\n1/2/2026;F26/1;10,00\n1/2/2026;F26/1;10,00', 'payments')
        .payments ?? [];
    const one = { receivedOn: '2026-02-01' as IsoDate, invoiceNumber: 'F26/0001', customer: {}, amount: 1_000 as Cents };
    expect(matchPayments(payments, [one, one])).toEqual(['already', 'already', 'new']);
  });

  it('finds the invoice that a payment names', () => {
    const find = invoiceFinder([...ledger, known('c', 'F26/2', 500, { name: 'Otro' })]);
    const text =
      'Fecha cobro;Factura;Cliente;Importe\n1/2/2026;F26/1;Ana Pérez;1,00\n1/2/2026;F26/2;;1,00\n1/2/2026;F26/2;bar pepe;1,00\n1/2/2026;F9;Ana;1,00\n1/2/2026;;Ana;1,00';
    expect(read(text, 'payments').payments?.map(find)).toEqual([
      { outcome: 'invoice', invoiceId: 'a' },
      { outcome: 'ambiguous', invoiceIds: ['b', 'c'] },
      { outcome: 'invoice', invoiceId: 'b' },
      { outcome: 'none' },
      { outcome: 'none' },
    ]);
  });
});
