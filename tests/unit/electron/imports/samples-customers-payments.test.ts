import { describe, expect, it } from 'vitest';
import type { ImportedCustomer } from '../../../../shared/domain/imports/index.ts';
import { expected, importSample, inCents, readSample } from '../../../support/imported-samples.ts';

describe('lists of customers', () => {
  const phone = (text: string) => (text === '' ? [] : [text.startsWith('+') ? text : `+34${text}`]);
  const plain = ({ name, taxId, address, postalCode, town, email }: ImportedCustomer) => ({
    name,
    taxId,
    address,
    postalCode,
    town,
    email,
  });
  const plainExpected = expected.clientesLista.map((customer) => ({
    name: customer.nombre,
    taxId: customer.nif,
    address: customer.dir,
    postalCode: customer.cp,
    town: customer.pob,
    email: customer.mail || undefined,
  }));

  it.each([
    'csv/clientes-01-excel-win1252.csv',
    'csv/clientes-02-utf8-bom.csv',
    'csv/clientes-03-comas-utf8.csv',
    'excel/clientes-01.xls',
  ])('%s gives the twelve customers', (file) => {
    const { read, mapping } = importSample(file);
    expect({ kind: mapping.kind, problems: read.problems, customers: read.customers?.map(plain) }).toEqual({
      kind: 'customers',
      problems: [],
      customers: plainExpected,
    });
  });

  it.each(['csv/clientes-01-excel-win1252.csv', 'excel/clientes-01.xls'])(
    '%s gives codes, trade names, provinces and both telephones',
    (file) => {
      expect(
        importSample(file).read.customers?.map(({ code, tradeName, province, country, phones }) => ({
          code,
          tradeName,
          province,
          country,
          phones,
        })),
      ).toEqual(
        expected.clientesLista.map((customer) => ({
          code: customer.cod,
          tradeName: customer.com || undefined,
          province: customer.prov || undefined,
          country: customer.pais,
          phones: [...phone(customer.tel), ...phone(customer.mov)],
        })),
      );
    },
  );

  it('guesses what each debtor is by its number, and claims less in doubt', () => {
    const kinds = importSample('csv/clientes-01-excel-win1252.csv').read.customers?.map((customer) => customer.kindGuess);
    // A person, an owners' association and a cultural one may well be no business; a French VAT number is one.
    expect(kinds).toEqual([
      'business',
      'business',
      'consumer',
      'business',
      'consumer',
      'public',
      'business',
      'consumer',
      'business',
      'consumer',
      'business',
      'business',
    ]);
  });

  it('keeps accounts, terms and notes of several lines', () => {
    expect(importSample('csv/clientes-02-utf8-bom.csv').read.customers?.[3]).toMatchObject({
      iban: 'ES5499999999590000000403',
      termDays: 30,
      notes: 'Llamar por la mañana\nPreguntar por "Pepe"',
      phones: ['+34960000014'],
      warnings: [],
    });
  });

  it('joins a customer written twice, mends a DNI, and leaves cash sales out', () => {
    const { read } = importSample('csv/clientes-04-sucio-win1252.csv');
    expect(read.customers).toEqual([
      {
        rows: [2, 3],
        recordKey: 'nif:B69000115',
        name: 'Talleres Hermanos Ficticio SL',
        taxId: 'B69000115',
        kindGuess: 'business',
        phones: ['+34910000011'],
        town: 'Villaficción',
        country: 'ES',
        warnings: [{ code: 'customer-repeated', params: { rows: '2, 3' } }],
      },
      {
        rows: [4],
        recordKey: 'nif:00000014Z',
        name: 'María Ñíguez Inventada',
        taxId: '00000014Z',
        kindGuess: 'consumer',
        phones: ['+34600000013'],
        country: 'ES',
        warnings: [],
      },
      {
        rows: [5],
        recordKey: 'name:SIN NIF',
        name: 'Sin NIF',
        kindGuess: 'consumer',
        phones: [],
        warnings: [{ code: 'tax-id-missing', params: {} }],
      },
      {
        rows: [6],
        recordKey: 'nif:E69000177',
        name: 'Bar El Pretexto C.B.',
        taxId: 'E69000177',
        kindGuess: 'business',
        phones: ['+34976000017'],
        country: 'ES',
        warnings: [{ code: 'tax-id-wrong', params: { value: 'E69000177' } }],
      },
    ]);
    expect(read.problems).toEqual([{ row: 7, severity: 'skipped', code: 'cash-customer', params: {} }]);
  });
});

describe('lists of payments', () => {
  const METHODS: Readonly<Record<string, string>> = { Transferencia: 'transfer', Bizum: 'bizum', Recibo: 'direct_debit' };

  it.each([
    ['csv/cobros-01-win1252.csv', [{ row: 7, reason: 'totals' }]],
    ['csv/cobros-02-utf8-bom.csv', []],
  ])('%s gives the five payments', (file, dropped) => {
    const { read, mapping } = importSample(file);
    expect({
      kind: mapping.kind,
      problems: read.problems,
      dropped: read.dropped,
      payments: read.payments?.map(({ receivedOn, invoiceNumber, amount, method, note }) => ({
        receivedOn,
        invoiceNumber,
        amount,
        method,
        note,
      })),
    }).toEqual({
      kind: 'payments',
      problems: [],
      dropped,
      payments: expected.cobros.map((payment) => ({
        receivedOn: payment.fecha.split('/').reverse().join('-'),
        invoiceNumber: payment.factura,
        amount: inCents(payment.importe),
        method: METHODS[payment.medio],
        note: payment.nota || undefined,
      })),
    });
  });

  it('has the same keys in both files', () => {
    const keys = (file: string) => importSample(file).read.payments?.map((payment) => payment.recordKey);
    expect(keys('csv/cobros-02-utf8-bom.csv')).toEqual(keys('csv/cobros-01-win1252.csv'));
  });
});

it('says of each file what it is, by its content', () => {
  const files = [
    'csv/clientes-01-excel-win1252.csv',
    'csv/clientes-03-comas-utf8.csv',
    'csv/facturas-06-texto-unicode-utf16le.txt',
    'excel/clientes-01.xls',
    'excel/facturas-01.xlsx',
    'excel/facturas-03-textos.ods',
    'excel/facturas-05-html-disfrazado.xls',
  ];
  expect(
    files.map((file) => {
      const { format, encoding, separator, sheets } = readSample(file);
      return [format, encoding, separator, sheets.map((sheet) => sheet.name).join(' + ')];
    }),
  ).toEqual([
    ['csv', 'windows-1252', ';', 'clientes-01-excel-win1252.csv'],
    ['csv', 'utf-8', ',', 'clientes-03-comas-utf8.csv'],
    ['csv', 'utf-16le', '\t', 'facturas-06-texto-unicode-utf16le.txt'],
    ['xls', undefined, undefined, 'CLI'],
    ['xlsx', undefined, undefined, 'Facturas 2026 + Notas'],
    ['ods', undefined, undefined, 'Hoja1'],
    ['html', 'utf-8', undefined, 'Sheet1'],
  ]);
});
