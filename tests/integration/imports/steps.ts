/** The steps of importing a sample file, through the same door as the window. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AppError, OutputOf } from '../../../shared/contract/define.ts';
import type { ImportPreview, ImportRow, ImportRowState } from '../../../shared/contract/imports.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { FileToken, ImportId } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { TestApp } from '../../support/test-app.ts';

const SAMPLES = join(import.meta.dirname, '../../data/samples');

export type Applied = OutputOf<AppContract['imports.apply']>;
type Read = Result<{ readonly id: ImportId }, AppError>;

export const sample = (file: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, file)));

/** As a file dropped on the window. */
export async function read(app: TestApp, name: string, bytes: Uint8Array | string): Promise<Read> {
  const uploaded = app.application.acceptUpload(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!uploaded.ok) return uploaded;
  return app.run('imports.read', { token: uploaded.value.token as FileToken });
}

export async function givenRead(app: TestApp, name: string, bytes: Uint8Array | string): Promise<ImportId> {
  const done = await read(app, name, bytes);
  if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.error)}`);
  return done.value.id;
}

export const givenSample = (app: TestApp, file: string): Promise<ImportId> => givenRead(app, basename(file), sample(file));

export const preview = (app: TestApp, id: ImportId): Promise<ImportPreview> => app.given('imports.preview', { id });

export async function rows(app: TestApp, id: ImportId, ...states: ImportRowState[]): Promise<readonly ImportRow[]> {
  return (await app.given('imports.rows', { id, states, offset: 0, limit: 200 })).rows;
}

export async function apply(app: TestApp, id: ImportId): Promise<Applied> {
  const done = await app.run('imports.apply', { id });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

export const importSample = async (app: TestApp, file: string): Promise<Applied> => apply(app, await givenSample(app, file));

/** What the screens say is in the ledger. */
export async function totals(app: TestApp) {
  const everything = { offset: 0, limit: 1 };
  const invoices = await app.given('invoices.list', {
    filter: { status: 'all' },
    sort: 'issued',
    descending: true,
    ...everything,
  });
  const payments = await app.given('payments.list', { filter: {}, sort: 'received', descending: true, ...everything });
  const debtors = await app.given('debtors.list', { filter: {}, sort: 'name', ...everything });
  return {
    debtors: debtors.total,
    invoices: invoices.total,
    invoiced: invoices.sums.total,
    pending: invoices.sums.outstanding,
    collected: payments.sums.amount,
  };
}
