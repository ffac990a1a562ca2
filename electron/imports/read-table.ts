/**
 * The one way from the bytes of a file to tables of text. Whatever the bytes are, the answer is tables or a closed
 * error; nothing throws out of here, and a file that would swell in memory is refused before it does.
 */
import type { Encoding, Separator, TextTable } from '../../shared/domain/imports/table.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { type Kind, sniff } from './sniff.ts';
import { readWorkbook, type Sheet } from './spreadsheet.ts';
import { inspectZip } from './zip-directory.ts';

const MEGABYTE = 1024 * 1024;
export const MOST_TEXT_BYTES = 50 * MEGABYTE;
const MOST_SPREADSHEET_BYTES = 25 * MEGABYTE;
export const MOST_ROWS = 200_000;
/** A workbook with more cells than this is no list of a shop, and would fill the memory. */
const MOST_CELLS = 6_000_000;

export type ReadErrorCode =
  | 'file-too-large'
  | 'file-empty'
  | 'file-damaged'
  | 'file-protected'
  | 'file-not-a-table'
  | 'too-many-rows';
export type ReadError = { readonly code: ReadErrorCode; readonly params?: Readonly<Record<string, number>> };

export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'ods' | 'html';
export type ReadTables = {
  readonly format: TableFormat;
  /** Of text and HTML; workbooks carry their own. */
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly sheets: readonly (TextTable & { readonly hidden: boolean })[];
};
export type ReadOptions = { readonly encoding?: Encoding | undefined; readonly separator?: Separator | undefined };

/** Asked with the size of the file before a byte is read. */
export function refuseBySize(size: number): ReadError | undefined {
  if (size === 0) return { code: 'file-empty' };
  return size > MOST_TEXT_BYTES ? tooLarge(MOST_TEXT_BYTES) : undefined;
}

export function readTables(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Result<ReadTables, ReadError> {
  const refusal = refuseBySize(bytes.length);
  if (refusal) return err(refusal);
  const kind = sniff(bytes);
  if (kind !== 'text' && bytes.length > MOST_SPREADSHEET_BYTES) {
    return err(kind === 'other' || kind === 'xml' ? { code: 'file-not-a-table' } : tooLarge(MOST_SPREADSHEET_BYTES));
  }
  const read = readAs(kind, bytes, fileName, options);
  return read.ok ? withinBounds(read.value) : read;
}

function readAs(kind: Kind, bytes: Uint8Array, fileName: string, options: ReadOptions): Result<ReadTables, ReadError> {
  switch (kind) {
    case 'empty':
      return err({ code: 'file-empty' });
    case 'text':
      return ok(readText(bytes, fileName, options));
    case 'html':
      return readHtml(bytes, options);
    case 'zip':
      return readZip(bytes);
    case 'ole2':
      return readOle2(bytes);
    case 'workbook-xml':
      return readSheets(bytes, 'xls');
    case 'xml':
    case 'other':
      return err({ code: 'file-not-a-table' });
  }
}

function readText(bytes: Uint8Array, fileName: string, options: ReadOptions): ReadTables {
  const { text, encoding } = decodeText(bytes, options.encoding);
  const { rows, separator } = parseCsv(text, MOST_ROWS, options.separator);
  return { format: 'csv', encoding, separator, sheets: [{ name: withoutFolders(fileName), rows, hidden: false }] };
}

function readHtml(bytes: Uint8Array, options: ReadOptions): Result<ReadTables, ReadError> {
  const { text, encoding } = decodeText(bytes, options.encoding);
  if (!/<table\b/i.test(text)) return err({ code: 'file-not-a-table' });
  const read = readSheets(text, 'html');
  return read.ok ? ok({ ...read.value, encoding }) : read;
}

function readZip(bytes: Uint8Array): Result<ReadTables, ReadError> {
  const inspected = inspectZip(bytes);
  if (!inspected.ok) {
    if (inspected.error === 'protected') return err({ code: 'file-protected' });
    return err(inspected.error === 'too-large' ? tooLarge(MOST_SPREADSHEET_BYTES) : { code: 'file-damaged' });
  }
  const names = new Set(inspected.value);
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return readSheets(bytes, 'xlsx');
  if (names.has('content.xml') && names.has('mimetype')) {
    // A protected OpenDocument keeps its names but its content is no XML any more.
    const encrypted = new TextDecoder('windows-1252').decode(bytes.subarray(-65_536)).includes('encryption-data');
    return encrypted ? err({ code: 'file-protected' }) : readSheets(bytes, 'ods');
  }
  return err({ code: 'file-not-a-table' });
}

/** An Excel 97 workbook, the envelope of a protected xlsx, or an old Word document. */
function readOle2(bytes: Uint8Array): Result<ReadTables, ReadError> {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return err({ code: 'file-protected' });
  if (!names.includes('Workbook') && !names.includes('Book')) {
    return err({ code: names.includes('WordDocument') || names.includes('PowerPoint') ? 'file-not-a-table' : 'file-damaged' });
  }
  return readSheets(bytes, 'xls');
}

function readSheets(data: Uint8Array | string, format: TableFormat): Result<ReadTables, ReadError> {
  try {
    const sheets: readonly Sheet[] = readWorkbook(data, MOST_ROWS);
    if (sheets.length === 0) return err({ code: 'file-damaged' });
    return ok({ format, sheets });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : '';
    return err({ code: /password|encrypt/i.test(reason) ? 'file-protected' : 'file-damaged' });
  }
}

function withinBounds(read: ReadTables): Result<ReadTables, ReadError> {
  if (read.sheets.some((sheet) => sheet.rows.length > MOST_ROWS)) {
    return err({ code: 'too-many-rows', params: { most: MOST_ROWS } });
  }
  const cells = read.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((row, texts) => row + texts.length, 0), 0);
  if (cells > MOST_CELLS) return err({ code: 'too-many-rows', params: { most: MOST_ROWS } });
  return cells === 0 ? err({ code: 'file-empty' }) : ok(read);
}

const tooLarge = (most: number): ReadError => ({ code: 'file-too-large', params: { megabytes: most / MEGABYTE } });

const withoutFolders = (fileName: string): string => fileName.split(/[\\/]/).at(-1) ?? fileName;
