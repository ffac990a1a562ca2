/** Reads the sample files made for the project, the way the program does, and what a right reading gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadTables, readTables } from '../../electron/imports/read-table.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import {
  guessMapping,
  type Interpreted,
  interpretRows,
  type Mapping,
  type TextTable,
} from '../../shared/domain/imports/index.ts';

const FOLDER = join(import.meta.dirname, '../data/samples');
const settings = { today: '2026-11-22' as IsoDate, defaultTermDays: 30, ownTaxId: 'B69000016' };

export const sampleBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, file)));

export function readSample(file: string): ReadTables {
  const read = readTables(sampleBytes(file), file);
  if (!read.ok) throw new Error(`${file}: ${read.error.code}`);
  return read.value;
}

export function importSample(file: string): { table: TextTable; mapping: Mapping; read: Interpreted } {
  const [table] = readSample(file).sheets;
  if (!table) throw new Error(`${file} has no sheet`);
  const mapping = guessMapping(table);
  return { table, mapping, read: interpretRows(table, mapping, settings) };
}

type ExpectedInvoice = {
  readonly numero: string;
  readonly fecha: string;
  readonly cliente: string;
  readonly nif: string;
  readonly base: string;
  readonly iva: string;
  readonly recargo: string;
  readonly total: string;
  readonly cobrado: string;
  readonly estado: string;
  readonly vencimientos: readonly { readonly fecha: string; readonly importe: string }[];
  readonly rectificaA: string | null;
};
type ExpectedCustomer = Readonly<
  Record<'cod' | 'nombre' | 'com' | 'nif' | 'dir' | 'cp' | 'pob' | 'prov' | 'pais' | 'tel' | 'mov' | 'mail', string>
>;
type ExpectedPayment = Readonly<Record<'fecha' | 'factura' | 'nif' | 'importe' | 'medio' | 'nota', string>>;

export const expected = JSON.parse(readFileSync(join(FOLDER, 'csv/esperado.json'), 'utf8')) as {
  readonly totalFacturado: string;
  readonly totalCobrado: string;
  readonly facturas: readonly ExpectedInvoice[];
  readonly clientesLista: readonly ExpectedCustomer[];
  readonly cobros: readonly ExpectedPayment[];
};

/** "375.10" in the file of expected values is 37.510 cents. */
export const inCents = (text: string): number => Number(text.replace('.', ''));
