/** A shop with debts and an attachment, a folder that plays the stick, and how a person brings a copy back. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyRef } from '../../../shared/contract/copies.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp, temporaryFolder } from '../../support/test-app.ts';

export const SCAN = Buffer.from('%PDF-1.4\n% factura firmada\n%%EOF\n');

/** One debtor who owes 1.000,00 € and one invoice with its signed delivery note. */
export async function aShop(options: Parameters<typeof openTestApp>[0] = {}) {
  const app = await openTestApp(options);
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: invoiceId } = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  const upload = app.application.acceptUpload('albaran.pdf', SCAN);
  if (!upload.ok) throw new Error(upload.error.code);
  const { id: attachmentId } = await app.given('attachments.add', {
    token: upload.value.token as FileToken,
    invoiceId,
    purpose: 'delivery_proof',
  });
  return { app, debtorId, invoiceId, attachmentId, stick: aStick() };
}

export function aStick(): string {
  const stick = join(temporaryFolder(), 'TIENDA');
  mkdirSync(stick);
  return stick;
}

export async function moreDebt(app: TestApp, number: string, amount = 5_000): Promise<void> {
  const { id } = await app.given('debtors.save', { fields: aDebtor({ name: `Bar ${number}`, taxId: undefined }) });
  await app.given('invoices.save', { fields: anInvoice(id, [['2026-10-15', amount]], { number }) });
}

export async function copyTo(app: TestApp, stick: string) {
  app.answers.push(stick);
  await app.given('copies.chooseTarget', {});
  return takeOut(await app.run('copies.make', {}));
}

/** As on a computer that sees the stick for the first time. */
export async function firstCopyOn(app: TestApp, stick: string): Promise<CopyRef> {
  app.answers.push(stick);
  const { source } = await app.given('copies.chooseSource', {});
  const placeId = source?.id ?? '';
  const { copies } = takeOut(await app.run('copies.list', { placeId }));
  return { placeId, copyId: copies[0]?.copyId ?? '' };
}

export function takeOut<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

export async function outstanding(app: TestApp): Promise<number> {
  const everyone = { filter: {}, sort: 'name', offset: 0, limit: 200 } as const;
  const { rows } = await app.given('debtors.list', everyone);
  return rows.reduce<number>((sum, row) => sum + row.outstanding, 0);
}

/** Names under a folder, all of them, sorted: what a cancelled or refused piece of work must leave as it was. */
export const namesUnder = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();
