import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../electron/imports/read-table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (bytes: Uint8Array, options = {}) => {
  const read = readTables(bytes, 'lista.csv', options);
  return read.ok ? read.value.sheets[0]?.rows : read.error;
};
const workbook = (rows: unknown[][], bookType: XLSX.BookType = 'xlsx') => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Hoja');
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
};

describe('text files', () => {
  it.each(['windows-1252', 'cp850', 'macintosh', 'utf-8', 'utf-16le', 'utf-16be'])(
    'reads Spanish text written in %s',
    (encoding) => {
      const text = 'Población;Nombre\r\nLogroño;MARÍA NÚÑEZ PÉREZ\r\nÁvila;Begoña Güell\r\nMálaga;José Muñoz';
      const read = readTables(new Uint8Array(iconv.encode(text, encoding)), 'clientes.csv');
      expect(read).toEqual({
        ok: true,
        value: {
          format: 'csv',
          encoding,
          separator: ';',
          sheets: [{ name: 'clientes.csv', rows: text.split('\r\n').map((line) => line.split(';')), hidden: false }],
        },
      });
    },
  );

  it('takes the code page that the owner chose over its own guess', () => {
    expect(rowsOf(new Uint8Array([0xa4, 0x3b, 0x31]), { encoding: 'cp850' })).toEqual([['ñ', '1']]);
    expect(rowsOf(new Uint8Array([0xa4, 0x3b, 0x31]), { encoding: 'windows-1252' })).toEqual([['¤', '1']]);
  });

  it.each([
    [
      'semicolons beside decimal commas',
      'a;b\n1,5;2,5\n3,5;4,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'commas',
      'a,b\n"1,5",2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs beside decimal commas',
      'a\tb\n1,5\t2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a separator said in the first line',
      'sep=,\r\na,b;c\r\n1,2',
      [
        ['a', 'b;c'],
        ['1', '2'],
      ],
    ],
    [
      'line breaks and quotes inside a cell',
      'a;b\n"uno\ndos";"di ""hola"""',
      [
        ['a', 'b'],
        ['uno\ndos', 'di "hola"'],
      ],
    ],
    [
      'a quote that is never closed',
      'a;b\n"3 TUBO;1\nllave;2',
      [
        ['a', 'b'],
        ['"3 TUBO', '1'],
        ['llave', '2'],
      ],
    ],
    [
      'cells that look like numbers and days',
      'a;b\n00012;2026/1\n1E5;=1+1',
      [
        ['a', 'b'],
        ['00012', '2026/1'],
        ['1E5', '=1+1'],
      ],
    ],
    [
      'a final MS-DOS end of file',
      'a;b\n1;2\n\u001A',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(rowsOf(utf8(text))).toEqual(rows);
  });
});

describe('workbooks', () => {
  it.each(['xlsx', 'xls', 'ods', 'xlsb', 'xlml'] as const)(
    'gives exact values of typed cells and leaves text alone (%s)',
    (bookType) => {
      const sheet = [
        ['Número', 'Fecha', 'Importe', 'Código'],
        ['2026/1', { t: 'd', v: new Date(Date.UTC(2026, 0, 8)), z: 'dd/mm/yyyy' }, 1234.56, '00012'],
        ['1-2', { t: 'd', v: new Date(Date.UTC(2024, 1, 29)), z: 'dd/mm/yyyy' }, 4.240000000000002, '1E5'],
      ];
      const read = readTables(workbook(sheet, bookType), 'lista.xls');
      expect(read.ok && read.value.sheets).toEqual([
        {
          name: 'Hoja',
          hidden: false,
          rows: [
            ['Número', 'Fecha', 'Importe', 'Código'],
            ['2026/1', '2026-01-08', '1234.56', '00012'],
            ['1-2', '2024-02-29', '4.240000000000002', '1E5'],
          ],
          types: ['tttt', 'tdnt', 'tdnt'],
        },
      ]);
    },
  );

  it('reads an HTML table written in windows-1252 without touching its texts', () => {
    const html = '<html><table><tr><td>Núm</td><td>Importe</td></tr><tr><td>2026/1</td><td>1.234,56</td></tr></table></html>';
    const read = readTables(new Uint8Array(iconv.encode(html, 'windows-1252')), 'facturas.xls');
    expect(read.ok && [read.value.format, read.value.sheets[0]?.rows]).toEqual([
      'html',
      [
        ['Núm', 'Importe'],
        ['2026/1', '1.234,56'],
      ],
    ]);
  });
});
