/** Everything of the ledger in a folder that needs no Deudario. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { describe, expect, it, onTestFinished } from 'vitest';
import { csvLine } from '../../../electron/exports/csv.ts';
import { temporaryFolder } from '../../support/test-app.ts';
import { aShop, moreDebt, SCAN, takeOut } from './shop.ts';

const NAME = 'Deudario Ferretería La Tuerca Inventada, S.L 2026-11-22';

describe('an export of everything', () => {
  it('holds every row of every table, the documents under readable names, and what each column means', async () => {
    const { app } = await aShop();
    await moreDebt(app, '2; "dos"');
    const folder = temporaryFolder();
    app.answers.push(folder);
    const done = takeOut(await app.run('export.everything', {}));
    expect(done).toMatchObject({ name: NAME, documents: 1, missing: 0 });
    const made = join(folder, NAME);
    expect(readdirSync(folder)).toEqual([NAME]);
    expect(readdirSync(made).sort()).toEqual(['LEEME.txt', 'adjuntos', 'datos', 'deudario.sqlite', 'diccionario.csv']);
    expect(readdirSync(join(made, 'adjuntos'))).toHaveLength(1);
    expect(readFileSync(join(made, 'adjuntos', readdirSync(join(made, 'adjuntos'))[0] ?? '')).equals(SCAN)).toBe(true);

    const sqlite = new Database(join(made, 'deudario.sqlite'), { readonly: true });
    onTestFinished(() => void sqlite.close());
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    const read = (name: string) =>
      Papa.parse<Record<string, string>>(readFileSync(join(made, name), 'utf8').replace(/^\uFEFF/, ''), {
        delimiter: ';',
        header: true,
        skipEmptyLines: true,
      }).data;
    let rows = 0;
    const tables = readdirSync(join(made, 'datos'));
    for (const table of tables) {
      const lines = read(join('datos', table));
      rows += lines.length;
      expect([table, lines.length]).toEqual([
        table,
        sqlite
          .prepare(`SELECT count(*) FROM ${table.replace('.csv', '')}`)
          .pluck()
          .get(),
      ]);
    }
    expect([done.tables, done.rows]).toEqual([tables.length, rows]);
    expect(read('datos/invoices.csv').map((row) => [row.number, row.totalCents])).toContainEqual(['2; "dos"', '5000']);
    const dictionary = read('diccionario.csv');
    expect(dictionary).toContainEqual({
      hoja: 'invoices.csv',
      'qué guarda': 'Las facturas',
      columna: 'totalCents',
      tipo: 'número entero',
      vacía: 'no',
      'qué significa': 'Importe en céntimos de euro (12345 = 123,45 €)',
    });
    expect(new Set(dictionary.map((row) => row.hoja))).toEqual(new Set(tables));
  });

  it('stands beside an earlier one, and leaves nothing when the folder is gone or nobody chose one', async () => {
    const { app } = await aShop();
    const folder = temporaryFolder();
    mkdirSync(join(folder, NAME));
    writeFileSync(join(folder, NAME, 'mine.txt'), 'kept');
    app.answers.push(folder);
    expect(takeOut(await app.run('export.everything', {})).name).toBe(`${NAME} (2)`);
    expect(readdirSync(join(folder, NAME))).toEqual(['mine.txt']);
    app.answers.push(undefined);
    expect(await app.call('export.everything', {})).toMatchObject({ error: { code: 'cancelled' } });
    const file = join(folder, 'no-folder');
    writeFileSync(file, '');
    app.answers.push(file);
    expect(await app.run('export.everything', {})).toMatchObject({ ok: false });
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});

it.each([
  [['a', 1, null], 'a;1;\r\n'],
  [['a;b', 'c"d', 'e\nf'], '"a;b";"c""d";"e\nf"\r\n'],
  // No formula is run by whoever opens it; amounts keep their sign.
  [['=1+1', '@x', '-12', '-1,5', -7], "'=1+1;'@x;-12;-1,5;-7\r\n"],
])('a line of CSV: %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
