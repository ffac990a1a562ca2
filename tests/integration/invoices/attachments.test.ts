import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, temporaryFolder } from '../../support/test-app.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const PDF = bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\n');
const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const JPEG = bytes('\xff\xd8\xff\xe0\0\x10JFIF\0');

async function oneInvoice() {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: invoiceId } = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  const folder = temporaryFolder();
  const choose = async (name: string, content: Uint8Array, size?: number) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    if (size !== undefined) truncateSync(path, size);
    app.answers.push(path);
    return (await app.given('files.choose', { kind: 'attachment' })).token;
  };
  const add = async (name: string, content: Uint8Array, size?: number) =>
    app.call('attachments.add', { token: await choose(name, content, size), invoiceId, purpose: 'invoice' });
  const kept = async () => (await app.given('invoices.get', { id: invoiceId })).attachments;
  return { app, debtorId, invoiceId, folder, choose, add, kept };
}
const refused = (code: string) => ({ ok: false, error: { code } });

it('keeps a file with its invoice and opens a read-only copy under its own name', async () => {
  const { app, add, kept } = await oneInvoice();
  const added = await add('Factura F26-0001.pdf', PDF);
  expect(await kept()).toEqual([
    {
      id: added.ok && added.value.id,
      name: 'Factura F26-0001.pdf',
      purpose: 'invoice',
      byteSize: PDF.byteLength,
      addedOn: '2026-11-22',
    },
  ]);
  await app.given('attachments.open', { id: (added.ok && added.value.id) as never });
  const [viewed] = app.viewed;
  expect({
    name: basename(viewed ?? ''),
    same: readFileSync(viewed ?? '').equals(PDF),
    mode: statSync(viewed ?? '').mode & 0o222,
  }).toEqual({
    name: 'Factura F26-0001.pdf',
    same: true,
    mode: 0,
  });
});

it('never lets a path cross to the window', async () => {
  const { app, folder, add } = await oneInvoice();
  app.answers.push(join(folder, 'nada.pdf'));
  expect(await app.call('files.choose', { kind: 'attachment' })).toEqual(refused('target-gone'));
  app.answers.push(undefined);
  expect(await app.call('files.choose', { kind: 'attachment' })).toEqual(refused('file-not-chosen'));
  expect(JSON.stringify(await add('f.pdf', PDF))).not.toContain(folder);
});

it.each<[string, string, Uint8Array]>([
  ['a picture that is none', 'foto.jpg', bytes('hola, no soy una foto')],
  ['a program', 'factura.exe', bytes('MZ\x90\0\x03\0\0\0')],
  ['a program that says it is a PDF', 'factura.pdf', bytes('MZ\x90\0%PDF-1.7')],
  ['a program of Linux', 'factura.pdf', bytes('\x7fELF\x02\x01\x01')],
  ['a script in plain text', 'factura.bat', bytes('del /q *.*')],
  ['a script that says it is a text', 'factura.txt', bytes('#!/bin/sh\nrm -rf ~')],
  ['a page with scripts', 'factura.html', bytes('<html><script>alert(1)</script>')],
  ['a document with macros', 'factura.docm', bytes('PK\x03\x04\x14\0\x06\0')],
  ['an archive', 'facturas.zip', bytes('PK\x03\x04\x14\0\x06\0')],
  ['two endings', 'factura.pdf.exe', PDF],
  ['bytes without meaning', 'factura.txt', bytes('a\0b\x01c')],
  ['no ending and no known beginning', 'factura', bytes('hola')],
])('refuses %s and keeps nothing of it', async (_, name, content) => {
  const { app, add, kept } = await oneInvoice();
  expect(await add(name, content)).toEqual(refused('file-type-not-accepted'));
  expect(await kept()).toEqual([]);
  const blobs = app.application.ctx.places.blobsFolder;
  expect(existsSync(blobs) ? readdirSync(blobs) : []).toEqual([]);
});

it('refuses what is empty, and what is larger than 50 MB without reading it whole', async () => {
  const { add, app } = await oneInvoice();
  expect(await add('factura.pdf', bytes(''))).toEqual(refused('file-empty'));
  expect(await add('factura.pdf', PDF, 50 * 1024 * 1024 + 1)).toEqual(refused('file-too-large'));
  expect(await add('enorme.pdf', PDF, 500_000_000)).toEqual(refused('file-too-large'));
  expect(app.application.ctx.blobs.list()).toEqual([]);
});

it.each<[string, Uint8Array]>([
  ['albarán firmado.PNG', PNG],
  ['foto.jpeg', JPEG],
  ['captura de pantalla.jpg', PNG],
  ['correo.eml', bytes('From: a@example.com\r\nSubject: factura\r\n\r\nhola')],
  ['horas.xlsx', bytes('PK\x03\x04\x14\0\x06\0')],
  ['factura.xsig', bytes('<?xml version="1.0"?><fe:Facturae/>')],
])('takes %s', async (name, content) => {
  const { add, kept } = await oneInvoice();
  expect(await add(name, content)).toMatchObject({ ok: true });
  expect(await kept()).toMatchObject([{ name }]);
});

it('names what was pasted without a name', async () => {
  const { app, invoiceId, kept } = await oneInvoice();
  const uploaded = app.application.acceptUpload('imagen', PNG);
  expect(uploaded.ok).toBe(true);
  await app.given('attachments.add', {
    token: (uploaded.ok && uploaded.value.token) as never,
    invoiceId,
    purpose: 'delivery_proof',
  });
  expect(await kept()).toMatchObject([{ name: 'imagen.png', purpose: 'delivery_proof' }]);
});

