import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BlobHash, FileToken, InvoiceId } from '../../../shared/domain/ids.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

it('removes bytes thirty days after nothing names them any more, and not a day before', async () => {
  const app = await openTestApp({ today: '2026-11-23' });
  const { invoiceId } = await shop(app);
  const kept = await attach(app, invoiceId, 'albarán.pdf', 'delivery_proof');
  const thrown = await attach(app, invoiceId, 'otra.pdf', 'other');
  await app.given('attachments.remove', { id: thrown.id });
  makeOld(app);

  // In the bin, and in the commands to undo: named.
  expect(await app.run('bin.lookForUnusedFiles', { anew: true })).toEqual({ ok: true, value: { unused: 0, due: 0 } });
  await app.run('bin.empty', { onlyDue: false });
  // The point made before emptying names it until the retention lets that go.
  expect(await app.run('bin.lookForUnusedFiles', { anew: true })).toEqual({ ok: true, value: { unused: 0, due: 0 } });
  forgetPoints(app);
  expect(await app.run('bin.lookForUnusedFiles', { anew: true })).toEqual({ ok: true, value: { unused: 1, due: 0 } });

  app.setToday('2026-12-22');
  expect(await app.run('bin.lookForUnusedFiles', { anew: true })).toEqual({ ok: true, value: { unused: 1, due: 0 } });
  app.setToday('2026-12-23');
  expect(await app.run('bin.lookForUnusedFiles', { anew: false })).toEqual({ ok: true, value: { unused: 1, due: 0 } });
  expect(await app.run('bin.lookForUnusedFiles', { anew: true })).toEqual({ ok: true, value: { unused: 1, due: 1 } });
  expect(await app.run('bin.sweepFiles', {})).toMatchObject({ ok: true, value: { removed: 1 } });
  expect(app.application.ctx.blobs.list()).toEqual([kept.hash]);
});

it('lets bytes be that are put again or named again before or while it sweeps', async () => {
  const app = await openTestApp({ today: '2026-11-23' });
  const { invoiceId } = await shop(app);
  const thrown = await attach(app, invoiceId, 'otra.pdf', 'other');
  await app.given('attachments.remove', { id: thrown.id });
  await app.run('bin.empty', { onlyDue: false });
  forgetPoints(app);
  makeOld(app);
  await app.run('bin.lookForUnusedFiles', { anew: true });
  app.setToday('2027-01-10');
  const sweeping = app.run('bin.sweepFiles', {});
  const again = await attach(app, invoiceId, 'otra.pdf', 'other');
  await sweeping;
  expect(again.hash).toBe(thrown.hash);
  expect(app.application.ctx.blobs.verify(again.hash)).toEqual({ ok: true, value: 'good' });
  expect(await app.run('bin.lookForUnusedFiles', { anew: true })).toEqual({ ok: true, value: { unused: 0, due: 0 } });
});

it('finds what is named only in a command to undo or in an older wording, and holds back while a point cannot be read', async () => {
  const app = await openTestApp({ today: '2026-11-23' });
  const { debtorId } = await shop(app);
  const [inUndo, inWording, nowhere] = ['uno', 'dos', 'tres'].map((text) => {
    const put = app.application.ctx.blobs.put(Buffer.from(text));
    if (!put.ok) throw new Error(put.error.code);
    return put.value.hash;
  }) as [BlobHash, BlobHash, BlobHash];
  app.application.ctx.uow.write((tx) => {
    tx.run(`INSERT INTO undo_journal (at, label, channel, input) VALUES ('2026-11-23', 'x', 'x', '{"hash":"${inUndo}"}')`);
    tx.run(`INSERT INTO revisions (id, subjectId, debtorId, at, body)
      VALUES ('r', '${debtorId}', '${debtorId}', '2026-11-23', '{"note":"el ${inWording}."}')`);
    return { ok: true, value: undefined };
  });
  makeOld(app);
  expect(await app.run('bin.lookForUnusedFiles', { anew: true })).toEqual({ ok: true, value: { unused: 1, due: 0 } });
  app.setToday('2027-01-10');
  await app.run('copies.makePoint', { reason: 'by-hand' });
  const points = app.application.ctx.places.pointsFolder;
  const point = join(points, readdirSync(points)[0] ?? '');
  const list = readdirSync(point).find((name) => name.endsWith('.json')) ?? '';
  writeFileSync(join(point, list), 'no list');
  expect(await app.run('bin.sweepFiles', {})).toMatchObject({ ok: false });
  expect(app.application.ctx.blobs.has(nowhere)).toBe(true);
});

async function shop(app: TestApp) {
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: invoiceId } = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  return { debtorId, invoiceId };
}

async function attach(app: TestApp, invoiceId: InvoiceId, name: string, purpose: 'other' | 'delivery_proof') {
  const file = join(app.folder, name);
  writeFileSync(file, `%PDF-1.7\n${name}`);
  app.answers.push(file);
  const { token } = await app.given('files.choose', { kind: 'attachment' });
  const { id } = await app.given('attachments.add', { token: token as FileToken, invoiceId, purpose });
  return { id, hash: app.sql().prepare('SELECT blobHash FROM attachments WHERE id = ?').pluck().get(id) as BlobHash };
}

/** As if every file had been put long ago. */
function makeOld(app: TestApp): void {
  for (const hash of app.application.ctx.blobs.list())
    utimesSync(app.application.ctx.blobs.pathOf(hash), 1_500_000_000, 1_500_000_000);
}

const forgetPoints = (app: TestApp): void => rmSync(app.application.ctx.places.pointsFolder, { recursive: true });
