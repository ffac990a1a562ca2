/**
 * Everything of the ledger in a folder that needs no Deudario: a checked copy of the database, a CSV for each table, the
 * letters and attachments under names a person can read, and a dictionary. The folder gets its name when it is whole.
 */
import { extname, join } from 'node:path';
import { ok } from '../../shared/domain/result.ts';
import { formatLongDate } from '../../shared/format/dates.ts';
import { t, textByName } from '../../shared/i18n/t.ts';
import { LEDGER_FILE } from '../backup/manifest.ts';
import { requireSpace, takeSnapshot } from '../backup/snapshot.ts';
import { attempt, unwrap } from '../backup/work.ts';
import { type ExportedColumn, type ExportedTable, type LedgerToExport, openForExport } from '../db/export-rows.ts';
import { CSV_START, csvLine } from '../exports/csv.ts';
import type { TaskFunction, TaskTools } from '../jobs/tasks.ts';
import { copyFileChecked, PARTIAL_SUFFIX, writeFileAtomically } from '../platform/atomic-file.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { type FileLayer, makeFolderDurably, removeTree } from '../platform/file-layer.ts';
import { backupStep, told } from './backup-step.ts';

const LONGEST_NAME = 80;
const LINES_AT_A_TIME = 2_000;
const CSV_FOLDER = 'datos';
const DOCUMENT_FOLDERS = { letter: 'cartas', attachment: 'adjuntos' } as const;

export const exportEverything: TaskFunction<'export-everything'> = async ({ folder, today }, tools) => {
  const { ports, ledger, work } = backupStep(tools);
  const { files } = ports;
  const staged = join(ledger.staging, `copy-${ports.newId()}`);
  const exported = await attempt('target', async () => {
    const snapshot = unwrap(await takeSnapshot(ports, ledger, staged, 'by-hand', work));
    const name = freeName(
      files,
      folder,
      t('everything.folder', { business: safeName(snapshot.businessName), day: today }).trim(),
    );
    const building = join(folder, `${name}${PARTIAL_SUFFIX}`);
    try {
      makeFolderDurably(files, join(building, CSV_FOLDER));
      const bytes = snapshot.blobs.reduce((sum, blob) => sum + blob.bytes, 2 * snapshot.ledger.bytes);
      requireSpace(files, building, bytes, 'target');
      copyFileChecked(files, join(staged, LEDGER_FILE), join(building, 'deudario.sqlite'), () => tools.stopIfCancelled());
      const source = openForExport(join(staged, LEDGER_FILE));
      try {
        const rows = writeTables(files, building, source.tables, tools);
        const documents = writeDocuments(files, building, source, createBlobStore(ledger.blobs, files), tools);
        write(files, join(building, 'diccionario.csv'), dictionaryOf(source.tables));
        const said = { business: snapshot.businessName, day: formatLongDate(today) };
        write(files, join(building, 'LEEME.txt'), `\uFEFF${t('everything.readme', said).replaceAll('\n', '\r\n')}\r\n`);
        tools.stopIfCancelled();
        files.rename(building, join(folder, name));
        files.syncFolder(folder);
        return { name, tables: source.tables.length, rows, ...documents };
      } finally {
        source.close();
      }
    } catch (thrown) {
      await attempt('target', () => removeTree(files, building));
      throw thrown;
    }
  });
  await attempt('computer', () => removeTree(files, staged));
  return exported.ok ? ok(exported.value) : told(exported);
};

function writeTables(files: FileLayer, building: string, tables: readonly ExportedTable[], tools: TaskTools): number {
  let rows = 0;
  for (const [done, table] of tables.entries()) {
    tools.stopIfCancelled();
    tools.progress('writing', done, tables.length);
    const chunks = [CSV_START, csvLine(table.columns.map(({ name }) => name))];
    for (const row of table.rows()) {
      chunks.push(csvLine(row));
      rows += 1;
      if (rows % LINES_AT_A_TIME === 0) tools.stopIfCancelled();
    }
    write(files, join(building, CSV_FOLDER, `${table.name}.csv`), chunks.join(''));
  }
  return rows;
}

function writeDocuments(
  files: FileLayer,
  building: string,
  { documents }: LedgerToExport,
  blobs: ReturnType<typeof createBlobStore>,
  tools: TaskTools,
): { readonly documents: number; readonly missing: number } {
  const taken = new Set<string>();
  let [written, missing] = [0, 0];
  for (const [done, { kind, name, of, hash }] of documents.entries()) {
    tools.stopIfCancelled();
    tools.progress('copying-files', done, documents.length);
    const state = blobs.verify(hash);
    if (!state.ok || state.value !== 'good') {
      missing += 1;
      continue;
    }
    const parent = join(building, DOCUMENT_FOLDERS[kind]);
    const ending = kind === 'letter' ? '.pdf' : extname(name);
    const called =
      kind === 'letter'
        ? t('everything.letter', { number: name, name: of })
        : `${of} ${name.slice(0, name.length - ending.length)}`;
    makeFolderDurably(files, parent);
    copyFileChecked(files, blobs.pathOf(hash), uniquePath(taken, parent, safeName(called), ending), () =>
      tools.stopIfCancelled(),
    );
    written += 1;
  }
  return { documents: written, missing };
}

function dictionaryOf(tables: readonly ExportedTable[]): string {
  const lines = tables.flatMap((table) =>
    table.columns.map((column) =>
      csvLine([
        `${table.name}.csv`,
        textByName(`everything.tables.${table.name}`) ?? t('everything.dictionary.otherTable'),
        column.name,
        t(column.type === 'INTEGER' ? 'everything.dictionary.integer' : 'everything.dictionary.text'),
        t(column.required ? 'everything.dictionary.required' : 'everything.dictionary.optional'),
        meaningOf(column),
      ]),
    ),
  );
  return `${CSV_START}${t('everything.dictionary.headings')}\r\n${lines.join('')}`;
}

/** By how columns are named throughout the ledger. */
function meaningOf({ name, refersTo }: ExportedColumn): string {
  if (refersTo !== undefined) return t('everything.dictionary.link', { table: refersTo });
  if (name === 'id') return t('everything.dictionary.id');
  if (name === 'deletedOn') return t('everything.dictionary.bin');
  if (/Cents$/.test(name)) return t('everything.dictionary.cents');
  if (/(BasisPoints|Rate|Percent)$/i.test(name)) return t('everything.dictionary.basisPoints');
  if (/On$|^(from|to|until)$/.test(name)) return t('everything.dictionary.day');
  if (/At$|^at$/.test(name)) return t('everything.dictionary.instant');
  if (/[hH]ash$/.test(name)) return t('everything.dictionary.hash');
  if (/^(is|has|with)[A-Z]|^(live|hidden)$/.test(name)) return t('everything.dictionary.flag');
  return t('everything.dictionary.plain');
}

const write = (files: FileLayer, path: string, text: string): void => writeFileAtomically(files, path, Buffer.from(text));

/** As every file system takes it. */
const safeName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/, '');

function uniquePath(taken: Set<string>, parent: string, name: string, ending: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(parent, `${name || 'documento'}${number === 1 ? '' : ` (${number})`}${safeName(ending)}`);
    if (taken.has(path.toLowerCase())) continue;
    taken.add(path.toLowerCase());
    return path;
  }
}

function freeName(files: FileLayer, folder: string, wished: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished} (${number})`;
    if (!files.stat(join(folder, name)) && !files.stat(join(folder, `${name}${PARTIAL_SUFFIX}`))) return name;
  }
}
