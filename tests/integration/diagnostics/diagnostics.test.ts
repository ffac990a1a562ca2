import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp, temporaryFolder } from '../../support/test-app.ts';

const PRIVATE = {
  name: 'Marmolería Fantasmagórica, S.L.',
  tradeName: 'El Fantasma Blanco',
  taxId: 'B69000131',
  street: 'Calle del Espejismo, 44',
  town: 'Quimeralia',
  phone: '912345678',
  mobile: '698765432',
  email: 'fantasma@quimera.example',
  iban: 'ES9121000418450200051332',
  notes: 'Su cuñado trabaja en la notaría',
};
const AMOUNT = 8_765_431;

it('tells sizes, counts, versions and health, and no word about anybody', async () => {
  const folder = join(temporaryFolder(), 'Usuarios', 'Remedios Buendía');
  mkdirSync(folder, { recursive: true });
  const app = await populated(folder);
  const outcome = await app.run('diagnostics.make', {});
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { text } = outcome.value;

  expect(text).toContain('schemaVersion: ');
  expect(text).toContain('  pages: ok');
  expect(text).toContain('  brokenReferences: 0');
  expect(text).toContain('  events: whole');
  expect(text).toContain('  debtors: 1');
  expect(text).toContain('  0010-initial.sql: 2026-');
  expect(text).toMatch(/quickCheckMilliseconds: \d+/);
  expect(text).toContain('"event":"bug"');
  expect(text).toContain('"channel":"debtors.save"');

  const letters = Object.values(PRIVATE).flatMap((value) => [
    value,
    ...value.split(/[\s,.@]+/).filter((word) => word.length > 4),
  ]);
  const amounts = ['8765431', '87654,31', '87.654,31', '87654.31'];
  const ofComputer = [folder, 'Remedios', 'Buendía', 'Tuerca', 'Usuarios', 'factura de mármol', app.folder];
  const said = text.toLocaleLowerCase('es');
  expect([...letters, ...amounts, ...ofComputer].filter((word) => said.includes(word.toLocaleLowerCase('es')))).toEqual([]);
  // Neither the user of this computer, as a word of its own, nor anything that looks like a path, an address or an id.
  const values = text.replaceAll(/^\s*\w+:/gm, '');
  expect(values).not.toMatch(new RegExp(`\\b${userInfo().username.replaceAll(/\W/g, '\\$&')}\\b(?!-)`));
  expect(text).not.toMatch(/[/\\](home|Users|tmp)[/\\]|\S@\S|[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it('saves the very text that was shown, where its owner says', async () => {
  const app = await populated(temporaryFolder());
  const outcome = await app.run('diagnostics.make', {});
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { text, token } = outcome.value;
  app.answers.push(undefined);
  expect(await app.call('diagnostics.save', { token })).toEqual({ ok: false, error: { code: 'cancelled' } });
  const target = join(app.folder, 'para Ana.txt');
  app.answers.push(target);
  expect(await app.call('diagnostics.save', { token })).toEqual({ ok: true, value: {} });
  expect(readFileSync(target, 'utf8')).toBe(text);
});

it('works without a ledger, and with one whose pages are spoiled', async () => {
  const bare = await openTestApp({ ledger: 'none' });
  expect(await bare.run('diagnostics.make', {})).toMatchObject({
    ok: true,
    value: { text: expect.stringContaining('state: none') },
  });

  const app = await populated(temporaryFolder());
  await app.close();
  const file = app.application.ctx.places.ledgerFile;
  const bytes = readFileSync(file);
  bytes.fill(7, 0, 200);
  writeFileSync(file, bytes);
  for (const name of readdirSync(join(file, '..'))) if (/-(wal|shm)$/.test(name)) writeFileSync(join(file, '..', name), '');
  const spoiled = await openTestApp({ folder: app.folder });
  const outcome = await spoiled.run('diagnostics.make', {});
  expect(outcome).toMatchObject({ ok: true, value: { text: expect.stringMatching(/state: (damaged|foreign)/) } });
});

async function populated(folder: string): Promise<TestApp> {
  const app = await openTestApp({ folder });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor({ ...PRIVATE, tags: ['fantasmón'] }) });
  const fields = anInvoice(debtorId, [['2026-10-15', AMOUNT]], { number: 'MARMOL-1', concept: 'Mármol espectral' });
  const { id } = await app.given('invoices.save', { fields });
  await app.given('promises.record', { debtorId, amount: cents(AMOUNT), promisedFor: day('2026-12-01') });
  const file = join(folder, 'factura de mármol.pdf');
  writeFileSync(file, '%PDF-1.7\n');
  app.answers.push(file);
  const { token } = await app.given('files.choose', { kind: 'attachment' });
  await app.given('attachments.add', { token: token as never, invoiceId: id, purpose: 'invoice' });
  // A failure whose message and path would tell everything.
  const { log } = app.application.ctx;
  const failure = new Error(`UNIQUE failed: ${PRIVATE.name} ${PRIVATE.iban} ${AMOUNT} ${folder}`);
  log.error('bug', { channel: 'debtors.save', debtorId, amountCents: AMOUNT, path: folder, name: PRIVATE.name, cause: failure });
  return app;
}
