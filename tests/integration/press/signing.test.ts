import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { certificateFile, PASSWORD } from '../../support/certificates.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { givenLateDebt, givenRegistered, givenShop, storedBytes } from '../letters/scene.ts';

it('keeps a signed copy beside the letter, which stays as it was, and neither certificate nor password', async () => {
  const app = await givenShop('2026-12-01');
  const { letterId, number } = await givenRegistered(app, (await givenLateDebt(app)).debtorId);
  const registered = await storedBytes(app, letterId);
  // The code at the foot of its pages is the one that its record tells.
  const { registered: kept } = await app.given('letters.get', { id: letterId });
  expect(kept?.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(await pdfText(registered)).toContain(`Referencia ${number} · ${kept?.code}`);
  app.answers.push(certificateFile('rsa'));
  const { token } = await app.given('files.choose', { kind: 'certificate' });

  const wrong = await app.run('press.sign', { letterId, certificate: token, password: 'otra' });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'certificate-wrong-password' } });
  expect((await app.given('press.signed', { letterId })).copies).toEqual([]);

  const signed = await app.run('press.sign', { letterId, certificate: token, password: PASSWORD });
  expect(signed).toMatchObject({ ok: true, value: { signer: 'TORNILLO SUPUESTA ROSA - 00000014Z' } });
  const { copies } = await app.given('press.signed', { letterId });
  expect(copies).toMatchObject([{ on: '2026-12-01' }]);
  const [copy] = copies;
  if (!copy) throw new Error('no copy');
  await app.given('attachments.open', { id: copy.id });
  const file = app.viewed.at(-1) ?? '';
  expect(basename(file)).toMatch(new RegExp(`^${number.replace('/', '-')} Requerimiento.*\\(firmada\\)\\.pdf$`));
  expect(Buffer.compare(readFileSync(file).subarray(0, registered.length), Buffer.from(registered))).toBe(0);
  expect(Buffer.compare(await storedBytes(app, letterId), registered)).toBe(0);

  const ledger = readFileSync(app.application.ctx.places.ledgerFile).toString('latin1');
  const wal = readFileSync(`${app.application.ctx.places.ledgerFile}-wal`).toString('latin1');
  for (const secret of [PASSWORD, Buffer.from(PASSWORD, 'utf8').toString('latin1'), 'rsa.p12'])
    expect(`${ledger}${wal}`).not.toContain(secret);

  await app.given('undo.last', {});
  expect((await app.given('press.signed', { letterId })).copies).toEqual([]);
});