it('refuses a token nobody minted, and an invoice that is not there', async () => {
  const { app, invoiceId, choose } = await oneInvoice();
  const token = 'x'.repeat(32) as never;
  expect(await app.call('attachments.add', { token, invoiceId, purpose: 'other' })).toEqual(refused('file-token-unknown'));
  await app.given('invoices.remove', { id: invoiceId });
  expect(await app.call('attachments.add', { token: await choose('f.pdf', PDF), invoiceId, purpose: 'other' })).toEqual(
    refused('invoice-not-found'),
  );
});

it('undoes adding and removing a file', async () => {
  const { app, add, kept } = await oneInvoice();
  const added = await add('f.pdf', PDF);
  const id = (added.ok && added.value.id) as never;
  await app.given('attachments.remove', { id });
  expect(await kept()).toEqual([]);
  expect(await app.call('attachments.open', { id })).toEqual(refused('attachment-not-found'));
  expect(await app.given('undo.last', {})).toEqual({ label: 'attachment-removed' });
  expect(await kept()).toMatchObject([{ id }]);
  expect(await app.given('undo.last', {})).toEqual({ label: 'attachment-added' });
  expect(await kept()).toEqual([]);
});

it('adds a cost with its proof to what is claimed, and undo takes it back', async () => {
  const { app, debtorId, invoiceId, choose } = await oneInvoice();
  const charge = { debtorId, invoiceId, incurredOn: day('2026-11-20'), concept: 'Burofax', amount: cents(5_500) as never };
  const { id } = await app.given('charges.add', { ...charge, proofToken: await choose('burofax.pdf', PDF) });
  await app.given('charges.add', { ...charge, concept: 'Sin justificante' });
  const claimed = async () => {
    const { costs, charges } = await app.given('debtors.claim', { id: debtorId });
    return { costs, charges: charges.map(({ concept, proven }) => [concept, proven]) };
  };
  // Proven 55,00 € − 40,00 € of the one late invoice = 15,00 € on top (Ley 3/2004 art. 8.1).
  expect(await claimed()).toEqual({
    costs: 1_500,
    charges: [
      ['Burofax', true],
      ['Sin justificante', false],
    ],
  });
  await app.given('undo.last', {});
  await app.given('charges.remove', { id });
  expect(await claimed()).toEqual({ costs: 0, charges: [] });
  await app.given('undo.last', {});
  expect(await claimed()).toEqual({ costs: 1_500, charges: [['Burofax', true]] });
});

it('forgives a cost on a day and for a reason, stops claiming it, and takes that back', async () => {
  const { app, debtorId, invoiceId, choose } = await oneInvoice();
  const charge = { debtorId, invoiceId, incurredOn: day('2026-11-20'), concept: 'Burofax', amount: cents(5_500) as never };
  const { id } = await app.given('charges.add', { ...charge, proofToken: await choose('burofax.pdf', PDF) });
  const claimed = async () => {
    const { costs, total, principal, interest, compensation, charges } = await app.given('debtors.claim', { id: debtorId });
    expect(total).toBe(principal + interest + compensation + costs);
    return { costs, waived: charges[0]?.waived };
  };
  const forgiven = { costs: 0, waived: { on: '2026-11-22', reason: 'pagó el resto' } };
  expect(await app.given('charges.waive', { id, reason: 'pagó el resto' })).toEqual({});
  expect(await claimed()).toEqual(forgiven);
  const { charges: payable } = await app.given('payments.propose', {
    debtorId,
    amount: cents(0),
    toCharges: cents(0),
    receivedOn: day('2026-11-22'),
    mode: 'interest-first',
  });
  expect(payable.map(({ kind }) => kind)).toEqual(['compensation']);
  expect(await app.call('charges.waive', { id, reason: 'otra vez' })).toEqual(refused('charge-not-found'));
  await app.given('charges.claimAgain', { id });
  // 55,00 € − 40,00 € of the one late invoice.
  expect(await claimed()).toEqual({ costs: 1_500, waived: undefined });
  expect(await app.call('charges.claimAgain', { id })).toEqual(refused('charge-not-found'));
  expect(await app.given('undo.last', {})).toEqual({ label: 'charge-waiver-withdrawn' });
  expect(await claimed()).toEqual(forgiven);
  expect(await app.given('undo.last', {})).toEqual({ label: 'charge-waived' });
  expect(await claimed()).toEqual({ costs: 1_500, waived: undefined });
  const { events } = await app.given('debtors.timeline', { subjectId: debtorId, limit: 4 });
  expect(events.map(({ type, payload }) => [type, payload])).toEqual(
    ['charge-waiver-withdrawn', 'charge-waived', 'charge-waiver-withdrawn', 'charge-waived'].map((type) => [
      type,
      { amount: 5_500, incurredOn: '2026-11-20' },
    ]),
  );
});

it('refuses a cost from tomorrow, and one on the invoice of somebody else', async () => {
  const { app, debtorId, invoiceId } = await oneInvoice();
  const { id: other } = await app.given('debtors.save', { fields: aDebtor({ name: 'Otra', taxId: undefined }) });
  const charge = { debtorId, incurredOn: day('2026-11-23'), concept: 'Burofax', amount: cents(5_500) as never };
  expect(await app.call('charges.add', charge)).toMatchObject(refused('date-in-future'));
  expect(await app.call('charges.add', { ...charge, debtorId: other, invoiceId, incurredOn: day('2026-11-20') })).toEqual(
    refused('invoice-not-found'),
  );
});
