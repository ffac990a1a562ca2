import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_ROWS,
  MOST_TEXT_BYTES,
  type ReadErrorCode,
  readTables,
  refuseBySize,
} from '../../../../electron/imports/read-table.ts';
import { sampleBytes } from '../../../support/imported-samples.ts';
import { oleWith, zip } from '../../../support/zip-maker.ts';

const CODES: readonly ReadErrorCode[] = [
  'file-too-large',
  'file-empty',
  'file-damaged',
  'file-protected',
  'file-not-a-table',
  'too-many-rows',
];
const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (bytes: Uint8Array) => {
  const read = readTables(bytes, 'lista.csv');
  return read.ok ? read.value.sheets[0]?.rows : read.error;
};
const emptyWorkbook = () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[]]), 'Hoja');
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};

describe('what is refused', () => {
  it.each<[string, Uint8Array, ReadErrorCode]>([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['a file of blanks', utf8(' \r\n \r\n'), 'file-empty'],
    ['a workbook without cells', emptyWorkbook(), 'file-empty'],
    ['a PDF', utf8('%PDF-1.7 …'), 'file-not-a-table'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file-not-a-table'],
    ['an electronic invoice', utf8('<?xml version="1.0"?><fe:Facturae></fe:Facturae>'), 'file-not-a-table'],
    ['a page without tables', utf8('<html><body>hola</body></html>'), 'file-not-a-table'],
    ['bytes of no text', new Uint8Array(300).map((_, index) => index % 9), 'file-not-a-table'],
    ['a ZIP of other things', zip([{ name: 'foto.txt', content: utf8('hola') }]), 'file-not-a-table'],
    ['half a workbook', sampleBytes('excel/facturas-01.xlsx').subarray(0, 4_000), 'file-damaged'],
    ['a ZIP with a password', zip([{ name: 'xl/workbook.xml', content: utf8('x'), flags: 1 }]), 'file-protected'],
    ['a workbook with a password', oleWith('EncryptedPackage'), 'file-protected'],
  ])('%s', (_, bytes, code) => {
    expect(readTables(bytes, 'lista.xlsx')).toMatchObject({ ok: false, error: { code } });
  });

  it('says by its size alone that a file is too large, before reading it', () => {
    expect([
      refuseBySize(MOST_TEXT_BYTES),
      refuseBySize(MOST_TEXT_BYTES + 1),
      refuseBySize(500 * 1024 * 1024),
      refuseBySize(0),
    ]).toEqual([
      undefined,
      { code: 'file-too-large', params: { megabytes: 50 } },
      { code: 'file-too-large', params: { megabytes: 50 } },
      { code: 'file-empty' },
    ]);
  });

  it('refuses a spreadsheet above 25 MB', () => {
    const bytes = new Uint8Array(25 * 1024 * 1024 + 1);
    bytes.set([0x50, 0x4b, 0x03, 0x04]);
    expect(readTables(bytes, 'a.xlsx')).toEqual({ ok: false, error: { code: 'file-too-large', params: { megabytes: 25 } } });
  });

  it('refuses a workbook that would swell to more than memory should hold, without unpacking it', () => {
    const bomb = zip([{ name: 'xl/workbook.xml', content: utf8('x'), declared: 3_000_000_000 }]);
    expect(readTables(bomb, 'a.xlsx')).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
  });

  it('refuses one that lies about its size', () => {
    const lie = zip([{ name: 'xl/workbook.xml', content: new Uint8Array(5_000_000), declared: 100 }]);
    expect(readTables(lie, 'a.xlsx')).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  });

  it('refuses more than 200.000 rows and reads exactly that many', () => {
    expect(MOST_ROWS).toBe(200_000);
    expect(rowsOf(utf8('a;1\n'.repeat(MOST_ROWS)))).toHaveLength(MOST_ROWS);
    expect(rowsOf(utf8('a;1\n'.repeat(MOST_ROWS + 1)))).toEqual({ code: 'too-many-rows', params: { most: MOST_ROWS } });
  });
});

describe('hostile files', () => {
  const answersInClosedForm = (bytes: Uint8Array): boolean => {
    const read = readTables(bytes, 'fichero');
    return read.ok ? read.value.sheets.every((sheet) => Array.isArray(sheet.rows)) : CODES.includes(read.error.code);
  };

  it('never throws, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), answersInClosedForm), { numRuns: 300 });
  });

  it('never throws on soup behind the first bytes of a known format', () => {
    const starts = [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xff, 0xfe],
      [...utf8('<html><table>')],
      [...utf8('<?xml?><Workbook>')],
    ];
    const soup = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }));
    fc.assert(
      fc.property(soup, ([start, rest]) => answersInClosedForm(new Uint8Array([...start, ...rest]))),
      { numRuns: 300 },
    );
  });

  it.each([
    'excel/facturas-01.xlsx',
    'excel/facturas-04-textos.xls',
    'excel/facturas-03-textos.ods',
    'excel/facturas-05-html-disfrazado.xls',
    'csv/facturas-01-win1252.csv',
  ])('answers in closed form when %s is cut or a bit of it turns', (file) => {
    const whole = sampleBytes(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), (at, bit, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        return answersInClosedForm(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('notices every turned bit of the cells of an xlsx instead of reading another amount', () => {
    const whole = sampleBytes('excel/facturas-01.xlsx');
    const rows = (bytes: Uint8Array) => {
      const read = readTables(bytes, 'a.xlsx');
      return read.ok ? JSON.stringify(read.value.sheets) : 'refused';
    };
    const right = rows(whole);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        return ['refused', right].includes(rows(bytes));
      }),
      // A bit of the name that stands before a sheet lost the whole sheet.
      { numRuns: 200, examples: [[2871, 0]] },
    );
  });
});
